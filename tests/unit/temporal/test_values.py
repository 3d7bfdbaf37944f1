from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.temporal.values import DateRange, bounds, days_until, month_range


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-10-25", "2025-10-25", "2025-10-25"),
        ("2025-10-25T11:03", "2025-10-25", "2025-10-25"),
        ("2025-10-25TNI", "2025-10-25", "2025-10-25"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-12", "2025-12-01", "2025-12-31"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-XX-XX", "2025-01-01", "2025-12-31"),
        ("2025-W43", "2025-10-20", "2025-10-26"),
        ("2025-W43-WE", "2025-10-25", "2025-10-26"),
        ("2025-Q4", "2025-10-01", "2025-12-31"),
        ("2025-H1", "2025-01-01", "2025-06-30"),
        ("2025-SU", "2025-06-01", "2025-08-31"),
        ("2025-WI", "2025-12-01", "2026-02-28"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
        ("2024-11-13/2024-11-15", "2024-11-13", "2024-11-15"),
        ("1939/1945", "1939-01-01", "1945-12-31"),
    ],
)
def test_a_value_covers_its_days(value: str, first: str, last: str) -> None:
    days = bounds(value)
    assert days is not None
    assert (days.start.isoformat(), days.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "value",
    [None, "", "XXXX-11-10", "XXXX-WXX-6", "XXXX", "P90D", "FUTURE_REF", "2025-13", "2025-02-30", "2025-W60", "BC0480",
     "2025-11-15/2025-11-13", "2025-11-15/XXXX-11-16", "9999", "9999-12-31", "9999-W52",
     "9999-W52-5", "nonsense"],
)  # fmt: skip
def test_a_value_without_a_year_or_that_is_no_date_covers_nothing(value: str | None) -> None:
    assert bounds(value) is None


def test_a_range_must_not_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="not a range"):
        DateRange(date(2025, 1, 2), date(2025, 1, 2))


@pytest.mark.parametrize(
    ("value", "days"),
    [("2025-11-10", 16), ("2025-10-25", 0), ("2025-10-20", -5), ("2025-W43", 0), ("2025-10", 0), ("XXXX-11-10", None)],
)
def test_days_until_counts_to_the_first_day_and_from_the_last(value: str, days: int | None) -> None:
    assert days_until(value, date(2025, 10, 25)) == days


@given(st.dates(min_value=date(2, 1, 1), max_value=date(9990, 1, 1)))
def test_a_day_lies_in_its_week_month_and_year(day: date) -> None:
    iso = day.isocalendar()
    for value in (day.isoformat(), f"{day.year:04}-{day.month:02}", f"{day.year:04}", f"{iso.year:04}-W{iso.week:02}"):
        days = bounds(value)
        assert days is not None
        assert days.holds(day)
        assert not days.holds(days.start - timedelta(days=1))


@given(st.text(max_size=30))
def test_any_text_has_bounds_or_none(value: str) -> None:
    days = bounds(value)
    assert days is None or days.start < days.end


def test_months_run_over_the_end_of_a_year() -> None:
    assert month_range(2025, 11, 3) == DateRange(date(2025, 11, 1), date(2026, 2, 1))
