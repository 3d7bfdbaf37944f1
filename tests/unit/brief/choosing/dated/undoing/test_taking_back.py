"""Which days of older articles does a newer one take back in a clause?"""

from collections.abc import Callable

import pytest

from tests.unit.brief.choosing.dated.two_articles import STORY

Left = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("The harbour toll starts on 1 May.", "The harbour toll will therefore not be charged on 1 May."),
        ("The harbour toll starts on 1 May.", "The harbour toll planned for 1 May is off the table."),
        ("The harbour toll starts on 1 May.", "Norland withdrew its threat to charge a toll at its harbours on 1 May."),
        ("The harbour toll starts on 1 May.", "The toll, which was to be charged from 1 May, has been dropped."),
        ("Ferry crews would strike on 5 May.", "Nordfar ASA said the strike that was to begin on 5 May is now off."),
        ("The licence lapses on 1 May.", "Nordfar ASA keeps its licence; before, it would have lapsed on 1 May."),
    ],
)
def test_a_day_that_is_taken_back_in_a_clause_is_gone(older: str, newer: str, days_left: Left) -> None:
    assert days_left(older, newer) == []


@pytest.mark.parametrize(
    ("older", "newer", "days"),
    [
        (
            "A final reading of the harbour bill is planned for 5 May.",
            "The final reading has slipped from 5 May to 12 May.",
            ["2026-05-12"],
        ),
        (
            "The harbour toll starts on 1 May.",
            "The harbour toll starts on 1 August, three months later than planned.",
            ["2026-08-01"],
        ),
        (
            "The harbour toll starts on 1 May.",
            "Norland eased its harbour toll. It will be charged from 1 August, three months later than planned.",
            ["2026-08-01"],
        ),
        (
            "Creditors vote on the plan of Nordfar ASA on 20 April.",
            "The creditors' vote on the plan, at first planned for 20 April, will take place on 4 May.",
            ["2026-05-04"],
        ),
        (
            "Anna Lund, chief executive of Nordfar ASA, retires on 31 May.",
            "Anna Lund, who was to retire at the end of May, will now stay until 30 June.",
            ["2026-06-30"],
        ),
    ],
)
def test_what_slipped_stands_on_its_new_day_alone(older: str, newer: str, days: list[str], days_left: Left) -> None:
    assert days_left(older, newer) == days


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        # Another event on the same day.
        ("The audit of Nordfar ASA is due on 1 May.", "The harbour toll planned for 1 May is off the table."),
        # On terms, or only asked for.
        ("The harbour toll starts on 1 May.", "If talks succeed, the toll will not be charged on 1 May."),
        ("The harbour toll starts on 1 May.", "Shipowners asked why Norland had not dropped its toll of 1 May."),
        # Another's event so much later than planned.
        ("The harbour toll starts on 1 May.", "The new quay opens on 1 August, three months later than planned."),
        # Another case on that day.
        (
            "The court in Ravenna hears a case against Kystlinje on 21 April.",
            "The hearing in the case of Nordfar ASA, which was to open on 21 April, will now be held in June.",
        ),
        # The day of the news.
        ("The harbour toll starts on 10 April.", "On 8 April Norland dropped its plan for a port tax."),
    ],
)
def test_what_is_not_taken_back_stands(older: str, newer: str, days_left: Left) -> None:
    (ahead,) = days_left(older, STORY)
    assert ahead in days_left(older, newer)
