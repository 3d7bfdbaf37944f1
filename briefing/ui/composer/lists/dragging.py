"""Which lines can be dragged, and where in their part does one come to stand?"""

from collections.abc import Sequence

from briefing.domain.findings import FindingKind
from briefing.ui.composer.lists.rows import Row

#: Deadlines stand in the order of their dates, whatever the reader would like.
_FREE = (FindingKind.ISSUE, FindingKind.ACTOR)


def part_of(rows: Sequence[Row], number: int) -> range:
    """Return the numbers of the rows among which one may be moved; an empty range where it stands fast."""
    if rows[number].kind not in _FREE or rows[number].fixed:
        return range(0)
    first = last = number
    while not rows[first].head:
        first -= 1
    while not rows[last].last:
        last += 1
    return range(first, last + 1) if last > first else range(0)


def tell_why_fast(row: Row) -> str:
    """Say why a row cannot be moved; empty for one that only has no other row beside it."""
    if row.kind is FindingKind.DEADLINE:
        return "Deadlines stand in the order of their dates; to move one, correct its date among the findings."
    return "" if row.kind in _FREE and not row.fixed else "This part has its own place on the page."


def gap_at(middles: Sequence[float], y: float) -> int:
    """Return before which of a part's rows a height lies, told by their middles; behind the last is their number."""
    return sum(middle < y for middle in middles)


def steps_to(here: int, gap: int) -> int:
    """Return by how many places a row moves that is let go in a gap of its part; up is less than 0."""
    return gap - here - (1 if gap > here else 0)
