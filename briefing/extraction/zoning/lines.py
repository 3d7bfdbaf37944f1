"""Which blocks show by their own words alone that they are no running text?"""

from briefing.domain.document import Zone
from briefing.extraction.zoning.bylines import read_byline
from briefing.extraction.zoning.cues import Cue, Reach
from briefing.extraction.zoning.page import Page, Zones

_FIRST_BLOCKS = 8
_LAST_BLOCKS = 5


def mark_lines(page: Page) -> Zones:
    """Return the zones of stamps, bylines near the ends, rules without a letter, and blocks known by a phrase."""
    return {index: zone for index in range(len(page.blocks)) if page.is_open(index) and (zone := _read(page, index))}


def _read(page: Page, index: int) -> Zone | None:
    text = page.text(index)
    if not any(map(str.isalnum, text)):
        return Zone.BOILERPLATE
    cue = next((cue for cue in cues_of(page, index) if cue.reach is Reach.BLOCK), None)
    if cue:
        return cue.zone
    if page.known.stamps.is_stamp(text):
        return Zone.STAMP
    near_end = index < _FIRST_BLOCKS or index >= len(page.blocks) - _LAST_BLOCKS
    return Zone.BYLINE if near_end and not page.is_running(index) and read_byline(text) else None


def cues_of(page: Page, index: int) -> tuple[Cue, ...]:
    """Return the cues of a block, and of a list item's label those that open a section."""
    block = page.blocks[index]
    found = page.known.cues.find(page.text(index))
    if block.label is None:
        return found
    labelled = page.known.cues.find(block.label.of(page.shadow))
    return (*(Cue(cue.zone, Reach.BLOCK) for cue in labelled if cue.reach is Reach.SECTION), *found)
