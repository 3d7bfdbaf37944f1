"""The pages beside this test are read as `zone|text`, a block a line; `+` continues the line above, `#wrap N` wraps."""

import json
import textwrap
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.domain.article import Metadata, Origin, make_article
from briefing.domain.document import READ_ZONES, Document, Form, Zone
from briefing.extraction.lexicons import Lexicons, parse_lexicons
from briefing.extraction.zones import make_document
from briefing.settings.resources import lexicon_texts, seed_paths
from briefing.text.canonical import canonical

PAGES = sorted(Path(__file__).with_name("pages").glob("*.txt"))
GOLD = Path(__file__).parents[3] / "eval" / "gold" / "seeds.json"
PARAGRAPH = (
    "The ministers of the two countries met on Sunday in the town hall to talk about steel and grain, and about the "
    "treaty that runs out in spring. They did not agree."
)
LEXICONS = parse_lexicons(lexicon_texts())


@dataclass(frozen=True)
class ReadPage:
    body: str
    blocks: list[tuple[str, str]]


def read_page(path: Path) -> ReadPage:
    body, blocks, wrap = "", [], 0
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#wrap"):
            wrap = int(line.split()[1])
            continue
        if not line:
            body += "\n"
            continue
        zone, text = line.split("|", 1)
        blocks.append((zone.lstrip("+"), text))
        joined = zone.startswith("+")
        body = body.removesuffix("\n") + " " + text + "\n" if joined else body + text + "\n"
    if wrap:
        body = "\n".join(textwrap.fill(line, wrap, break_on_hyphens=False) for line in body.split("\n"))
    return ReadPage(body, blocks)


def document_of(body: str, lexicons: Lexicons, metadata: Metadata | None = None) -> Document:
    return make_document(make_article(body, Origin("page.txt", "text/plain"), metadata), lexicons)


def shown(document: Document) -> list[tuple[str, str]]:
    return [(str(block.zone), " ".join(block.span.of(document.article.body).split())) for block in document.blocks]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_block_of_a_page_is_in_its_zone(path: Path, lexicons: Lexicons) -> None:
    page = read_page(path)
    assert shown(document_of(page.body, lexicons)) == page.blocks


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_a_sample_s_boilerplate_is_what_a_careful_reader_marked(number: str, lexicons: Lexicons) -> None:
    gold = json.loads(GOLD.read_text("utf-8"))["articles"][number]
    body = next(path for path in seed_paths() if path.name.startswith(number)).read_text("utf-8")
    marked = {index for span in gold["boilerplate_spans"] for index in range(span["start"], span["end"])}
    document = document_of(body, lexicons)
    for block in document.blocks:
        inside = [index in marked for index in range(block.span.start, block.span.end) if not body[index].isspace()]
        if block.zone in READ_ZONES:
            assert not any(inside), block
        elif not all(inside):
            assert block.zone is Zone.DATELINE or block.content.of(body) == document.blocks[0].content.of(body), block


def test_a_summary_above_the_text_is_told_from_its_lists(lexicons: Lexicons) -> None:
    body = next(path for path in seed_paths() if path.name.startswith("003")).read_text("utf-8")
    assert [block.zone for block in document_of(body, lexicons).blocks[:4]] == [*[Zone.SUMMARY] * 3, Zone.BODY]


def test_a_list_that_is_most_of_the_text_is_no_summary(lexicons: Lexicons) -> None:
    body = "Five rules\n\n" + "\n".join(f"- Rule {number} says that nobody may fish in March." for number in range(5))
    assert Zone.SUMMARY not in {block.zone for block in document_of(f"{body}\n\n{PARAGRAPH}\n", lexicons).blocks}


@pytest.mark.parametrize(
    "heading", ["Best-case scenario", "What could happen next", "Possible outcomes", "If talks fail"]
)
def test_a_scenario_reaches_to_the_next_heading_of_its_rank(heading: str, lexicons: Lexicons) -> None:
    body = f"{PARAGRAPH}\n\n\n{heading}\n\nFor one side\n\n{PARAGRAPH}\n\n\nBackground\n\n{PARAGRAPH}\n"
    zones = [block.zone for block in document_of(body, lexicons).blocks]
    assert zones == [Zone.BODY, Zone.SCENARIO, Zone.SCENARIO, Zone.SCENARIO, Zone.BODY, Zone.BODY]


@pytest.mark.parametrize(
    "opening", ["Undated file photo shows", "This combined picture shows", "Combination photos:", "A handout image of"]
)
def test_a_picture_that_says_what_kind_it_is_has_a_caption(opening: str, lexicons: Lexicons) -> None:
    body = f"Steel talks fail\n\n{PARAGRAPH}\n\n{opening} the envoys Ann Lee and Jo Roe.\n\n{PARAGRAPH}\n"
    zones = [block.zone for block in document_of(body, lexicons).blocks]
    assert zones == [Zone.TITLE, Zone.BODY, Zone.CAPTION, Zone.BODY]


def test_the_caption_of_a_photo_is_no_talk_of_one(lexicons: Lexicons) -> None:
    body = f"Steel talks fail\n\n{PARAGRAPH}\n\nFiled photographs of the envoys were shown in court.\n\n{PARAGRAPH}\n"
    assert Zone.CAPTION not in {block.zone for block in document_of(body, lexicons).blocks}


def test_a_title_that_speaks_of_a_scenario_makes_none(lexicons: Lexicons) -> None:
    document = document_of(f"Worst-case scenario averted as truce holds\n\n{PARAGRAPH}\n", lexicons)
    assert [block.zone for block in document.blocks] == [Zone.TITLE, Zone.BODY]


def test_comments_named_at_the_top_do_not_swallow_the_article(lexicons: Lexicons) -> None:
    body = "Steel talks fail\n\nComments\n\n" + "\n\n".join([PARAGRAPH] * 6)
    assert [block.zone for block in document_of(body, lexicons).blocks].count(Zone.BODY) == 6


def test_a_paragraph_that_says_what_a_quarrel_covers_is_no_note_on_the_author(lexicons: Lexicons) -> None:
    listing = "The quarrel covers issues including grazing, tolls and the ferry."
    document = document_of(f"{PARAGRAPH}\n\n{listing}\n\n{PARAGRAPH}\n\nAna Kovač covers farming.", lexicons)
    assert [block.zone for block in document.blocks[-3:]] == [Zone.BODY, Zone.BODY, Zone.BOILERPLATE]


def test_a_heading_that_is_an_outlet_s_name_too_closes_nothing(lexicons: Lexicons) -> None:
    body = "Steel talks fail\n\n" + "\n\n".join([PARAGRAPH] * 8) + "\n\nNature\n\n" + "\n\n".join([PARAGRAPH] * 3)
    assert Zone.BOILERPLATE not in {block.zone for block in document_of(body, lexicons).blocks}


def test_a_title_in_the_markup_is_found_below_the_furniture(lexicons: Lexicons) -> None:
    body = f"Valley Times\n\nSteel and more\n\nSteel talks fail in Lima\n\n{PARAGRAPH}\n"
    document = document_of(body, lexicons, Metadata(title="Steel talks fail in Lima"))
    assert [block.content.of(body) for block in document.blocks if block.zone is Zone.TITLE] == [
        "Steel talks fail in Lima"
    ]


def test_furniture_is_never_a_heading(lexicons: Lexicons) -> None:
    body = (
        f"Steel talks fail\n\nBy Ann Lee\n\n{PARAGRAPH}\n\nBackground\n\n{PARAGRAPH}\n\nShare this\n\nLeave a Reply\n"
    )
    document = document_of(body, lexicons)
    headings = [block.content.of(body) for block in document.blocks if block.form is Form.HEADING]
    assert headings == ["Steel talks fail", "Background"]
    assert [block.section for block in document.blocks if block.zone is Zone.BODY] == [-1, -1, 3]


LINES = st.sampled_from(
    [
        *("Steel talks fail", "By Ann Lee", "3 March 2024", "LIMA, Nov 3 (Reuters) - They met.", PARAGRAPH),
        *("Related coverage:", "Leave a Reply", "-- BERNAMA", "Best case", "• point – The rest.", "1. one"),
        *("Photo: Ann Lee", "", "\u00a0", "…", "© 2024 X"),
    ]
)


@given(st.lists(LINES, max_size=20).map("\n".join) | st.text(max_size=200))
def test_the_blocks_of_a_document_cover_its_words_in_order(text: str) -> None:
    body = canonical(text)
    document = document_of(body, LEXICONS)
    spans = [block.span for block in document.blocks]
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert "".join("".join(span.of(document.shadow).split()) for span in spans) == "".join(document.shadow.split())
    assert all(document.blocks[sentence.block].content.contains(sentence.span) for sentence in document.sentences)


@pytest.mark.parametrize(
    "unit", ["a\n\n", "By A B C\n\n", "- " * 300 + "\n\n", "(Reuters) " * 70 + "\n\n", "a-" * 300 + "\n\n"]
)
def test_hostile_input_takes_no_more_than_seconds(unit: str) -> None:
    before = time.process_time()
    document_of(unit * (60_000 // len(unit)), LEXICONS)
    assert time.process_time() - before < 4


@pytest.mark.parametrize("row", ["{} | {}", "| {} | {} |", "{} – {}"])
def test_rows_of_a_table_of_dates_above_the_text_are_text(row: str, lexicons: Lexicons) -> None:
    rows = "\n".join([row.format("29 May", "Consent deadline"), row.format("12 June 2025", "Hearing in Leeds")])
    document = document_of(f"Talks go on\n\nKey dates\n{rows}\n\n{PARAGRAPH}\n\n{PARAGRAPH}", lexicons)
    zones = [block.zone for block in document.blocks if "deadline" in block.content.of(document.shadow)]
    assert zones == [Zone.BODY]


@pytest.mark.parametrize(
    "line",
    [
        "More from Harbour Wire: Canal transits fall again · Webinar: Compliance, 11 July",
        "Harbour & Haul is published every Friday. Next issue: 17/12/2021. Copy to reach us by Tuesday noon.",
        "Next issue: 17/12/2021",
    ],
)
def test_what_a_paper_says_of_its_next_issues_is_no_text(line: str, lexicons: Lexicons) -> None:
    document = document_of(f"Talks go on\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n\n{line}\n", lexicons)
    assert document.blocks[-1].zone not in READ_ZONES


def _day_zones(body: str, lexicons: Lexicons) -> list[str]:
    return [str(zone) for zone, text in shown(document_of(body, lexicons)) if text.startswith("Monday 5 January")]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_first_day_of_a_diary_heads_what_stands_below_it(gap: str, lexicons: Lexicons) -> None:
    diary = gap.join(["Monday 5 January", PARAGRAPH, "Thursday 8 January", PARAGRAPH])
    assert _day_zones(f"The week in steel\nHarbour Wire\n2 January 2026\n\n{diary}", lexicons) == ["body"]


@pytest.mark.parametrize(
    "body",
    [
        f"Talks go on\n\nMonday 5 January\n\n{PARAGRAPH}\n\n{PARAGRAPH}",
        f"Talks go on\n\nMonday 5 January\n\n{PARAGRAPH}\n\nThursday 8 January\n\n{PARAGRAPH}",
        f"Talks go on\n\n2 January 2026\nMonday 5 January\n\n{PARAGRAPH}\n\n4 May 2026\n\n{PARAGRAPH}",
    ],
)
def test_a_day_above_the_text_that_no_diary_goes_on_from_is_a_stamp(body: str, lexicons: Lexicons) -> None:
    assert _day_zones(body, lexicons) == ["stamp"]
