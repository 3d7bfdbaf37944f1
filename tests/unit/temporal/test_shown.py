from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.temporal.display import show_value, show_with_weekday
from briefing.temporal.shown import read_shown
from briefing.temporal.values import bounds

_DAYS = st.dates(min_value=date(1001, 1, 8), max_value=date(9998, 12, 31))
_YEARS = st.integers(1001, 9998)


def _parts(ending: str, numbers: st.SearchStrategy[int]) -> st.SearchStrategy[str]:
    return st.builds(lambda year, number: f"{year}-{ending.format(number)}", _YEARS, numbers)


_SINGLE = st.one_of(
    _DAYS.map(date.isoformat),
    _DAYS.map(lambda day: f"{day.isoformat()}T09:30"),
    _parts("{:02}", st.integers(1, 12)),
    _parts("W{:02}", st.integers(1, 52)),
    _parts("Q{}", st.integers(1, 4)),
    _parts("H{}", st.integers(1, 2)),
    st.builds(lambda year, season: f"{year}-{season}", _YEARS, st.sampled_from(("SP", "SU", "FA", "WI"))),
    _YEARS.map(str),
    st.integers(101, 998).map(str),
)


@given(_SINGLE)
def test_what_is_shown_is_read_back(value):
    assert read_shown(show_value(value)) == value


@given(_DAYS, st.integers(1, 400))
def test_a_range_that_is_shown_is_read_back(first, length):
    value = f"{first.isoformat()}/{(first + timedelta(days=length)).isoformat()}"
    assert read_shown(show_value(value)) == value


@given(_SINGLE, _SINGLE)
def test_an_interval_that_is_shown_covers_the_same_days(first, last):
    value = f"{first}/{last}"
    if bounds(value):
        assert bounds(read_shown(show_value(value))) == bounds(value)


@given(_DAYS)
def test_a_day_with_its_weekday_is_read_back(day):
    assert read_shown(show_with_weekday(day.isoformat())) == day.isoformat()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("q4 2025", "2025-Q4"),
        ("H1 2026", "2026-H1"),
        ("13-15 November 2024", "2024-11-13/2024-11-15"),
        ("30 Oct to 2 Nov 2025", "2025-10-30/2025-11-02"),
        ("May - July 2025", None),
        ("Week of 22 Oct 2025", "2025-W43"),
        ("the second half of 2025", "2025-H2"),
        ("Sat 25 Oct 2025", "2025-10-25"),
        ("Fri 25 Oct 2025", None),
        ("31 Feb 2025", None),
        ("15–13 Nov 2024", None),
        ("Q5 2025", None),
        ("soon", None),
        ("", None),
    ],
)
def test_words_like_those_that_are_shown_are_read_too(text, value):
    assert read_shown(text) == value


@given(st.text(alphabet="0123456789 –-qhthalfofweekJanSpr,:", max_size=30))
def test_anything_else_is_refused_quietly(text):
    value = read_shown(text)
    assert value is None or bounds(value)
