"""Which year does the rest of the text leave to a day at its head that has none?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from briefing.domain.document import Document, Zone
from briefing.domain.findings import Basis, Published
from briefing.domain.span import Span
from briefing.extraction.dating.inferring.news import weekday_of_news
from briefing.extraction.dating.inferring.offices import OfficeTerms
from briefing.extraction.dating.inferring.told import Told, in_office, read_told
from briefing.extraction.dating.reading.mentions import dated_mentions
from briefing.temporal.display import show_short
from briefing.temporal.expressions.meanings import Partial
from briefing.temporal.expressions.scan import scan
from briefing.temporal.names import WEEKDAYS
from briefing.temporal.values import bounds

_HEAD_ZONES = frozenset({Zone.STAMP, Zone.DATELINE, Zone.BYLINE})
_MONTH_DAY = len("11-16")
#: The years whose calendars are tried.
_YEARS = range(1990, 2036)


@dataclass(frozen=True, slots=True)
class _Head:
    """A day of a month at the head; `weekdays` are those it can fall on, its own or what the news leaves."""

    suffix: str
    span: Span
    weekdays: frozenset[int]


def infer_from_head(document: Document, offices: OfficeTerms) -> Published | None:
    """Return the day at the head in the one year that fits its weekday, the years told and the offices; else None.

    The weekday stands beside it, or is the first on which somebody "said" something: it is a dateline's day, and a
    stamp's or the one before. Without a weekday no year is sure.
    """
    head = next(_heads(document), None)
    if head is None:
        return None
    told = read_told(tuple(dated_mentions(document)))
    days = [day for day in _allowed(document, head, told, offices) if told.fits(day)]
    if len(days) != 1:
        return None
    return Published(
        days[0].isoformat(), Basis.INFERRED, head.span, f"{tell_weekday(days[0])}, close to the years the text names"
    )


def days_of_head(document: Document, offices: OfficeTerms) -> tuple[date, ...]:
    """Return the day at the head in each of the years that its weekday, what is told and the offices allow."""
    head = next(_heads(document), None)
    told = read_told(tuple(dated_mentions(document)))
    return tuple(_allowed(document, head, told, offices)) if head else ()


def tell_weekday(day: date) -> str:
    """Return what a day's weekday says of its year ("9 Mar is a Monday in 2026")."""
    named = show_short(f"XXXX-{day.isoformat()[len('2026-') :]}")
    return f"{named} is a {WEEKDAYS[day.isoweekday() - 1].title()} in {day.year}"


def _allowed(document: Document, head: _Head, told: Told, offices: OfficeTerms) -> Iterator[date]:
    held = offices.written_within(document.shadow)
    return (day for day in _days(head) if told.allows(day) and in_office(day, held))


def _heads(document: Document) -> Iterator[_Head]:
    news = weekday_of_news(document)
    for block in document.blocks:
        if block.zone not in _HEAD_ZONES:
            continue
        late = (0,) if block.zone is Zone.DATELINE else (0, 1)
        for mention in scan(block.content.of(document.shadow)):
            meaning = mention.meaning
            if isinstance(meaning, Partial) and len(meaning.suffix) == _MONTH_DAY and meaning.shift is None:
                by_news = frozenset((news + days - 1) % len(WEEKDAYS) + 1 for days in late) if news else frozenset()
                own = frozenset({meaning.weekday}) if meaning.weekday else by_news
                yield _Head(meaning.suffix, Span(mention.start, mention.end).shifted(block.content.start), own)


def _days(head: _Head) -> Iterator[date]:
    for year in _YEARS:
        days = bounds(f"{year}-{head.suffix}")
        if days is not None and days.start.isoweekday() in head.weekdays:
            yield days.start
