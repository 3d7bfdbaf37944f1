import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Source
from briefing.domain.findings import Basis, Published
from briefing.extraction.deadlines.merge import merge_deadlines
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract


def _source(text: str, lexicons: Lexicons) -> Source:
    article = make_article(f"The story so far has been told elsewhere.\n\n{text}", Origin("a.txt", "text/plain"))
    return Source(article, extract(article, lexicons, given=Published("2025-05-22", Basis.GIVEN)))


def _events(first: str, second: str, lexicons: Lexicons) -> int:
    merged = merge_deadlines([_source(text, lexicons) for text in (first, second)])
    return sum(one.best.finding.when == "2025-06-12" for one in merged)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Senate votes on the pension budget on June 12.",
         "The House of Representatives votes on the pension budget on June 12."),
        ("The northern fleet's licence to fish cod expires on June 12.",
         "The southern fleet's licence to fish cod expires on June 12."),
        ("Peru must answer the panel on copper duties by June 12.",
         "Chile must answer the panel on copper duties by June 12."),
        ("The first tranche of the copper loan is due on June 12.",
         "The second tranche of the copper loan is due on June 12."),
        ("Torvik must pay a fine of $3 million over the ferry fire by June 12.",
         "Torvik must pay a fine of $5 million over the oil spill by June 12."),
        ("Teachers in Peru will strike over pay on June 12.", "Doctors in Peru will strike over pay on June 12."),
        ("Line 7 of the metro opens on June 12.", "Line 9 of the metro opens on June 12."),
    ],
)  # fmt: skip
def test_two_events_of_one_day_and_kind_stay_two(first: str, second: str, lexicons: Lexicons) -> None:
    assert _events(first, second, lexicons) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Dockers at Port Velmar will walk out on June 12.", "A strike of dockers at Port Velmar begins on June 12."),
        ("The Marine Court will hear the appeal of Torvik Shipping on June 12.",
         "A hearing in Torvik Shipping's appeal is set for June 12."),
        ("Tolva must repay a bond of $90 million by June 12.", "Tolva's bond of $90 million falls due on June 12."),
        ("The central bank decides on rates on June 12.", "The bank's next rate decision is due on June 12."),
        ("The waiver for grain imports lapses on June 12.", "An exemption for imports of grain runs out on June 12."),
        ("Parliament will vote on June 12 on the pension bill.",
         "The pension bill goes to a vote in parliament on June 12."),
    ],
)  # fmt: skip
def test_one_event_in_other_words_is_one(first: str, second: str, lexicons: Lexicons) -> None:
    assert _events(first, second, lexicons) == 1


def test_a_firm_is_the_same_with_and_without_the_form_of_a_company(lexicons: Lexicons) -> None:
    first = "Torvik Chief Executive Lars Berg said the company would file a package of remedies by June 12."
    second = "Torvik AB must submit its remedies to the Marine Court by June 12."
    assert _events(first, second, lexicons) == 1
    assert _events(first, second.replace("Torvik AB", "Norvik AB"), lexicons) == 2
