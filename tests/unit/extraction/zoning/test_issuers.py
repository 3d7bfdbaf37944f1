import pytest

from briefing.domain.article import Origin, make_article
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.masthead import Masthead, read_masthead
from briefing.extraction.zones import make_document

_TITLE = "New rules for storing grain in ports"
_TEXT = (
    "Operators must apply for a licence by 30 June 2026, and those who hold one keep it until the end of the year.\n\n"
    "The rules were agreed after two years of talks with the trade, which had asked for more time.\n"
)


def masthead_of(body: str, lexicons: Lexicons) -> Masthead:
    return read_masthead(make_document(make_article(body, Origin("a.txt", "text/plain")), lexicons), lexicons)


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Harlow Finch LLP | 4 December 2025", "Harlow Finch LLP"),
        ("Client alert | Harlow Finch LLP | June 2, 2026", "Harlow Finch LLP"),
        ("By Ana Moro\nCentre for Tidal Policy\n12 May 2025", "Centre for Tidal Policy"),
        ("12 May 2025 | Ana Moro, Centre for Tidal Policy", "Centre for Tidal Policy"),
        ("Financial Markets Authority\n3 March 2026", "Financial Markets Authority"),
        ("By the Office of Port Regulation, 3 March 2026", "Office of Port Regulation"),
        ("Posted by Velmar Watch Group on June 2, 2026", "Velmar Watch Group"),
        ("Institute for Delta Studies, Dakar\n2 June 2026", "Institute for Delta Studies"),
        ("Finch & Moro Advocates\nJune 2, 2026", "Finch & Moro Advocates"),
        (
            "Department of Farming, Fisheries and Forestry\nJune 2, 2026",
            "Department of Farming, Fisheries and Forestry",
        ),
        ("By Ana Moro\n12 May 2025", None),
        ("By Ana Moro in Port Louis\n12 May 2025", None),
        ("Republic of the Gambia\n12 May 2025", None),
        ("Supreme Court\n12 May 2025", None),
    ],
)
def test_a_firm_or_body_that_signs_a_text_alone_or_beside_its_date_is_the_source(
    line: str, source: str | None, lexicons: Lexicons
) -> None:
    assert masthead_of(f"{_TITLE}\n{line}\n\n{_TEXT}", lexicons).source == source


def test_a_firm_below_the_text_is_the_source(lexicons: Lexicons) -> None:
    assert masthead_of(f"{_TITLE}\n\n{_TEXT}\nHarlow Finch LLP, 2 June 2026\n", lexicons).source == "Harlow Finch LLP"


def test_a_firm_goes_before_the_state_s_office_that_it_files_with(lexicons: Lexicons) -> None:
    head = "UNITED STATES\nSECURITIES AND TRADING COMMISSION\n\nFORM 7\n\nVELMAR HOLDINGS CORP.\n\n"
    assert masthead_of(f"{head}{_TITLE}\n\n{_TEXT}", lexicons).source == "Velmar Holdings Corp."


def test_the_last_sentence_is_no_signature(lexicons: Lexicons) -> None:
    text = f"{_TITLE}\n\n{_TEXT}\nIt was signed by the Velmar Grain Board."
    assert masthead_of(text, lexicons).source is None


def test_a_body_is_nobody_s_byline(lexicons: Lexicons) -> None:
    assert masthead_of(f"{_TITLE}\nFinancial Markets Authority\n3 March 2026\n\n{_TEXT}", lexicons).byline is None
