"""In which articles do words stand one after the other, and how often?

The places of some articles are laid out one after the other on a line, with room between the articles. Where a word
stands, the places are marked at which the next word may stand.
"""

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import pairwise

import numpy as np

from briefing.index.engine.numbers import Numbers, Places
from briefing.index.engine.postings import Postings
from briefing.index.engine.segments import OpenSegment
from briefing.index.matching.found import Mask
from briefing.index.matching.stretches import SlotPlaces, find_places
from briefing.index.snapshot import Snapshot

_NONE: Places = np.zeros(0, np.int64)
#: About so many places are read at once: they stay in the processor's cache.
AT_A_TIME = 1 << 16
#: So long a line is marked at once, a longer one only of a single article, which bounds the memory it takes.
LONGEST_LINE = 1 << 21


def find_runs(field: str, slots: Sequence[tuple[str, ...]], slop: int, snapshot: Snapshot) -> Postings:
    """Return the articles in which a word of each slot follows, at most `slop` others between two, and how often."""
    found = [Postings(_NONE, _NONE)]
    wanted = [sorted(set(words)) for words in slots]
    for segment, base in snapshot.parts():
        of_segment = _find_in_segment(segment, field, wanted, slop)
        found += [Postings(postings.numbers + base, postings.counts) for postings in of_segment]
    return Postings(np.concatenate([one.numbers for one in found]), np.concatenate([one.counts for one in found]))


def _find_in_segment(segment: OpenSegment, field: str, slots: Sequence[Sequence[str]], slop: int) -> Iterator[Postings]:
    postings = segment.postings(field)
    ranks = [postings.find(words) for words in slots]
    if not all(map(len, ranks)):
        return
    found = [postings.read(one) for one in ranks]
    wanted = reduce(np.logical_and, (_mark(one.numbers, segment.count) for one in found))
    if wanted.any():
        places = [find_places(postings, one, where, wanted) for one, where in zip(ranks, found, strict=True)]
        for first, end in pairwise(_divide(segment.lengths(field) * wanted, sum(one.size for one in places))):
            yield from _count_runs(places, first, end, slop)


def _mark(numbers: Places, count: int) -> Mask:
    marked = np.zeros(count, bool)
    marked[numbers] = True
    return marked


def _divide(lengths: Numbers, size: int) -> list[int]:
    """Return where stretches of articles begin that are read one after the other, and where the last ends.

    `lengths` are those of the articles wanted, 0 for the others; so many places are to be read in all of them.
    """
    before = np.cumsum(lengths, dtype=np.int64)
    total = int(before[-1])
    parts = max(size // AT_A_TIME, total // LONGEST_LINE) + 1
    bounds = np.searchsorted(before, np.linspace(0, total, parts, endpoint=False)[1:])
    return sorted({0, *bounds.tolist(), len(lengths)})


def _count_runs(slots: Sequence[SlotPlaces], first: int, end: int, slop: int) -> Iterator[Postings]:
    """Yield how often words follow each other in the articles `first <= number < end`."""
    found = [one.read(first, end) for one in slots]
    room = np.zeros(end - first, np.int64)
    for one in found:
        np.maximum.at(room, one.numbers, one.last + slop + 2)
    line = np.cumsum(room)
    if line[-1] > LONGEST_LINE and end - first > 1:
        middle = (first + end) // 2
        yield from _count_runs(slots, first, middle, slop)
        yield from _count_runs(slots, middle, end, slop)
        return
    begins = line - room
    places = [one.place(begins) for one in found]
    ends = reduce(lambda before, after: _follow(before, after, int(line[-1]), slop), places)
    if (ends[1:] <= ends[:-1]).any():  # several words of a slot may stand at one place
        ends = np.unique(ends)
    times = np.bincount(np.searchsorted(line, ends, "right"))
    owners = np.flatnonzero(times)
    yield Postings(owners + first, times[owners])


def _follow(ends: Places, places: Places, size: int, slop: int) -> Places:
    """Return those places that follow an end, with at most `slop` others between."""
    may_follow = np.zeros(size + 1, bool)
    may_follow[ends + 1] = True
    reach = 1
    while reach <= slop:
        step = min(reach, slop + 1 - reach)
        may_follow[step:] |= may_follow[:-step]
        reach += step
    return places[np.flatnonzero(may_follow[places])]
