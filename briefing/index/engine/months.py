"""Into which months do dates fall?"""

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from briefing.index.engine.columns import DayRanges
from briefing.index.engine.numbers import Places

_EPOCH = date(1970, 1, 1)
_MONTHS_A_YEAR = 12
_LONGEST = 31


@dataclass(frozen=True, slots=True)
class _Spans:
    """Articles' numbers, and beside each the half-open range of months that its date touches."""

    owners: Places
    starts: Places
    ends: Places

    def count(self, wanted: NDArray[np.bool_], months: int) -> Places:
        """Return how many dates of the wanted articles touch each month."""
        if not len(self.owners):
            return np.zeros(months, np.int64)
        chosen = wanted[self.owners]
        begun = np.bincount(self.starts[chosen], minlength=months + 1)
        over = np.bincount(self.ends[chosen], minlength=months + 1)
        return np.cumsum(begun - over)[:months]


class MonthTable:
    """The months that articles' dates touch, numbered from `first` on (see `number_month`); an article has one date."""

    def __init__(self, days: DayRanges) -> None:
        known = days.starts < days.ends
        starts, lasts = (_number_months(side[known]) for side in (days.starts, days.ends - 1))
        self.first = int(starts.min()) if len(starts) else 0
        self._size = int(lasts.max()) - self.first + 1 if len(lasts) else 0
        owners, starts, lasts = days.owners[known], starts - self.first, lasts - self.first
        single, narrow = starts == lasts, (days.ends - days.starts)[known] <= _LONGEST
        self._undated = days.owners[~known]
        self._owners, self._months = owners[single].astype(np.int32), starts[single].astype(np.int32)
        self._across, self._wide = (
            _Spans(owners[chosen], starts[chosen], lasts[chosen] + 1) for chosen in (~single & narrow, ~narrow)
        )

    def count_narrow(self, wanted: NDArray[np.bool_]) -> Places:
        """Return how many of the wanted articles have a date in each month that is no wider than a month."""
        single = np.bincount(self._months[wanted[self._owners]], minlength=self._size)
        return single + self._across.count(wanted, self._size)

    def count_wide(self, wanted: NDArray[np.bool_]) -> Places:
        """Return how many of the wanted articles have a date that is wider than a month and touches each month."""
        return self._wide.count(wanted, self._size)

    def count_undated(self, wanted: NDArray[np.bool_]) -> int:
        """Return how many of the wanted articles have no known date."""
        return int(wanted[self._undated].sum())


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
