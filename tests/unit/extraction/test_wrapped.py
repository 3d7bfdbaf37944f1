"""A text wrapped by hand says what it says unwrapped."""

import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.domain.findings import Extraction
from briefing.extraction.lexicons import parse_lexicons
from briefing.extraction.pipeline import extract
from briefing.importers.reading import read_article
from briefing.settings.resources import lexicon_texts

LEXICONS = parse_lexicons(lexicon_texts())
ARTICLES = sorted((Path(__file__).parents[2] / "eval" / "gold" / "articles" / "tuned").glob("*.txt"))
HEAD = "A title of this\n\nBy Jo Writer\n13 March 2026\n\n"


def read(text: str) -> Extraction:
    return extract(read_article("a.txt", text.encode()), LEXICONS)


def wrap(text: str, width: int) -> str:
    return "\n".join(textwrap.fill(line, width, break_on_hyphens=False) for line in text.split("\n"))


def facts(found: Extraction) -> Iterator[object]:
    yield found.title, found.source, found.byline, found.published.value
    yield [(one.when, one.kind, one.what, one.actors, one.condition) for one in found.deadlines]
    yield [(one.name, one.role, len(one.mentions)) for one in found.actors]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_wrapped_by_hand_says_what_it_says_unwrapped(path: Path) -> None:
    text = path.read_text("utf-8")
    unwrapped = list(facts(read(text)))
    for width in (60, 72, 80):
        assert list(facts(read(wrap(text, width)))) == unwrapped


@pytest.mark.parametrize(
    "text",
    [
        "Canada has until 17 April 2026 to\nrespond.",
        "The deadline for\ncomments is April\n30, 2026.",
        "The envoys are due to meet on Friday,\nApril 3, in Oslo.",
        "Norway has until\n20 April 2026 to reply.",
        "Norway has until 20\nApril 2026 to reply.",
        "Norway has until 20 April\n2026 to reply.",
        "Norway must reply by April 20,\n2026, or lose the quota.",
        "The tariff will apply from 1 May unless the two\ngovernments reach an agreement before\nthen.",
    ],
)
def test_a_line_end_inside_a_sentence_is_a_space(text: str) -> None:
    unwrapped = read(HEAD + text.replace("\n", " ") + "\n").deadlines
    wrapped = read(HEAD + text + "\n").deadlines
    assert [(one.when, one.what, one.actors, one.condition) for one in wrapped] == [
        (one.when, one.what, one.actors, one.condition) for one in unwrapped
    ]
    assert wrapped


def test_a_title_of_two_lines_is_one() -> None:
    title = "Ruritania gives the smelter's owners until the end of March to agree a refinery or lose the licence"
    body = (
        "The government on Tuesday gave the company that runs the smelter until March 31 to sign an agreement to build "
        "a refinery in the coastal region, two officials and the company said. It did not say what will happen then.\n"
    )
    assert read(wrap(f"{title}\n\nBy Jo Writer\nMarch 3, 2026\n\n{body}\n{body}", 72)).title == title


@pytest.mark.parametrize(
    ("line", "byline"),
    [("posted by Ana L. on 17.03.2026, 22:15", "Ana L."), ("Posted by Ana on March 17, 2026 at 10:15 pm", "Ana")],
)
def test_a_line_that_says_who_posted_the_article_and_when_stands_apart_from_the_title(line: str, byline: str) -> None:
    text = "The ferry of Velmar came back to its harbour on Saturday, as the town had asked for since the spring.\n"
    found = read(f"What I have seen of the harbour\n{line}\n\n{text}")
    assert (found.title, found.byline, found.published.value) == (
        "What I have seen of the harbour",
        byline,
        "2026-03-17",
    )
