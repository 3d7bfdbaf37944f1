"""How are long runs of whole numbers, most of them small, written in about a byte each?

A number takes one byte, clipped to the most that is written there; those that were clipped stand in full, in their
order, in a run of their own (patched coding: M. Zukowski and others, Super-Scalar RAM-CPU Cache Compression, ICDE
2006). Reading is then a few passes over whole arrays.
"""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Small: TypeAlias = NDArray[np.uint8]
Numbers: TypeAlias = NDArray[np.uint32]
Places: TypeAlias = NDArray[np.int64]


def clip(numbers: Numbers, most: int) -> Small:
    """Return the numbers, `most` for those that are not less."""
    return np.minimum(numbers, np.uint32(most)).astype(np.uint8)


def restore(small: Small, large: NDArray[Any], most: int) -> Places:
    """Return the numbers that were clipped, given those that were not less than `most`; raises EOFError."""
    numbers = small.astype(np.int64)
    clipped = np.flatnonzero(small == most)
    if len(clipped) != len(large):
        raise EOFError("not as many large numbers as there should be")
    numbers[clipped] = large
    return numbers


def take_steps(numbers: Numbers, starts: Places) -> Numbers:
    """Return how much each number exceeds the one before it; those at `starts` stay as they are."""
    steps = numbers.copy()
    steps[1:] -= numbers[:-1]
    steps[starts] = numbers[starts]
    return steps


def sum_runs(steps: Places, starts: Places) -> Places:
    """Return the sum of each run, that is the last number of it; `starts` begins with 0, no run is empty."""
    return np.add.reduceat(steps, starts) if len(starts) else starts


def add_steps(steps: Places, starts: Places, sums: Places, bases: Places | int = 0) -> Places:
    """Return the numbers of which `take_steps` gave the steps, those of each run moved by its base.

    `sums` are those of `sum_runs`. The steps are used up.
    """
    if not len(starts):
        return steps
    ends = sums + bases
    # Each run begins where the one before it ended: one sum over all of them is then enough.
    shifts = ends - sums
    shifts[1:] -= ends[:-1]
    steps[starts] += shifts
    return np.cumsum(steps, out=steps)


def sort_stably(ranks: Numbers) -> Places:
    """Return the order that sorts the numbers and keeps equal ones as they stand.

    Two rounds by 16 bits each: NumPy sorts 16-bit numbers by counting, larger ones by comparing.
    """
    order = np.argsort((ranks & np.uint32(0xFFFF)).astype(np.uint16), kind="stable")
    high = (ranks >> np.uint32(16)).astype(np.uint16)
    return order[np.argsort(high[order], kind="stable")] if high.any() else order


def spread(starts: Places, sizes: Places) -> Places:
    """Return every place of the ranges `start <= place < start + size`, range after range."""
    total = int(sizes.sum())
    first = np.cumsum(sizes) - sizes
    places: Places = np.arange(total, dtype=np.int64) + np.repeat(starts - first, sizes)
    return places
