"""Into which months do dates fall?"""

from datetime import date

import numpy as np
from numpy.typing import NDArray

from briefing.index.engine.columns import DayRanges
from briefing.index.engine.numbers import Places

_EPOCH = date(1970, 1, 1)
_MONTHS_A_YEAR = 12
_LONGEST = 31


class MonthTable:
    """The months that each date of a column touches; they are numbered from `first` on (year * 12 + month - 1)."""

    def __init__(self, days: DayRanges) -> None:
        self.owners = days.owners
        self.known: NDArray[np.bool_] = days.starts < days.ends
        #: Whether the date reaches over no more days than a month has.
        self.narrow: NDArray[np.bool_] = self.known & (days.ends - days.starts <= _LONGEST)
        starts, lasts = (_number_months(side[self.known]) for side in (days.starts, days.ends - 1))
        self.first = int(starts.min(initial=lasts.max(initial=0)))
        self._size = int(lasts.max(initial=self.first)) - self.first + 1
        self._starts, self._lasts = (np.zeros(len(self.owners), np.int64) for _ in range(2))
        self._starts[self.known], self._lasts[self.known] = starts - self.first, lasts - self.first

    def count(self, chosen: NDArray[np.bool_]) -> Places:
        """Return how many of the chosen dates, all of them known, touch each month."""
        begun = np.bincount(self._starts[chosen], minlength=self._size + 1)
        over = np.bincount(self._lasts[chosen] + 1, minlength=self._size + 1)
        return np.cumsum(begun - over)[: self._size]


def number_month(day: date) -> int:
    """Return the number of a day's month."""
    return day.year * _MONTHS_A_YEAR + day.month - 1


def name_month(number: int) -> str:
    """Return a month as a TIMEX3 value, such as 2025-10."""
    year, month = divmod(number, _MONTHS_A_YEAR)
    return f"{year:04}-{month + 1:02}"


def _number_months(ordinals: Places) -> Places:
    days = (ordinals - _EPOCH.toordinal()).astype("datetime64[D]")
    return days.astype("datetime64[M]").astype(np.int64) + number_month(_EPOCH)
