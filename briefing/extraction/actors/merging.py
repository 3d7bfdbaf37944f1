"""Which actors of several articles are the same?"""

from collections.abc import Sequence

from briefing.domain.dossier import Merged, Source, Sourced
from briefing.domain.findings import Actor, ActorKind
from briefing.text.fold import fold

_ORDER = {ActorKind.PERSON: 1.0, ActorKind.ORGANISATION: 0.8, ActorKind.COUNTRY: 0.6, ActorKind.PLACE: 0.3}


def merge_actors(sources: Sequence[Source]) -> tuple[Merged[Actor], ...]:
    """Return the actors of the sources, one for each full name and kind, those pinned or that matter most first.

    A person whose article gives only a surname joins the one person of that surname, if no other shares it. Roles
    stay those of each source; the best member is a corrected one, else the one with a role and the most
    mentions.
    """
    groups: dict[tuple[ActorKind, str], list[Sourced[Actor]]] = {}
    for source in sources:
        for actor in source.extraction.actors:
            key = (actor.kind, _name_key(actor))
            groups.setdefault(key, []).append(Sourced(source.article.id, actor))
    merged = [Merged(_best(members), tuple(members)) for members in _with_surnames(groups).values()]
    return tuple(sorted(merged, key=lambda found: (not _is_pinned(found), -_weigh(found), found.best.finding.name)))


def _is_pinned(merged: Merged[Actor]) -> bool:
    return any(one.finding.pinned for one in merged.members)


def _name_key(actor: Actor) -> str:
    return (
        fold(actor.name).partition(" (")[0]
        if actor.kind is ActorKind.ORGANISATION and _acronym(actor.name)
        else fold(actor.name)
    )


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


def _best(members: Sequence[Sourced[Actor]]) -> Sourced[Actor]:
    return max(
        members,
        key=lambda m: (m.finding.is_corrected, " " in m.finding.name, bool(m.finding.role), len(m.finding.mentions)),
    )


def _weigh(merged: Merged[Actor]) -> float:
    mentions = sum(len(member.finding.mentions) for member in merged.members)
    role = 2.0 if merged.best.finding.role else 0.0
    return _ORDER[merged.best.finding.kind] * mentions + role * len(merged.members)
