import pytest

from briefing.domain.findings import Basis
from briefing.temporal.anchoring.anchor import make_anchor
from briefing.temporal.anchoring.narrative import date_mentions
from briefing.temporal.expressions.scan import scan


def _days(text: str) -> list[str]:
    return [one.value for one in date_mentions(text, scan(text), make_anchor("2026-01-13", Basis.STATED))]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The closing date has been changed from 20 January to 3 February.", ["2026-01-20", "2026-02-03"]),
        ("The closing date for bids has been moved from 20 March to 3 April.", ["2026-03-20", "2026-04-03"]),
        ("She changed her name to Smith on 3 December.", ["2025-12-03"]),
        ("The ministry has not cancelled the summit on 4 February.", ["2026-02-04"]),
        ("The union has called off the strike on 4 April.", ["2026-04-04"]),
        ("The ministry cancelled the licence on 4 December.", ["2025-12-04"]),
        ("The vote has been delayed indefinitely from 12 February.", ["2026-02-12"]),
        ("The talks, postponed from 12 February, have no new date.", ["2026-02-12"]),
        ("Shareholders registered on 5 February are entitled to vote.", ["2026-02-05"]),
        ("Only goods shipped by 5 February will be exempt.", ["2026-02-05"]),
        ("The tariffs, first announced in April, kick in on February 1.", ["2025-04", "2026-02-01"]),
        ("The levy, raised in March, falls on 6 February.", ["2025-03", "2026-02-06"]),
        ("The inquiry set up in June hears its first witness on 6 February.", ["2025-06", "2026-02-06"]),
        ("A committee will be set up in March.", ["2026-03"]),
        ("The convention held on 5 December chose him.", ["2025-12-05"]),
    ],
)
def test_a_day_that_is_changed_or_called_off_is_the_nearest_one(text: str, days: list[str]) -> None:
    assert _days(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Strikes loom after the firm raised its offer to 5% on Monday.", ["2026-01-12"]),
        ("The firm offered to meet the union on Monday.", ["2026-01-19"]),
        ("The strike follows the killing of a union leader on Sunday.", ["2026-01-11"]),
        ("The rally comes days after the arrest of two ministers on Friday.", ["2026-01-09"]),
        ("The vote will follow the opening of the congress on Sunday.", ["2026-01-18"]),
        ("The final follows on Sunday.", ["2026-01-18"]),
        ("The court adjourned the case for two weeks on Monday.", ["2026-01-12"]),
        ("The court adjourned the case for a week, until Monday.", ["2026-01-19"]),
    ],
)
def test_a_weekday_of_what_was_raised_or_is_answered_is_past(text: str, days: list[str]) -> None:
    assert [day for day in _days(text) if "W" not in day and len(day) > 4] == days


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("The deadline for bids is the end of October.", "2025-10"),
        ("Bids are due by the end of October.", "2025-10"),
        ("Bids are due by late October.", "2025-10"),
        ("The October summit will be held in Oslo.", "XXXX-10"),
    ],
)
def test_late_in_a_month_its_end_is_still_to_come(text: str, month: str) -> None:
    written = make_anchor("2025-10-24", Basis.STATED)
    assert [one.value for one in date_mentions(text, scan(text), written)] == [month]
