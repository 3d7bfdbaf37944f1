"""How are long runs of whole numbers written in few bytes?

A number is written in groups of seven bits, the lowest first; every byte of it but the last has its high bit set
(LEB128, as in DWARF 5, section 7.6). Runs of several numbers can be cut anywhere between two of them.
"""

import zlib
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.uint32]
Places: TypeAlias = NDArray[np.int64]

_BITS = 7
_MORE = 0x80
_WIDEST = 5
#: Shorter runs gain too little from compression to pay for it.
WORTH_PACKING = 512
_LEVEL = 1


def encode(numbers: Numbers) -> tuple[NDArray[np.uint8], Places]:
    """Return the bytes of the numbers, and where each number begins, with the end of the last."""
    if not len(numbers) or int(numbers.max()) < _MORE:
        return numbers.astype(np.uint8), np.arange(len(numbers) + 1)
    sizes = np.ones(len(numbers), np.int64)
    for width in range(1, _WIDEST):
        sizes += numbers >= np.uint32(1 << _BITS * width)
    starts = np.zeros(len(numbers) + 1, np.int64)
    np.cumsum(sizes, out=starts[1:])
    written = np.empty(int(starts[-1]), np.uint8)
    for width in range(int(sizes.max(initial=0))):
        chosen = np.flatnonzero(sizes > width)
        more = np.where(sizes[chosen] > width + 1, _MORE, 0)
        written[starts[chosen] + width] = (numbers[chosen] >> np.uint32(_BITS * width) & 0x7F) | more
    return written, starts


def decode(written: bytes, count: int) -> Numbers:
    """Return the numbers that stand in the bytes; raises EOFError unless there are `count`."""
    groups = np.frombuffer(written, np.uint8)
    if len(groups) == count and not (groups & _MORE).any():
        return groups.astype(np.uint32)
    ends = np.flatnonzero(groups < _MORE)
    if len(ends) != count or (count and ends[-1] != len(groups) - 1) or (not count and len(groups)):
        raise EOFError("not as many numbers as there should be")
    starts = np.zeros(count, np.int64)
    starts[1:] = ends[:-1] + 1
    sizes = ends - starts + 1
    numbers = (groups[starts] & 0x7F).astype(np.uint32)
    for width in range(1, min(_WIDEST, int(sizes.max(initial=0)))):
        chosen = np.flatnonzero(sizes > width)
        high = (groups[starts[chosen] + width] & 0x7F).astype(np.uint32)
        numbers[chosen] |= high << np.uint32(_BITS * width)
    return numbers


def pack(written: bytes) -> bytes | None:
    """Return the bytes compressed, or None where that would not make them shorter."""
    if len(written) < WORTH_PACKING:
        return None
    packed = zlib.compress(written, _LEVEL)
    return packed if len(packed) < len(written) else None


def unpack(packed: bytes) -> bytes:
    """Return the bytes of which `pack` made these."""
    return zlib.decompress(packed)


def take_steps(numbers: Numbers, starts: Places) -> Numbers:
    """Return how much each number exceeds the one before it; those at `starts` stay as they are."""
    steps = numbers.copy()
    steps[1:] -= numbers[:-1]
    steps[starts] = numbers[starts]
    return steps


def add_steps(steps: Numbers, starts: Places) -> Numbers:
    """Return the numbers of which `take_steps` gave the steps; `starts` begins with 0 and ascends."""
    sums = np.cumsum(steps, dtype=np.int64)
    if len(starts) > 1:
        before = np.zeros(len(starts), np.int64)
        before[1:] = sums[starts[1:] - 1]
        sums -= np.repeat(before, np.diff(np.append(starts, len(steps))))
    return sums.astype(np.uint32)


def sort_stably(ranks: Numbers) -> Places:
    """Return the order that sorts the numbers and keeps equal ones as they stand.

    Two rounds by 16 bits each: NumPy sorts 16-bit numbers by counting, which is several times as fast.
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
