"""In which articles do words stand one after the other, and how often?

The places of a segment's articles are laid out one after the other on a line, with room between the articles. Where
a word stands, the places are marked at which the next word may stand, on one stretch of the line after the other.
"""

from collections.abc import Sequence
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from briefing.index.engine.numbers import Places
from briefing.index.engine.postings import Occurrences, Postings
from briefing.index.engine.segments import OpenSegment
from briefing.index.snapshot import Snapshot

_NONE: Places = np.zeros(0, np.int64)
#: So many places are marked at once, which bounds the memory a long line takes.
STRETCH = 1 << 22


def find_runs(field: str, slots: Sequence[tuple[str, ...]], slop: int, snapshot: Snapshot) -> Postings:
    """Return the articles in which a word of each slot follows, at most `slop` others between two, and how often."""
    numbers, counts = [_NONE], [_NONE]
    wanted = [sorted(set(words)) for words in slots]
    for segment, base in snapshot.parts():
        times = np.bincount(_find_in_segment(segment, field, wanted, slop))
        owners = np.flatnonzero(times)
        numbers.append(owners + base)
        counts.append(times[owners])
    return Postings(np.concatenate(numbers), np.concatenate(counts))


def _find_in_segment(segment: OpenSegment, field: str, slots: Sequence[Sequence[str]], slop: int) -> Places:
    """Return the numbers of the articles, each as often as a run ends there at another place."""
    postings = segment.postings(field)
    ranks = [postings.find(words) for words in slots]
    if not all(map(len, ranks)):
        return _NONE
    found = [postings.read(one) for one in ranks]
    wanted = reduce(np.logical_and, (_mark(one.numbers, segment.count) for one in found))
    if not wanted.any():
        return _NONE
    located = (postings.locate(one, where) for one, where in zip(ranks, found, strict=True))
    return _follow_all([_pick(one, wanted) for one in located], segment.count, slop)


def _pick(found: Occurrences, wanted: NDArray[np.bool_]) -> Occurrences:
    """Return what stands in the articles wanted; where those are most of all, the others do no harm."""
    chosen = np.flatnonzero(wanted[found.numbers])
    return found if 2 * len(chosen) > len(found.numbers) else found.pick(chosen)


def _follow_all(slots: Sequence[Occurrences], count: int, slop: int) -> Places:
    room = np.zeros(count, np.int64)
    for one in slots:
        np.maximum.at(room, one.numbers, one.last + slop + 2)
    line = np.cumsum(room)
    begins = line - room
    ends = slots[0].place(begins[slots[0].numbers])
    for one in slots[1:]:
        ends = _follow(ends, one.place(begins[one.numbers]), int(line[-1]), slop)
    if (ends[1:] <= ends[:-1]).any():  # several words of a slot may stand at one place
        ends = np.unique(ends)
    return np.searchsorted(line, ends, "right")


def _follow(ends: Places, places: Places, size: int, slop: int) -> Places:
    """Return those places that follow an end, with at most `slop` others between; in order, where `size` is large."""
    if size <= STRETCH:
        return _follow_near(ends, places, size, slop)
    ends, places = _sort(ends), _sort(places)
    reach = slop + 1
    bounds = np.arange(0, size + STRETCH, STRETCH)
    first_ends, end_ends = np.searchsorted(ends, bounds - reach), np.searchsorted(ends, bounds)
    first_places = np.searchsorted(places, bounds)
    found = [_NONE]
    for at in np.flatnonzero(np.diff(first_places)).tolist():
        zero = int(bounds[at]) - reach
        before = ends[first_ends[at] : end_ends[at + 1]] - zero
        after = places[first_places[at] : first_places[at + 1]] - zero
        found.append(_follow_near(before, after, STRETCH + reach, slop) + zero)
    return np.concatenate(found)


def _sort(places: Places) -> Places:
    return np.sort(places) if (places[1:] < places[:-1]).any() else places


def _follow_near(ends: Places, places: Places, size: int, slop: int) -> Places:
    may_follow = np.zeros(size + 1, bool)
    may_follow[ends + 1] = True
    reach = 1
    while reach <= slop:
        step = min(reach, slop + 1 - reach)
        may_follow[step:] |= may_follow[:-step]
        reach += step
    return places[np.flatnonzero(may_follow[places])]


def _mark(numbers: Places, count: int) -> NDArray[np.bool_]:
    marked = np.zeros(count, bool)
    marked[numbers] = True
    return marked
