from time import process_time

import pytest

from briefing.domain.article import Metadata, Origin, make_article
from briefing.domain.findings import Basis, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_STORY = "\n\nThe two sides met for talks that went on into the night, and parted without a word to the press.\n"


def _published(text: str, lexicons: Lexicons, metadata: Metadata | None = None) -> Published:
    return extract(make_article(text, Origin("a.txt", "text/plain"), metadata), lexicons).published


@pytest.mark.parametrize(
    ("head", "value", "reason"),
    [
        ("Talks go on\n\nPublished 14 March 2024", "2024-03-14", "header"),
        ("Talks go on\n\nMay 15, 2023, 6:12 p.m.", "2023-05-15", "header"),
        ("Talks go on\n\nSunday, August 2, 2015", "2015-08-02", "header"),
        ("Talks go on\n\n25/10/2025 11:03 AM", "2025-10-25", "header"),
        ("Talks go on\n\n10/25/2025 11:03 AM", "2025-10-25", "header"),
        ("Talks go on\n\nUpdated 16 March 2024\n\nPublished 14 March 2024", "2024-03-14", "header"),
        ("Talks go on\n\nCAIRO, 27 February 2025 (Reuters) - Envoys came.", "2025-02-27", "dateline"),
        ("Talks go on\n\nFRANKFURT (AP) - April 11, 2024. Rates stay.", "2024-04-11", "first lines"),
        ("Talks go on\n\nBy Ana Lima, 4 May 2021, LISBON", "2021-05-04", "byline"),
        ("Talks go on\n\nBy Ana Lima | May 4, 2021", "2021-05-04", "byline"),
        ("Talks go on\n\nThe Harbour Times, 4.5.2021", "2021-05-04", "header"),
        ("Talks go on\n\nAna Lima in Porto\nValley Courier, May 4 2021", "2021-05-04", "header"),
        ("Talks go on for a day\n\nAna Lima's Notebook, 4 May 2021", "2021-05-04", "header"),
        ("Talks go on\n\n2021/05/04 14:05", "2021-05-04", "header"),
        ("Talks go on\n\n2021.05.04", "2021-05-04", "header"),
        ("Harbour Times - 04/May/2021\n\nTalks go on", "2021-05-04", "header"),
        ("Talks go on\n\n4.5.2021, 10:15 Uhr", "2021-05-04", "header"),
        ("Talks go on\n\nTuesday 4 May 2021, Velmar", "2021-05-04", "header"),
        ("Talks go on\n\nUPDATED ON: MAY 4, 2021 / 10:15 AM / HARBOURWIRE", "2021-05-04", "header"),
        ("VELMAR, 4 May 2021 (Harbourwire) --", "2021-05-04", "header"),
        (
            "Talks go on\n\nVelmar, Tuesday 4th of May 2021. Envoys came to the town for one more round of talks.",
            "2021-05-04",
            "dateline",
        ),
        (
            "Talks go on\n\n(Harbourwire) Velmar, May 4, 2021 - Envoys came to the town for one more round of talks.",
            "2021-05-04",
            "dateline",
        ),
        ("Talks go on\n\nPublished: 4th May 21, 10:00", "2021-05-04", "header"),
        ("Talks go on\n\n2021-05-04T08:00:00Z", "2021-05-04", "header"),
        ("Talks go on\n\n2021年5月4日", "2021-05-04", "header"),
        ("Talks go on\n\n4 de maig de 2021", "2021-05-04", "header"),
        ("Talks go on\n\n4. avgusta 2021", "2021-08-04", "header"),
        ("Talks go on\n\n04-May-2021", "2021-05-04", "header"),
        ("Talks go on\n\n14-05-2021", "2021-05-14", "header"),
        ("Talks go on\n\nMINSK, May 4, 2021. /HARBOUR/. Envoys came.", "2021-05-04", "dateline"),
        (
            "Talks go on\n\nÅRHUS, 4 May 2021 (Øster Post) - Envoys came to the town for one more round.",
            "2021-05-04",
            "dateline",
        ),
        (
            "Talks go on\n\nŁÓDŹ, May 4, 2021 (Wire North) -- Envoys came to the town for one more round.",
            "2021-05-04",
            "dateline",
        ),
        (
            "Talks go on\n\nSÃO LUÍS, 4 de maio de 2021 (Diário) - Envoys came to the town for one more round.",
            "2021-05-04",
            "dateline",
        ),
        (
            "Talks go on\n\nÅRHUS (Harbourwire), 4 May 2021. Envoys came to the town for one more round.",
            "2021-05-04",
            "dateline",
        ),
        (
            "Talks go on\n\nSPLIT, CROATIA / HARBOURWIRE / May 4, 2021 / Envoys came for a round of talks.",
            "2021-05-04",
            "dateline",
        ),
        (
            "Talks go on\n\n(Harbour News) 4 May 2021 - Envoys came to the town for one more round.",
            "2021-05-04",
            "dateline",
        ),
        ("Talks go on\n\n[Split, 4 May 2021] Envoys came to the town for a round of talks.", "2021-05-04", "dateline"),
        (
            "Talks go on\n\nSPLIT, May 4 2021 (ADN) | Envoys came to the town for one more round.",
            "2021-05-04",
            "dateline",
        ),
        (
            "Talks go on\n\nSPLIT, 4 May 2021 /ADN/ Envoys came to the town for one more round.",
            "2021-05-04",
            "dateline",
        ),
        (
            "Talks go on\n\n(Lisbon, 4 May 2021) Envoys came from both the capitals to the talks of the day.",
            "2021-05-04",
            "dateline",
        ),
        ("Talks go on\n\nBy Ana Ruiz in Lima\nTuesday 4 May 2021", "2021-05-04", "header"),
        (
            "Talks go on\n\nBy Ana Ruiz (Lima)\nPublished on May 4, 2021, at 5:30 am (Paris), updated today",
            "2021-05-04",
            "above the text",
        ),
        ("Talks go on\n\nLisbon, Tuesday 4 May 2021 – 17:22 – Harbour/jdr", "2021-05-04", "dateline"),
        ("Talks go on\n\nTuesday 4 May 2021 (all times GMT+7)\n\nBy Ana Lima", "2021-05-04", "header"),
        (
            "Talks go on\n\nThe following is a transcript of the noon briefing of the port.\n\n4 May 2021",
            "2021-05-04",
            "",
        ),
        ("Talks go on\n\n(The Harbour Post, May 4, 2021, Tuesday, 6:55 PM)", "2021-05-04", "above the text"),
        ("# Harbour Monitor, issue 41\n\ncompiled by Ana Ruiz | data to 03.05.2021, sent 04.05.2021", "2021-05-04", ""),
        (
            "Talks go on\n\nLISBON (Harbour Wire) 4.5.2021 klo 14.05 — Envoys came from both the capitals. They left.",
            "2021-05-04",
            "dateline",
        ),
        ("HARBOUR POST | 4 May 2021 | 09:14 CET\n\nTalks go on", "2021-05-04", "header"),
        ("The Harbour Letter\nIssue 212 · 4 May 2021\n\nTalks go on", "2021-05-04", "header"),
    ],
)
def test_the_date_is_read_where_it_is_stated(head: str, value: str, reason: str, lexicons: Lexicons) -> None:
    published = _published(head + _STORY, lexicons)
    assert (published.value, published.basis) == (value, Basis.STATED)
    assert reason in published.reason
    assert published.span is not None


@pytest.mark.parametrize(
    "text",
    [
        f"Talks go on{_STORY}{_STORY}\nComments\n\nAna\n4 May 2021 at 10:12\nI agree with all of this.\n",
        f"Talks go on{_STORY}{_STORY}\nRead more:\nStorm hits the coast\n4 May 2021\n",
        f"Talks go on{_STORY}{_STORY}\nKey dates\n4 May 2021: vote\n8 May 2021: count\n",
        f"Talks go on\n\n4 May 2021: the day on which the accord ends{_STORY}",
        f"A timeline of the talks\n\n4 May 2021{_STORY}\n8 May 2021{_STORY}",
        f"Talks go on\n\nDeadline: 4 May 2021{_STORY}",
        f"Talks go on\n\nThe truce ends on Tuesday, 4 May 2021{_STORY}",
    ],
)
def test_a_date_that_leads_to_something_else_is_not_that_of_the_article(text: str, lexicons: Lexicons) -> None:
    assert _published(text, lexicons).value is None


@pytest.mark.parametrize(
    "head",
    [
        "Last updated: Sunday 9 May 2021. Published: Tuesday 4 May 2021",
        "Tuesday 4 May 2021 | Last updated on Sunday 9 May 2021",
        "Harvest Office\nReporting period: 20 Apr – 1 May 2021. Issued 4 May 2021. Next report: 18 May.",
        "Updated 9 May 2021\nFirst published 4 May 2021",
        "Ana Ruiz\nSun 9 May 2021 07.00 GMT. First published on Tue 4 May 2021 19.42 GMT",
    ],
)
def test_the_day_of_publication_goes_before_that_of_a_change(head: str, lexicons: Lexicons) -> None:
    assert _published(f"Talks go on\n\n{head}{_STORY}", lexicons).value == "2021-05-04"


def test_the_date_of_a_link_below_the_text_is_not_that_of_the_article(lexicons: Lexicons) -> None:
    assert _published(f"Talks go on{_STORY}\nRelated: Storm hits the coast, 4 May 2021\n", lexicons).value is None


def test_a_bare_date_at_the_foot_is_the_published_date(lexicons: Lexicons) -> None:
    published = _published("Talks go on" + 6 * _STORY + "\n4 May 2021\n", lexicons)
    assert (published.value, published.reason) == ("2021-05-04", "stated at the foot")


@pytest.mark.parametrize(
    ("foot", "reason"),
    [
        ("Published in print: 4 May 2021 · Page A11", "stated at the foot"),
        ("© Harbour Letter, Lisbon. Editor: Ana Ruiz, 04.05.2021", "stated at the foot"),
        ("(Harbour Press Agency, 4 May 2021)", "stated at the foot"),
        ("hbr ab/cd n1 fr\n041512 May 21", "stated at the foot"),
        ("041512Z MAY 21", "stated at the foot"),
    ],
)
def test_a_line_at_the_foot_that_is_of_publication_gives_the_date(foot: str, reason: str, lexicons: Lexicons) -> None:
    published = _published(f"Talks go on{6 * _STORY}\n{foot}\n", lexicons)
    assert (published.value, published.reason) == ("2021-05-04", reason)


def test_a_number_at_the_foot_is_no_sign_off(lexicons: Lexicons) -> None:
    assert _published(f"Talks go on{6 * _STORY}\nTel. 995512 Mar 24\n", lexicons).value is None


def test_figures_that_may_be_read_two_ways_follow_the_dateline(lexicons: Lexicons) -> None:
    head = "Talks go on\n\n05/11/2025 11:03 AM\n\nKUALA LUMPUR, Nov 5 (Bernama) -- Envoys came."
    assert _published(head + _STORY, lexicons).value == "2025-11-05"


def test_figures_that_may_be_read_two_ways_are_not_guessed_at(lexicons: Lexicons) -> None:
    published = _published("Talks go on\n\n05/11/2025 11:03 AM" + _STORY, lexicons)
    assert (published.value, published.basis) == ("2025-05-11/2025-11-05", Basis.INFERRED)


def test_markup_goes_before_the_text_and_the_address_after_it(lexicons: Lexicons) -> None:
    marked = Metadata(published="2025-10-20T08:00:00Z", url="https://example.org/2025/10/19/talks")
    assert _published("Talks go on\n\nPublished 14 October 2025" + _STORY, lexicons, marked).value == "2025-10-20"
    addressed = Metadata(url="https://example.org/2025/10/19/talks")
    assert _published("Talks go on" + _STORY, lexicons, addressed).value == "2025-10-19"


def test_a_date_of_the_story_is_not_the_published_date(lexicons: Lexicons) -> None:
    text = "Talks go on\n\nThe two sides first met on 14 March 2024 and have since met twice." + _STORY
    assert _published(text, lexicons) == Published(None, Basis.UNKNOWN, None, "the text states no date")


def test_what_a_reader_gave_goes_before_all(lexicons: Lexicons) -> None:
    given = Published("2025-01-02", Basis.GIVEN)
    article = make_article("Talks go on\n\nPublished 14 March 2024" + _STORY, Origin("a.txt", "text/plain"))
    assert extract(article, lexicons, given=given).published == given


def test_a_line_without_an_end_takes_no_longer_than_its_length(lexicons: Lexicons) -> None:
    began = process_time()
    _published("a" * 50_000, lexicons)
    assert process_time() - began < 2


_TABLE = "Step | Day | Body\nBids open | 3 May 2026 | Harbour Board\nBids close | 9 June 2026 | Harbour Board"
_FENCED = "| Day | Step |\n|---|---|\n| 3 May 2026 | Bids open |\n| 9 June 2026 | Bids close |"
_SPACED = _TABLE.replace("\n", "\n\n")


@pytest.mark.parametrize("table", [_TABLE, _FENCED, _SPACED])
def test_a_cell_of_a_table_is_no_date_of_publication(table: str, lexicons: Lexicons) -> None:
    assert _published(f"Board sets out its timetable\n\n{table}{_STORY}", lexicons).value is None


@pytest.mark.parametrize("table", [_TABLE, _FENCED, _SPACED])
@pytest.mark.parametrize("order", ["{line}\n\n{table}", "{table}\n\n{line}"])
def test_a_line_with_place_and_date_wins_over_a_table(table: str, order: str, lexicons: Lexicons) -> None:
    head = order.format(line="Tallinn, 4 March 2026", table=table)
    assert _published(f"Board sets out its timetable\n\n{head}{_STORY}", lexicons).value == "2026-03-04"


def test_a_masthead_of_two_lines_with_bars_is_no_table(lexicons: Lexicons) -> None:
    head = "Talks go on\n\nAna Lima | Harbour Times\n4 May 2021 | 3 min read"
    assert _published(head + _STORY, lexicons).value == "2021-05-04"


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("2026", "2026-02-03"),
        ("Published: 2026", "2026-02-03"),
        ("The Daily Harbour, 2026", "2026-02-03"),
        ("Copyright 2026 The Daily Harbour", "2026-02-03"),
        ("A look ahead to 2027", None),
        ("2025\n\n2026", None),
    ],
)
def test_a_line_of_one_year_above_a_dateline_gives_its_day_the_year(
    line: str, value: str | None, lexicons: Lexicons
) -> None:
    head = f"Talks go on\n\n{line}\n\nOSLO, Feb 3 (AP) - The two sides met for talks."
    assert _published(head + _STORY, lexicons).value == value
