import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_LEAD = "The story so far has been told elsewhere at length.\n\n"


def _last(text: str, lexicons: Lexicons) -> str:
    article = make_article(_LEAD + text, Origin("a.txt", "text/plain"))
    found = extract(article, lexicons, given=Published("2025-05-22", Basis.GIVEN)).deadlines
    return max(found, key=lambda one: one.when).what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The tribunal hears the unions on 3 June and publishes its award on 17 June.", "Tribunal publishes its award"),
        ("The panel is to take evidence until 2 June, hold hearings in Mombasa on 4 June and report by 30 June.",
         "Panel is to report"),
        ("Polling stations open at 7am on 8 June and close at 9pm on 9 June.", "Polling stations close"),
        ("Arbitrators have asked for briefs by 2 June and hope to decide by 9 June.", "Arbitrators hope to decide"),
        ("A firm dosed a patient in May and anticipates first data by 30 June.", "First data, as a firm anticipates"),
        ("The repair is to begin on 15 July and to be finished on 4 October.", "Repair is to be finished"),
    ],
)  # fmt: skip
def test_a_verb_behind_another_date_has_the_subject_of_the_first(text: str, what: str, lexicons: Lexicons) -> None:
    assert _last(text, lexicons) == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Pre-bid queries are due by 2 June and applications by 12 June.", "Applications are due"),
        ("Shell reports results on 2 June, BP on 5 June and TotalEnergies on 9 June.", "TotalEnergies reports results"),
        ("Norway publishes its quota on 2 June, and Iceland its budget on 12 June.", "Iceland publishes its budget"),
        ("The first convoy is due on 1 June and the second on 12 June.", "Second convoy is due"),
        ("Oslo must reply on 1 June, and Bergen and Kiel on 12 June.", "Bergen and Kiel must reply"),
        ("Analysts expect a quarter-point cut on 2 June and another on 24 July.",
         "Analysts expect another quarter-point cut"),
    ],
)  # fmt: skip
def test_a_noun_behind_another_date_has_the_verb_of_the_first(text: str, what: str, lexicons: Lexicons) -> None:
    assert _last(text, lexicons) == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Matches will be played in Oslo on 3 June, Bergen on 5 June and Molde on 9 June.",
         "Matches will be played in Molde"),
        ("The port reopens to cargo on 1 June, to passengers on 12 June.", "Port reopens to passengers"),
        ("The airline flies to Oslo from 1 June, and to Bergen and Kiel from 12 June.",
         "Airline flies to Bergen and Kiel"),
        ("The airline will fly to Oslo from 1 June and Bergen and Kiel from 12 June.",
         "Airline will fly to Bergen and Kiel"),
        ("The bank will cut rates on 5 June and again on 24 July.", "Bank will cut rates"),
        ("The filing date was moved from June 2 to July 9.", "Filing date"),
        ("The bond issued in 2005 matures on 9 June.", "Bond issued in 2005 matures"),
    ],
)  # fmt: skip
def test_what_is_the_same_on_both_days_stays(text: str, what: str, lexicons: Lexicons) -> None:
    assert _last(text, lexicons) == what
