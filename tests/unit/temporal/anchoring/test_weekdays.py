from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.domain.findings import Basis
from briefing.temporal.anchoring.anchor import Anchor
from briefing.temporal.anchoring.narrative import date_mentions
from briefing.temporal.expressions.scan import scan
from briefing.temporal.names import WEEKDAYS

_WRITTEN = st.dates(date(2025, 1, 1), date(2026, 12, 31))
_NUMBER = st.integers(min_value=1, max_value=7)


def _value(text: str, written: date) -> date:
    (one,) = date_mentions(text, scan(text), Anchor(written, written, Basis.STATED))
    return date.fromisoformat(one.value)


@pytest.mark.parametrize("sentence", ["They will meet this coming {day}.", "They will meet the coming {day}."])
@given(written=_WRITTEN, number=_NUMBER)
def test_a_coming_weekday_is_the_first_one_after_today(sentence: str, written: date, number: int) -> None:
    found = _value(sentence.format(day=WEEKDAYS[number - 1].title()), written)
    assert found.isoweekday() == number
    assert 1 <= (found - written).days <= 7


@pytest.mark.parametrize(("words", "weeks"), [("next", 1), ("last", -1), ("this", 0)])
@given(written=_WRITTEN, number=_NUMBER)
def test_a_weekday_of_a_week_lies_in_that_week(words: str, weeks: int, written: date, number: int) -> None:
    found = _value(f"It is set for {WEEKDAYS[number - 1].title()} {words} week.", written)
    assert found.isoweekday() == number
    assert found.isocalendar()[:2] == (written + timedelta(weeks=weeks)).isocalendar()[:2]


def _values(text: str, written: date) -> list[str]:
    return [one.value for one in date_mentions(text, scan(text), Anchor(written, written, Basis.STATED))]


def test_the_weekdays_that_head_a_list_go_on_in_time() -> None:
    text = "For your diary:\n\n- Monday: Ministers meet.\n\n- Thursday: A vote.\n\n- Friday: Few trains will run.\n"
    assert _values(text, date(2018, 10, 5)) == ["2018-10-08", "2018-10-11", "2018-10-12"]


def test_a_weekday_that_heads_no_item_may_be_today() -> None:
    text = "- Monday: Ministers meet.\n\nThe vote will be held on Friday.\n"
    assert _values(text, date(2018, 10, 5)) == ["2018-10-08", "2018-10-05"]


def test_a_list_of_what_is_over_stays_over() -> None:
    text = "- Monday: The strike began.\n\n- Thursday: Police fired on the crowd.\n"
    assert _values(text, date(2018, 10, 5)) == ["2018-10-01", "2018-10-04"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The council will debate the plan on Thursday and vote on Monday.", ["2025-10-30", "2025-11-03"]),
        ("It opens on Tuesday, goes on on Friday and ends on Sunday.", ["2025-10-28", "2025-10-31", "2025-11-02"]),
        ("He will fly to Paris on Thursday and then meet the king on Monday.", ["2025-10-30", "2025-11-03"]),
        # What others do, and what is told to come before, has the nearest day.
        ("The council will vote on Thursday, and the court will rule on Monday.", ["2025-10-30", "2025-10-27"]),
        ("It will vote on Thursday and sign it after meeting ministers on Monday.", ["2025-10-30", "2025-10-27"]),
        ("The office closed on Thursday and will reopen on Monday.", ["2025-10-23", "2025-10-27"]),
    ],
)  # fmt: skip
def test_what_a_subject_does_next_comes_next(text: str, days: list[str]) -> None:
    assert _values(text, date(2025, 10, 24)) == days


@pytest.mark.parametrize(
    "text",
    [
        "Oslo gave them until 6 p.m. Washington time on Sunday to accept the deal.",
        "The offer expires at 6 p.m., New York City time, on Sunday.",
    ],
)
def test_the_time_of_a_place_is_one_with_its_day(text: str) -> None:
    assert _values(text, date(2025, 10, 24)) == ["2025-10-26T18:00"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Markets are closed on Monday for a holiday.", ["2025-10-27"]),
        ("The shops were closed on Monday.", ["2025-10-20"]),
        ("Thursday: prices. Monday: the index.", ["2025-10-30", "2025-10-27"]),
        ("So far: Monday: the cabinet fell. Tuesday: markets slumped.", ["2025-10-20", "2025-10-21"]),
    ],
)
def test_a_weekday_looks_where_what_it_heads_does(text: str, days: list[str]) -> None:
    assert _values(text, date(2025, 10, 24)) == days
