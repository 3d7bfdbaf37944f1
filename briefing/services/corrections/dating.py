"""On which days can an article have been published, as far as it and others tell?"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from briefing.domain.correction import DateCandidate
from briefing.domain.document import Block, Zone
from briefing.domain.dossier import Source
from briefing.domain.findings import ActorKind, TimeType
from briefing.domain.span import Span
from briefing.extraction.settle import name_article, read_from_meetings
from briefing.temporal.anchoring.alternatives import Alternative, Origin, alternatives
from briefing.temporal.arguments import write_range
from briefing.temporal.display import show_days
from briefing.temporal.expressions.meanings import Known, Numeric, Partial
from briefing.temporal.expressions.scan import scan
from briefing.temporal.values import DateRange, bounds, days_until
from briefing.text.shadow import shadow

#: Where a date is likely to be the article's own, and what the place is called.
_PLACES = {
    Zone.STAMP: "in the header",
    Zone.DATELINE: "in the dateline",
    Zone.BYLINE: "in the byline",
    Zone.CAPTION: "in a caption",
    Zone.BOILERPLATE: "beside the text",
}
#: Where a date without its year is the article's own.
_SIGNED = frozenset({Zone.STAMP, Zone.DATELINE, Zone.BYLINE})
_LONGEST_PLACE = 400
_URL_DAY = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)")
#: An interval of no more days than these is offered day by day.
_WEEK, _FEW = 7, 3
_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST_ALIKE, _MOST_NAMED = 3, 3
_LEAST_SHARED = 2
_MOST = 9


def find_date_candidates(source: Source, others: Sequence[Source], as_of: date) -> tuple[DateCandidate, ...]:
    """Return the days on which an article can have been published, the current date first, the likeliest next.

    None but the current one begins after the as-of date, each value is given once. `others` are articles on the same
    story, the most similar first.
    """
    current = source.extraction.published.value
    found: dict[str, Alternative] = {}
    for one in _choices(source, others, as_of):
        days = bounds(one.value)
        if days is not None and (days.start <= as_of or one.value == current):
            found.setdefault(one.value, one)
    chosen = tuple(found.values())[:_MOST]
    return tuple(
        DateCandidate(one.value, days_until(one.value, as_of), one.reason, one.value == current) for one in chosen
    )


def _choices(source: Source, others: Sequence[Source], as_of: date) -> Iterator[Alternative]:
    yield from _current(source)
    yield from _from_file(source)
    yield from _from_frame(source, as_of)
    dated = [one for one in others if one.article.id != source.article.id and _day(one.extraction.published.value)]
    yield from _from_meetings(source, dated)
    alike = [one for one in dated if len(_subjects(one) & _subjects(source)) >= _LEAST_SHARED]
    for other in alike[:_MOST_ALIKE]:
        yield Alternative(
            str(_day(other.extraction.published.value)), f"the day of {name_article(other)}, a similar one"
        )
    yield from _from_text(source)


def _subjects(source: Source) -> frozenset[str]:
    """Return the people, organisations and issues of an article: two that share some tell one story."""
    found = source.extraction
    people = {one.name for one in found.actors if one.kind in (ActorKind.PERSON, ActorKind.ORGANISATION)}
    return frozenset(people | {one.label for one in found.issues})


def _current(source: Source) -> Iterator[Alternative]:
    published = source.extraction.published
    days = bounds(published.value)
    if published.value is None or days is None:
        return
    yield Alternative(published.value, published.reason)
    if 1 < (days.end - days.start).days <= _WEEK:
        yield from (Alternative(day, f"one of its days; {published.reason}") for day in _each(days))


def _each(days: DateRange) -> Iterator[str]:
    return ((days.start + timedelta(days=count)).isoformat() for count in range((days.end - days.start).days))


def _day(value: str | None) -> str | None:
    days = bounds(value)
    return days.start.isoformat() if days and days.start == days.last else None


def _from_file(source: Source) -> Iterator[Alternative]:
    metadata = source.article.metadata
    yield Alternative((metadata.published or "")[: len("2025-10-25")], "stated in the file's own markup")
    if found := _URL_DAY.search(metadata.url or ""):
        yield Alternative(f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}", "stated in the page's address")


def _from_frame(source: Source, as_of: date) -> Iterator[Alternative]:
    """Yield the days that stand around the text: in full, in figures read both ways, or without their year."""
    text, today = shadow(source.article.body), Origin(as_of, "today", "today")
    for block in _frame(source):
        for mention in scan(block.content.of(text)):
            words = Span(mention.start, mention.end).shifted(block.content.start).of(source.article.body)
            if isinstance(mention.meaning, Known | Numeric | Partial) and mention.type in (
                TimeType.DATE,
                TimeType.TIME,
            ):
                for one in alternatives(mention.meaning, today):
                    told = "" if isinstance(mention.meaning, Known) else f"; {one.reason}"
                    yield from _as_day(one.value, f"named {_PLACES[block.zone]}: “{words}”{told}")


def _frame(source: Source) -> Iterator[Block]:
    blocks = (one for one in source.extraction.blocks if one.zone in _PLACES and len(one.content) <= _LONGEST_PLACE)
    return iter(sorted(blocks, key=lambda one: list(_PLACES).index(one.zone)))


def _as_day(value: str, reason: str) -> Iterator[Alternative]:
    day = _day(value)
    if day is not None:
        yield Alternative(day, reason)


def _from_meetings(source: Source, dated: Sequence[Source]) -> Iterator[Alternative]:
    for reading in read_from_meetings(source, dated):
        reason = f"{reading.told_by} puts what this one dates “{reading.words}” on {show_days(reading.meeting)}"
        yield from (Alternative(value, reason) for value in _write(sorted(reading.days)))


def _write(days: Sequence[date]) -> list[str]:
    """Write a few days one by one, more of them as an interval."""
    if len(days) <= _FEW:
        return [day.isoformat() for day in days]
    return [write_range(DateRange(days[0], days[-1] + timedelta(days=1)))]


def _from_text(source: Source) -> Iterator[Alternative]:
    """Yield the last days that the text itself names in full: it was hardly written before them."""
    read = ((one.span.of(source.article.body), _day(one.value)) for one in source.extraction.times)
    named = {day: words for words, day in read if day and _YEAR.search(words)}
    for day in sorted(named, reverse=True)[:_MOST_NAMED]:
        yield Alternative(day, f"named in the text: “{named[day]}”")
