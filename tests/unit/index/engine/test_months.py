from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.index.engine.columns import DayRanges
from briefing.index.engine.months import MonthTable, name_month, number_month
from briefing.temporal.values import DateRange, bounds

VALUES = (None, "2025-10-09", "2025-10", "2025-09-28/2025-10-03", "2025", "2024-12-31", "0001-01-01", "9998-12-31")


def make_table(values: list[str | None]) -> MonthTable:
    ranges = [bounds(value) for value in values]
    rows = [(at, one.start.toordinal(), one.end.toordinal()) if one else (at, 0, 0) for at, one in enumerate(ranges)]
    columns = np.array(rows, np.int64).reshape(-1, 3)
    return MonthTable(DayRanges(columns[:, 0], columns[:, 1], columns[:, 2]))


def month_of(number: int) -> DateRange:
    month = bounds(name_month(number))
    assert month is not None
    return month


@settings(deadline=None, max_examples=50)
@given(st.lists(st.sampled_from(VALUES), max_size=8), st.data())
def test_each_month_counts_the_dates_that_touch_it(values: list[str | None], data: st.DataObject) -> None:
    table = make_table(values)
    wanted = np.array(data.draw(st.lists(st.booleans(), min_size=len(values), max_size=len(values))), bool)
    asked = [bounds(value) for value, is_wanted in zip(values, wanted, strict=True) if is_wanted]
    dates = [one for one in asked if one]
    counts = table.count_narrow(wanted) + table.count_wide(wanted)
    assert table.count_undated(wanted) == len(asked) - len(dates)
    for number in (number_month(date(year, month, 1)) for year in (1, 2024, 2025) for month in (1, 9, 10, 12)):
        at = number - table.first
        count = int(counts[at]) if 0 <= at < len(counts) else 0
        assert count == sum(month_of(number).overlaps(one) for one in dates)


def test_dates_wider_than_a_month_are_told_apart() -> None:
    table = make_table(["2025", "2025-09-28/2025-10-03"])
    every = np.ones(2, bool)
    assert table.count_wide(every).tolist() == [1] * 12
    assert table.count_narrow(every).tolist() == [0] * 8 + [1, 1, 0, 0]


@pytest.mark.parametrize("day", [date(1, 1, 1), date(2025, 10, 31), date(9999, 12, 1)])
def test_a_month_has_a_number_and_a_name(day: date) -> None:
    assert name_month(number_month(day)) == day.isoformat()[:7]
