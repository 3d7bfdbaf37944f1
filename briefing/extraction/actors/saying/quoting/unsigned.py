"""Who says a quotation that its own sentence gives to nobody?"""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.domain.findings import ActorKind, Stance
from briefing.extraction.actors.reading.titles import title_end
from briefing.extraction.actors.saying.quoting.quotations import Quotation
from briefing.extraction.actors.saying.readings import Reading
from briefing.extraction.actors.saying.referring.threads import is_unnamed
from briefing.extraction.actors.saying.scenes import Scene
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line

_DASHES = frozenset(("—", "–", "-"))


class Unsigned(NamedTuple):
    """A quotation that its sentence gives to nobody, the number of that sentence, and who may go on speaking in it."""

    quotation: Quotation
    sentence: int
    speaker: int | None


def signer_in(scene: Scene, readings: Sequence[Reading], lexicon: ActorLexicon) -> int | None:
    """Return whom a line names as the speaker of the quotation before it, by a dash or as all that it says."""
    if _only_asks(scene, readings):
        return readings[0].subject
    line = scene.line
    dashed = line.text(0) in _DASHES
    if not dashed and not _says_so(line):
        return None
    first = 1 if dashed else 2
    first += line.lower(first) == "the"
    named = scene.starting.get(title_end(line, first, lexicon.titles))
    return named.actor if named is not None and named.kind is ActorKind.PERSON else None


def leads_on(quotation: Quotation, block: int) -> bool:
    """Tell whether a quotation goes on in a block, which may have an empty one before it."""
    return quotation.goes_on and quotation.block < block <= quotation.block + 2


def _only_asks(scene: Scene, readings: Sequence[Reading]) -> bool:
    """Tell whether a line says no more than whose the question before it is ("Mayor Ana Kovač asked.")."""
    if len(readings) != 1 or readings[0].subject is None or is_unnamed(readings[0].subject):
        return False
    told = readings[0].told
    return told.stance is Stance.SAYS and not scene.spoken and scene.line.text(told.end) == "."


def _says_so(line: Line) -> bool:
    """Tell whether a line begins with whose the quotation before it is ("So says Mayor Ana Kovač.")."""
    return line.lower(0) in ("so", "thus") and line.lower(1) in ("says", "said")
