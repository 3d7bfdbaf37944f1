from datetime import date

import pytest

from briefing.temporal.arguments import parse_argument
from briefing.temporal.values import DateRange

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
        ("yesterday", "2025-10-24", "2025-10-24"),
    ],
)
def test_dates_are_read_as_days(text: str, first: str, last: str) -> None:
    days = parse_argument(text, _TODAY)
    assert (days.start.isoformat(), days.last.isoformat()) == (first, last)


@pytest.mark.parametrize("text", ["", "soon", "2025-13", "31 feb 2025", "2025-11..2025-10", "0000", "11/10/2025"])
def test_what_is_no_date_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"^[“T].*\.$"):
        parse_argument(text, _TODAY)


def test_an_open_range_runs_to_the_last_day_there_is() -> None:
    assert parse_argument("2025..", _TODAY) == DateRange(date(2025, 1, 1), date.max)
