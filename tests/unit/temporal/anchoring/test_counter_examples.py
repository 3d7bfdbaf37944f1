import pytest

from briefing.domain.findings import Basis
from briefing.temporal.anchoring.anchor import make_anchor
from briefing.temporal.anchoring.narrative import date_mentions
from briefing.temporal.expressions.scan import scan


def _values(text: str) -> list[str]:
    return [one.value for one in date_mentions(text, scan(text), make_anchor("2026-03-13", Basis.STATED))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The deadline has been extended from 15 to 31 March.", "2026-03-15/2026-03-31"),
        ("The strike was extended from 16 to 20 March.", "2026-03-16/2026-03-20"),
        ("The closure of airports was extended from 1 to 15 May.", "2026-05-01/2026-05-15"),
    ],
)
def test_the_days_between_which_something_is_put_off_are_of_this_year(text: str, value: str) -> None:
    assert _values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He was due to appear in court on Thursday, when bail will be set.", "2026-03-19"),
        ("The talks were due to resume on Thursday and both teams are on their way to Oslo.", "2026-03-19"),
        ("Staff were due to walk out on Thursday, in the first of three strikes.", "2026-03-19"),
        # What was planned has gone by.
        ("The truce was due to expire on Thursday.", "2026-03-12"),
        ("The truce was due to expire on Thursday, but the two sides will meet again.", "2026-03-12"),
    ],
)
def test_a_plan_that_still_stands_is_of_the_coming_weekday(text: str, value: str) -> None:
    assert _values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The union has asked for an extra shift on Sunday, and talks go on.", "2026-03-15"),
        ("The city gave notice of the closure of the bridge on Monday, when work begins.", "2026-03-16"),
        ("Ministers will meet for the first time since their quarrel in Oslo on Tuesday.", "2026-03-17"),
        ("Ministers met for the first time since their quarrel in Oslo on Tuesday.", "2026-03-10"),
    ],
)
def test_what_may_yet_take_place_is_not_put_behind(text: str, value: str) -> None:
    assert _values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The old bridge shuts on 3 May 2027, but residents will march against it on 5 June.", "2026-06-05"),
        ("The new law takes effect on 1 January 2028, and MPs debate it on 20 June.", "2026-06-20"),
        ("The new bridge opens on 3 May 2027, and the old one shuts on 5 June.", "2027-06-05"),
        ("The fair opens on 3 May 2027 and closes on 5 June.", "2027-06-05"),
    ],
)
def test_what_others_do_has_a_year_of_its_own(text: str, value: str) -> None:
    assert _values(text)[-1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A hearing is set for Monday 23.", "2026-03-23"),
        ("The meeting is on Friday 20. It is open to all.", "2026-03-20"),
        ("The meeting is on Friday 20, he said.", "2026-03-20"),
        ("Doors open on Friday 20 at noon.", "2026-03-20T12:00"),
        # No Friday is near that bears the number.
        ("The meeting is on Friday 18.", "XXXX-XX-18"),
    ],
)
def test_a_weekday_with_its_number_ends_a_sentence(text: str, value: str) -> None:
    assert _values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The strike is on May Day 2027.", "2027-05-01"),
        ("Unions marched on May Day 2024.", "2024-05-01"),
        ("Unions will march on May Day, 2028.", "2028-05-01"),
        ("Unions will march on May Day.", "2026-05-01"),
    ],
)
def test_may_day_is_of_the_year_behind_it(text: str, value: str) -> None:
    assert _values(text) == [value]


def test_the_year_in_which_a_day_was_set_is_not_its_own() -> None:
    assert _values("The May deadline set in 2024 will lapse.") == ["2026-05", "2024"]
    assert _values("The May window in 2024 was short.")[0] == "2024-05"


def test_who_has_time_after_an_event_has_it_behind() -> None:
    assert _values("Lawyers have ten days after Monday's hearing to reply.") == ["2026-03-19"]
    assert _values("The ban ends ten days after Monday's vote.") == ["P10D"]


def test_a_term_is_counted_from_the_day_on_which_something_came_out() -> None:
    text = "Appeals must be filed within 30 days of publication in the Gazette on 9 March."
    assert _values(text) == ["P30D", "2026-03-09"]
    assert _values("Appeals must be filed within 30 days of publication and heard by 9 March 2027.")[-1] == "2027-03-09"
