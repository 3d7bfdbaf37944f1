from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.temporal.anchoring.alternatives import Origin, alternatives, unknown_value
from briefing.temporal.expressions.scan import scan
from briefing.temporal.values import bounds

SATURDAY = Origin(date(2025, 10, 25), "the article", "the article's date, Sat 25 Oct")


def offered(words, origin=SATURDAY):
    (mention,) = scan(words)
    return [(one.value, one.reason) for one in alternatives(mention.meaning, origin)]


def test_a_weekday_is_the_next_that_of_the_week_or_the_last():
    assert offered("Thursday") == [
        ("2025-10-30", "first Thursday after the article's date, Sat 25 Oct"),
        ("2025-10-23", "Thursday in the week of the article's date, Sat 25 Oct"),
    ]


def test_the_weekday_of_the_article_is_today_a_week_on_or_a_week_ago():
    assert [value for value, _ in offered("Saturday")] == ["2025-11-01", "2025-10-25", "2025-10-18"]


def test_a_date_without_a_year_is_of_this_the_next_or_the_last():
    assert offered("November 10") == [
        ("2025-11-10", "in 2025, the year of the article"),
        ("2026-11-10", "in 2026, the year after the article"),
        ("2024-11-10", "in 2024, the year before the article"),
    ]


def test_a_weekday_that_fits_one_year_puts_it_first_and_is_told():
    assert offered("Sunday, Nov. 10") == [
        ("2024-11-10", "in 2024, the year before the article; a Sunday, as the text says"),
        ("2025-11-10", "in 2025, the year of the article; but that is a Monday"),
        ("2026-11-10", "in 2026, the year after the article; but that is a Tuesday"),
    ]


def test_a_day_that_a_year_does_not_have_is_not_offered():
    assert [value for value, _ in offered("February 29")] == ["2024-02-29"]
    assert offered("February 29", Origin(date(2026, 1, 5), "the article", "")) == []


def test_a_date_in_figures_is_read_both_ways_and_needs_no_origin():
    both = [("2025-05-04", "4/5 read as day, month"), ("2025-04-05", "4/5 read as month, day")]
    assert offered("04/05/2025") == offered("04/05/2025", None) == both
    assert [value for value, _ in offered("25/10/2025")] == ["2025-10-25"]


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("next week", ["2025-W44"]),
        ("October 24–27", ["2025-10-24/2025-10-27", "2026-10-24/2026-10-27", "2024-10-24/2024-10-27"]),
        ("10 November 2025", ["2025-11-10"]),
        ("next spring", ["2025-SP", "2026-SP", "2024-SP"]),
        ("ninety days", []),
    ],
)
def test_other_expressions_have_the_dates_their_words_can_mean(words, values):
    assert [value for value, _ in offered(words)] == values


@pytest.mark.parametrize("words", ["Thursday", "November 10", "next week", "October 24–27", "next spring"])
def test_without_an_origin_nothing_is_guessed(words):
    assert offered(words, None) == []


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Thursday", "XXXX-WXX-4"),
        ("November 10", "XXXX-11-10"),
        ("October 24–27", "XXXX-10-24"),
        ("next week", "XXXX-WXX"),
        ("next month", "XXXX-XX"),
        ("10 November 2025", "XXXX-XX-XX"),
        ("04/05/2025", "XXXX-XX-XX"),
    ],
)
def test_what_is_left_unknown_keeps_what_its_words_say(words, value):
    (mention,) = scan(words)
    assert unknown_value(mention.meaning) == value
    assert bounds(value) is None


@given(
    st.sampled_from(
        ["Thursday", "next Friday", "November 10", "Feb. 29", "in three weeks", "04/05/2025", "this weekend"]
    ),
    st.dates(date(2, 1, 1), date(9997, 1, 1)),
)
def test_each_alternative_is_a_date_and_is_offered_once(words, day):
    (mention,) = scan(words)
    found = alternatives(mention.meaning, Origin(day, "the article", "the article's date"))
    values = [one.value for one in found]
    assert all(bounds(value) for value in values)
    assert len(set(values)) == len(values)


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("on the 30th", ["2025-10-30", "2025-11-30", "2025-09-30"]),
        ("by Christmas", ["2025-12-25", "2026-12-25", "2024-12-25"]),
        ("the week of November 17", ["2025-W47", "2026-W47", "2024-W46"]),
        ("two weeks from Monday", ["2025-11-10", "2025-11-03"]),
        ("Sunday and Monday", ["2025-10-26/2025-10-27", "2025-10-19/2025-10-20", "2025-11-02/2025-11-03"]),
    ],
)
def test_what_the_calendar_names_can_mean_its_next_and_last_such_day(words, values):
    assert [value for value, _ in offered(words)] == values
