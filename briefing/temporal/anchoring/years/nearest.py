"""Which year puts a date without one nearest?"""

from collections.abc import Iterable
from datetime import date

from briefing.temporal.anchoring.direction import Direction
from briefing.temporal.expressions.meanings import Partial, Range
from briefing.temporal.values import DateRange, bounds

#: A clause is doubted where the date it looks to would be so far off, and the same date on its other side so near.
_FAR, _NEAR = 270, 60
#: A day without a year that lies so near ahead.
_SOON = 120
_SHORTEST_MONTH, _LONGEST_MONTH = 28, 31
_LATE_IN_MONTH = 20


def nearest_value(
    suffix: str, day: date, towards: Direction, *, sure: bool = True, doubting: bool = True, ends: bool = False
) -> str | None:
    """Return the value with the year that puts it nearest to `day` on the side the clause looks to.

    Unless it is `sure` that the clause looks back, a day of this year that lies near ahead is none of last year: that
    one is written with its year. `doubting` and `ends` are those of `nearest_of`.
    """
    values = [f"{year:04}-{suffix}" for year in (day.year - 1, day.year, day.year + 1)]
    found = nearest_of(values, day, towards, doubting=doubting, ends=ends)
    coming = nearest_of(values, day, Direction.UNSAID) if towards is Direction.BACK and not sure else None
    return coming if coming and found and _is_coming(coming, found, day) else found


def _is_coming(value: str, other: str, day: date) -> bool:
    days, behind = bounds(value), bounds(other)
    if days is None or behind is None or (days.end - days.start).days > _LONGEST_MONTH:
        return False
    return behind.last.year < day.year == days.start.year and 0 < (days.start - day).days <= _SOON


def nearest_of(
    values: Iterable[str], day: date, towards: Direction, *, doubting: bool = True, ends: bool = False
) -> str | None:
    """Return the value nearest to `day` on the side the clause looks to; where only its end is meant it `ends`.

    None where no value is a date or, while `doubting`, a clause that looks ahead and the calendar contradict.
    """
    dated = [(value, days) for value in values if (days := bounds(value)) is not None]
    if not dated:
        return None
    nearest = min(dated, key=lambda candidate: _distance(candidate[1], day))
    if towards is Direction.UNSAID:
        return nearest[0]
    wanted = min(
        (candidate for candidate in dated if _lies(candidate[1], day, towards, ends=ends)),
        key=lambda candidate: _distance(candidate[1], day),
        default=None,
    )
    if wanted is None:
        return None
    contradicted = (
        doubting
        and towards is Direction.AHEAD
        and _distance(wanted[1], day) > _FAR
        and _distance(nearest[1], day) < _NEAR
    )
    return None if contradicted else wanted[0]


def next_after(meaning: Partial | Range, day: date) -> str | None:
    """Return the value of a date without a year, or of two, next on or after a day; None if it is not near ahead."""
    if isinstance(meaning, Range):
        if not isinstance(meaning.first, Partial) or not isinstance(meaning.last, Partial):
            return None
        first = next_after(meaning.first, day)
        start = bounds(first)
        last = next_after(meaning.last, start.start) if start else None
        return f"{first}/{last}" if last else None
    if meaning.shift is not None:
        return None
    around = (f"{year:04}-{meaning.suffix}" for year in (day.year, day.year + 1))
    ahead = (value for value in around if (days := bounds(value)) and 0 <= (days.start - day).days <= _FAR)
    return next(ahead, None)


def _distance(days: DateRange, day: date) -> int:
    if days.holds(day):
        return 0
    return (days.start - day).days if day < days.start else (day - days.last).days


def _lies(days: DateRange, day: date, towards: Direction, *, ends: bool) -> bool:
    if towards is not Direction.AHEAD:
        return days.start <= day
    # Late in November, who means that month says "this month": "the November summit" ahead is that of next year,
    # but not "the end of November".
    running = days.holds(day) and _SHORTEST_MONTH <= (days.end - days.start).days <= _LONGEST_MONTH
    return days.last >= day and (ends or not (running and day.day > _LATE_IN_MONTH))
