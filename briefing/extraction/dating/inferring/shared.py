"""On which days was an article written that tells of a meeting whose day another article gives?"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.domain.findings import TimeExpression
from briefing.temporal.anchoring.arithmetic import write_unit
from briefing.temporal.anchoring.direction import Direction
from briefing.temporal.expressions.meanings import Unit
from briefing.temporal.values import DateRange

_WEEK = 7
_MONTH = 31
_LONGEST_INTERVAL = 3


@dataclass(frozen=True, slots=True)
class Clue:
    """A time expression of an undated text for a meeting on known days, and where its clause points."""

    surface: str
    value: str
    quoted: bool
    towards: Direction
    meeting: DateRange


def days_written(clue: Clue) -> frozenset[date] | None:
    """Return the days on which a text can have put the meeting's day into these words; None if they say nothing.

    A quotation may be older than the text: it bounds the days from below only, as far as the meeting.
    """
    reading = next((read for fits, read in _READINGS if fits(clue)), None)
    if reading is None:
        return None
    days = {day for held in _days(clue.meeting) for day in reading(held, clue)}
    if clue.quoted and days:
        first = min(days)
        days = {first + timedelta(days=count) for count in range((clue.meeting.last - first).days + 1)}
    return frozenset(days)


def _days(days: DateRange) -> Iterator[date]:
    return (days.start + timedelta(days=count) for count in range((days.end - days.start).days))


def _from_to(day: date, first: int, last: int) -> set[date]:
    return {day + timedelta(days=count) for count in range(first, last + 1)}


def _by_weekday(held: date, clue: Clue) -> set[date]:
    if held.isoweekday() != int(clue.value[-1]):
        return set()
    return _from_to(held, 1 - _WEEK, 0) if clue.towards is Direction.AHEAD else {held}


def _by_week(held: date, clue: Clue) -> set[date]:
    words = clue.surface.casefold()
    shift = -1 if "next" in words else 1 if "last" in words else 0
    monday = held - timedelta(days=held.isoweekday() - 1) + timedelta(days=_WEEK * shift)
    return _from_to(monday, 0, _WEEK - 1)


def _by_coming_days(held: date, _: Clue) -> set[date]:
    return _from_to(held, -_WEEK, -1)


def _by_day_word(held: date, clue: Clue) -> set[date]:
    by = {"yesterday": 1, "today": 0, "tonight": 0, "tomorrow": -1}[clue.surface.casefold()]
    return {held + timedelta(days=by)}


_DAY_WORDS = frozenset({"yesterday", "today", "tonight", "tomorrow"})
_READINGS: tuple[tuple[Callable[[Clue], bool], Callable[[date, Clue], set[date]]], ...] = (
    (lambda clue: clue.value.startswith("XXXX-WXX-") and clue.value[-1].isdecimal(), _by_weekday),
    (lambda clue: clue.value == "XXXX-WXX", _by_week),
    (lambda clue: clue.value == "FUTURE_REF" and "days" in clue.surface.casefold(), _by_coming_days),
    (lambda clue: clue.surface.casefold() in _DAY_WORDS, _by_day_word),
)


def write_days(days: frozenset[date]) -> str | None:
    """Write days as a day, a short interval or their month; None where they are too far apart to mean anything."""
    first, last = min(days), max(days)
    if first == last:
        return first.isoformat()
    if (last - first).days < _LONGEST_INTERVAL:
        return f"{first.isoformat()}/{last.isoformat()}"
    one_month = (first.year, first.month) == (last.year, last.month)
    return write_unit(first, Unit.MONTH) if one_month and (last - first).days < _MONTH else None


def aligned_value(time: TimeExpression, meeting: DateRange) -> str | None:
    """Return what "next week" or "in coming days" comes to once the meeting's day is known; None for other words."""
    if time.value == "XXXX-WXX":
        return write_unit(meeting.start, Unit.WEEK) if _one_week(meeting) else None
    if time.value == "FUTURE_REF":
        return meeting.start.isoformat() if meeting.start == meeting.last else write_unit(meeting.start, Unit.WEEK)
    return None


def _one_week(days: DateRange) -> bool:
    return days.start.isocalendar()[:2] == days.last.isocalendar()[:2]
