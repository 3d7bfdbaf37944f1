"""Which one part of a query that finds nothing should be left out?"""

from briefing.domain.search import Suggestion
from briefing.index.snapshot import Snapshot
from briefing.index.suggesting.counting import Read, count_tree
from briefing.query.grammar import Query
from briefing.query.places import leave_out

#: Of longer queries only so many parts are tried.
_MOST_PARTS = 12


def suggest_dropping(query: Query, snapshot: Snapshot, read: Read) -> Suggestion | None:
    """Return the query without the part whose absence leaves the most articles; None where it stays without any."""
    if len(query.parts) < 2:
        return None
    offers = [
        Suggestion(rest, rest, count_tree(read(rest).tree, snapshot), span.of(query.text))
        for span in query.parts[:_MOST_PARTS]
        if (rest := leave_out(query.text, span))
    ]
    best = max(offers, key=lambda offer: offer.total)
    return best if best.total else None
