"""How are the words of several segments put together as those of one, without taking their places apart?

All articles are kept: then the runs of a word can follow each other as they are written, but for the step to the first
article of each.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.index.engine.numbers import Numbers, Places, restore, sum_runs
from briefing.index.engine.postings import FAR, OFTEN, STEP_BITS, FieldPostings, write_numbers
from briefing.index.engine.segmentfile import SegmentParts


@dataclass(frozen=True, slots=True)
class _Order:
    """The words of all segments together, and of each segment's words, side by side, which is the next in this order.

    `firsts` says where each word's first run stands among the runs in this order.
    """

    words: list[str]
    runs: Places
    firsts: Places

    def sort(self, array: NDArray[Any], sizes: NDArray[Any]) -> NDArray[Any]:
        """Return the numbers of all runs in this order; `sizes` are those of the runs as they stand."""
        written, width = array.tobytes(), array.itemsize
        ends = np.cumsum(sizes, dtype=np.int64) * width
        starts = ends - sizes.astype(np.int64) * width
        ranges = map(slice, starts[self.runs].tolist(), ends[self.runs].tolist())
        return np.frombuffer(b"".join(map(written.__getitem__, ranges)), array.dtype)

    def add_up(self, sizes: NDArray[Any]) -> Numbers:
        """Return the size of each word, given those of the runs as they stand."""
        return np.add.reduceat(sizes[self.runs], self.firsts, dtype=np.uint32)


def join_field(parts: SegmentParts, field: str, segments: Sequence[tuple[FieldPostings, int]]) -> None:
    """Write a field of several segments, each given with the number that its first article has among all."""
    order = _order([postings.words for postings, _ in segments])
    parts.add_texts(f"{field}.words", order.words)
    _join_places(parts, field, order, [postings for postings, _ in segments])
    _join_numbers(parts, field, order, segments)


def _order(lists: Sequence[Sequence[str]]) -> _Order:
    words = sorted(set().union(*lists))
    ranks = {word: rank for rank, word in enumerate(words)}
    every = np.array([ranks[word] for one in lists for word in one], np.int64)
    runs = np.argsort(every, kind="stable")
    return _Order(words, runs, np.flatnonzero(np.diff(every[runs], prepend=-1)))


def _join_places(parts: SegmentParts, field: str, order: _Order, segments: Sequence[FieldPostings]) -> None:
    found = [postings.fetch_places() for postings in segments]
    tokens = np.concatenate([one.tokens for one in found])
    wide = np.concatenate([one.wide_sizes for one in found])
    parts.add_array(f"{field}.tokens", order.add_up(tokens))
    parts.add_ranges(f"{field}.places", order.sort(np.concatenate([one.small for one in found]), tokens))
    parts.add_ranges(f"{field}.wide", order.sort(np.concatenate([one.wide for one in found]), wide))
    parts.add_array(f"{field}.wide.sizes", order.add_up(wide))


def _join_numbers(
    parts: SegmentParts, field: str, order: _Order, segments: Sequence[tuple[FieldPostings, int]]
) -> None:
    read = [_read_steps(postings, base) for postings, base in segments]
    steps, more = (np.concatenate(side) for side in ([one.steps for one in read], [one.more for one in read]))
    sizes = np.concatenate([postings.sizes for postings, _ in segments])
    last = np.concatenate([one.last for one in read])[order.runs]
    del read
    before = np.append(0, last[:-1])
    before[order.firsts] = 0
    steps[(np.cumsum(sizes) - sizes)[order.runs]] -= before.astype(np.uint32)
    ordered = sizes[order.runs]
    write_numbers(
        parts, field, order.sort(steps, sizes), order.sort(more, sizes), (np.cumsum(ordered) - ordered)[order.firsts]
    )


@dataclass(frozen=True, slots=True)
class _Steps:
    """The steps of a segment's postings, the first of each word from 0, and how often but once; the last article."""

    steps: Numbers
    more: Numbers
    last: Places


def _read_steps(postings: FieldPostings, base: int) -> _Steps:
    coded = postings.fetch(np.arange(len(postings.words)))
    starts = np.cumsum(coded.sizes) - coded.sizes
    steps = restore(coded.heads & np.uint8(FAR), coded.far, FAR)
    steps[starts] += base
    more = restore(coded.heads >> np.uint8(STEP_BITS), coded.often, OFTEN).astype(np.uint32)
    return _Steps(steps.astype(np.uint32), more, sum_runs(steps, starts))
