import pytest

from briefing.domain.findings import DeadlineKind
from briefing.extraction.lexicons import Lexicons
from tests.unit.extraction.deadlines.wording.samples import on_june_12


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The panel had given the railway 21 days, counting from today, to hand over the logs.",
         "Railway must hand over the logs"),
        ("Bondholders have been given three weeks, expiring on June 12, in which to object.",
         "Bondholders may object"),
        ("Growers have 22 days from yesterday's notice to lodge a protest, the board said.",
         "Growers may lodge a protest"),
        ("The league sets the clubs a time limit of June 12.", "Time limit to the clubs runs out"),
        ("The board has until just ahead of the feast, June 12, to come up with a rate.",
         "Board must come up with a rate"),
        ("The panel fixed noon on Thursday, June 12 as the time by which Alba Foods must bid or walk away.",
         "Alba Foods must bid or walk away"),
        ("The bank allows customers until June 12 to switch.", "Customers to switch"),
        ("A judge gave the family at least until June 12 to stay in the flat.", "Family to stay in the flat"),
    ],
)  # fmt: skip
def test_who_is_given_a_time_must_act_in_it_and_a_time_alone_ends(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Norland Mills has 21 days from May 22 to appeal.", "Norland Mills may appeal"),
        ("Norland Mills has until June 12 to challenge the fine.", "Norland Mills may challenge the fine"),
        ("Residents have been given until June 12 to file written objections.",
         "Residents may file written objections"),
        ("Norland Mills has until June 12 to hand over the logs.", "Norland Mills must hand over the logs"),
        ("The police have until June 12 to appeal for witnesses.", "Police must appeal for witnesses"),
        ("Norland Mills must appeal by June 12.", "Norland Mills must appeal"),
    ],
)  # fmt: skip
def test_time_given_for_a_right_says_what_may_be_done(text: str, what: str, lexicons: Lexicons) -> None:
    told = on_june_12(text, lexicons)
    assert (told.what, told.kind) == (what, DeadlineKind.DUE)
