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
_LONG_PARAGRAPH = 200
_MOST_LINKS = 12
_FEWEST_LONG_AFTER = 2
_LARGEST_END = 0.3
_SMALLEST_BODY = 0.3
_TERMINATOR = re.compile(r"(?P<dash>(?:--+|[-–—])\s*)?(?P<name>[A-Z][\w .&']{1,30}?)(?:\s*/\s*\w[\w .]{0,20})?[.]?")
_ABOUT = re.compile(r"[^.]{0,80}\b(?:is|was|are|has|teaches|covers|writes|reports|works|serves|can be reached)\b")


def mark_closing(page: Page) -> Zones:
    """Return the blocks that a cue near the end turns into boilerplate, unless too little would be left to read."""
    found = {index for index in _walk(page) if page.is_open(index)}
    left = sum(len(page.text(index)) for index in range(len(page.blocks)) if page.is_open(index) and index not in found)
    return dict.fromkeys(found if left >= _SMALLEST_BODY * len(page.shadow.strip()) else (), Zone.BOILERPLATE)


def _walk(page: Page) -> Iterator[int]:
    count = len(page.blocks)
    for index in range(count):
        for cue in page.known.cues.find(page.text(index)):
            if cue.reach is Reach.REST:
                yield from range(index, count if page.share_before(index) >= _HALF else index + 1)
            elif cue.reach is Reach.LINKS:
                yield from _links(page, index)
            elif cue.reach is Reach.TAIL and _is_late(page, index):
                yield index
        if _is_terminator(page, index):
            yield from range(index, count if _is_nearly_over(page, index) else index + 1)
        elif _is_author_note(page, index):
            yield index


def _links(page: Page, index: int) -> Iterator[int]:
    """Yield a heading over links and the links: all that follows when the article is over, else the headlines."""
    after = range(index + 1, len(page.blocks))
    long = sum(page.is_running(at) and len(page.text(at)) >= _LONG_PARAGRAPH for at in after)
    yield index
    if page.share_before(index) >= _LATE and long < _FEWEST_LONG_AFTER:
        yield from after
        return
    for at in after[:_MOST_LINKS]:
        if page.is_running(at) or not (page.is_headline(at) or page.blocks[at].form is Form.LIST_ITEM):
            return
        yield at


def _is_late(page: Page, index: int) -> bool:
    return page.share_before(index) >= _LATE or 0 < len(page.blocks) - _LAST_BLOCKS <= index


def _is_nearly_over(page: Page, index: int) -> bool:
    return 1 - page.share_before(index) <= _LARGEST_END


def _is_terminator(page: Page, index: int) -> bool:
    """Tell whether a late line is only an agency's name, as it closes a dispatch."""
    match = _TERMINATOR.fullmatch(page.blocks[index].span.of(page.shadow).strip("() "))
    if match is None or page.share_before(index) < _HALF:
        return False
    dashed = (match["dash"] or "").strip()
    return page.known.outlets.name_of(match["name"]) is not None or (len(dashed) > 1 and match["name"].isupper())


def _is_author_note(page: Page, index: int) -> bool:
    """Tell whether a late paragraph is about the person who signed."""
    if not _is_late(page, index) or page.blocks[index].form is not Form.PARAGRAPH:
        return False
    text = fold(page.text(index)[:120])
    names = [fold(name) for name in _signed(page)]
    return any(text.startswith(name) and _ABOUT.match(text, len(name)) for name in names)


def _signed(page: Page) -> Iterator[str]:
    """Yield the names of those who signed the article."""
    lines = [page.text(index) for index, block in enumerate(page.blocks) if block.zone is Zone.BYLINE]
    for names in filter(None, [page.metadata.byline, *(read_byline(line) or line for line in lines)]):
        yield from re.split(r",? and |, | & | with ", names)
