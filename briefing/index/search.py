"""Which articles answer a query, in what order?"""

from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.index.compile import compile_tree
from briefing.index.documents import IndexAnswer, Match, Order
from briefing.index.engine.columns import AWAITED, PUBLISHED
from briefing.index.engine.numbers import Places
from briefing.index.evaluate import Hits, evaluate
from briefing.index.snapshot import Snapshot
from briefing.index.undated import find_undated
from briefing.query.tree import Node

_NEVER = date.max.toordinal() + 1


def search(snapshot: Snapshot, tree: Node | None, *, limit: int, order: Order, as_of: date) -> IndexAnswer:
    """Return the answer to a tree (None: every article)."""
    compiled = compile_tree(tree, snapshot.lexicon)
    hits = evaluate(compiled.plan, snapshot)
    undated = find_undated(compiled.plan, hits, snapshot)
    return IndexAnswer(
        total=len(hits),
        matches=_rank(hits, snapshot, limit=limit, order=order, as_of=as_of),
        bounded=compiled.bounded,
        undated=len(undated),
        undated_matches=_rank(undated, snapshot, limit=max(0, limit - len(hits)), order=order, as_of=as_of),
    )


def find_hits(tree: Node | None, snapshot: Snapshot) -> Hits:
    """Return all that answers a tree (None: every article), in no order."""
    return evaluate(compile_tree(tree, snapshot.lexicon).plan, snapshot)


def _rank(hits: Hits, snapshot: Snapshot, *, limit: int, order: Order, as_of: date) -> tuple[Match, ...]:
    if not limit or not len(hits):
        return ()
    first = _make_key(order, hits, snapshot, as_of)
    chosen = _choose(first, limit)
    numbers = hits.numbers[chosen]
    published = snapshot.keep(PUBLISHED, lambda: _find_published(snapshot))
    keys = [first[chosen], -published[numbers], -snapshot.arrivals[numbers]]
    best = chosen[_sort(keys, numbers, snapshot.ids, limit)]
    return tuple(Match(snapshot.ids[hits.numbers[at]], float(hits.scores[at])) for at in best)


def _make_key(order: Order, hits: Hits, snapshot: Snapshot, as_of: date) -> NDArray[Any]:
    """Return what the hits are ordered by, the least first; level ones are ordered by date, then by arrival."""
    if order == "relevance":
        return -hits.scores
    if order == "newest":
        return -snapshot.keep(PUBLISHED, lambda: _find_published(snapshot))[hits.numbers]
    return snapshot.keep((AWAITED, as_of), lambda: _find_next(snapshot, as_of.toordinal()))[hits.numbers]


def _choose(key: NDArray[Any], limit: int) -> Places:
    """Return where the least stand, and all that are level with the last of them."""
    if limit < len(key):
        return np.flatnonzero(key <= np.partition(key, limit - 1)[limit - 1])
    return np.arange(len(key))


def _find_published(snapshot: Snapshot) -> NDArray[np.float64]:
    days = snapshot.days(PUBLISHED)
    published = np.zeros(snapshot.size)
    published[days.owners] = days.starts
    return published


def _find_next(snapshot: Snapshot, today: int) -> NDArray[np.float64]:
    days = snapshot.days(AWAITED)
    ahead = days.ends > today
    found = np.full(snapshot.size, float(_NEVER))
    np.minimum.at(found, days.owners[ahead], np.maximum(days.starts[ahead], today).astype(float))
    return found


def _sort(keys: Sequence[NDArray[Any]], numbers: Places, ids: Sequence[str], limit: int) -> list[int]:
    """Return where the best of these hits stand; those that all keys leave level are ordered by their ids."""
    ordered = np.lexsort(keys[::-1])
    if limit < len(ordered):
        level = np.logical_and.reduce([key[ordered] == key[ordered[limit - 1]] for key in keys])
        ordered = ordered[: int(np.flatnonzero(level)[-1]) + 1]
    rows = zip(*(key[ordered].tolist() for key in keys), strict=True)
    ranked = sorted(zip(rows, (ids[number] for number in numbers[ordered]), ordered.tolist(), strict=True))
    return [at for *_, at in ranked[:limit]]
