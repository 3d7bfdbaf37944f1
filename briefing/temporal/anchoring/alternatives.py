"""Which dates can the words of a time expression mean, and why?"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from briefing.temporal.anchoring.arithmetic import UNKNOWN, nearest_weekday, shift_date, weekday_of_week, write_unit
from briefing.temporal.expressions.meanings import (
    Counted,
    DayOfMonth,
    Feast,
    Known,
    Meaning,
    Numeric,
    Partial,
    Range,
    Shifted,
    Unit,
    Weekday,
    WeekOf,
)
from briefing.temporal.feasts import feast_value
from briefing.temporal.names import WEEKDAYS
from briefing.temporal.values import DateRange, bounds

_UNKNOWN_DAY = UNKNOWN[Unit.DAY]
#: Years around that of the origin, the likeliest first.
_YEARS = ((0, "the year of"), (1, "the year after"), (-1, "the year before"))


@dataclass(frozen=True, slots=True)
class Origin:
    """The day that words count from, and what a person calls it: `name` alone (`the article`) and its `date` in full.

    `date` reads as `the article's date, Sat 25 Oct`.
    """

    day: date
    name: str
    date: str


@dataclass(frozen=True, slots=True)
class Alternative:
    """A TIMEX3 value that an expression can have, and the reading of its words that gives it."""

    value: str
    reason: str


def alternatives(meaning: Meaning, origin: Origin | None) -> tuple[Alternative, ...]:
    """Return the dates that an expression can mean, the likeliest first, each once; without an origin few are known."""
    found: dict[str, Alternative] = {}
    for one in _readings(meaning, origin):
        if bounds(one.value):
            found.setdefault(one.value, one)
    return tuple(found.values())


def unknown_value(meaning: Meaning) -> str:
    """Return what an expression says where its date is not known: `XXXX-WXX-4`, `XXXX-11-10`, `XXXX-XX-XX`."""
    match meaning:
        case Weekday():
            return f"XXXX-WXX-{meaning.number}"
        case Partial():
            return f"XXXX-{meaning.suffix}"
        case Shifted():
            return UNKNOWN[meaning.unit]
        case Range():
            return unknown_value(meaning.first)
        case _:
            return _UNKNOWN_DAY


def _readings(meaning: Meaning, origin: Origin | None) -> Iterator[Alternative]:
    match meaning:
        case Known():
            yield Alternative(meaning.value, "stated in the text")
        case Numeric():
            yield from _numeric(meaning)
        case Range():
            yield from _ranges(meaning, origin)
        case Weekday() if origin:
            yield from _weekdays(meaning, origin)
        case Partial() if origin:
            yield from _years(meaning, origin)
        case Shifted() if origin:
            yield from _counted(meaning, origin)
        case DayOfMonth() if origin and meaning.month is None:
            yield from _months(meaning, origin)
        case Feast() if origin:
            yield from _feasts(meaning, origin)
        case WeekOf():
            yield from _moved(meaning.day, origin, lambda day: write_unit(day, meaning.unit))
        case Counted():
            yield from _moved(meaning.base, origin, lambda day: _on(day, meaning))


def _numeric(meaning: Numeric) -> Iterator[Alternative]:
    first, second, year = meaning.first, meaning.second, meaning.year
    yield Alternative(f"{year:04}-{second:02}-{first:02}", f"{first}/{second} read as day, month")
    yield Alternative(f"{year:04}-{first:02}-{second:02}", f"{first}/{second} read as month, day")


def _weekdays(meaning: Weekday, origin: Origin) -> Iterator[Alternative]:
    name, day = WEEKDAYS[meaning.number - 1].title(), origin.day
    after = nearest_weekday(shift_date(day, Unit.DAY, 1) or day, meaning.number, ahead=True)
    before = nearest_weekday(shift_date(day, Unit.DAY, -1) or day, meaning.number, ahead=False)
    choices = (
        (after, f"first {name} after {origin.date}"),
        (weekday_of_week(day, meaning.number, 0), f"{name} in the week of {origin.date}"),
        (before, f"last {name} before {origin.date}"),
        (weekday_of_week(day, meaning.number, 1), f"{name} in the week after {origin.date}"),
    )
    yield from (Alternative(found.isoformat(), reason) for found, reason in choices if found)


def _years(meaning: Partial, origin: Origin) -> Iterator[Alternative]:
    years = ((origin.day.year + count, words) for count, words in _YEARS)
    dated = ((f"{year:04}-{meaning.suffix}", f"in {year}, {words} {origin.name}") for year, words in years)
    for value, words in sorted(dated, key=lambda one: not _falls_on(bounds(one[0]), meaning.weekday)):
        yield Alternative(value, f"{words}{_weekday_told(bounds(value), meaning.weekday)}")


def _falls_on(days: DateRange | None, weekday: int | None) -> bool:
    return weekday is None or (days is not None and days.start.isoweekday() == weekday)


def _weekday_told(days: DateRange | None, weekday: int | None) -> str:
    if weekday is None or days is None:
        return ""
    name = WEEKDAYS[days.start.weekday()].title()
    return f"; a {name}, as the text says" if _falls_on(days, weekday) else f"; but that is a {name}"


def _counted(meaning: Shifted, origin: Origin) -> Iterator[Alternative]:
    day = shift_date(origin.day, meaning.unit, meaning.count)
    if day is not None:
        yield Alternative(write_unit(day, meaning.unit), f"counted from {origin.date}")


def _months(meaning: DayOfMonth, origin: Origin) -> Iterator[Alternative]:
    for count, words in ((0, "the month of"), (1, "the month after"), (-1, "the month before")):
        month = shift_date(origin.day, Unit.MONTH, count)
        if month is not None:
            yield Alternative(f"{write_unit(month, Unit.MONTH)}-{meaning.day:02}", f"in {words} {origin.date}")


def _feasts(meaning: Feast, origin: Origin) -> Iterator[Alternative]:
    for count, words in _YEARS:
        year = origin.day.year + count
        value = feast_value(meaning.name, year)
        if value is not None:
            yield Alternative(value, f"in {year}, {words} {origin.name}")


def _moved(base: Meaning, origin: Origin | None, move: Callable[[date], str]) -> Iterator[Alternative]:
    """Yield what each reading of a day leads to."""
    for one in _readings(base, origin):
        days = bounds(one.value)
        if days is not None:
            yield Alternative(move(days.start), one.reason)


def _on(day: date, counted: Counted) -> str:
    moved = shift_date(day, counted.unit, counted.count)
    return moved.isoformat() if moved else _UNKNOWN_DAY


def _ranges(meaning: Range, origin: Origin | None) -> Iterator[Alternative]:
    """Yield the ranges whose two ends are read in the same way."""
    last = {one.reason: one.value for one in _readings(meaning.last, origin)}
    for one in _readings(meaning.first, origin):
        end = last.get(one.reason)
        if end is not None:
            yield Alternative(f"{one.value}/{end}", one.reason)
