"""How are the words of a field written in a segment, with the articles they stand in and the places there?

Each word has postings, one for each article it stands in, of a byte: the step from the article before (six bits, for
most words enough) and how often it stands there; then come its places, as steps from one to the next, of a byte each.
What does not fit is clipped there and stands in full in a part beside it. Places are read for phrases only.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.index.engine.numbers import (
    Numbers,
    Places,
    Small,
    add_steps,
    clip,
    restore,
    sort_stably,
    sum_runs,
    take_steps,
)
from briefing.index.engine.segmentfile import SegmentFile, SegmentParts
from briefing.index.engine.texts import SortedTexts

STEP_BITS = 6
#: What a step, a count less one, and a step from place to place are clipped to.
FAR = (1 << STEP_BITS) - 1
OFTEN = (1 << 8 - STEP_BITS) - 1
WIDE = 255
#: Places beyond this count as this one: a body has fewer words.
LAST_PLACE = (1 << 24) - 1024


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
    """Articles' numbers with how often a word stands in each, word after word."""

    numbers: Places
    counts: Places


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Articles' numbers, how often a word stands in each, and the steps from place to place, posting after posting."""

    numbers: Places
    counts: Places
    steps: Places
    #: The last place of each posting.
    last: Places

    @classmethod
    def of(cls, numbers: Places, counts: Places, steps: Places) -> "Occurrences":
        """Return the postings with their last places; raises EOFError."""
        last = sum_runs(steps, _starts(counts))
        if int(last.max(initial=0)) > LAST_PLACE:
            raise EOFError("a place in no text")
        return cls(numbers, counts, steps, last)

    def place(self, bases: Places | int = 0) -> Places:
        """Return the places, those of each posting moved by its base."""
        return add_steps(self.steps.copy(), _starts(self.counts), self.last, bases)


@dataclass(frozen=True, slots=True)
class CodedPlaces:
    """Places of words as they are written, and how many each word of the field has, large ones apart."""

    small: Small
    wide: NDArray[Any]
    tokens: NDArray[Any]
    wide_sizes: NDArray[Any]


@dataclass(frozen=True, slots=True)
class CodedPostings:
    """Postings of words as they are written, and how many each word has, those that are clipped apart."""

    heads: Small
    far: NDArray[Any]
    often: NDArray[Any]
    sizes: NDArray[Any]
    far_sizes: NDArray[Any]
    often_sizes: NDArray[Any]


@dataclass(frozen=True, slots=True)
class Coded:
    """Postings of some words of a segment as they are written; `sizes` says how many each word has."""

    sizes: Places
    heads: Small
    far: NDArray[Any]
    often: NDArray[Any]
    articles: int


def decode(parts: Sequence[Coded], bases: Sequence[int]) -> Postings:
    """Return the postings of several segments, their articles' numbers moved by each one's base; raises EOFError."""
    heads = np.concatenate([part.heads for part in parts])
    steps = restore(heads & np.uint8(FAR), np.concatenate([part.far for part in parts]), FAR)
    counts = restore(heads >> np.uint8(STEP_BITS), np.concatenate([part.often for part in parts]), OFTEN)
    starts = _starts(np.concatenate([part.sizes for part in parts]))
    words = [len(part.sizes) for part in parts]
    last = sum_runs(steps, starts)
    if (last >= np.repeat([part.articles for part in parts], words)).any():
        raise EOFError("a posting of no article")
    counts += 1
    return Postings(add_steps(steps, starts, last, np.repeat(np.array(bases, np.int64), words)), counts)


def _starts(sizes: Places) -> Places:
    return np.cumsum(sizes) - sizes


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
    places = take_steps(places, starts)
    more = np.diff(np.append(starts, len(ranks))).astype(np.uint32) - np.uint32(1)
    postings = code_postings(take_steps(owners[starts], firsts), more, firsts)
    write_coded(parts, field, words, [postings], [_code_places(places, starts[firsts])])


def write_coded(
    parts: SegmentParts,
    field: str,
    words: Sequence[str],
    postings: Sequence[CodedPostings],
    places: Sequence[CodedPlaces],
) -> None:
    """Write a field of which the words, sorted, have these postings and places, given in shares of the words."""
    parts.add_texts(f"{field}.words", list(words))
    for name, of_words in (("sizes", "sizes"), ("far.sizes", "far_sizes"), ("often.sizes", "often_sizes")):
        parts.add_array(f"{field}.{name}", np.concatenate([getattr(one, of_words) for one in postings]))
    for name in ("heads", "far", "often"):
        parts.add_ranges(f"{field}.{name}", np.concatenate([getattr(one, name) for one in postings]))
    parts.add_array(f"{field}.tokens", np.concatenate([one.tokens for one in places]))
    parts.add_array(f"{field}.wide.sizes", np.concatenate([one.wide_sizes for one in places]))
    parts.add_ranges(f"{field}.places", np.concatenate([one.small for one in places]))
    parts.add_ranges(f"{field}.wide", np.concatenate([one.wide for one in places]))


def code_postings(steps: Numbers, more: Numbers, firsts: Places) -> CodedPostings:
    """Return postings as they are written: the steps between articles, how often but once, where words begin."""
    heads = clip(steps, FAR) | clip(more, OFTEN) << np.uint8(STEP_BITS)
    far, often = steps >= np.uint32(FAR), more >= np.uint32(OFTEN)
    sizes = np.diff(np.append(firsts, len(steps))).astype(np.uint32)
    return CodedPostings(heads, steps[far], more[often], sizes, _add_up(far, firsts), _add_up(often, firsts))


def _code_places(steps: Numbers, firsts: Places) -> CodedPlaces:
    wide = steps >= np.uint32(WIDE)
    tokens = np.diff(np.append(firsts, len(steps))).astype(np.uint32)
    return CodedPlaces(clip(steps, WIDE), steps[wide], tokens, _add_up(wide, firsts))


def _add_up(chosen: NDArray[np.bool_], firsts: Places) -> NDArray[Any]:
    """Return how many are chosen of each word, given where words begin."""
    return np.add.reduceat(chosen, firsts, dtype=np.uint32)


class _Runs:
    """A run of numbers for each word, in a part of a segment."""

    def __init__(self, file: SegmentFile, name: str, sizes: NDArray[Any]) -> None:
        self._file = file
        self._name = name
        self._bounds = np.append(0, np.cumsum(sizes, dtype=np.int64))

    def measure(self, ranks: Places) -> Places:
        """Return how many numbers there are of each word."""
        sizes: Places = self._bounds[ranks + 1] - self._bounds[ranks]
        return sizes

    def read(self, ranges: Sequence[tuple[int, int]]) -> NDArray[Any]:
        """Return the runs of the words, given as half-open ranges of their ranks, one after the other."""
        bounds = self._bounds
        found = [self._file.read_range(self._name, int(bounds[first]), int(bounds[end])) for first, end in ranges]
        return found[0] if len(found) == 1 else np.concatenate(found)


class FieldPostings:
    """The words of a field of a segment, and what they stand in."""

    def __init__(self, file: SegmentFile, field: str) -> None:
        self._file = file
        self._field = field
        self._articles = int(file.header["count"])
        self._runs: dict[str, _Runs] = {}
        #: How many postings each word has.
        self.sizes: Places = np.zeros(0, np.int64)
        self.words = SortedTexts.of(())
        if f"{field}.words" in file:
            self.sizes = file.read_array(f"{field}.sizes").astype(np.int64)
            self.words = SortedTexts(file.read_joined(f"{field}.words"), count=len(self.sizes))

    def open(self) -> None:
        """Read where the runs of each word begin."""
        for part in ("heads", "far", "often", "places", "wide"):
            if len(self.words):
                self._open(part)

    def find(self, words: Sequence[str]) -> Places:
        """Return the ranks of those words, given in order, that are there."""
        return np.array(self.words.find(words), np.int64)

    def fetch(self, ranks: Places) -> Coded:
        """Return the postings of words as they are written; their ranks, one or more, ascend."""
        ranges = _find_ranges(ranks)
        heads, far, often = (self._open(part).read(ranges) for part in ("heads", "far", "often"))
        return Coded(self.sizes[ranks], heads, far, often, self._articles)

    def read(self, ranks: Places) -> Postings:
        """Return the postings of words; their ranks ascend."""
        if not len(ranks):
            return Postings(ranks, ranks)
        return decode([self.fetch(ranks)], [0])

    def read_occurrences(self, ranks: Places) -> Occurrences:
        """Return where words stand, word after word; their ranks, one or more, ascend. Raises EOFError."""
        postings, places = self.read(ranks), self.fetch_places(ranks)
        steps = restore(places.small, places.wide, WIDE)
        if len(steps) != int(postings.counts.sum()):
            raise EOFError("not as many places as there should be")
        return Occurrences.of(postings.numbers, postings.counts, steps)

    def fetch_places(self, ranks: Places) -> CodedPlaces:
        """Return the places of words as they are written; their ranks, one or more, ascend."""
        ranges = _find_ranges(ranks)
        small, wide = self._open("places"), self._open("wide")
        return CodedPlaces(small.read(ranges), wide.read(ranges), small.measure(ranks), wide.measure(ranks))

    def read_tokens(self) -> Tokens:
        """Return all words where they stand, in the order of the words."""
        every = np.arange(len(self.words))
        found = self.read_occurrences(every)
        ranks = np.repeat(np.repeat(every.astype(np.uint32), self.sizes), found.counts)
        owners = np.repeat(found.numbers.astype(np.uint32), found.counts)
        return Tokens(ranks, owners, found.place().astype(np.uint32))

    def _open(self, part: str) -> _Runs:
        if part not in self._runs:
            self._runs[part] = _Runs(self._file, f"{self._field}.{part}", self._measure(part))
        return self._runs[part]

    def _measure(self, part: str) -> NDArray[Any]:
        if part == "heads":
            return self.sizes
        return self._file.read_array(f"{self._field}.tokens" if part == "places" else f"{self._field}.{part}.sizes")


def _find_ranges(ranks: Places) -> list[tuple[int, int]]:
    """Return the ascending ranks as half-open ranges of neighbours."""
    if len(ranks) == 1:
        return [(int(ranks[0]), int(ranks[0]) + 1)]
    breaks = (np.flatnonzero(np.diff(ranks) != 1) + 1).tolist()
    ends = [*breaks, len(ranks)]
    return [(int(ranks[first]), int(ranks[end - 1]) + 1) for first, end in zip([0, *breaks], ends, strict=True)]
