"""Which days of older articles hold no more once a newer one was read?"""

import pytest

from briefing.extraction.lexicons import Lexicons
from tests.unit.brief.choosing.dated.two_articles import days_standing

_MOVED = "The hearing in the case of Nordfar ASA, originally scheduled for 21 April, has been moved to 12 May."
_EXTENDED = "The deadline for the signing of the ferry agreement, previously 30 April, is extended to 30 June."


@pytest.mark.parametrize(
    ("older", "newer", "days"),
    [
        (
            "Nordfar ASA's AGM in Bergen will be held on 7 May.",
            "The Board of Directors resolved to postpone the Annual General Meeting from 7 May to 4 June 2026.",
            ["2026-06-04"],
        ),
        (
            "Another firm's EGM in Bergen will be held on 7 May.",
            "The Board of Directors resolved to postpone the Annual General Meeting from 7 May to 4 June 2026.",
            ["2026-05-07", "2026-06-04"],
        ),
        ("The tribunal in Ravenna sits on 21 April.", _MOVED, ["2026-05-12"]),
        ("The tribunal in Ravenna will hear the case on 21 April.", _MOVED, ["2026-05-12"]),
        ("The tribunal in Ravenna sits on 22 April.", _MOVED, ["2026-04-22", "2026-05-12"]),
        ("The court in Ravenna hears a case against Kystlinje on 21 April.", _MOVED, ["2026-04-21", "2026-05-12"]),
        ("The council in Ravenna sits on 21 April.", _MOVED, ["2026-04-21", "2026-05-12"]),
    ],
)
def test_an_event_by_another_name_does_not_stand_on_its_old_day(
    older: str, newer: str, days: list[str], lexicons: Lexicons
) -> None:
    assert days_standing(older, newer, lexicons) == days


@pytest.mark.parametrize(
    ("older", "days"),
    [
        ("The ministry says it will cancel the licence if no agreement is signed by 30 April.", ["2026-06-30"]),
        ("The ministry says it will cancel the licence if no deal is signed by 30 April.", ["2026-06-30"]),
        ("“We expect the deadline of 30 April to be handled with good faith,” Nordfar ASA said.", ["2026-06-30"]),
        (
            "The ministry says it will cancel the licence if no fee is paid by 30 April.",
            ["2026-04-30", "2026-06-30"],
        ),
        (
            "The ministry says it will cancel the licence if no agreement is signed by 29 April.",
            ["2026-04-29", "2026-06-30"],
        ),
        (
            "The deadline of 30 April still applies to the port fee, the ministry said.",
            ["2026-04-30", "2026-06-30"],
        ),
        ("The deadline of 30 April for the harbour tax will be kept, the ministry said.", ["2026-04-30", "2026-06-30"]),
    ],
)
def test_what_hangs_on_a_deadline_that_was_extended_falls_with_it(
    older: str, days: list[str], lexicons: Lexicons
) -> None:
    assert days_standing(older, _EXTENDED, lexicons) == days


def test_an_extension_in_another_story_ends_nothing(lexicons: Lexicons) -> None:
    older = "The ministry says it will cancel the licence if no agreement is signed by 30 April."
    other = "The steel maker Kolvar Oyj and the Trade Ministry of Sudland talk."
    newer = "The deadline for the signing of the steel agreement, previously 30 April, is extended to 30 June."
    assert days_standing(older, newer, lexicons, other) == ["2026-04-30", "2026-06-30"]


_PLAN = "Nordfar ASA must submit a complete financing plan to the ministry by 7 April."


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (_PLAN, "The order came hours after Nordfar ASA submitted a 90-page financing plan to the ministry."),
        (_PLAN, "Nordfar ASA handed in its financing plan on Monday."),
        (_PLAN, "Nordfar ASA filed its 340-page financing plan yesterday, hours before the time limit."),
        (_PLAN, "The financing plan was submitted by Nordfar ASA on Monday."),
        (_PLAN, "Nordfar ASA's financing plan was submitted on Tuesday."),
        (_PLAN, "Nordfar ASA said it had submitted its financing plan."),
        ("The financing plan must be handed in by 7 April.", "Nordfar ASA has submitted the financing plan."),
        ("Nordfar ASA must pay the port fee by 15 April.", "Nordfar ASA has paid the port fee."),
        (
            "The parties must sign the ferry agreement by 30 April.",
            "Nordfar ASA and the Coast Ministry signed the ferry agreement on Monday.",
        ),
    ],
)
def test_what_was_done_is_due_no_more(older: str, newer: str, lexicons: Lexicons) -> None:
    assert days_standing(older, newer, lexicons) == []


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (_PLAN, "Nordfar ASA has not submitted its financing plan."),
        (_PLAN, "Nordfar ASA filed its 340-page defence yesterday, hours before the time limit."),
        (_PLAN, "Nordfar ASA submitted a draft financing plan to the ministry."),
        (_PLAN, "Nordfar ASA submitted a rescue plan for its ports."),
        (_PLAN, "Kystlinje ASA submitted its financing plan to the ministry."),
        (_PLAN, "Kystlinje ASA's financing plan was submitted on Tuesday."),
        (_PLAN, "Nordfar ASA said Kystlinje ASA had submitted its financing plan."),
        (_PLAN, "If Nordfar ASA submitted its financing plan, the ministry could wait."),
        (_PLAN, "In January Nordfar ASA submitted a financing plan that the ministry rejected."),
        (_PLAN, "Nordfar ASA submitted a financing plan on 12 January."),
        (_PLAN, "Nordfar ASA was to have submitted its financing plan."),
        (_PLAN, "The ministry denied that Nordfar ASA submitted its financing plan."),
        (_PLAN, "The ministry will wait until Nordfar ASA has submitted its financing plan."),
        ("All bidders must submit their financing plans by 7 April.", "Nordfar ASA submitted its financing plan."),
        ("Nordfar ASA must pay the port fee by 15 April.", "Nordfar ASA was paid the port fee."),
        ("Nordfar ASA must pay the port fee of $18m by 15 April.", "Nordfar ASA paid $2m of the port fee."),
        ("Nordfar ASA must pay the port fee for 2026 by 15 April.", "Nordfar ASA paid the port fee for 2025."),
        ("Nordfar ASA must publish its accounts by 15 April.", "Nordfar ASA submitted its accounts."),
    ],
)
def test_what_is_not_said_to_be_done_stays_due(older: str, newer: str, lexicons: Lexicons) -> None:
    assert len(days_standing(older, newer, lexicons)) == 1
