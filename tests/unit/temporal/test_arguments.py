from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.temporal.arguments import is_yearless, parse_argument, write_argument, write_range
from briefing.temporal.values import DateRange, bounds

_TODAY = date(2025, 10, 25)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-11", "2025-11-01", "2025-11-30"),
        ("2025-1", "2025-01-01", "2025-01-31"),
        (" 2025-11-15 ", "2025-11-15", "2025-11-15"),
        ("2025-10..2025-11", "2025-10-01", "2025-11-30"),
        ("..2025", "0001-01-01", "2025-12-31"),
        ("2025-w43", "2025-10-20", "2025-10-26"),
        ("1 nov 2025", "2025-11-01", "2025-11-01"),
        ("Nov. 1, 2025", "2025-11-01", "2025-11-01"),
        ("November 2025", "2025-11-01", "2025-11-30"),
        ("1.11.2025", "2025-11-01", "2025-11-01"),
        ("15/11/2025", "2025-11-15", "2025-11-15"),
        ("11/15/2025", "2025-11-15", "2025-11-15"),
        ("yesterday", "2025-10-24", "2025-10-24"),
        ("9th of March 2026", "2026-03-09", "2026-03-09"),
        ("the 1st of Nov. 2025", "2025-11-01", "2025-11-01"),
        ("March 22nd, 2026", "2026-03-22", "2026-03-22"),
        ("3rd May, 2026", "2026-05-03", "2026-05-03"),
        ("Mon 9th of March 2026", "2026-03-09", "2026-03-09"),
        ("Monday, 9 March 2026", "2026-03-09", "2026-03-09"),
        ("the 2nd half of 2025", "2025-07-01", "2025-12-31"),
        ("9.3.26", "2026-03-09", "2026-03-09"),
        ("09/13/26", "2026-09-13", "2026-09-13"),
        ("9.3.44", "2044-03-09", "2044-03-09"),
        ("9.3.46", "1946-03-09", "1946-03-09"),
    ],
)
def test_dates_are_read_as_days(text: str, first: str, last: str) -> None:
    days = parse_argument(text, _TODAY)
    assert (days.start.isoformat(), days.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "2025-13",
        "31 feb 2025",
        "2025-11..2025-10",
        "0000",
        "11/10/2025",
        "11/10/25",
        "25-11-03",
        "31st of February 2026",
        "Tuesday 9 March 2026",
        "9.3.126",
    ],
)
def test_what_is_no_date_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"^[“T].*\.$"):
        parse_argument(text, _TODAY)


def test_an_open_range_runs_to_the_last_day_there_is() -> None:
    assert parse_argument("2025..", _TODAY) == DateRange(date(2025, 1, 1), date.max)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2025-W43", "2025-W43"),
        ("2025-Q4", "2025-Q4"),
        ("1 nov 2025", "2025-11-01"),
        ("nov 2025", "2025-11"),
        ("2025-01..2025-12", "2025"),
        ("2025-11-13..2025-11-15", "2025-11-13/2025-11-15"),
        ("tomorrow", "2025-10-26"),
    ],
)
def test_a_date_as_people_write_it_becomes_a_value(text, value):
    assert write_argument(text, _TODAY) == value


def test_figures_of_two_years_are_refused_with_the_whole_year() -> None:
    with pytest.raises(ValueError, match=r"“04/05/26” is 4 May or 5 Apr; write 2026-05-04 or 2026-04-05\.$"):
        parse_argument("04/05/26", _TODAY)


def test_figures_that_may_be_two_days_are_refused_with_both_named() -> None:
    with pytest.raises(ValueError, match=r"is 4 May or 5 Apr; write 2026-05-04 or 2026-04-05\.$"):
        parse_argument("04/05/2026", _TODAY)


@pytest.mark.parametrize("text", ["..2025", "2025..", "..", "soon", "", "2025-13"])
def test_what_has_no_first_or_last_day_is_no_value(text):
    with pytest.raises(ValueError, match=r"open on one side|is not a date"):
        write_argument(text, _TODAY)


@given(st.dates(), st.dates())
def test_a_written_range_covers_its_days_and_no_others(one, other):
    if one != other:
        days = DateRange(*sorted((one, other)))
        assert bounds(write_range(days)) == days


@pytest.mark.parametrize(
    ("value", "unknown"),
    [
        ("XXXX-11-10", True),
        ("XXXX-WXX-4", True),
        ("XXXX-XX-XX", True),
        ("XXXX", True),
        ("XXXX-SU", True),
        ("FUTURE_REF", True),
        ("2025-11-10", False),
        ("soon", False),
        ("2025-XX-XX", False),
    ],
)
def test_a_date_is_unknown_where_its_year_is_missing(value, unknown):
    assert is_yearless(value) is unknown
