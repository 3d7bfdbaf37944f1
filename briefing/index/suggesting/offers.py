"""Which queries should be asked instead of one that finds little?"""

from briefing.domain.search import Suggestion
from briefing.index.snapshot import Snapshot
from briefing.index.suggesting.counting import Read, count_tree
from briefing.index.suggesting.dropping import suggest_dropping
from briefing.index.suggesting.loosening import suggest_loosening
from briefing.index.suggesting.spelling import suggest_spelling

#: A query that finds more is answered well enough.
FEW = 2
MOST = 3


def make_offers(text: str, read: Read, snapshot: Snapshot) -> tuple[Suggestion, ...]:
    """Return those for a query's text, the best first, at most MOST.

    They are other spellings, and where nothing is found the loose words of phrases, values that fields have, and the
    query with one part left out.
    """
    query = read(text)
    total = count_tree(query.tree, snapshot)
    if query.tree is None or total > FEW:
        return ()
    spelt = [offer for offer in suggest_spelling(query, snapshot, read) if offer.total > total]
    if total:
        return tuple(spelt[:MOST])
    offers = tuple({offer.query: offer for offer in (*spelt, *suggest_loosening(query, snapshot, read))}.values())
    dropping = suggest_dropping(query, snapshot, read)
    return (*offers[: MOST - 1], dropping) if dropping else offers[:MOST]
