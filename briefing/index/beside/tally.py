"""How many articles answer a query, and how many of them came lately?"""

from dataclasses import dataclass

from briefing.index.search import find_hits
from briefing.index.snapshot import Snapshot
from briefing.query.tree import Node


@dataclass(frozen=True, slots=True)
class Tally:
    """How many articles answer, and how many of them arrived after the given number."""

    total: int
    fresh: int


def tally(snapshot: Snapshot, tree: Node | None, *, after: int) -> Tally:
    """Count the articles that answer a tree (None: every article); `after` is a number in the order of arrival."""
    hits = find_hits(tree, snapshot)
    return Tally(len(hits), int((snapshot.arrivals[hits.numbers] > after).sum()))


def last_arrival(snapshot: Snapshot) -> int:
    """Return the number of the article that arrived last, 0 when there is none."""
    return int(snapshot.arrivals[snapshot.live].max(initial=0))
