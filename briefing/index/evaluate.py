"""Which articles match a plan, and how well?

Scores are BM25F (S. Robertson, H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, section
3.6): the occurrences of a word in the fields of an article are weighted, added, and then saturated.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from math import log
from operator import and_, or_

import numpy as np

from briefing.index.engine.numbers import Places
from briefing.index.engine.postings import Postings
from briefing.index.matching.found import Found, Mask, Scores
from briefing.index.matching.runs import find_runs
from briefing.index.plan import AnyWord, Every, Everything, HasValue, InDays, NoDays, Plan, Run, Some, Unscored, Without
from briefing.index.snapshot import Snapshot

#: How soon more occurrences of a word count little more (BM25's k1).
SATURATION = 1.2


@dataclass(frozen=True, slots=True)
class Hits:
    """The numbers of the articles that match, ascending, and their scores."""

    numbers: Places
    scores: Scores

    def __len__(self) -> int:
        return len(self.numbers)


def evaluate(plan: Plan, snapshot: Snapshot) -> Hits:
    """Return the articles that match."""
    found = _find(plan, snapshot)
    numbers = np.flatnonzero(found.mask)
    return Hits(numbers, np.zeros(len(numbers), np.float32) if found.scores is None else found.scores[numbers])


def _find(plan: Plan, snapshot: Snapshot) -> Found:
    match plan:
        case AnyWord(fields, words):
            return snapshot.remember(plan, lambda: _score_words(fields, words, snapshot))
        case Run(fields, slots, slop):
            return snapshot.remember(plan, lambda: _score_runs(fields, slots, slop, snapshot))
        case Every(parts):
            return reduce(and_, (_find(part, snapshot) for part in parts), Found(snapshot.live))
        case Some(parts):
            return reduce(or_, (_find(part, snapshot) for part in parts), Found(np.zeros(snapshot.size, bool)))
        case _:
            return Found(_select(plan, snapshot))


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
            return _find(plan, snapshot).mask


def _mark(numbers: Places, snapshot: Snapshot) -> Mask:
    marked = np.zeros(snapshot.size, bool)
    marked[numbers] = True
    return marked


def _score_words(fields: tuple[str, ...], words: tuple[str, ...], snapshot: Snapshot) -> Found:
    return _score(((field, snapshot.postings(field, words)) for field in fields), snapshot)


def _score_runs(fields: tuple[str, ...], slots: tuple[tuple[str, ...], ...], slop: int, snapshot: Snapshot) -> Found:
    return _score(((field, find_runs(field, slots, slop, snapshot)) for field in fields), snapshot)


def _score(found: Iterable[tuple[str, Postings]], snapshot: Snapshot) -> Found:
    """Score what was found in each field."""
    scores = np.zeros(snapshot.size, np.float32)
    for field, postings in found:
        if len(postings.numbers):
            scores += np.bincount(postings.numbers, postings.counts, snapshot.size) * snapshot.shares(field)
    if not snapshot.is_whole:
        scores *= snapshot.live
    mask = scores > 0
    matching = int(np.count_nonzero(mask))
    rarity = (SATURATION + 1) * weigh_rarity(matching, snapshot.count)
    scores /= scores + np.float32(SATURATION)
    scores *= np.float32(rarity)
    return Found(mask, scores)


def weigh_rarity(matching: int, count: int) -> float:
    """Return what a word counts that so many of all articles have: more, the fewer have it."""
    return log(1 + (count - matching + 0.5) / (matching + 0.5))
