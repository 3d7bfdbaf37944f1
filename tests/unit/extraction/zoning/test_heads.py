import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.document import Zone
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.masthead import read_masthead
from briefing.extraction.zones import make_document
from briefing.extraction.zoning.head.nameplates import is_watchwords

TITLE = "Ministers part without a deal on steel quotas"
TEXT = (
    "Two ministers parted on Sunday without a deal on steel quotas, and no date was set for another round of talks.\n\n"
    "The quotas for steel run out in spring, after which mills on both sides of the border would have to pay duties.\n"
)


def read(head: str, lexicons: Lexicons):
    document = make_document(make_article(f"{head}\n\n{TEXT}", Origin("page.txt", "text/plain")), lexicons)
    return read_masthead(document, lexicons), document


@pytest.mark.parametrize(
    ("head", "source"),
    [
        (f"THE BORDER GAZETTE\nWorld | Business | Opinion\n\n{TITLE}", "The Border Gazette"),
        (f"Marlow Post\nEnglish edition\n\n{TITLE}", "Marlow Post"),
        (f"LA VOIX DE MARLOW - English edition\n\n{TITLE}", "La Voix de Marlow"),
        (f"Anvil | News from the makers of iron and steel\n\n{TITLE}", "Anvil"),
        (f"MarlowWire\nMetals & Mining\n\n{TITLE}\n\nBy Ann Lee", "MarlowWire"),
        (f"HOLLIS, REED & PARK LLP\nTrade | Client alert\n\n{TITLE}", "Hollis, Reed & Park"),
        (f"Title: {TITLE}\nSource: The Marlow Courier\nSection: Trade", "The Marlow Courier"),
        (f"{TITLE}\n\nAnn Lee, Border Wire\n3 May 2025, 14:20 BST", "Border Wire"),
        (f"{TITLE}\n\nPuerto Daily, 21 November 2025", "Puerto Daily"),
        (f"{TITLE}\n\nThe Coastal Herald, 3.10.2025", "The Coastal Herald"),
        (f"{TITLE}\n\n*The Marlow Courier* · November 14, 2025", "The Marlow Courier"),
        (f"The Marlow County Register\n3 May 2025\n\n{TITLE}\n\nBy Ann Lee", "The Marlow County Register"),
        (f"The Coast Observer (Marlow)\nSPORT\n\n{TITLE}", "The Coast Observer"),
        (f"IRON LETTER\nNo. 9/2025 - week 19\nSubscribers only. Not for redistribution.\n\n{TITLE}", "Iron Letter"),
        (f"Steel | Talks\n\n{TITLE}", None),
        (f"REPUBLIC OF MARLOW\nWork – Justice – Solidarity\n\n{TITLE}", None),
        (f"Skip to content\nHome   World   Business\n\n{TITLE}", None),
        (f"Steel and the border\n\n{TITLE}", None),
        (f"BREAKING NEWS\nWorld | Business\n\n{TITLE}", None),
    ],
)
def test_the_title_stands_below_nameplates_and_rubrics(head: str, source: str | None, lexicons: Lexicons) -> None:
    found, _ = read(head, lexicons)
    assert (found.title, found.source) == (TITLE if "Steel and" not in head else "Steel and the border", source)


@pytest.mark.parametrize(
    "head",
    [
        TITLE,
        f"{TITLE}\n\nOne of them left before the others had sat down",
        f"# {TITLE}\n\nTHE MARLOW POST",
        f"**THE MARLOW POST** | Metals\n\n# {TITLE}",
        "STEEL TALKS END WITHOUT A DEAL ON QUOTAS AS MINISTERS PART\n\nOne of them left before the others had sat down",
    ],
)
def test_a_line_that_the_text_takes_up_is_no_nameplate(head: str, lexicons: Lexicons) -> None:
    found, _ = read(head, lexicons)
    assert found.title is not None and "without a deal" in found.title.casefold()


def test_an_outlet_that_closes_the_dateline_is_the_source_though_unknown(lexicons: Lexicons) -> None:
    found, _ = read(
        f"{TITLE}\n\nMARLOW, May 3 (Hallam) - The talks on steel quotas ended on Sunday without a deal.", lexicons
    )
    assert found.source == "Hallam"


def test_what_stands_above_the_title_is_not_read(lexicons: Lexicons) -> None:
    _, document = read(f"TELLER LINE\nPlain talk about mills and banks\n\n{TITLE}", lexicons)
    zones = [block.zone for block in document.blocks[:3]]
    assert zones == [Zone.BOILERPLATE, Zone.BOILERPLATE, Zone.TITLE]


@pytest.mark.parametrize(
    "line", ["Section: World & Trade", "Ann Lee Trade correspondent", "Ann Lee-Hart Senior legal affairs editor"]
)
def test_a_field_and_a_writer_s_post_below_the_title_are_no_text(line: str, lexicons: Lexicons) -> None:
    _, document = read(f"{TITLE}\n\n{line}", lexicons)
    assert document.blocks[1].zone in (Zone.BOILERPLATE, Zone.BYLINE)


def test_the_heading_of_a_first_section_stays(lexicons: Lexicons) -> None:
    _, document = read(f"{TITLE}\n\nWhat the ministers want", lexicons)
    assert document.blocks[1].zone in (Zone.BODY, Zone.SUMMARY)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Work – Justice – Solidarity", True),
        ("Liberté – Égalité – Fraternité", True),
        ("Vienna, Austria, Monday", False),
        ("Peace - Work - Fatherland", True),
        ("Steel – talks – quotas", False),
        ("Marlow – the port and its people", False),
        ("Steel, Grain and Gas", False),
    ],
)
def test_a_motto_is_words_each_alone(text: str, *, told: bool) -> None:
    assert is_watchwords(text) is told
