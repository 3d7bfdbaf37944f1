import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.temporal.display import show_short, show_value, show_with_weekday


@pytest.mark.parametrize(
    ("value", "shown", "short"),
    [
        ("2025-10-25", "25 Oct 2025", "25 Oct"),
        ("2025-10-25T11:03", "25 Oct 2025, 11:03", "25 Oct, 11:03"),
        ("2025-10", "Oct 2025", "Oct"),
        ("2025", "2025", "2025"),
        ("2024-11-13/2024-11-15", "13–15 Nov 2024", "13–15 Nov"),
        ("2025-10-30/2025-11-02", "30 Oct – 2 Nov 2025", "30 Oct – 2 Nov"),
        ("2025-12-30/2026-01-02", "30 Dec 2025 – 2 Jan 2026", "30 Dec – 2 Jan"),
        ("2025-05/2025-07", "May 2025 – Jul 2025", "May – Jul"),
        ("1939/1945", "1939 – 1945", "1939 – 1945"),
        ("2025-W43", "week of 20 Oct 2025", "20–26 Oct"),
        ("2025-W43-WE", "25–26 Oct 2025", "25–26 Oct"),
        ("2025-Q4", "Q4 2025", "Q4 2025"),
        ("2025-FA", "autumn 2025", "autumn 2025"),
        ("199", "1990s", "1990s"),
        ("XXXX-11-10", "10 Nov (year unknown)", "10 Nov"),
        ("XXXX-XX-22", "the 22nd (month unknown)", "the 22nd"),
        ("XXXX-11", "Nov (year unknown)", "Nov"),
        ("XXXX-WXX-6", "Saturday (date unknown)", "Saturday"),
        ("XXXX-XX", "date unknown", "date unknown"),
        ("FUTURE_REF", "no date yet", "no date yet"),
        ("P90D", "90 days", "90 days"),
        ("P1W", "1 week", "1 week"),
        ("PXM", "some months", "some months"),
        (None, "No date", "No date"),
    ],
)
def test_values_read_as_a_person_writes_them(value: str | None, shown: str, short: str) -> None:
    assert (show_value(value), show_short(value)) == (shown, short)


@given(st.text(alphabet="0123456789XWQHPTD-/_:", max_size=25))
@example("P0H")
def test_anything_can_be_shown(value: str) -> None:
    assert show_value(value)
    assert show_short(value)


@pytest.mark.parametrize(
    ("value", "year", "shown"),
    [
        ("2025-10-30", True, "Thu 30 Oct 2025"),
        ("2025-10-30", False, "Thu 30 Oct"),
        ("2025-10", True, "Oct 2025"),
        ("XXXX-11-10", True, "10 Nov (year unknown)"),
        (None, True, "No date"),
    ],
)
def test_a_day_is_shown_with_its_weekday(value, year, shown):
    assert show_with_weekday(value, year=year) == shown
