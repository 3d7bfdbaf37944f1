import pytest

from briefing.extraction.lexicons import Lexicons
from tests.unit.extraction.deadlines.wording.samples import on_june_12


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The port stands to lose its dredging permit, valid only to June 12.", "Dredging permit ends"),
        ("The fee was paid under an option good only through June 12.", "Option ends"),
        ("Lenders waived until June 12 a covenant that Torvik would have broken.", "Waiver of a covenant ends"),
        ("52nd meeting of the Eel Board: The board will take up the budget. dates: 12 June 2025 location: Porto",
         "52nd meeting of the Eel Board in Porto"),
        ("The mining lease runs to June 12.", "Mining lease ends"),
        ("The visa exemption holds 30 days, to June 12.", "Visa exemption ends"),
        ("A count will be released within days of the vote, that is to say on June 12.",
         "Count will be released within days of the vote"),
        ("The vote, which is on June 12, decides it.", "Vote"),
        ("Trucks may cross the bridge from June 2, cars not until June 12.", "Cars may cross the bridge"),
        ("Norland did not wait for the boat shows, which end in Vestby on June 12.", "Boat shows end in Vestby"),
        ("Judge Ana Rodas will on Thursday, June 12, decide whether the mine may reopen.",
         "Judge Ana Rodas will decide whether the mine may reopen"),
        ("Should no buyer be found by June 12, the yard shuts.", "Buyer to be found, or the yard shuts"),
        ("Delegates have floated a full summit on June 12.", "Full summit"),
        ("11.05 Fares are waived to June 12.", "Fares cease to be waived"),
    ],
)  # fmt: skip
def test_a_date_behind_its_own_adjective_label_or_link_tells_of_its_noun(
    text: str, what: str, lexicons: Lexicons
) -> None:
    assert on_june_12(text, lexicons).what == what
