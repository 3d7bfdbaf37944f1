"""Which dates has a text told of so far?"""

import re
from dataclasses import dataclass, replace
from datetime import date

from briefing.temporal.anchoring.arithmetic import shift_date, write_unit
from briefing.temporal.expressions.meanings import Unit
from briefing.temporal.values import bounds

_YEAR = re.compile(r"(?:BC)?\d{4}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH = re.compile(r"\d{4}-\d\d(?!\d)")
_MONTH_OF_NO_YEAR = re.compile(r"XXXX-\d\d(?=-\d\d)")
_OPEN_DAY = re.compile(r"XXXX-(?:WXX-\d|XX-XX|XX-\d\d)")
_HALF_YEAR = 6
_CALENDAR_UNITS = (Unit.YEAR, Unit.DECADE, Unit.CENTURY)


@dataclass(frozen=True, slots=True)
class Story:
    """The last year, month and day a text has told of, as values, and where the year stood.

    `last` is the value itself of the last date with a year, which stands at `at` and ends before `end`.
    `open_month` is that of the last day told without a year (`XXXX-04`), which stood at `open_at`; `bare_year` the
    last that stood alone, at `bare_at`.
    """

    year: str | None = None
    month: str | None = None
    day: str | None = None
    at: int = -1
    end: int = -1
    last: str | None = None
    open_month: str | None = None
    open_at: int = -1
    bare_year: str | None = None
    bare_at: int = -1

    def told(self, value: str, at: int, end: int, *, opens: bool) -> "Story":
        """Return the story after one more date at the code points from `at` to `end`.

        A value without a year changes only the open month; a bare year does not lead away from a month but where it
        opens a sentence.
        """
        year = _YEAR.match(value)
        open_month = _MONTH_OF_NO_YEAR.match(value)
        if open_month is not None:
            return replace(self, open_month=open_month[0], open_at=at, day=None)
        if year is None:
            # A day that is not known leads away from the one told before it.
            return replace(self, day=None) if _OPEN_DAY.fullmatch(value) else self
        if self.month and year[0] == value and not opens:
            return replace(self, bare_year=value, bare_at=at)
        month, day = _MONTH.match(value), _DAY.match(value)
        return Story(
            year[0],
            month[0] if month else self.month if self.month and self.month.startswith(year[0]) else None,
            day[0] if day else self.day if self.day and self.day.startswith(year[0]) else None,
            at,
            end,
            value,
            self.open_month,
            self.open_at,
        )

    def year_of(self, month: int) -> str | None:
        """Return the year that puts a month nearest to the last month told; the last year without one."""
        if self.month is None or self.year is None or not self.year.isdecimal():
            return self.year
        ahead = month - int(self.month[-2:])
        turn = (ahead < -_HALF_YEAR) - (ahead > _HALF_YEAR)
        return f"{int(self.year) + turn:04}"

    def shifted(self, unit: Unit, count: int) -> str | None:
        """Return the value `count` units from the last date told that can be counted from; None without one."""
        if unit is Unit.YEAR and self.year and self.year.startswith("BC"):
            return f"BC{int(self.year[2:]) - count:04}" if int(self.year[2:]) > count else None
        start = self._start(unit)
        moved = shift_date(start, unit, count) if start else None
        return write_unit(moved, unit) if moved else None

    def _start(self, unit: Unit) -> date | None:
        base = self.day
        if unit in _CALENDAR_UNITS:
            base = self.year
        elif unit in (Unit.MONTH, Unit.QUARTER):
            base = self.month
        days = bounds(base)
        return days.start if days else None
