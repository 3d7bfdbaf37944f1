"""Which actors of several articles are the same?"""

from collections.abc import Mapping, Sequence
from functools import lru_cache, partial

from briefing.domain.dossier import Merged, Source, Sourced
from briefing.domain.findings import Actor, ActorKind
from briefing.extraction.actors.spelling import spell_body, spell_person
from briefing.extraction.keeping import Kept
from briefing.temporal.values import bounds
from briefing.text.firms import without_legal_form
from briefing.text.fold import fold

_ORDER = {ActorKind.PERSON: 1.0, ActorKind.ORGANISATION: 0.8, ActorKind.COUNTRY: 0.6, ActorKind.PLACE: 0.3}
#: Of so many names the spelling that stands for all is remembered: the articles of a story name the same ones.
_REMEMBERED = 16384

_Key = tuple[ActorKind, str]
_Rank = tuple[bool, float, str]


class MergedActors:
    """Merges the actors of sources, again and again; those of a name to whom none was added are not weighed anew."""

    def __init__(self) -> None:
        self._named: Kept[tuple[tuple[_Key, Sourced[Actor]], ...]] = Kept()
        self._merged: Kept[tuple[_Rank, Merged[Actor]]] = Kept()

    def merge(self, sources: Sequence[Source]) -> tuple[Merged[Actor], ...]:
        """Return the actors of the sources, one for each full name and kind, those pinned or that matter most first.

        A person whose article gives only a surname joins the one person of that surname, if no other shares it; a body
        the one whose longer name begins with its own and whom another article calls so; a company the only one of its
        name with a legal form, if it has none. Roles stay those of each
        source; the best member is a corrected one, else the newest with a role, else the one with the most mentions.
        """
        groups: dict[_Key, list[Sourced[Actor]]] = {}
        days = {source.article.id: _day_of(source) for source in sources}
        for source in sources:
            for key, member in self._named.answer(source.article.id, (source,), partial(_name_all, source)):
                groups.setdefault(key, []).append(member)
        self._named.turn()
        ranked = [
            self._merged.answer(key, members, partial(_merge, members, days))
            for key, members in _with_short_names(_with_forms(_with_surnames(groups))).items()
        ]
        self._merged.turn()
        return tuple(merged for _, merged in sorted(ranked, key=lambda pair: pair[0]))


def merge_actors(sources: Sequence[Source]) -> tuple[Merged[Actor], ...]:
    """Return the actors of the sources as `MergedActors` does, once."""
    return MergedActors().merge(sources)


def _name_all(source: Source) -> tuple[tuple[_Key, Sourced[Actor]], ...]:
    found = source.extraction.actors
    return tuple(
        ((actor.kind, _name_key(actor.kind, actor.name)), Sourced(source.article.id, actor)) for actor in found
    )


def _day_of(source: Source) -> int:
    """Return a number that is higher the later an article was published; 0 without a date."""
    days = bounds(source.extraction.published.value)
    return days.start.toordinal() if days else 0


def _merge(members: Sequence[Sourced[Actor]], days: Mapping[str, int]) -> tuple[_Rank, Merged[Actor]]:
    merged = Merged(_best(members, days), tuple(members))
    return (not _is_pinned(merged), -_weigh(merged), merged.best.finding.name), merged


def _is_pinned(merged: Merged[Actor]) -> bool:
    return any(one.finding.pinned for one in merged.members)


@lru_cache(maxsize=_REMEMBERED)
def _name_key(kind: ActorKind, name: str) -> str:
    folded = fold(name)
    if kind is ActorKind.PERSON:
        return spell_person(folded)
    if kind is ActorKind.ORGANISATION:
        return spell_body(folded.partition(" (")[0] if _acronym(name) else folded)
    return folded


def _acronym(name: str) -> bool:
    short = name.rpartition(" (")[2].rstrip(")")
    return name.endswith(")") and " " not in short and sum(letter.isupper() for letter in short) > 1


def _with_surnames(
    groups: dict[tuple[ActorKind, str], list[Sourced[Actor]]],
) -> dict[tuple[ActorKind, str], list[Sourced[Actor]]]:
    owners: dict[str, set[str]] = {}
    for kind, name in groups:
        if kind is ActorKind.PERSON and " " in name:
            for part in (name.split()[0], name.split()[-1]):
                owners.setdefault(part, set()).add(name)
    joined: dict[tuple[ActorKind, str], list[Sourced[Actor]]] = {}
    for (kind, name), members in groups.items():
        full = owners.get(name, set()) if kind is ActorKind.PERSON and " " not in name else set()
        target = next(iter(full)) if len(full) == 1 else name
        joined.setdefault((kind, target), []).extend(members)
    return joined


def _with_forms(groups: dict[_Key, list[Sourced[Actor]]]) -> dict[_Key, list[Sourced[Actor]]]:
    """Join a company named without its legal form to the only one named with it: two forms are two companies."""
    formed: dict[str, set[str]] = {}
    for kind, name in groups:
        if kind is ActorKind.ORGANISATION and without_legal_form(name) != name:
            formed.setdefault(without_legal_form(name), set()).add(name)
    joined: dict[_Key, list[Sourced[Actor]]] = {}
    for (kind, name), members in groups.items():
        bare = without_legal_form(name) if kind is ActorKind.ORGANISATION else name
        joined.setdefault((kind, bare if len(formed.get(bare, ())) == 1 else name), []).extend(members)
    return joined


def _with_short_names(groups: dict[_Key, list[Sourced[Actor]]]) -> dict[_Key, list[Sourced[Actor]]]:
    """Join a body to the only one whose name begins with its own, where an article calls that one by it as well."""
    bodies = {name: members for (kind, name), members in groups.items() if kind is ActorKind.ORGANISATION}
    begun: dict[str, set[str]] = {}
    for name in bodies:
        words = name.split()
        for end in range(1, len(words)):
            begun.setdefault(" ".join(words[:end]), set()).add(name)
    joined: dict[_Key, list[Sourced[Actor]]] = {}
    for (kind, name), members in groups.items():
        longer = begun.get(name, set()) if kind is ActorKind.ORGANISATION else set()
        full = next(iter(longer)) if len(longer) == 1 else name
        called = full != name and any(name in map(fold, one.finding.aliases) for one in bodies[full])
        joined.setdefault((kind, full if called else name), []).extend(members)
    return joined


def _best(members: Sequence[Sourced[Actor]], days: Mapping[str, int]) -> Sourced[Actor]:
    def rank(member: Sourced[Actor]) -> tuple[bool, bool, bool, int, int]:
        actor = member.finding
        day = days[member.article_id] if actor.role else 0
        return actor.is_corrected, " " in actor.name, bool(actor.role), day, len(actor.mentions)

    return max(members, key=rank)


def _weigh(merged: Merged[Actor]) -> float:
    mentions = sum(len(member.finding.mentions) for member in merged.members)
    role = 2.0 if merged.best.finding.role else 0.0
    return _ORDER[merged.best.finding.kind] * mentions + role * len(merged.members)
