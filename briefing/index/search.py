"""Which articles answer a query, in what order?"""

from collections.abc import Callable, Iterable
from datetime import date
from heapq import nlargest, nsmallest
from typing import Any

from briefing.index.compile import compile_tree
from briefing.index.documents import IndexAnswer, Match, Order
from briefing.index.evaluate import Scores, evaluate
from briefing.index.plan import Every, InDays, NoDays, Plan
from briefing.index.snapshot import Snapshot
from briefing.query.tree import Node

_NEVER = date.max.toordinal() + 1
_PUBLISHED = "published"
_AWAITED = "awaited"


def search(snapshot: Snapshot, tree: Node | None, *, limit: int, order: Order, as_of: date) -> IndexAnswer:
    """Return the answer to a tree (None: every article)."""
    compiled = compile_tree(tree, snapshot.lexicon)
    scores = evaluate(compiled.plan, snapshot)
    candidates = _find_best(scores, limit) if order == "relevance" else scores
    best = nsmallest(limit, candidates, key=_make_key(order, scores, snapshot, as_of))
    matches = tuple(Match(snapshot.ids[number], scores[number]) for number in best)
    return IndexAnswer(len(scores), matches, compiled.bounded, _count_undated(compiled.plan, snapshot))


def _find_best(scores: Scores, limit: int) -> Iterable[int]:
    """Return the articles with the best scores, and any that come level with the last of them."""
    if len(scores) <= limit:
        return scores
    least = nlargest(limit, scores.values())[-1]
    return [number for number, score in scores.items() if score >= least]


def _make_key(order: Order, scores: Scores, snapshot: Snapshot, as_of: date) -> Callable[[int], Any]:
    ids, arrivals, published = snapshot.ids, snapshot.arrivals, snapshot.days(_PUBLISHED)

    def newest(number: int) -> tuple[int, int, str]:
        return -published[number][0][0] if published[number] else 0, -arrivals[number], ids[number]

    if order == "newest":
        return newest
    if order == "relevance":
        return lambda number: (-scores[number], newest(number))
    awaited, today = snapshot.days(_AWAITED), as_of.toordinal()
    return lambda number: (_next_day(awaited[number], today), newest(number))


def _next_day(ranges: list[tuple[int, int]], today: int) -> int:
    return min((max(start, today) for start, end in ranges if end > today), default=_NEVER)


def _count_undated(plan: Plan, snapshot: Snapshot) -> int:
    """Return how many more would match if a date filter that all have to pass let the undated through."""
    parts = plan.parts if isinstance(plan, Every) else (plan,)
    if not any(_asks_for_date(part) for part in parts):
        return 0
    undated = tuple(NoDays(_PUBLISHED) if _asks_for_date(part) else part for part in parts)
    return len(evaluate(Every(undated), snapshot))


def _asks_for_date(plan: Plan) -> bool:
    return isinstance(plan, InDays) and plan.column == _PUBLISHED
