"""On which days can an undated text have been written, by the calendar and what it says?"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.domain.document import Document
from briefing.domain.findings import Basis, Published
from briefing.domain.span import Span
from briefing.extraction.dating.inferring.offices import OfficeTerms
from briefing.extraction.dating.inferring.told import in_office
from briefing.extraction.dating.reading.mentions import DatedMention, dated_mentions
from briefing.temporal.anchoring.direction import Direction
from briefing.temporal.display import show_short
from briefing.temporal.expressions.meanings import Known, Origin, Partial, Shifted, Unit, Weekday
from briefing.temporal.names import WEEKDAYS
from briefing.temporal.values import bounds

#: The years whose calendars are tried.
_YEARS = range(1990, 2036)
#: "Tuesday" is of this week; "Thursday, 14 March" needs no such nearness.
_WITHIN_DAYS, _WITHIN_DAYS_AT_ONCE = 6, 60
_NEWS_DAYS = 2
_NEAR_DAYS = 366
_LONGEST_MONTH = 31
_SHARED_NAMES, _SHARED_WORDS = 2, 3
_SAID = re.compile(r"\b(?:said|saying|told|announced|reported|confirmed)(?:\s+(?:\w+\s+){0,2}on)?\s*$")
_NEIGHBOURHOOD = 60
_MONTH_DAY = len("11-16")

Predicate = Callable[[date], bool]


@dataclass(frozen=True, slots=True)
class _Pair:
    """A day of a month that a text also calls by its weekday, in one breath ("Thursday, 14 March") or elsewhere."""

    suffix: str
    weekday: int
    towards: Direction
    span: Span
    at_once: bool = False

    @property
    def reach(self) -> int:
        """Return within how many days of the day the text was written."""
        return _WITHIN_DAYS_AT_ONCE if self.at_once else _WITHIN_DAYS


@dataclass(frozen=True, slots=True)
class _Sign:
    """What narrows the days; one that is not `binding` is passed over where it would leave none."""

    words: str
    allows: Predicate
    binding: bool


def infer_published(
    document: Document, offices: OfficeTerms, readings: frozenset[date] | None = None
) -> Published | None:
    """Return the days a text can be of where a date's weekday and its other words leave one stretch; else None.

    A text that calls one event "Nov. 16" and "Saturday" is of a year whose 16 November is a Saturday, and was
    written within the six days before it (or after it, where it looks back); "Saturday, Nov. 16" in one breath says
    less of the distance. Where a head leaves some `readings`, it is of one of those days. Of several years those stay
    that the offices named and the years told allow. What is left over more than one year is not decided: `value` is
    None and `reason` says which years.
    """
    dated = tuple(dated_mentions(document))
    pair = _find_pair(dated)
    if pair is None:
        return None
    days = [day for day in _days_around(pair) if readings is None or day in readings]
    narrowing: list[str] = []
    for sign in _signs(document, dated, offices, year_known=readings is not None):
        kept = [day for day in days if sign.allows(day)]
        if len(kept) < len(days) and (kept or sign.binding):
            days = kept
            narrowing.append(sign.words)
    return _published(pair, days, tuple(dict.fromkeys(narrowing)))


def _signs(
    document: Document, dated: Sequence[DatedMention], offices: OfficeTerms, *, year_known: bool
) -> Iterator[_Sign]:
    """Yield what the text says of the time it was written, the surest first."""
    earliest = max(_years_told(dated), default=date.min)
    held = offices.written_within(document.shadow)
    yield _Sign("the years told", lambda day: day >= earliest, binding=True)
    yield _Sign("the offices named", lambda day: in_office(day, held), binding=True)
    told = tuple(_days_named(dated))
    if told and not year_known:
        yield _Sign("the years it names", lambda day: any(_is_near(day, named) for named in told), binding=True)
    for narrows in _weeks_told(dated):
        yield _Sign("the week it looks back on", narrows, binding=False)
    for narrows in _reports(document, dated):
        yield _Sign("the weekday of its news", narrows, binding=False)


def _published(pair: _Pair, days: list[date], narrowing: tuple[str, ...]) -> Published:
    named = f"{show_short(f'XXXX-{pair.suffix}')} is a {WEEKDAYS[pair.weekday - 1].title()}"
    years = sorted({day.year for day in days})
    widest = pair.reach if narrowing else _WITHIN_DAYS
    if not days or (days[-1] - days[0]).days > widest + 1:
        told = f" in {', '.join(map(str, years))}" if years else ""
        return Published(None, Basis.UNKNOWN, None, f"the text states no date; {named}{told}")
    first, last = days[0].isoformat(), days[-1].isoformat()
    value = first if first == last else f"{first}/{last}"
    by = f", by {' and '.join(narrowing)}" if narrowing else ""
    return Published(value, Basis.INFERRED, pair.span, f"{named}, which fits only {_year_of(pair, days[0])}{by}")


def _year_of(pair: _Pair, day: date) -> int:
    """Return the year in which the pair's day lies nearest to another day."""
    near = [found for year in (-1, 0, 1) if (found := bounds(f"{day.year + year}-{pair.suffix}"))]
    return min(near, key=lambda days: abs(days.start - day)).start.year


def _find_pair(dated: Iterable[DatedMention]) -> _Pair | None:
    mentions = list(dated)
    days = [one for one in mentions if isinstance(one.mention.meaning, Partial) and _is_day(one.mention.meaning)]
    for one in days:
        meaning = one.mention.meaning
        if isinstance(meaning, Partial) and meaning.weekday:
            span = Span(one.mention.start, one.mention.end)
            return _Pair(meaning.suffix, meaning.weekday, one.towards, span, at_once=True)
    for one in days:
        for other in mentions:
            weekday = other.mention.meaning
            if isinstance(weekday, Weekday) and weekday.shift is None and _same_event(one, other):
                suffix = one.mention.meaning.suffix if isinstance(one.mention.meaning, Partial) else ""
                return _Pair(suffix, weekday.number, other.towards, Span(other.mention.start, other.mention.end))
    return None


def _is_day(meaning: Partial) -> bool:
    return len(meaning.suffix) == _MONTH_DAY and meaning.shift is None and meaning.origin is Origin.SPOKEN


def _same_event(one: DatedMention, other: DatedMention) -> bool:
    names, words = one.names & other.names, one.words & other.words
    told = len(names) >= _SHARED_NAMES and len(names) + len(words) >= _SHARED_NAMES + 1
    return told and one.towards is other.towards is not Direction.UNSAID


def _days_around(pair: _Pair) -> Iterator[date]:
    for year in _YEARS:
        days = bounds(f"{year}-{pair.suffix}")
        if days is None or days.start.isoweekday() != pair.weekday:
            continue
        step = 1 if pair.towards is Direction.BACK else -1
        yield from sorted(days.start + timedelta(days=step * count) for count in range(pair.reach + 1))


def _years_told(dated: Iterable[DatedMention]) -> Iterator[date]:
    """Yield the first days of dates with a year that the text looks back on."""
    for one in dated:
        if one.looks_back and isinstance(one.mention.meaning, Known):
            days = bounds(one.mention.meaning.value)
            if days is not None:
                yield days.start


def _days_named(dated: Iterable[DatedMention]) -> Iterator[date]:
    """Yield the first days of the days and months told with a year: news names those close to its own."""
    for one in dated:
        days = bounds(one.mention.meaning.value) if isinstance(one.mention.meaning, Known) else None
        if days is not None and (days.end - days.start).days <= _LONGEST_MONTH:
            yield days.start


def _is_near(day: date, named: date) -> bool:
    """Tell whether a day lies in a year that is named, or within a year of the day named."""
    return day.year == named.year or abs((day - named).days) <= _NEAR_DAYS


def _weeks_told(dated: Iterable[DatedMention]) -> Iterator[Predicate]:
    """Yield what "the election last week" says where the text also gives the election's day."""
    mentions = list(dated)
    for week in mentions:
        meaning = week.mention.meaning
        if not isinstance(meaning, Shifted) or meaning.unit is not Unit.WEEK or meaning.count != -1:
            continue
        for day in mentions:
            partial = day.mention.meaning
            if isinstance(partial, Partial) and _is_day(partial) and day.near & week.near:
                yield _in_week_after(partial.suffix)


def _in_week_after(suffix: str) -> Predicate:
    def _holds(day: date) -> bool:
        days = bounds(f"{day.year}-{suffix}")
        return days is not None and (day - timedelta(days=7)).isocalendar()[:2] == days.start.isocalendar()[:2]

    return _holds


def _reports(document: Document, dated: Iterable[DatedMention]) -> Iterator[Predicate]:
    """Yield what "officials said Wednesday" says: news is written on that day or the two after it."""
    for one in dated:
        meaning = one.mention.meaning
        lead = document.shadow[max(0, one.mention.start - _NEIGHBOURHOOD) : one.mention.start]
        if isinstance(meaning, Weekday) and meaning.shift is None and _SAID.search(lead):
            yield _just_after(meaning.number)
        if isinstance(meaning, Partial) and meaning.weekday and _SAID.search(lead):
            yield _on_the_day(meaning.suffix)


def _on_the_day(suffix: str) -> Predicate:
    """Allow the day on which somebody "said on Wednesday, 18 February": such news is of that day."""
    return lambda day: day.isoformat().endswith(suffix)


def _just_after(weekday: int) -> Predicate:
    return lambda day: (day.isoweekday() - weekday) % 7 <= _NEWS_DAYS
