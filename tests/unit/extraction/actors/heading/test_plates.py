from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor

Find = Callable[[str], dict[str, Actor]]

TEXT = "\n\nThe mills must stop by Friday, the river office said on Tuesday. Its head promised more checks."


@pytest.mark.parametrize(
    "plate",
    [
        "Meat Bulletin, Montevideo, 30 June 2022",
        "Harbour Standard (Hong Kong), Tuesday March 5, 2024",
        "(AgroZelva, Abidjan; 30 September 2021)",
        "Defence Digest — Adelaide, 21 February 2024 — R. Moro",
        "Noticias Zelvas English desk",
        "By Ana Moro in Milan and Tom Roe in Brussels. June 1, 2018 (Friday)",
        "Suva, 11 Nov 2022. Isles Broadcasting. Ana Moro",
    ],
)
def test_a_line_that_only_says_who_published_where_and_when_names_no_actor(actors_of: Find, plate: str) -> None:
    assert set(actors_of(f"Mills told to stop\n{plate}{TEXT}")) <= {"river office", "Mills"}


@pytest.mark.parametrize(
    "line",
    [
        "Uruguay will close the mills on 30 June 2022, the ministry said.",
        "Who asked Uruguay to close them by 30 June 2022?",
    ],
)
def test_a_sentence_that_tells_something_by_a_date_is_no_plate(actors_of: Find, line: str) -> None:
    assert "Uruguay" in actors_of(f"Mills told to stop\n{line}{TEXT}")


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Mills told to stop\nTransit Authority of Zelva City — 29 October 2026", "Transit Authority of Zelva City"),
        ("Mills told to stop\nPress Release – 25 September 2024, 4:05 pm – River Bureau, Zelva", "River Bureau"),
        ("Zelva Harbour Committee\nStatement 4/2023: mills\n17 February 2023", "Zelva Harbour Committee"),
        ("Zelva Roads Corporation — Public Notice\nNew Zelva, 13.02.2018", "Zelva Roads Corporation"),
    ],
)
def test_an_authority_that_a_line_above_its_notice_names_is_an_actor(actors_of: Find, head: str, name: str) -> None:
    assert name in actors_of(head + TEXT)


@pytest.mark.parametrize("paper", ["Zelva Council Gazette", "Zelva Press Agency", "The Zelva Commission Times"])
def test_a_paper_above_its_article_is_a_source(actors_of: Find, paper: str) -> None:
    assert not any(paper.endswith(name) for name in actors_of(f"Mills told to stop\n{paper}, 3 June 2015{TEXT}"))


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("ELECTORAL COMMISSION OF ZELVARIA\n14 January 2026\n\nDates", "Electoral Commission of Zelvaria"),
        ("MINISTRY OF BASIC EDUCATION\n14 January 2026\n\nTerm dates", "Ministry of Basic Education"),
        ("REPUBLIC OF ZELVARIA\nMINISTRY OF MINES\n14 January 2026\n\nTerm dates", "Zelvaria"),
        ("Press Desk\nGovernment of Zelvaria\nMinistry of Finance\n\nTaxes put off", "Government of Zelvaria"),
        ("Zelva Platinum Limited\n14 January 2026\n\nFinal dividend", "Zelva Platinum Limited"),
        ("Embassy of the Five Isles in Port Zelva\n\nAlert\nIssued: June 20, 2025", "Embassy of the Five Isles"),
    ],
)
def test_whoever_heads_a_notice_in_capitals_or_by_a_full_style_is_an_actor(
    actors_of: Find, head: str, name: str
) -> None:
    assert name in actors_of(head + TEXT)


@pytest.mark.parametrize("head", ["HARBOUR MEDIA LIMITED", "ZELVA TIMES", "NOTICE OF MEETING\nOF THE BOARD"])
def test_a_paper_or_a_heading_in_capitals_is_no_issuer(actors_of: Find, head: str) -> None:
    assert set(actors_of(f"{head}\n14 January 2026\n\nMills told to stop{TEXT}")) <= {"river office", "Mills"}


def test_the_body_that_heads_a_notice_is_called_by_its_kind(actors_of: Find) -> None:
    head = "ELECTORAL COMMISSION OF ZELVARIA\n14 January 2026\n\nDates of the polls\n\n"
    found = actors_of(f"{head}The Commission hereby informs all parties that the polls will be held on 4 May.")
    assert "Commission" in found["Electoral Commission of Zelvaria"].aliases
    assert "Commission" not in found
