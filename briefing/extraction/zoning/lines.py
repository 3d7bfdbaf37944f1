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
    cue = next((cue for cue in _cues(page, index) if cue.reach is Reach.BLOCK), None)
    if cue:
        is_stamp = cue.zone is Zone.BOILERPLATE and page.known.stamps.holds_date(text)
        return Zone.STAMP if is_stamp else cue.zone
    if page.known.stamps.is_stamp(text):
        return Zone.STAMP
    near_end = index < _FIRST_BLOCKS or index >= len(page.blocks) - _LAST_BLOCKS
    return Zone.BYLINE if near_end and not page.is_running(index) and read_byline(text) else None


def _cues(page: Page, index: int) -> tuple[Cue, ...]:
    """Return the cues of a block, led by those of a list item's label that would open a section."""
    label = page.blocks[index].label
    labelled = page.known.cues.find(label.of(page.shadow)) if label else ()
    return (*(Cue(cue.zone, Reach.BLOCK) for cue in labelled if cue.reach is Reach.SECTION), *page.cues[index])
