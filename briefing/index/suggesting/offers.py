"""Which queries should be asked instead of one that finds little?"""

from datetime import date

from briefing.domain.search import Suggestion
from briefing.index.compile import compile_tree
from briefing.index.evaluate import evaluate
from briefing.index.snapshot import Snapshot
from briefing.index.suggesting.dropping import suggest_dropping
from briefing.query.grammar import Query

MOST = 3


def make_offers(query: Query, snapshot: Snapshot, *, today: date) -> tuple[Suggestion, ...]:
    """Return them, the best first, at most MOST."""
    if query.tree is None:
        return ()
    total = len(evaluate(compile_tree(query.tree, snapshot.lexicon).plan, snapshot))
    dropping = suggest_dropping(query, snapshot, today) if not total else None
    return (dropping,) if dropping else ()
