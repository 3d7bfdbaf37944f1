"""Which deadlines stand in the table?"""

from collections.abc import Iterable
from datetime import date, timedelta

from briefing.brief.choosing.material import SPARE, Material, Standing, is_open, name_line, place, stand
from briefing.brief.quotes import quote_part
from briefing.domain.brief import Citation, DeadlineLine, LeftOut, Quote
from briefing.domain.dossier import Merged, Sourced
from briefing.domain.findings import Certainty, Confidence, Deadline, DeadlineKind
from briefing.domain.span import Span
from briefing.temporal.values import bounds, days_until

MOST_DEADLINES = 6
_MOST_SOURCES = 4
#: A date that had passed for longer than this when the newest source was written is history, not a deadline.
_HISTORY = timedelta(days=31)
_WEIGHTS = {
    DeadlineKind.EXPIRY: 3,
    DeadlineKind.EFFECTIVE: 3,
    DeadlineKind.DUE: 3,
    DeadlineKind.MEETING: 2,
    DeadlineKind.EXPECTED: 1,
}


def propose_deadlines(material: Material) -> tuple[tuple[DeadlineLine, ...], tuple[LeftOut, ...]]:
    """Return at most six rows (more only if pinned) by ascending date, unknown last, and those left out."""
    pairs = [(merged, stand(merged, material.choice)) for merged in material.dossier.deadlines]
    ranked = sorted(
        (pair for pair in pairs if _may_stand(*pair, material)),
        key=lambda pair: _rank(pair[0], pair[1], material),
    )
    lines = [_make_line(merged, standing, material) for merged, standing in ranked]
    kept = [line for number, line in enumerate(lines) if number < MOST_DEADLINES or line.pinned]
    rest = [line for line in lines if line not in kept][:SPARE]
    spare = [LeftOut(line, place(len(kept) + number, "deadline")) for number, line in enumerate(rest, 1)]
    dropped = [LeftOut(_make_line(*pair, material), "dropped") for pair in pairs if pair[1].dropped]
    return tuple(sorted(kept, key=_by_date)), (*spare, *dropped)


def _may_stand(merged: Merged[Deadline], standing: Standing, material: Material) -> bool:
    """Tell whether a deadline may be shown: never a hypothetical one, the past only on request."""
    finding = merged.best.finding
    if finding.certainty is Certainty.HYPOTHETICAL:
        return False
    days = bounds(finding.when)
    history = finding.kind is DeadlineKind.PAST or (days is not None and days.last < material.newest - _HISTORY)
    return standing.wanted or (not history and is_open(standing, finding, material.choice))


def _rank(merged: Merged[Deadline], standing: Standing, material: Material) -> tuple[bool, bool, int, date]:
    """Return the key that puts pinned, chosen, then the weightiest deadlines first."""
    finding = merged.best.finding
    days = days_until(finding.when, material.as_of)
    weight = (
        _WEIGHTS.get(finding.kind, 0)
        + min(material.count_tellers(merged), 3)
        + (finding.confidence is Confidence.HIGH)
        - (3 if days is None else 2 if days < 0 else 0)
    )
    first = bounds(finding.when)
    return not standing.pinned, not standing.wanted, -weight, first.start if first else date.max


def _by_date(line: DeadlineLine) -> tuple[bool, date, date, str]:
    days = bounds(line.when)
    if days is None:
        return True, date.max, date.max, line.when
    return False, days.start, days.last, line.key


def _make_line(merged: Merged[Deadline], standing: Standing, material: Material) -> DeadlineLine:
    finding = merged.best.finding
    members = (merged.best, *(member for member in merged.members if member != merged.best))
    return DeadlineLine(
        key=name_line(standing.refs[0]),
        refs=standing.refs,
        when=finding.when,
        days=days_until(finding.when, material.as_of),
        kind=finding.kind,
        basis=finding.basis,
        certainty=finding.certainty,
        what=finding.what,
        citations=_cite(members),
        condition=next(filter(None, (_quote_condition(each, material) for each in members)), None),
        pinned=standing.pinned,
        chosen=standing.chosen,
    )


def _cite(members: Iterable[Sourced[Deadline]]) -> tuple[Citation, ...]:
    """Return one citation an article."""
    first: dict[str, Citation] = {}
    for member in members:
        first.setdefault(member.article_id, Citation(member.article_id, member.finding.sentence))
    return tuple(first.values())[:_MOST_SOURCES]


def _quote_condition(member: Sourced[Deadline], material: Material) -> Quote | None:
    """Quote the condition from the sentence that has it; None where its words do not stand there exactly."""
    body = material.articles[member.article_id].article.body
    sentence = member.finding.sentence
    words = (member.finding.condition or "").rstrip(".;, ")
    start = body.find(words, sentence.start, sentence.end) if words else -1
    if start < 0:
        return None
    return quote_part(member.article_id, body, sentence, Span(start, start + len(words)))
