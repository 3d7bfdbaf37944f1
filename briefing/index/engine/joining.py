"""How are the words of several segments put together as those of one, without taking their places apart?

All articles are kept: then the runs of a word can follow each other as they are written, but for the step to the first
article of each. So many words are joined at a time, which bounds the memory that it takes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.index.engine.numbers import Places, restore, sum_runs
from briefing.index.engine.postings import (
    FAR,
    OFTEN,
    STEP_BITS,
    CodedPlaces,
    CodedPostings,
    FieldPostings,
    code_postings,
    write_coded,
)
from briefing.index.engine.segmentfile import SegmentParts

#: Words are joined in so many steps, more or less alike.
_STEPS = 16


@dataclass(frozen=True, slots=True)
class _Share:
    """Some words of a segment that follow each other, `first <= rank < end`; its first article's number among all."""

    postings: FieldPostings
    base: int
    first: int
    end: int

    @property
    def ranks(self) -> Places:
        """Return the ranks of the words."""
        return np.arange(self.first, self.end)

    @property
    def words(self) -> list[str]:
        """Return the words."""
        return self.postings.words[self.first : self.end]


@dataclass(frozen=True, slots=True)
class _Order:
    """Which of the runs of several segments, side by side, is the next in the order of the words.

    `firsts` says where each word's first run stands among the runs in this order.
    """

    runs: Places
    firsts: Places

    def sort(self, array: NDArray[Any], sizes: NDArray[Any]) -> NDArray[Any]:
        """Return the numbers of all runs in this order; `sizes` are those of the runs as they stand."""
        written, width = array.tobytes(), array.itemsize
        ends = np.cumsum(sizes, dtype=np.int64) * width
        starts = ends - sizes.astype(np.int64) * width
        ranges = map(slice, starts[self.runs].tolist(), ends[self.runs].tolist())
        return np.frombuffer(b"".join(map(written.__getitem__, ranges)), array.dtype)

    def add_up(self, sizes: NDArray[Any]) -> NDArray[Any]:
        """Return the size of each word, given those of the runs as they stand."""
        return np.add.reduceat(sizes[self.runs], self.firsts, dtype=np.uint32)


def join_field(parts: SegmentParts, field: str, segments: Sequence[tuple[FieldPostings, int]]) -> None:
    """Write a field of several segments, each given with the number that its first article has among all."""
    words = sorted(set().union(*(postings.words for postings, _ in segments)))
    joined = [(_join_postings(shares, order), _join_places(shares, order)) for shares, order in _share(words, segments)]
    write_coded(parts, field, words, [postings for postings, _ in joined], [places for _, places in joined])


def _share(
    words: Sequence[str], segments: Sequence[tuple[FieldPostings, int]]
) -> Iterator[tuple[list[_Share], _Order]]:
    """Yield the words of all segments, sorted, in shares, with the order that they have together."""
    step = -(-len(words) // _STEPS)
    for first in range(0, len(words), step):
        some = words[first : first + step]
        shares = [_Share(postings, base, *_find_range(postings, some)) for postings, base in segments]
        yield shares, _order(some, shares)


def _find_range(postings: FieldPostings, words: Sequence[str]) -> tuple[int, int]:
    """Return the first rank of the words, sorted, and the one after their last."""
    return postings.words.place(words[0]), postings.words.place(words[-1] + "\0")


def _order(words: Sequence[str], shares: Sequence[_Share]) -> _Order:
    ranks = {word: rank for rank, word in enumerate(words)}
    every = np.array([ranks[word] for share in shares for word in share.words], np.int64)
    runs = np.argsort(every, kind="stable")
    return _Order(runs, np.flatnonzero(np.diff(every[runs], prepend=-1)))


def _join_places(shares: Sequence[_Share], order: _Order) -> CodedPlaces:
    together = partial(_gather, [share.postings.fetch_places(share.ranks) for share in shares if len(share.ranks)])
    tokens, wide = together("tokens"), together("wide_sizes")
    return CodedPlaces(
        order.sort(together("small"), tokens),
        order.sort(together("wide"), wide),
        order.add_up(tokens),
        order.add_up(wide),
    )


def _join_postings(shares: Sequence[_Share], order: _Order) -> CodedPostings:
    together = partial(_gather, [_read_steps(share) for share in shares if len(share.ranks)])
    steps, sizes, last = together("steps"), together("sizes"), together("last")[order.runs]
    before = np.append(0, last[:-1])
    before[order.firsts] = 0
    steps[(np.cumsum(sizes) - sizes)[order.runs]] -= before
    ordered = sizes[order.runs]
    firsts = (np.cumsum(ordered) - ordered)[order.firsts]
    return code_postings(
        order.sort(steps.astype(np.uint32), sizes), order.sort(together("more").astype(np.uint32), sizes), firsts
    )


def _gather(found: Sequence[object], name: str) -> NDArray[Any]:
    return np.concatenate([attrgetter(name)(one) for one in found])


@dataclass(frozen=True, slots=True)
class _Steps:
    """The steps of a share's postings, the first of each word from 0, and how often but once.

    For each word how many postings it has, and the last article.
    """

    steps: Places
    more: Places
    sizes: Places
    last: Places


def _read_steps(share: _Share) -> _Steps:
    coded = share.postings.fetch(share.ranks)
    starts = np.cumsum(coded.sizes) - coded.sizes
    steps = restore(coded.heads & np.uint8(FAR), coded.far, FAR)
    steps[starts] += share.base
    more = restore(coded.heads >> np.uint8(STEP_BITS), coded.often, OFTEN)
    return _Steps(steps, more, coded.sizes, sum_runs(steps, starts))
