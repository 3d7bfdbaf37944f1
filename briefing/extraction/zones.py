"""Which part does each block play in its article?"""

from collections.abc import Callable
from dataclasses import replace

from briefing.domain.article import Article
from briefing.domain.document import READ_ZONES, Block, Document, Form, Zone
from briefing.domain.span import Span
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.zoning.closing import mark_closing
from briefing.extraction.zoning.datelines import find_dateline
from briefing.extraction.zoning.head.suffixes import find_suffix
from briefing.extraction.zoning.head.titles import find_head, measure_label
from briefing.extraction.zoning.lines import mark_lines
from briefing.extraction.zoning.opening import mark_opening
from briefing.extraction.zoning.page import Page, Zones
from briefing.extraction.zoning.sections import mark_sections
from briefing.text.blocks import number_sections, split_blocks
from briefing.text.lines.unwrapping import find_wraps, unwrap
from briefing.text.sentences import split_sentences
from briefing.text.shadow import shadow

#: Each marks blocks that the rules before it left alone.
RULES: tuple[Callable[[Page], Zones], ...] = (mark_lines, mark_opening, mark_sections, mark_closing)

_PARAGRAPHS_WITH_DATELINE = 4


def make_document(article: Article, lexicons: Lexicons) -> Document:
    """Return the article with its blocks in their zones; a title's suffix and a dateline are blocks of their own."""
    wrapped = shadow(article.body)
    found = split_blocks(wrapped)
    wraps = find_wraps(wrapped, found)
    text = unwrap(wrapped, wraps)
    page = _split_dateline(_mark_title(Page(text, found, article.metadata, lexicons.zones))).with_cues()
    for rule in RULES:
        page = page.marked(rule(page))
    blocks = number_sections([_settle_form(block) for block in page.blocks])
    body = unwrap(article.body, wraps, parting=False)
    return Document(article, body, text, blocks, split_sentences(text, blocks))


def _mark_title(page: Page) -> Page:
    head = find_head(page)
    title = head.title
    if title is None:
        return page
    page = page.marked(dict.fromkeys(head.above, Zone.BOILERPLATE))
    found = page.blocks[title].content
    content = Span(found.start + measure_label(found.of(page.shadow)), found.end)
    block = replace(page.blocks[title], form=Form.HEADING, zone=Zone.TITLE, content=content)
    rest = page.shadow[block.span.end :]
    at = find_suffix(block.content.of(page.shadow), rest, page.known.outlets)
    pieces = (
        (block,) if at is None else _cut(page.shadow, block, block.content.start + at, Zone.TITLE, Zone.BOILERPLATE)
    )
    return replace(page, blocks=(*page.blocks[:title], *pieces, *page.blocks[title + 1 :]))


def _split_dateline(page: Page) -> Page:
    running = [index for index in range(len(page.blocks)) if page.is_open(index) and page.is_running(index)]
    for index in running[:_PARAGRAPHS_WITH_DATELINE]:
        block = page.blocks[index]
        dateline = find_dateline(page.shadow, block.content, page.known.outlets, page.known.places)
        if dateline:
            pieces = _cut(page.shadow, block, dateline.span.end, Zone.DATELINE, Zone.BODY)
            return replace(page, blocks=(*page.blocks[:index], *pieces, *page.blocks[index + 1 :]))
    return page


def _cut(text: str, block: Block, at: int, first: Zone, second: Zone) -> tuple[Block, Block]:
    """Return the two parts of a block, without the space around the cut."""
    head = Span(block.content.start, block.content.start + len(text[block.content.start : at].rstrip()))
    rest = text[at : block.content.end]
    tail = Span(block.content.end - len(rest.lstrip()), block.content.end)
    whole = Span(block.span.start, head.end)
    return replace(block, span=whole, content=head, zone=first), Block(tail, Form.PARAGRAPH, tail, zone=second)


def _settle_form(block: Block) -> Block:
    """Return the block as a paragraph where its zone is none that headings or quotations belong to."""
    heads = block.form is Form.HEADING and (block.zone not in READ_ZONES or block.zone is Zone.SUMMARY)
    return replace(block, form=Form.PARAGRAPH) if heads else block
