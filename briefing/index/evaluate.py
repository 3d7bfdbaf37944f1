"""Which articles match a plan, and how well?

Scores are BM25F (S. Robertson, H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, section
3.6): the occurrences of a word in the fields of an article are weighted, added, and then saturated.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from math import log
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from briefing.index.engine.numbers import Places
from briefing.index.plan import AnyWord, Every, Everything, HasValue, InDays, NoDays, Plan, Run, Some, Unscored, Without
from briefing.index.snapshot import PLACE_BITS, Snapshot

_SATURATION = 1.2

Mask: TypeAlias = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Hits:
    """The numbers of the articles that match, ascending, and their scores."""

    numbers: Places
    scores: NDArray[np.float64]

    def __len__(self) -> int:
        return len(self.numbers)


def evaluate(plan: Plan, snapshot: Snapshot) -> Hits:
    """Return the articles that match."""
    match plan:
        case AnyWord(fields, words):
            return snapshot.remember(plan, lambda: _score_words(fields, words, snapshot))
        case Run(fields, slots, slop):
            return snapshot.remember(plan, lambda: _score_runs(fields, slots, slop, snapshot))
        case Every(parts):
            return _intersect(parts, snapshot)
        case Some(parts):
            return _unite([evaluate(part, snapshot) for part in parts], snapshot)
        case _:
            return _without_scores(_select(plan, snapshot))


def _select(plan: Plan, snapshot: Snapshot) -> Mask:
    """Return for each number whether its article matches; it must not be changed."""
    match plan:
        case Everything():
            return snapshot.live
        case Without(part):
            return snapshot.live & ~_select(part, snapshot)
        case Unscored(part):
            return _select(part, snapshot)
        case InDays(column, start, end):
            days = snapshot.days(column)
            # A range without a day shares none, whatever lies around it.
            shares = (days.starts < days.ends) & (days.starts < end) & (start < days.ends)
            return snapshot.live & _mark(days.owners[shares], snapshot)
        case NoDays(column):
            days = snapshot.days(column)
            return snapshot.live & _mark(days.owners[days.starts >= days.ends], snapshot)
        case HasValue(column, key):
            return snapshot.live & _mark(snapshot.values(column).owners_of(key), snapshot)
        case _:
            return _mark(evaluate(plan, snapshot).numbers, snapshot)


def _mark(numbers: Places, snapshot: Snapshot) -> Mask:
    marked = np.zeros(snapshot.size, bool)
    marked[numbers] = True
    return marked


def _without_scores(mask: Mask) -> Hits:
    numbers = np.flatnonzero(mask)
    return Hits(numbers, np.zeros(len(numbers)))


def _intersect(parts: tuple[Plan, ...], snapshot: Snapshot) -> Hits:
    filters = [part for part in parts if isinstance(part, Everything | Without | InDays | NoDays | HasValue | Unscored)]
    scored = sorted((evaluate(part, snapshot) for part in parts if part not in filters), key=len)
    mask = reduce(np.logical_and, (_select(part, snapshot) for part in filters)) if filters else None
    if not scored:
        return _without_scores(snapshot.live if mask is None else mask)
    hits = reduce(_join, scored)
    if mask is None:
        return hits
    kept = mask[hits.numbers]
    return Hits(hits.numbers[kept], hits.scores[kept])


def _join(few: Hits, many: Hits) -> Hits:
    """Return what is in both, the scores added."""
    if not len(many):
        return many
    places = np.minimum(np.searchsorted(many.numbers, few.numbers), len(many) - 1)
    both = many.numbers[places] == few.numbers
    return Hits(few.numbers[both], few.scores[both] + many.scores[places[both]])


def _unite(parts: Sequence[Hits], snapshot: Snapshot) -> Hits:
    numbers = np.concatenate([np.zeros(0, np.int64), *(part.numbers for part in parts)])
    scores = np.concatenate([np.zeros(0), *(part.scores for part in parts)])
    united = np.flatnonzero(_mark(numbers, snapshot))
    return Hits(united, np.bincount(numbers, scores, snapshot.size)[united].astype(np.float64))


def _score_words(fields: tuple[str, ...], words: tuple[str, ...], snapshot: Snapshot) -> Hits:
    return _score(((field, *snapshot.postings(field, words)) for field in fields), snapshot)


def _score(found: Iterable[tuple[str, Places, NDArray[Any]]], snapshot: Snapshot) -> Hits:
    """Score what was found in each field: articles' numbers and how often."""
    weighted = np.zeros(snapshot.size)
    for field, numbers, counts in found:
        if len(numbers):
            weighted += np.bincount(numbers, counts * snapshot.shares(field)[numbers], snapshot.size)
    numbers = np.flatnonzero(weighted)
    often = weighted[numbers]
    rarity: float = (_SATURATION + 1) * log(1 + (snapshot.count - len(numbers) + 0.5) / (len(numbers) + 0.5))
    return Hits(numbers, rarity * often / (_SATURATION + often))


def _score_runs(fields: tuple[str, ...], slots: tuple[tuple[str, ...], ...], slop: int, snapshot: Snapshot) -> Hits:
    def count(field: str) -> tuple[str, Places, Places]:
        owners = _find_runs(field, slots, slop, snapshot) >> PLACE_BITS
        numbers, counts = np.unique(owners, return_counts=True)
        return field, numbers, counts

    return _score(map(count, fields), snapshot)


def _find_runs(field: str, slots: tuple[tuple[str, ...], ...], slop: int, snapshot: Snapshot) -> Places:
    """Return the places where a run ends: a word of each slot in order, at most `slop` others between two."""
    wanted = reduce(np.logical_and, (_mark(snapshot.postings(field, words)[0], snapshot) for words in slots))
    ends = np.zeros(0, np.int64)
    if not wanted.any():
        return ends
    for step, words in enumerate(slots):
        places = snapshot.places(field, words, wanted)
        ends = _follow(ends, places, slop) if step else places
    return ends


def _follow(ends: Places, places: Places, slop: int) -> Places:
    """Return those places that follow an end, with at most `slop` others between."""
    before = np.searchsorted(ends, places) - 1
    return places[(before >= 0) & (places - ends[before] <= slop + 1)] if len(ends) else ends
