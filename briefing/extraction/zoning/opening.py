"""What stands above and between the first lines: bylines, stamps, captions, a deck, a summary?"""

import re
from collections.abc import Iterator

from briefing.domain.document import Form, Zone
from briefing.extraction.zoning.bylines import is_staff_line, read_byline
from briefing.extraction.zoning.cues import Reach
from briefing.extraction.zoning.head.days import find_day_headings
from briefing.extraction.zoning.head.nameplates import read_dated_plate
from briefing.extraction.zoning.page import Page, Zones
from briefing.extraction.zoning.rows import find_rows
from briefing.text.fold import fold

_FEWEST_WORDS_OF_DECK = 8
_MOST_WORDS_OF_NAME = 4
_LONGEST_PLACE = 60
_NEAR = (-2, -1, 1, 2)
_POSTED = re.compile(
    r"(?:[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3} in|In|(?:Reporting )?[Ff]rom|Reporting in) (?P<place>[A-Z][\w .'-]{2,40})"
)
#: A field of an article's record ("Section: World"), and a writer's post at the end of a line.
_FIELD = re.compile(r"[A-Z][a-z]{2,15}: \S.{0,60}(?<![.!?])")
_POST = re.compile(
    r"^(?:[A-Z][\w.'-]+ ){2,4}(?:[\w-]+ ){0,3}(?i:correspondent|reporter|editor|columnist|bureau chief|writer)$"
)
#: So much space sets a name apart from the date of its page.
_GAP = "   "
_FEWEST_BULLETS = 2
_LARGEST_SUMMARY = 0.35
_FEWEST_PARAGRAPHS_AFTER = 2


def mark_opening(page: Page) -> Zones:
    """Return the zones of the blocks above the first paragraph of running text."""
    title = next((index for index, block in enumerate(page.blocks) if block.zone is Zone.TITLE), None)
    end = _first_running(page, title)
    rows = find_rows(page.shadow, page.blocks)
    headings = find_day_headings(page)
    read = [
        index
        for index in range(end)
        if page.is_open(index) and index not in rows | headings and not _is_row(page, index)
    ]
    found = {index: zone for index in read if (zone := _read_line(page, index, title))}
    found |= dict.fromkeys(_find_names(page, end, found), Zone.BYLINE)
    found |= dict.fromkeys(_find_deck(page, end, title, found), Zone.SUMMARY)
    found |= dict.fromkeys(_find_left_over(page, end, title, found), Zone.BOILERPLATE)
    return found | dict.fromkeys(_find_bullets(page, end), Zone.SUMMARY)


def _first_running(page: Page, title: int | None) -> int:
    """Return the first paragraph of the body; one between a title and its byline or stamp is a deck instead."""
    count = len(page.blocks)
    for index in range(count):
        if page.is_open(index) and page.is_running(index) and not _leads_to_signature(page, index, title):
            return index
    return count


def _leads_to_signature(page: Page, index: int, title: int | None) -> bool:
    """Tell whether only furniture parts a block below the title from a stamp or a byline."""
    after = index + 1
    while after < len(page.blocks) and page.blocks[after].zone in (Zone.BOILERPLATE, Zone.CAPTION):
        after += 1
    return title is not None and after < len(page.blocks) and _is_signature(page, after)


def _is_signature(page: Page, index: int) -> bool:
    """Tell whether a line is a stamp or a byline, or a bare name above a date; a bare date may be a heading."""
    if page.blocks[index].zone in (Zone.STAMP, Zone.BYLINE):
        return True
    below = index + 1
    return (
        _reads_like_name(page.text(index)) and below < len(page.blocks) and page.known.stamps.is_date(page.text(below))
    )


def _read_line(page: Page, index: int, title: int | None) -> Zone | None:
    """Return the zone of one line above the body, told by its own words."""
    text, known = page.text(index), page.known
    if title is not None and fold(text) == fold(page.text(title)):
        return Zone.BOILERPLATE
    is_placed = fold(re.split("[,/]", text, maxsplit=1)[0]) in known.places
    if known.stamps.holds_date(text) or (known.stamps.follows_name(text) and not is_placed):
        return Zone.STAMP
    if index == 0 and (title is not None or _GAP in text) and read_dated_plate(text, known.stamps):
        return Zone.STAMP
    if known.stamps.follows_place(text):
        return Zone.DATELINE if is_placed and title is not None else Zone.STAMP
    if read_byline(text) or is_staff_line(text) or _names_post(page, text):
        return Zone.BYLINE
    if known.outlets.name_of(text) or known.outlets.reads_like_outlet(text):
        return Zone.BOILERPLATE
    if is_placed and title is not None and len(text) <= _LONGEST_PLACE:
        return Zone.DATELINE
    return next((cue.zone for cue in page.cues[index] if cue.reach is Reach.HEAD), None)


def _is_row(page: Page, index: int) -> bool:
    """Tell whether a line is a row of a table of dates: one beside it, too, leads from a date to other words."""
    beside = [near for near in (index - 1, index + 1) if 0 <= near < len(page.blocks)]
    return _leads_with_date(page, index) and any(_leads_with_date(page, near) for near in beside)


def _leads_with_date(page: Page, index: int) -> bool:
    stamps = page.known.stamps
    first, *rest = stamps.parts(page.text(index))
    named = [part for part in rest if not stamps.is_date(part) and not read_byline(part)]
    return stamps.is_date(first) and any(not page.known.outlets.name_of(part) for part in named)


def _names_post(page: Page, text: str) -> bool:
    """Tell whether a line says where its writer is: "Jane Doe in Lima", "Reporting from Lima"."""
    match = _POSTED.fullmatch(text)
    return match is not None and fold(match["place"]) in page.known.places


def _find_names(page: Page, end: int, found: Zones) -> Iterator[int]:
    """Yield lines that are a person's bare name beside a stamp or a byline."""
    for index in range(end):
        beside = {found.get(index + near, page.blocks[index + near].zone) for near in _NEAR if 0 <= index + near < end}
        is_new = page.is_open(index) and index not in found
        leads_list = index + 1 < end and page.blocks[index + 1].form is Form.LIST_ITEM
        if is_new and not leads_list and _reads_like_name(page.text(index)) and beside & {Zone.STAMP, Zone.BYLINE}:
            yield index


def _reads_like_name(text: str) -> bool:
    words = text.split()
    capitals = all(word[0].isupper() and word[-1] not in "?!:" for word in words)
    return 2 <= len(words) <= _MOST_WORDS_OF_NAME and capitals


def _find_deck(page: Page, end: int, title: int | None, found: Zones) -> Iterator[int]:
    """Yield the line under the title that sums the article up, told by its length or by furniture below it."""
    deck = None if title is None else title + 1
    while deck is not None and deck < end and (not page.is_open(deck) or deck in found):
        deck += 1
    if deck is None or deck >= end or page.blocks[deck].form is Form.LIST_ITEM:
        return
    below = found.get(deck + 1, page.blocks[deck + 1].zone) if deck + 1 < len(page.blocks) else Zone.BODY
    if len(page.text(deck).split()) >= _FEWEST_WORDS_OF_DECK or below in (Zone.STAMP, Zone.BYLINE, Zone.CAPTION):
        yield deck


def _find_left_over(page: Page, end: int, title: int | None, found: Zones) -> Iterator[int]:
    """Yield short lines below the title that nothing else explains, up to the dateline or the text."""
    first = next((index for index, block in enumerate(page.blocks[:end]) if block.zone is Zone.DATELINE), end)
    for index in range(end if title is None else title + 1, first):
        is_new = page.is_open(index) and index not in found and page.blocks[index].form is not Form.LIST_ITEM
        text = page.text(index)
        if is_new and not page.cues[index] and (_FIELD.fullmatch(text) or _POST.search(text)):
            yield index


def _find_bullets(page: Page, end: int) -> list[int]:
    """Return the bulleted items that stand above all running text, when they are few beside it."""
    bullets = [index for index in range(end) if _is_bullet(page, index)]
    size = sum(len(page.blocks[index].span) for index in bullets)
    after = sum(page.is_running(index) for index in range(end, len(page.blocks)))
    few = size <= _LARGEST_SUMMARY * len(page.shadow)
    return bullets if len(bullets) >= _FEWEST_BULLETS and few and after >= _FEWEST_PARAGRAPHS_AFTER else []


def _is_bullet(page: Page, index: int) -> bool:
    block = page.blocks[index]
    return block.form is Form.LIST_ITEM and not block.marker[-1:].isalnum() and not any(map(str.isdigit, block.marker))
