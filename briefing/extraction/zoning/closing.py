"""What follows the article's last words: terminators, author notes, related coverage, comments?"""

import re
from collections.abc import Iterator

from briefing.domain.document import Form, Zone
from briefing.extraction.zoning.bylines import read_byline
from briefing.extraction.zoning.cues import Reach
from briefing.extraction.zoning.page import Page, Zones
from briefing.text.fold import fold

_LATE = 0.6
_HALF = 0.5
_LAST_BLOCKS = 6
_LAST_LINES = 3
_MOST_LINKS = 12
_LARGEST_END = 0.3
_SMALLEST_BODY = 0.3
_LONGEST_TERMINATOR = 60
_LONGEST_INTRODUCTION = 120
_MOST_BYLINES = 5
_MOST_WORDS_OF_NAME = 4
_TERMINATOR = re.compile(r"(?P<dash>(?:--+|==+|[-–—])\s*)?(?P<name>[A-Z][\w .&']{1,30}?)(?:\s*/\s*\w[\w .]{0,20})?[.]?")
_ABOUT = re.compile(r"[^.]{0,80}\b(?:is|was|are|has|teaches|covers|writes|reports|works|serves|can be reached)\b")


def mark_closing(page: Page) -> Zones:
    """Return the blocks that a cue near the end turns into boilerplate, unless too little would be left to read."""
    found = {index for index in _walk(page) if page.is_open(index)}
    sizes = {index: len(page.text(index)) for index in range(len(page.blocks)) if page.is_open(index)}
    left = sum(size for index, size in sizes.items() if index not in found)
    return dict.fromkeys(found if left >= _SMALLEST_BODY * sum(sizes.values()) else (), Zone.BOILERPLATE)


def _walk(page: Page) -> Iterator[int]:
    """Yield what closes the article, up to the first cue that closes all the rest with it."""
    signed = tuple(fold(name) for name in _signed(page))
    last_body = _last_paragraph(page)
    for index in range(len(page.blocks)):
        if _closes_all(page, index, last_body):
            yield from range(index, len(page.blocks))
            return
        reaches = {cue.reach for cue in page.cues[index]}
        if Reach.LINKS in reaches:
            yield from _links(page, index)
        late = Reach.REST in reaches or (Reach.TAIL in reaches and _is_late(page, index))
        if late or _is_terminator(page, index) or _is_author_note(page, index, signed) or _heads_note(page, index):
            yield index


def _closes_all(page: Page, index: int, last_body: int) -> bool:
    """Tell whether nothing of the article follows: comments, links with no text below, an agency's closing line."""
    reaches = {cue.reach for cue in page.cues[index]}
    share = page.share_before(index)
    return (
        (Reach.REST in reaches and share >= _HALF)
        or (Reach.LINKS in reaches and share >= _LATE and index > last_body)
        or (share >= 1 - _LARGEST_END and _is_terminator(page, index))
    )


def _last_paragraph(page: Page) -> int:
    """Return the index of the last running paragraph that is no teaser, as stands right below a headline; or -1."""
    for index in reversed(range(len(page.blocks))):
        below_headline = index > 0 and page.is_open(index - 1) and page.is_headline(index - 1)
        if page.is_open(index) and page.is_running(index) and not below_headline:
            return index
    return -1


def _links(page: Page, index: int) -> Iterator[int]:
    """Yield a heading over links and the headlines or items right below it."""
    yield index
    for at in range(index + 1, min(index + 1 + _MOST_LINKS, len(page.blocks))):
        if page.is_running(at) or not (page.is_headline(at) or page.blocks[at].form is Form.LIST_ITEM):
            return
        yield at


def _is_late(page: Page, index: int) -> bool:
    return page.share_before(index) >= _LATE or 0 < len(page.blocks) - _LAST_BLOCKS <= index


def _is_terminator(page: Page, index: int) -> bool:
    """Tell whether a late line is an agency's name alone, as it ends a dispatch; without a dash it may be a heading."""
    if page.share_before(index) < _HALF or len(page.blocks[index].span) > _LONGEST_TERMINATOR:
        return False
    match = _TERMINATOR.fullmatch(page.blocks[index].span.of(page.shadow).strip("() "))
    if match is None:
        return False
    dashed = (match["dash"] or "").strip()
    if page.known.outlets.name_of(match["name"]):
        return bool(dashed) or index >= len(page.blocks) - _LAST_LINES
    return len(dashed) > 1 and match["name"].isupper()


def _is_author_note(page: Page, index: int, signed: tuple[str, ...]) -> bool:
    """Tell whether a late paragraph is about one of those who signed, by their folded names."""
    if not signed or not _is_late(page, index) or page.blocks[index].form is not Form.PARAGRAPH:
        return False
    text = fold(page.text(index)[:_LONGEST_INTRODUCTION])
    return any(text.startswith(name) and _ABOUT.match(text, len(name)) for name in signed)


def _heads_note(page: Page, index: int) -> bool:
    """Tell whether a late line is the name that the paragraph right below it starts with."""
    below = index + 1
    if below == len(page.blocks) or not _is_late(page, index) or not page.is_headline(index):
        return False
    name = fold(page.text(index))
    few = 2 <= len(name.split()) <= _MOST_WORDS_OF_NAME
    return few and fold(page.text(below)[:_LONGEST_INTRODUCTION]).startswith(f"{name} ")


def _signed(page: Page) -> Iterator[str]:
    """Yield the names of those who signed the article."""
    lines = [page.text(index) for index, block in enumerate(page.blocks) if block.zone is Zone.BYLINE]
    for names in filter(None, [page.metadata.byline, *(read_byline(line) or line for line in lines[:_MOST_BYLINES])]):
        yield from re.split(r",? and |, | & | with ", names)
