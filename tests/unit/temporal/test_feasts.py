from datetime import date

import pytest

from briefing.temporal.feasts import FEASTS, LISTED_FEASTS, easter, feast_value


@pytest.mark.parametrize(
    "day",
    [date(1818, 3, 22), date(1943, 4, 25), date(2000, 4, 23), date(2019, 4, 21), date(2024, 3, 31), date(2038, 4, 25)],
)
def test_easter_falls_on_the_days_the_almanacs_give(day: date) -> None:
    assert easter(day.year) == day


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("christmas eve", "2025-12-24"),
        ("good friday", "2025-04-18"),
        ("whitsun", "2025-06-08"),
        ("whit monday", "2025-06-09"),
        ("thanksgiving", "2025-11-27"),
        ("labor day", "2025-09-01"),
        ("memorial day", "2025-05-26"),
        ("columbus day", "2025-10-13"),
        ("mashujaa day", "2025-10-20"),
        ("waitangi day", "2025-02-06"),
        ("ash wednesday", "2025-03-05"),
        ("labour day", None),
    ],
)
def test_a_feast_has_its_day_in_each_year(name: str, value: str | None) -> None:
    assert feast_value(name, 2025) == value


def test_every_feast_has_a_day_in_every_year_of_a_calendar_and_none_off_it() -> None:
    computed = FEASTS.keys() - LISTED_FEASTS.keys()
    assert all(feast_value(name, year) for name in computed for year in range(1900, 2100))
    assert feast_value("easter", 0) is None


def test_a_feast_of_another_calendar_has_a_day_in_the_years_that_are_listed_alone() -> None:
    assert all(feast_value(name, year) for name in LISTED_FEASTS for year in range(2015, 2031))
    assert feast_value("lunar new year", 2026) == "2026-02-17"
    assert feast_value("diwali", 1999) is None
