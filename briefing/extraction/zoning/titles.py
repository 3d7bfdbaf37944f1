"""Which block is the title, and where does it end before an outlet's name glued to it?"""

import re

from briefing.domain.document import Form
from briefing.extraction.zoning.bylines import is_staff_line, read_byline
from briefing.extraction.zoning.cues import Reach
from briefing.extraction.zoning.outlets import Outlets
from briefing.extraction.zoning.page import Page
from briefing.text.fold import fold

_FURTHEST = 12
_MOST_WORDS_OF_KICKER = 3
_FEWEST_WORDS_AFTER_KICKER = 6
_SEPARATED = re.compile(r"\s+(?:[-–—|»•·:]|::|//)\s+(?P<name>[^|–—»•]{2,50})$")
_GLUED = re.compile(r"(?<=[a-z\d?!'\"%]) (?P<name>(?:[A-Z0-9][\w&'./]*)(?: [A-Z0-9&][\w&'./]*){1,4})$")


def find_title(page: Page) -> int | None:
    """Return the index of the title's block, if the body holds a title."""
    stated = fold(page.metadata.title or "")
    first = range(min(_FURTHEST, len(page.blocks)))
    if stated:
        return next((index for index in first if _states(page.text(index), stated)), None)
    for index in first:
        if is_furniture(page, index):
            continue
        if not page.is_headline(index) or index + 1 == len(page.blocks):
            return None
        return index + 1 if _is_kicker(page, index) else index
    return None


def _states(text: str, stated: str) -> bool:
    folded = fold(text)
    return folded == stated or (len(folded) > 20 and (stated.startswith(folded) or folded.startswith(stated)))


def is_furniture(page: Page, index: int) -> bool:
    """Tell whether a block above the body is a stamp, a byline, a caption, an outlet's name or a rubric."""
    text = page.text(index)
    known = page.known
    if page.blocks[index].form is Form.QUOTATION or page.is_running(index):
        return any(cue.reach is Reach.BLOCK for cue in known.cues.find(text))
    return (
        known.stamps.is_date(text)
        or known.outlets.name_of(text) is not None
        or fold(text) in known.places
        or is_staff_line(text)
        or read_byline(text) is not None
        or any(cue.reach in (Reach.BLOCK, Reach.HEAD, Reach.LINKS) for cue in known.cues.find(text))
    )


def _is_kicker(page: Page, index: int) -> bool:
    """Tell whether a short headline only names the rubric of the longer one below it."""
    after = index + 1
    return (
        len(page.text(index).split()) <= _MOST_WORDS_OF_KICKER
        and after + 1 < len(page.blocks)
        and page.is_headline(after)
        and not is_furniture(page, after)
        and len(page.text(after).split()) >= _FEWEST_WORDS_AFTER_KICKER
    )


def find_suffix(title: str, rest: str, outlets: Outlets) -> int | None:
    """Return where an outlet's name glued to a title starts, with its separator, or None.

    After a separator a known name or one built like an outlet's is enough. Without one the phrase must be built like
    an outlet's and not come up in `rest`, where whoever a headline speaks of would be named again.
    """
    separated = _SEPARATED.search(title)
    if separated:
        name = separated["name"].strip()
        if outlets.name_of(name) or outlets.reads_like_outlet(name) or "|" in separated.group():
            return separated.start()
    glued = _GLUED.search(title)
    if glued:
        return _cut_name(glued["name"], glued.start("name"), rest, outlets)
    return None


def _cut_name(name: str, start: int, rest: str, outlets: Outlets) -> int | None:
    if outlets.reads_like_outlet(name) and fold(name) not in fold(rest):
        return start
    return None
