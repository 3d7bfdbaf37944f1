import pytest

from briefing.extraction.lexicons import Lexicons
from tests.unit.extraction.deadlines.wording.samples import on_june_12, read_deadlines


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Leaders gave Tolva a last chance, ordering Ana Li to come up with a credible plan by June 12.",
         "Ana Li to come up with a credible plan"),
        ("Ana Li wrote to the council asking the bloc to delay the vote until June 12, but said it may come earlier.",
         "Bloc to delay the vote until then"),
        ("The premier was told at a summit in Porto that he had until midnight on June 12 to table the plan.",
         "Premier must table the plan"),
        ("If no deal is struck, the file passes to the court on June 12.", "File passes to the court"),
        ("Unless a ban on Tolva is lifted by the court, it takes effect on June 12.", "Ban on Tolva takes effect"),
        ("The council gave Tolva two months, until June 12, to reply to its letter.", "Tolva must reply to its letter"),
        ("The tenants of the tower were told to leave by June 12.", "Tenants of the tower to leave"),
        ("Torvik is targeting no earlier than June 12 for the launch of its rocket.", "Launch of its rocket"),
        ("The minister spoke in Porto, adding that talks would go on in Muscat on June 12.",
         "Talks to go on in Muscat"),
        ("The governor declared a state of emergency that will remain in effect through June 12.",
         "State of emergency will end"),
        ("Parliament is due to vote on June 12 on whether to lift the ban.",
         "Parliament is due to vote on whether to lift the ban"),
        ("If no bidder comes forward by June 12, the works will be closed.",
         "Bidder to come forward, or the works will be closed"),
        ("A court in Porto will hear on June 12 an appeal by Ana Li.", "Court in Porto will hear an appeal by Ana Li"),
        ("The minister gave them time, saying fines would be imposed from June 12.", "Fines to be imposed"),
        ("The council is giving towns until June 12 to sign on to its deal.", "Towns to sign on to its deal"),
        ("Crews will stage a walkout at Porto on Tuesday and at Tarsia on June 12.",
         "Crews will stage a walkout at Tarsia"),
        ("Votes will be counted on June 4 and the new parliament sworn in by June 12.",
         "New parliament will be sworn in"),
        ("Subsidies that Tolva wants extended are set to expire on June 12.", "Subsidies to expire"),
        ("Torvik will pay a dividend of $1 a share to shareholders of record at the close of business on June 12.",
         "Record date of the dividend"),
        ("The court will lay an order naming June 12 as polling day.", "Polling day"),
        ("The ministry will give the go-ahead on June 12 for the port to open.",
         "Ministry will give the go-ahead for the port to open"),
    ],
)  # fmt: skip
def test_the_clause_that_holds_the_date_is_told_with_its_own_subject(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The board closed the port, ordering it to be dredged, and will meet on June 12.", "Board will meet"),
        ("Tolva said the recess begins on June 12.", "Recess begins"),
        ("Leaders ordered Ana Li to answer by June 2 ahead of a full summit on June 12.", "Full summit"),
    ],
)
def test_a_clause_beside_the_one_that_holds_the_date_is_not_told(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


def test_what_is_to_be_done_before_a_recess_is_told_with_it(lexicons: Lexicons) -> None:
    found = read_deadlines("The committee will publish a report before the summer recess on June 12.", lexicons)
    assert "Committee will publish a report before the summer recess" in [one.what for one in found]
