"""What does a newer article give more time, deny or refuse, and what stands all the same?"""

import pytest

from briefing.extraction.lexicons import Lexicons
from tests.unit.brief.choosing.dated.two_articles import days_standing

_OTHER = "The steel maker Kolvar Oyj and the Trade Ministry of Sudland talk."


_OFFER = "Nordfar ASA said its offer for the line would remain open until 30 April."


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (_OFFER, "Nordfar ASA extended its offer yesterday to 30 June."),
        (_OFFER, "Nordfar ASA raised its offer for the line on Tuesday and extended it by two months, to 30 June."),
        (_OFFER, "The offer by Nordfar ASA has been extended to 30 June."),
        ("The cap on fares will lapse on 30 April.", "The Coast Ministry has extended the fare cap to 30 June."),
        (
            "The kiosk in Ravenna will close on 30 April.",
            "The kiosk in Ravenna, which was to close this month, will stay open until 30 June.",
        ),
        (
            "Objections must reach the ministry by 30 April.",
            "The period for objections has been extended and now ends on 30 June.",
        ),
        (
            "Nordfar ASA's licence to sail at night expires on 30 April.",
            "The ministry renewed the licence of Nordfar ASA until 30 June.",
        ),
        (
            "Nordfar ASA's option to buy the quay runs out on 30 April.",
            "Nordfar ASA and the ministry have agreed to prolong the option on the quay to 30 June.",
        ),
        (
            "The new timetable takes effect on 30 April.",
            "The new timetable will start on 30 June rather than on 30 April.",
        ),
    ],
)
def test_what_was_given_more_time_runs_out_on_its_new_day_alone(older: str, newer: str, lexicons: Lexicons) -> None:
    assert days_standing(older, newer, lexicons) == ["2026-06-30"]


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("Nordfar ASA's pay offer runs out on 30 April.", "Nordfar ASA extended its share offer until 30 June."),
        ("The pilots' contract expires on 30 April.", "Nordfar ASA extended the cooks' contract until 30 June."),
        ("The cap on fares will lapse on 30 April.", "The ministry extended the ban on night boats until 30 June."),
    ],
)
def test_what_was_given_more_time_is_nothing_else_of_that_name(older: str, newer: str, lexicons: Lexicons) -> None:
    assert days_standing(older, newer, lexicons) == ["2026-04-30", "2026-06-30"]


@pytest.mark.parametrize(
    "newer",
    [
        "Nordfar ASA has not extended its offer.",
        "Last year Nordfar ASA extended its offer twice, to 30 June 2025.",
        "Nordfar ASA said it might have extended its offer.",
        "Nordfar ASA's offer remains open until 30 April.",
    ],
)
def test_an_offer_that_was_not_prolonged_stands(newer: str, lexicons: Lexicons) -> None:
    assert days_standing(_OFFER, newer, lexicons) == ["2026-04-30"]


def test_an_offer_of_another_story_is_not_prolonged(lexicons: Lexicons) -> None:
    assert days_standing(_OFFER, "Kolvar Oyj extended its offer to 30 June.", lexicons, _OTHER) == [
        "2026-04-30",
        "2026-06-30",
    ]


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (
            "The ministry will publish its report on ferries on 27 April.",
            "The ministry's report will not be published on 27 April after all.",
        ),
        (
            "The inspector's inquiry into the fares opens on 4 May.",
            "The inquiry into the fares would not open on 4 May, the ministry said.",
        ),
        ("Nordfar ASA has until 30 April to appeal.", "Nordfar ASA will not appeal against the ruling, it said."),
        ("The ministry is expected to decide in May.", "The ministry said it would not decide before the autumn."),
        (
            "The hearing on the licence opens on 21 April.",
            "Nordfar ASA dropped its case, so that the hearing will not take place.",
        ),
    ],
)
def test_what_will_not_be_done_is_due_no_more(older: str, newer: str, lexicons: Lexicons) -> None:
    assert not [day for day in days_standing(older, newer, lexicons) if day < "2026-06"]


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("The hearing on the licence opens on 21 April.", "Nordfar ASA will not attend the hearing on 21 April."),
        ("The ministry decides on the new route on 21 April.", "The ministry will not decide on the fee."),
        (
            "The ministry decides on the new route on 21 April.",
            "The ministry will not decide on the new route if Nordfar ASA walks out.",
        ),
        ("Nordfar ASA will open a new pier on 21 April.", "Nordfar ASA will not open a kiosk there."),
    ],
)
def test_what_somebody_else_or_another_thing_will_not_do_ends_nothing(
    older: str, newer: str, lexicons: Lexicons
) -> None:
    assert "2026-04-21" in days_standing(older, newer, lexicons)


@pytest.mark.parametrize(
    ("newer", "stands"),
    [
        ("Nordfar ASA has lifted its threat to close the night line.", False),
        ("Nordfar ASA no longer threatens to close the night line.", False),
        ("Nordfar ASA has lifted its threat to sue the ministry.", True),
        ("Nordfar ASA has not lifted its threat to close the night line.", True),
    ],
)
def test_a_threat_that_was_lifted_has_no_day(newer: str, stands: bool, lexicons: Lexicons) -> None:
    older = "Nordfar ASA threatened to close the night line on 30 April."
    assert ("2026-04-30" in days_standing(older, newer, lexicons)) is stands


def test_what_is_named_in_both_sentences_needs_no_other_name_in_common(lexicons: Lexicons) -> None:
    older = "The Norrby pier, damaged by a storm, will reopen on 30 April."
    newer = "The owners of the Norrby pier say the pier will not reopen before the autumn."
    assert "2026-04-30" not in days_standing(older, newer, lexicons, "Builders found rot.")


def test_time_that_was_asked_for_and_refused_leaves_no_day(lexicons: Lexicons) -> None:
    older = "Nordfar ASA has asked for two more weeks to answer the Coast Ministry, taking the deadline to 30 April."
    newer = "The Coast Ministry refused to give Nordfar ASA more time: it must answer by Friday, 10 April."
    assert days_standing(older, newer, lexicons) == ["2026-04-10"]


def test_a_meeting_called_off_by_its_week_is_that_of_its_body_alone(lexicons: Lexicons) -> None:
    older = "The licensing board of Nordfar ASA meets on 15 April. The safety committee meets on 16 April."
    newer = "Nordfar ASA withdrew its claim, and next week's meeting of the licensing board has been cancelled."
    assert days_standing(older, newer, lexicons) == ["2026-04-16"]


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("Drivers on the line will walk out on 30 April.", "Drivers put off their strike to 30 June."),
        ("Nordfar ASA will publish its results on 30 April.", "Nordfar ASA has put its results back to 30 June."),
        ("The vote on the line is set for 30 April.", "The vote on the line has been moved to 30 June."),
    ],
)
def test_what_was_put_off_is_told_on_its_new_day_alone(older: str, newer: str, lexicons: Lexicons) -> None:
    assert days_standing(older, newer, lexicons) == ["2026-06-30"]


@pytest.mark.parametrize(
    "newer",
    [
        "Drivers put off their vote to 30 June.",
        "Drivers have not put off their strike.",
        "Guards asked whether drivers had put off their strike.",
    ],
)
def test_a_strike_that_was_not_put_off_stands(newer: str, lexicons: Lexicons) -> None:
    assert "2026-04-30" in days_standing("Drivers on the line will walk out on 30 April.", newer, lexicons)
