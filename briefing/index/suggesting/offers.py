"""Which queries should be asked instead of one that finds little?"""

from briefing.domain.search import Suggestion
from briefing.index.snapshot import Snapshot
from briefing.index.suggesting.counting import Read, count_tree
from briefing.index.suggesting.dropping import suggest_dropping
from briefing.index.suggesting.spelling import suggest_spelling

#: A query that finds more is answered well enough.
FEW = 2
MOST = 3


def make_offers(text: str, read: Read, snapshot: Snapshot) -> tuple[Suggestion, ...]:
    """Return those for a query's text, the best first, at most MOST.

    They are other spellings, and where nothing is found the query with one part left out.
    """
    query = read(text)
    total = count_tree(query.tree, snapshot)
    if query.tree is None or total > FEW:
        return ()
    spelt = [offer for offer in suggest_spelling(query, snapshot, read) if offer.total > total]
    dropping = None if total else suggest_dropping(query, snapshot, read)
    return (*spelt[: MOST - 1], dropping) if dropping else tuple(spelt[:MOST])
