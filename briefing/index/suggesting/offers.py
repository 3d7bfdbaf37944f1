"""Which queries should be asked instead of one that finds little?"""

from datetime import date

from briefing.domain.search import Suggestion
from briefing.index.snapshot import Snapshot
from briefing.index.suggesting.counting import count_tree
from briefing.index.suggesting.dropping import suggest_dropping
from briefing.index.suggesting.spelling import suggest_spelling
from briefing.query.grammar import Query

#: A query that finds more is answered well enough.
FEW = 2
MOST = 3


def make_offers(query: Query, snapshot: Snapshot, *, today: date) -> tuple[Suggestion, ...]:
    """Return them, the best first, at most MOST: other spellings, and where nothing is found one part left out."""
    total = count_tree(query.tree, snapshot)
    if query.tree is None or total > FEW:
        return ()
    spelt = [offer for offer in suggest_spelling(query, snapshot, today) if offer.total > total]
    dropping = None if total else suggest_dropping(query, snapshot, today)
    return (*spelt[: MOST - 1], dropping) if dropping else tuple(spelt[:MOST])
