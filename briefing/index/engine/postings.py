"""How are the words of a field written in a segment, with the articles they stand in and the places there?

For each word, in order: the numbers of the articles as steps, how often it stands in each, and its places there as
steps from one to the next; the three in separate parts, so that places are only read for phrases. A word's numbers
and frequencies are one run each; its places are cut into runs of BLOCK articles.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.index.engine.numbers import (
    WORTH_PACKING,
    Numbers,
    Places,
    add_steps,
    decode,
    encode,
    pack,
    sort_stably,
    spread,
    take_steps,
    unpack,
)
from briefing.index.engine.segmentfile import SegmentFile, SegmentParts

BLOCK = 1024
#: Places beyond this count as this one: a body has fewer words.
LAST_PLACE = (1 << 24) - 1024
#: About so many numbers are encoded at once.
_AT_A_TIME = 1 << 18


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words where they stand, side by side: the rank of the word, the article's number, the place in its field.

    Of one word, the articles ascend, and the places in each.
    """

    ranks: Numbers
    owners: Numbers
    places: Numbers

    def __len__(self) -> int:
        return len(self.ranks)


@dataclass(frozen=True, slots=True)
class Postings:
    """Articles' numbers with how often a word stands in each, word after word; `sizes` says how many each has."""

    numbers: Numbers
    counts: Numbers
    sizes: Places


def write_postings(parts: SegmentParts, field: str, words: list[str], tokens: Tokens) -> None:
    """Write a field, sorting its tokens where they are; `words` are sorted, and every one of them stands somewhere."""
    order = sort_stably(tokens.ranks)
    ranks, owners, places = tokens.ranks, tokens.owners, tokens.places
    for side in (ranks, owners, places):
        side[:] = side[order]
    np.minimum(places, np.uint32(LAST_PLACE), out=places)
    del order
    is_word = np.append(True, ranks[1:] != ranks[:-1])
    starts = np.flatnonzero(is_word | np.append(True, owners[1:] != owners[:-1]))
    firsts = np.flatnonzero(is_word[starts])
    sizes = np.diff(np.append(firsts, len(starts)))
    counts = np.diff(np.append(starts, len(ranks))).astype(np.uint32)
    blocks = spread_blocks(firsts, sizes)
    parts.add_texts(f"{field}.words", words)
    parts.add_array(f"{field}.sizes", sizes.astype(np.uint32))
    _write_runs(parts, f"{field}.numbers", take_steps(owners[starts], firsts), firsts)
    _write_runs(parts, f"{field}.counts", counts - np.uint32(1), firsts)
    _write_runs(parts, f"{field}.places", take_steps(places, starts), starts[blocks])


def spread_blocks(firsts: Places, sizes: Places) -> Places:
    """Return where each run of at most BLOCK begins, for words whose postings begin at `firsts`."""
    blocks = -(-sizes // BLOCK)
    return np.repeat(firsts, blocks) + BLOCK * spread(np.zeros_like(blocks), blocks)


def _write_runs(parts: SegmentParts, name: str, numbers: Numbers, firsts: Places) -> None:
    pieces: list[bytes] = []
    sizes = [np.zeros(0, np.int64)]
    bounds = np.append(firsts, len(numbers))
    first = 0
    # Some runs after the others: encoding takes ten times the memory of what it returns.
    while first < len(firsts):
        last = max(first + 1, int(np.searchsorted(bounds, bounds[first] + _AT_A_TIME, "right")) - 1)
        start = bounds[first]
        sizes.append(_pack_runs(numbers[start : bounds[last]], bounds[first:last] - start, pieces))
        first = last
    parts.add_bytes(name, *pieces)
    parts.add_array(f"{name}.sizes", np.concatenate(sizes).astype(np.uint64))


def _pack_runs(numbers: Numbers, firsts: Places, pieces: list[bytes]) -> Places:
    """Add the runs' bytes to the pieces; return each one's size, doubled, and one more where it is compressed."""
    written, starts = encode(numbers)
    bounds = np.append(starts[firsts], starts[-1])
    sizes = np.diff(bounds)
    packed = np.zeros(len(sizes), np.int64)
    whole = written.tobytes()
    done = 0
    for run in np.flatnonzero(sizes >= WORTH_PACKING).tolist():
        start, end = int(bounds[run]), int(bounds[run + 1])
        shorter = pack(whole[start:end])
        if shorter is not None:
            pieces += (whole[done:start], shorter)
            done, sizes[run], packed[run] = end, len(shorter), 1
    pieces.append(whole[done:])
    return sizes << 1 | packed


class _Runs:
    """Runs of numbers in a part of a segment."""

    def __init__(self, file: SegmentFile, name: str) -> None:
        sizes = file.read_array(f"{name}.sizes").astype(np.int64)
        self._file = file
        self._name = name
        self._packed: NDArray[np.bool_] = (sizes & 1).astype(bool)
        self._bounds = np.append(0, np.cumsum(sizes >> 1))

    def read(self, chosen: Places) -> bytes:
        """Return the bytes of the chosen runs, one after the other; the choice ascends."""
        if not len(chosen):
            return b""
        breaks = np.flatnonzero(np.diff(chosen) != 1) + 1
        firsts, lasts = chosen[np.append(0, breaks)], chosen[np.append(breaks - 1, len(chosen) - 1)]
        return b"".join(self._read_range(*ends) for ends in zip(firsts.tolist(), lasts.tolist(), strict=True))

    def _read_range(self, first: int, last: int) -> bytes:
        start, end = int(self._bounds[first]), int(self._bounds[last + 1])
        raw = self._file.read_bytes(self._name, start, end)
        packed = np.flatnonzero(self._packed[first : last + 1]) + first
        return b"".join(self._unpack(raw, start, packed)) if len(packed) else raw

    def _unpack(self, raw: bytes, start: int, packed: Places) -> Iterator[bytes]:
        done = 0
        for run in packed.tolist():
            begin, end = int(self._bounds[run]) - start, int(self._bounds[run + 1]) - start
            yield raw[done:begin]
            yield unpack(raw[begin:end])
            done = end
        yield raw[done:]


class FieldPostings:
    """The words of a field of a segment, and what they stand in."""

    def __init__(self, file: SegmentFile, field: str) -> None:
        self._file = file
        self._field = field
        self.words = file.read_texts(f"{field}.words") if f"{field}.words" in file else []
        self.sizes: Places = self._read_sizes()
        self._articles = int(file.header["count"])
        self._runs: dict[str, _Runs] = {}
        self._first_blocks: Places | None = None

    def _read_sizes(self) -> Places:
        return self._file.read_array(f"{self._field}.sizes").astype(np.int64) if self.words else np.zeros(0, np.int64)

    def find(self, words: Iterable[str]) -> Places:
        """Return the ranks of those words that are there, in ascending order."""
        all_words = self.words
        found = {bisect_left(all_words, word): word for word in words}
        there = [rank for rank, word in found.items() if rank < len(all_words) and all_words[rank] == word]
        return np.array(sorted(there), np.int64)

    def read(self, ranks: Places) -> Postings:
        """Return the postings of words; their ranks ascend."""
        sizes = self.sizes[ranks]
        total = int(sizes.sum())
        steps = decode(self._open("numbers").read(ranks), total)
        numbers = add_steps(steps, np.cumsum(sizes) - sizes)
        if total and int(numbers.max()) >= self._articles:
            raise EOFError("a posting of no article")
        return Postings(numbers, decode(self._open("counts").read(ranks), total) + np.uint32(1), sizes)

    def read_places(self, ranks: Places, wanted: NDArray[np.bool_]) -> tuple[Numbers, Numbers]:
        """Return articles' numbers and places of words, side by side, word after word, in the articles wanted."""
        postings = self.read(ranks)
        blocks = self._number_blocks(ranks)
        kept = wanted[postings.numbers]
        runs = np.unique(blocks[kept])
        chosen = np.isin(blocks, runs)
        counts = postings.counts[chosen].astype(np.int64)
        steps = decode(self._open("places").read(runs), int(counts.sum()))
        places = add_steps(steps, np.cumsum(counts) - counts)
        if int(places.max(initial=0)) > LAST_PLACE:
            raise EOFError("a place in no text")
        meant = np.repeat(kept[chosen], counts)
        return np.repeat(postings.numbers[chosen], counts)[meant], places[meant]

    def _number_blocks(self, ranks: Places) -> Places:
        """Return the block that the places of each posting stand in, for words whose ranks ascend."""
        if self._first_blocks is None:
            blocks = -(-self.sizes // BLOCK)
            self._first_blocks = np.cumsum(blocks) - blocks
        sizes = self.sizes[ranks]
        within: Places = spread(np.zeros_like(sizes), sizes) // BLOCK
        return within + np.repeat(self._first_blocks[ranks], sizes)

    def read_tokens(self) -> Tokens:
        """Return all words where they stand, in the order of the words."""
        every = np.arange(len(self.words))
        postings = self.read(every)
        owners, places = self.read_places(every, np.ones(self._articles, bool))
        ranks = np.repeat(every.astype(np.uint32), self.sizes)
        return Tokens(np.repeat(ranks, postings.counts), owners, places)

    def _open(self, part: str) -> _Runs:
        if part not in self._runs:
            self._runs[part] = _Runs(self._file, f"{self._field}.{part}")
        return self._runs[part]
