"""The pages beside this test are read as `zone|text`, a block a line; `+` continues the line above, `#wrap N` wraps."""

import textwrap
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.domain.article import Metadata, Origin, make_article
from briefing.domain.document import READ_ZONES, Document, Form, Zone
from briefing.extraction.lexicons import Lexicons, parse_lexicons
from briefing.extraction.zones import make_document
from briefing.settings.resources import lexicon_texts

PAGES = sorted(Path(__file__).with_name("pages").glob("*.txt"))
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
