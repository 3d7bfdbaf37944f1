"""On which day was a text written that says how far away a day is which it also names?"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from briefing.domain.document import Document
from briefing.domain.findings import Basis, Published
from briefing.domain.span import Span
from briefing.extraction.dating.inferring.news import weekday_of_news
from briefing.extraction.dating.inferring.offices import OfficeTerms
from briefing.extraction.dating.inferring.told import in_office, read_told
from briefing.extraction.dating.reading.mentions import DatedMention, dated_mentions
from briefing.temporal.anchoring.direction import Direction
from briefing.temporal.expressions.meanings import Counted, Known, Partial, Shifted, Unit
from briefing.temporal.values import bounds

#: The years whose calendars are tried.
_YEARS = range(1990, 2036)
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7}
#: "a week" alone is a length of time; "in a week" is a day.
_IN = re.compile(r"\bin (?:just |only |exactly )?$", re.IGNORECASE)
_BESIDE = re.compile(r"(?:,| \(| [-–—])? ?(?:that is,? |i\.e\. |namely )?(?:on )?")
#: So many letters before it are looked at.
_LEAD = 12
#: News is of its day or the one before.
_LATE = (0, 1)


class _Apart(NamedTuple):
    """The day that stands beside its distance, how many days after the text it lies, and where both stand."""

    day: Partial | Known
    days: int
    span: Span

    def written(self) -> Iterator[date]:
        """Yield the days on which a text can say so."""
        weekday = self.day.weekday if isinstance(self.day, Partial) else None
        values = [self.day.value] if isinstance(self.day, Known) else [f"{year}-{self.day.suffix}" for year in _YEARS]
        for found in filter(None, map(bounds, values)):
            if weekday in (None, found.start.isoweekday()):
                yield found.start - timedelta(days=self.days)


def infer_from_distance(document: Document, offices: OfficeTerms) -> Published | None:
    """Return the day from which "in a week, on April 12" or "tomorrow (6 May)" count; None where they disagree.

    The year is told, or the one that the weekday of the news, the offices and the dates told with a year leave.
    """
    dated = tuple(dated_mentions(document))
    apart = tuple(_find(document, dated))
    if not apart:
        return None
    told, held, news = read_told(dated), offices.written_within(document.shadow), weekday_of_news(document)
    fitting = {
        day
        for day in set.intersection(*(set(one.written()) for one in apart))
        if told.fits(day) and in_office(day, held) and (news is None or (day.isoweekday() - news) % 7 in _LATE)
    }
    if len(fitting) != 1:
        return None
    day = fitting.pop().isoformat()
    reason = f"the text calls a day so: {document.shadow[apart[0].span.start : apart[0].span.end]}"
    return Published(day, Basis.INFERRED, apart[0].span, reason)


def _find(document: Document, dated: Sequence[DatedMention]) -> Iterator[_Apart]:
    """Yield the days that stand right beside their distance, either first; in a quotation they count from its day."""
    shadow = document.shadow
    for left, right in pairwise(dated):
        span = Span(left.mention.start, right.mention.end)
        beside = _BESIDE.fullmatch(shadow, left.mention.end, right.mention.start)
        if beside is None or shadow.count('"', shadow.rfind("\n", 0, span.start) + 1, span.start) % 2:
            continue
        for distance, named in ((left, right), (right, left)):
            days, day = _distance(shadow, distance), _day(named)
            if days is not None and day is not None and (days < 0 or named.towards is not Direction.BACK):
                yield _Apart(day, days, span)


def _distance(shadow: str, one: DatedMention) -> int | None:
    """Return how many days away an expression tells; "next week" tells none."""
    meaning, start = one.mention.meaning, one.mention.start
    if isinstance(meaning, Counted):
        return _counted(meaning)
    if not isinstance(meaning, Shifted) or meaning.unit not in _DAYS:
        return None
    if meaning.sure:
        return meaning.count if meaning.unit is Unit.DAY else None
    return meaning.count * _DAYS[meaning.unit] if _IN.search(shadow, max(0, start - _LEAD), start) else None


def _counted(meaning: Counted) -> int | None:
    """Return how many days away a stretch from today or tomorrow ends ("a week from today")."""
    base = meaning.base
    known = isinstance(base, Shifted) and base.sure and base.unit is Unit.DAY and meaning.unit in _DAYS
    return base.count + meaning.count * _DAYS[meaning.unit] if known and isinstance(base, Shifted) else None


def _day(one: DatedMention) -> Partial | Known | None:
    meaning = one.mention.meaning
    if isinstance(meaning, Partial) and len(meaning.suffix) == len("11-16") and meaning.shift is None:
        return meaning
    if isinstance(meaning, Known) and len(meaning.value) == len("2025-11-16") and bounds(meaning.value):
        return meaning
    return None
