"""Which actors stand on the page, in which role, and with which statement?"""

from collections.abc import Iterable, Iterator

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
from briefing.brief.choosing.passages import Passage, excerpt, find_passage, rate
from briefing.brief.quotes import count_words, quote_part
from briefing.domain.brief import ActorLine, Citation, LeftOut, Statement
from briefing.domain.dossier import Merged, Sourced
from briefing.domain.findings import Actor, ActorKind, Position, Stance
from briefing.domain.span import Span

MOST_ACTORS = 6
#: A statement beside a name is shorter than a quotation that stands alone.
_MOST_WORDS = 24
_LEAST_SPOKEN = 4
_KINDS = (ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.COUNTRY)
_STANCES = {Stance.SAYS: 2, Stance.AGREES: 1}
_QUOTATION_MARKS = "“”\"‘’' ,"


def propose_actors(material: Material, used: Places) -> tuple[tuple[ActorLine, ...], tuple[LeftOut, ...]]:
    """Return at most six actors (more only if pinned), persons first, and those left out; `used` grows."""
    pairs = [(merged, stand(merged, material.choice)) for merged in material.dossier.actors]
    ranked = sorted(
        (pair for pair in pairs if _may_stand(*pair, material)), key=lambda pair: _rank(pair[0], pair[1], material)
    )
    lines: list[ActorLine] = []
    spare: list[LeftOut] = []
    for merged, standing in ranked[: MOST_ACTORS + SPARE + len(material.choice.chosen | material.choice.pinned)]:
        line = _make_line(merged, standing, material, used)
        if len(lines) < MOST_ACTORS or standing.pinned:
            lines.append(line)
            used.update(_places(line))
        else:
            spare.append(LeftOut(line, place(len(lines) + len(spare) + 1, "actor")))
    dropped = [LeftOut(_make_line(*pair, material, used), "dropped") for pair in pairs if pair[1].dropped]
    return tuple(lines), (*spare, *dropped)


def _may_stand(merged: Merged[Actor], standing: Standing, material: Material) -> bool:
    """Tell whether an actor may be shown: a person with a role, and whoever speaks; a place never of itself."""
    actor = merged.best.finding
    speaks = any(member.finding.positions for member in merged.members)
    holds_office = actor.kind is ActorKind.PERSON and any(member.finding.role for member in merged.members)
    telling = holds_office or (actor.kind in _KINDS and speaks)
    return standing.wanted or (telling and is_open(standing, actor, material.choice))


def _rank(merged: Merged[Actor], standing: Standing, material: Material) -> tuple[bool, bool, int, bool]:
    kind = merged.best.finding.kind
    number = _KINDS.index(kind) if kind in _KINDS else len(_KINDS)
    return not standing.pinned, not standing.wanted, number, not material.has_current(merged)


def _places(line: ActorLine) -> Iterator[tuple[str, Span]]:
    if line.statement:
        yield line.statement.quote.article_id, line.statement.quote.sentence


def _make_line(merged: Merged[Actor], standing: Standing, material: Material, used: Places) -> ActorLine:
    told = _latest_role(merged, material)
    return ActorLine(
        key=name_line(standing.refs[0]),
        refs=standing.refs,
        name=merged.best.finding.name,
        role=told.finding.role,
        affiliation=told.finding.affiliation,
        published=material.articles[told.article_id].extraction.published,
        role_citation=Citation(told.article_id, told.finding.mentions[0]),
        statement=next(_statements(merged, material, used), None),
        pinned=standing.pinned,
        chosen=standing.chosen,
    )


def _latest_role(merged: Merged[Actor], material: Material) -> Sourced[Actor]:
    """Return the newest member that states a role; roles change, so none is carried over from another date."""
    members = (merged.best, *merged.members)
    with_role = [member for member in members if member.finding.role] or list(members)
    return max(with_role, key=lambda member: recency(material.articles[member.article_id]))


def _statements(merged: Merged[Actor], material: Material, used: Places) -> Iterator[Statement]:
    """Yield what the actor says: the newest first, direct speech before reports, unused sentences before used."""
    told = [
        (member, position, passage)
        for member in merged.members
        for position in member.finding.positions
        if (passage := find_passage(material.articles[member.article_id], position.sentence))
    ]
    for member, position, passage in sorted(told, key=lambda each: _statement_order(each[1], each[2], used)):
        statement = _direct(position, passage) or _reported(member, passage, material)
        if statement:
            yield statement


def _statement_order(position: Position, passage: Passage, used: Places) -> tuple[bool, int, bool, int, int, int]:
    return (
        passage.place in used,
        -recency(passage.source),
        _direct(position, passage) is None,
        _STANCES.get(position.stance, 0),
        rate(passage),
        passage.sentence.start,
    )


def _direct(position: Position, passage: Passage) -> Statement | None:
    """Return the actor's own words, where there are enough of them to say something."""
    if position.quote is None or not passage.sentence.contains(position.quote):
        return None
    body = passage.source.article.body
    words = position.quote.of(body)
    start = position.quote.start + len(words) - len(words.lstrip(_QUOTATION_MARKS))
    spoken = Span(start, start + len(words.strip(_QUOTATION_MARKS)))
    if not _LEAST_SPOKEN <= count_words(spoken.of(body)) <= _MOST_WORDS:
        return None
    return Statement(quote_part(passage.source.article.id, body, passage.sentence, spoken), direct=True)


def _reported(member: Sourced[Actor], passage: Passage, material: Material) -> Statement | None:
    found = excerpt(passage, _mentions_in(member.finding.mentions, passage.sentence), material, most=_MOST_WORDS)
    return Statement(found.quote, direct=False, shorter=found.shorter) if found else None


def _mentions_in(mentions: Iterable[Span], sentence: Span) -> list[Span]:
    return [mention for mention in mentions if sentence.contains(mention)]
