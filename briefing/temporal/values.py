"""Which days does a TIMEX3 or EDTF value cover?"""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_DAY = timedelta(days=1)
_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@dataclass(frozen=True, slots=True, order=True)
class DateRange:
    """A half-open range of days, `start <= day < end`."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"not a range of days: {self.start}..{self.end}")

    @property
    def last(self) -> date:
        """Return the last day inside the range."""
        return self.end - _DAY

    def holds(self, day: date) -> bool:
        """Tell whether `day` lies inside the range."""
        return self.start <= day < self.end

    def overlaps(self, other: "DateRange") -> bool:
        """Tell whether the two ranges share a day."""
        return self.start < other.end and other.start < self.end


def month_range(year: int, month: int, count: int = 1) -> DateRange:
    """Return the days of `count` months from the first day of the given one."""
    index = year * 12 + month - 1 + count
    return DateRange(date(year, month, 1), date(index // 12, index % 12 + 1, 1))


def week_range(year: int, week: int) -> DateRange:
    """Return the seven days of an ISO week."""
    start = date.fromisocalendar(year, week, 1)
    return DateRange(start, start + 7 * _DAY)


def year_range(year: int, count: int = 1) -> DateRange:
    """Return the days of `count` years."""
    return DateRange(date(year, 1, 1), date(year + count, 1, 1))


def day_range(day: date) -> DateRange:
    """Return the range of one day."""
    return DateRange(day, day + _DAY)


def last_day_of_month(year: int, month: int) -> int:
    """Return the number of the month's last day."""
    return monthrange(year, month)[1]


def _weekend(year: int, week: int) -> DateRange:
    start = date.fromisocalendar(year, week, 6)
    return DateRange(start, start + 2 * _DAY)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], DateRange]], ...] = (
    (
        re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T[\d:A-Z]*)?"),
        lambda m: day_range(date(int(m[1]), int(m[2]), int(m[3]))),
    ),
    (re.compile(r"(\d{4})-(\d\d)(?:-XX)?"), lambda m: month_range(int(m[1]), int(m[2]))),
    (re.compile(r"(\d{4})(?:-XX(?:-XX)?)?"), lambda m: year_range(int(m[1]))),
    (re.compile(r"(\d{4})-W(\d\d)-WE"), lambda m: _weekend(int(m[1]), int(m[2]))),
    (
        re.compile(r"(\d{4})-W(\d\d)-([1-7])"),
        lambda m: day_range(date.fromisocalendar(int(m[1]), int(m[2]), int(m[3]))),
    ),
    (re.compile(r"(\d{4})-W(\d\d)"), lambda m: week_range(int(m[1]), int(m[2]))),
    (re.compile(r"(\d{4})-Q([1-4])"), lambda m: month_range(int(m[1]), 3 * int(m[2]) - 2, 3)),
    (re.compile(r"(\d{4})-H([12])"), lambda m: month_range(int(m[1]), 6 * int(m[2]) - 5, 6)),
    (
        re.compile(r"(\d{4})-(SP|SU|FA|WI)"),
        lambda m: month_range(int(m[1]), _SEASON_MONTHS[m[2]], 3),
    ),
    (re.compile(r"(\d{3})X?"), lambda m: year_range(int(m[1]) * 10, 10)),
    (re.compile(r"(\d{2})(?:XX)?"), lambda m: year_range(int(m[1]) * 100, 100)),
)


def _single_bounds(value: str) -> DateRange | None:
    for pattern, read in _FORMS:
        if found := pattern.fullmatch(value):
            try:
                return read(found)
            except (ValueError, OverflowError):
                return None
    return None


@lru_cache(maxsize=4096)
def bounds(value: str | None) -> DateRange | None:
    """Return the days a value covers; None if a year is missing or it is no date.

    A `start/end` interval runs from the first day of its start to the last day of its end (EDTF). Seasons are the
    meteorological ones of the northern half, a winter that of its first December.
    """
    if not value:
        return None
    first, slash, second = value.partition("/")
    start = _single_bounds(first)
    if not slash or start is None:
        return start
    end = _single_bounds(second)
    return DateRange(start.start, end.end) if end and end.end > start.start else None


def fall_alike(one: DateRange, other: DateRange) -> bool:
    """Tell whether two stretches begin on one day of the year: a year may have been read as the last or the next."""
    return (one.start.month, one.start.day) == (other.start.month, other.start.day)


def days_until(value: str | None, as_of: date) -> int | None:
    """Return the days from `as_of` to a value: 0 inside it, negative once its last day is past, None without a year."""
    days = bounds(value)
    if days is None:
        return None
    if as_of < days.start:
        return (days.start - as_of).days
    return min(0, (days.last - as_of).days)
