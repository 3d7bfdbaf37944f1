"""In which order does the reader want lines to stand?"""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from briefing.domain.brief.lines import ActorLine, IssueLine
from briefing.domain.dossier import FindingRef

L = TypeVar("L", IssueLine, ActorLine)


def in_order(lines: Sequence[L], order: Sequence[FindingRef]) -> tuple[L, ...]:
    """Return lines with those that the reader moved in that order, in the places that these have together."""
    ranks = {ref: rank for rank, ref in enumerate(order)}
    places = [place for place, line in enumerate(lines) if _rank(line, ranks) < len(ranks)]
    moved = sorted((lines[place] for place in places), key=lambda line: _rank(line, ranks))
    kept = list(lines)
    for place, line in zip(places, moved, strict=True):
        kept[place] = line
    return tuple(kept)


def _rank(line: IssueLine | ActorLine, ranks: Mapping[FindingRef, int]) -> int:
    return min(ranks.get(ref.settled, len(ranks)) for ref in line.refs)
