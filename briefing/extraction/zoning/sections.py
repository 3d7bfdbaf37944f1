"""How far do a scenario, a set of questions and a summary under their heading reach?"""

from collections.abc import Iterator

from briefing.domain.document import Form, Zone
from briefing.extraction.zoning.cues import Reach
from briefing.extraction.zoning.page import Page, Zones


def mark_sections(page: Page) -> Zones:
    """Return the zones of sections whose heading tells what they are, nested headings included."""
    found: dict[int, Zone] = {}
    for index in range(len(page.blocks)):
        if not page.is_open(index) or index in found or page.blocks[index].form is not Form.HEADING:
            continue
        for cue in page.cues[index]:
            if cue.reach in (Reach.SECTION, Reach.LIST):
                members = _section(page, index) if cue.reach is Reach.SECTION else _list_below(page, index)
                found |= dict.fromkeys(members, cue.zone)
    return found


def _section(page: Page, heading: int) -> Iterator[int]:
    """Yield the heading and all below it up to the next heading with as much space above."""
    rank = page.blanks_above(heading)
    yield heading
    for index in range(heading + 1, len(page.blocks)):
        if page.blocks[index].form is Form.HEADING and page.blanks_above(index) >= rank:
            return
        if page.is_open(index):
            yield index


def _list_below(page: Page, heading: int) -> Iterator[int]:
    yield heading
    for index in range(heading + 1, len(page.blocks)):
        if page.blocks[index].form is not Form.LIST_ITEM:
            return
        yield index
