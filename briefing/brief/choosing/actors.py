"""Which actors stand on the page, in which role, and with which statement?"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.brief.choosing.dated.bound import Binding, find_binding
from briefing.brief.choosing.issues import Places
from briefing.brief.choosing.material import (
    SPARE,
    Material,
    Standing,
    is_open,
    name_line,
    place,
    recency,
    stand,
)
from briefing.brief.choosing.statements import statements_of, tell_bound
from briefing.domain.brief.lines import ActorLine, Citation, DeadlineLine
from briefing.domain.brief.page import LeftOut
from briefing.domain.dossier import Merged, Sourced
from briefing.domain.findings import Actor, ActorKind, Stance
from briefing.domain.span import Span

_Pair = tuple[Merged[Actor], Standing]

MOST_ACTORS = 6
#: Persons leave room for the organisations and countries of the story, where these say something.
_MOST_PERSONS, _MOST_BODIES = 4, 2
_KINDS = (ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.COUNTRY)
#: What a mention of each kind counts: bodies are named again and again in what is told of their people.
_WEIGHTS = {ActorKind.PERSON: 1.0, ActorKind.ORGANISATION: 0.6, ActorKind.COUNTRY: 0.4, ActorKind.PLACE: 0.1}
_FOR_STATEMENT, _FOR_LEAD, _FOR_BOUND, _FOR_NEWS = 2.0, 2.0, 4.0, 2.0
#: Days before the newest report within which an article is news.
_NEWS = 14
#: From this weight on an actor of whom nothing is quoted stands before those of whom something is.
_MATTERS = 5.0


#: From so many lines on, another does not quote what the page quotes already.
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class _Later:
    """A line that stands behind those that tell something of their own, and whether it repeats what is quoted."""

    line: ActorLine
    repeats: bool


def propose_actors(
    material: Material, used: Places, deadlines: Iterable[DeadlineLine] = ()
) -> tuple[tuple[ActorLine, ...], tuple[LeftOut, ...]]:
    """Return at most six actors (more only if pinned), those that matter most first, and those left out; `used` grows.

    Of those proposed four at most are persons and two are not, and each says something or matters much, as long as
    there are others; none stands there with nothing but its name. Whom the page's deadlines bind comes before bodies
    that are named as often.
    """
    binding = find_binding(material, deadlines)
    pairs = [(merged, stand(merged, material.choice)) for merged in material.dossier.actors]
    leads = frozenset(used)
    order = {article_id: number for number, article_id in enumerate(material.articles)}
    ranked = sorted(
        (pair for pair in pairs if _may_stand(*pair, material, binding)),
        key=lambda pair: _rank(pair[0], pair[1], material, binding, leads, order),
    )
    lines, later = _seat(ranked, material, binding, used)
    return _share_out(lines, later, [_make_line(*pair, material, binding, used) for pair in pairs if pair[1].dropped])


def _seat(
    ranked: Iterable[_Pair], material: Material, binding: Binding, used: Places
) -> tuple[list[ActorLine], list[ActorLine]]:
    """Return the lines that are taken at once, with the places that they quote in `used`, and those that come later."""
    most = MOST_ACTORS + SPARE + len(material.choice.chosen | material.choice.pinned)
    lines: list[ActorLine] = []
    later: list[_Later] = []
    ranks: dict[str, int] = {}
    kinds: Counter[bool] = Counter()
    for merged, standing in ranked:
        if len(lines) + len(later) >= most:
            break
        line = _make_line(merged, standing, material, binding, used)
        if not (standing.wanted or line.statement or line.role):
            continue
        ranks[line.key] = len(ranks)
        is_person = merged.best.finding.kind is ActorKind.PERSON
        has_room = len(lines) < MOST_ACTORS and kinds[is_person] < (_MOST_PERSONS if is_person else _MOST_BODIES)
        repeats = not used.isdisjoint(_places(line))
        tells = not repeats and (line.statement or _weigh(merged, material) >= _MATTERS)
        if standing.wanted or (has_room and tells):
            lines.append(line)
            kinds[is_person] += 1
            used.update(_places(line))
        else:
            later.append(_Later(line, repeats=repeats))
    if len(lines) >= _ENOUGH:
        return lines, _quote_once(later)
    repeated = [one.line for one in later if one.repeats]
    return sorted((*lines, *repeated), key=lambda line: ranks[line.key]), _quote_once(later, without=repeated)


def _quote_once(later: Iterable["_Later"], *, without: Collection[ActorLine] = ()) -> list[ActorLine]:
    """Return lines without what the page quotes already: an office still says something, a name alone does not."""
    own = (one for one in later if one.line not in without)
    bare = (replace(one.line, statement=None) if one.repeats else one.line for one in own)
    return [line for line in bare if line.statement or line.role]


def _share_out(
    lines: Sequence[ActorLine], later: Sequence[ActorLine], dropped: Sequence[ActorLine]
) -> tuple[tuple[ActorLine, ...], tuple[LeftOut, ...]]:
    """Return the lines that stand, filled up with later ones, and those that do not."""
    every = (*lines, *later)
    kept = tuple(line for number, line in enumerate(every) if number < MOST_ACTORS or line.pinned)
    rest = [line for line in every if line not in kept][:SPARE]
    spare = (LeftOut(line, place(len(kept) + number, "actor")) for number, line in enumerate(rest, 1))
    return kept, (*spare, *(LeftOut(line, "dropped") for line in dropped))


def _may_stand(merged: Merged[Actor], standing: Standing, material: Material, binding: Binding) -> bool:
    """Tell whether an actor may be shown: a person with a role, who speaks or is bound; a place never of itself."""
    actor = merged.best.finding
    holds_office = actor.kind is ActorKind.PERSON and any(member.finding.role for member in merged.members)
    telling = holds_office or (actor.kind in _KINDS and _takes_a_side(merged)) or bool(binding.of(merged))
    return standing.wanted or (telling and is_open(standing, actor, material.choice))


def _takes_a_side(merged: Merged[Actor]) -> bool:
    """Tell whether a person says anything, or whether a body does more than be told to have spoken."""
    is_person = merged.best.finding.kind is ActorKind.PERSON
    positions = (position for member in merged.members for position in member.finding.positions)
    return any(is_person or position.stance is not Stance.SAYS for position in positions)


def _rank(
    merged: Merged[Actor],
    standing: Standing,
    material: Material,
    binding: Binding,
    leads: frozenset[tuple[str, Span]],
    order: Mapping[str, int],
) -> tuple[bool, bool, bool, float, int, int]:
    """Return the key that puts pinned, chosen, then current actors first, and of these the weightiest."""
    best = merged.best.finding
    weight = _weigh(merged, material) + _FOR_LEAD * _is_named_in(merged, leads)
    weight += _FOR_BOUND * bool(binding.of(merged)) + _FOR_NEWS * _is_in_news(merged, material)
    return (
        not standing.pinned,
        not standing.wanted,
        not material.has_current(merged),
        -weight,
        order[merged.best.article_id],
        min(mention.start for mention in best.mentions),
    )


def _weigh(merged: Merged[Actor], material: Material) -> float:
    """Weigh mentions, copies counted once, and whether it is told what the actor wants or says."""
    own = [member for member in merged.members if material.speakers.get(member.article_id) in (None, member.article_id)]
    mentions = sum(len(member.finding.mentions) for member in own or merged.members)
    return _WEIGHTS[merged.best.finding.kind] * mentions + _FOR_STATEMENT * _takes_a_side(merged)


def _is_named_in(merged: Merged[Actor], leads: frozenset[tuple[str, Span]]) -> bool:
    return any(
        article_id == member.article_id and sentence.contains(mention)
        for article_id, sentence in leads
        for member in merged.members
        for mention in member.finding.mentions
    )


def _is_in_news(merged: Merged[Actor], material: Material) -> bool:
    """Tell whether somebody acts or speaks in an article of the last two weeks."""
    since = material.reported.toordinal() - _NEWS
    return any(
        bool(member.finding.positions) and recency(material.articles[member.article_id]) >= since
        for member in merged.members
    )


def _places(line: ActorLine) -> Iterator[tuple[str, Span]]:
    if line.statement:
        yield line.statement.quote.article_id, line.statement.quote.sentence


def _make_line(
    merged: Merged[Actor], standing: Standing, material: Material, binding: Binding, used: Places
) -> ActorLine:
    told = _latest_role(merged, material)
    statement = next(statements_of(merged, material, used), None)
    return ActorLine(
        key=name_line(standing.refs[0]),
        refs=standing.refs,
        name=merged.best.finding.name,
        role=told.finding.role,
        affiliation=told.finding.affiliation,
        published=material.articles[told.article_id].extraction.published,
        role_citation=Citation(told.article_id, told.finding.mentions[0]),
        statement=statement or tell_bound(merged, binding.of(merged), material, used),
        pinned=standing.pinned,
        chosen=standing.chosen,
    )


def _latest_role(merged: Merged[Actor], material: Material) -> Sourced[Actor]:
    """Return the newest member that states a role, or a current one that names the same office more fully.

    Roles change, so none is carried over from another date.
    """
    members = (merged.best, *merged.members)
    with_role = [member for member in members if member.finding.role] or list(members)
    newest_first = sorted(with_role, key=lambda member: -recency(material.articles[member.article_id]))
    latest = newest_first[0]
    fuller = (
        member
        for member in newest_first
        if member.article_id in material.current and names_more_fully(member.finding.role, latest.finding.role)
    )
    return next(fuller, latest)


def names_more_fully(role: str | None, other: str | None) -> bool:
    """Tell whether a role is another with words before it: a water minister is a minister."""
    return bool(role and other) and str(role).casefold().endswith(f" {str(other).casefold()}")
