"""Which words stand in many texts, said in numbers?

No word reaches over a space, so that what stands between two spaces, a chunk, always gives the same words. Each chunk
is read once and then known by its number; the words of whole texts are put together from chunks, all at once.
"""

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from briefing.index.analysis.words import find_words
from briefing.index.engine.numbers import Numbers, Places, spread
from briefing.index.engine.postings import Tokens

_NUMBER = "I"
#: Most chunks are one short word and its punctuation, which needs no closer reading.
_PLAIN = re.compile(r"([A-Za-z0-9]{1,30})[.,;:!?)]*")
#: More than any distance a query can allow between two words.
GAP = 128
#: So many chunks are put together at once.
_AT_A_TIME = 1 << 18


def _read_words(chunk: str) -> Iterator[tuple[int, str]]:
    return ((place.position, place.word) for place in find_words(chunk))


class Chunks(dict[str, int]):
    """Gives each chunk a number, and knows the words of each."""

    def __init__(self) -> None:
        super().__init__()
        self.word_numbers: dict[str, int] = {}
        self._words = array(_NUMBER)
        self._places = array(_NUMBER)
        self._sizes = array(_NUMBER, [0])
        self._advances = array(_NUMBER, [GAP])

    #: The chunk between two texts of one field: no word, but a distance.
    between = 0

    @property
    def size(self) -> int:
        """Return how many words the chunks have, or how many chunks there are if that is more."""
        return max(len(self._words), len(self._sizes))

    def __missing__(self, chunk: str) -> int:
        known = self.word_numbers
        plain = _PLAIN.fullmatch(chunk)
        words = [(0, plain[1].lower())] if plain else sorted(_read_words(chunk))
        for position, word in words:
            self._words.append(known.setdefault(word, len(known)))
            self._places.append(position)
        self._sizes.append(len(words))
        self._advances.append(words[-1][0] + 1 if words else 0)
        number = self[chunk] = len(self._sizes) - 1
        return number

    def read(self, chunks: Numbers, per_article: Numbers) -> Tokens:
        """Return the words of articles, given by the numbers of their chunks; ranks are numbers of words."""
        sizes = np.array(self._sizes, np.int64)
        lists = _WordLists(
            np.array(self._words, np.uint32),
            np.array(self._places, np.uint32),
            np.cumsum(sizes) - sizes,
            sizes,
            np.array(self._advances, np.int64),
        )
        total = int(sizes[chunks].sum())
        tokens = Tokens(*(np.empty(total, np.uint32) for _ in range(3)))
        ends = np.cumsum(per_article, dtype=np.int64)
        done = first = start = 0
        # A part after the other: what is in between takes more memory than what comes out.
        while first < len(ends):
            last = max(first + 1, int(np.searchsorted(ends, start + _AT_A_TIME, "right")))
            part = lists.join(chunks[start : ends[last - 1]], per_article[first:last])
            written = slice(done, done + len(part))
            tokens.ranks[written], tokens.places[written] = part.ranks, part.places
            tokens.owners[written] = part.owners + np.uint32(first)
            done, first, start = written.stop, last, int(ends[last - 1])
        return tokens


@dataclass(frozen=True, slots=True)
class _WordLists:
    """The words of all chunks side by side with their places in the chunk; those of each begin at `firsts`."""

    words: Numbers
    places: Numbers
    firsts: Places
    sizes: Places
    advances: Places

    def join(self, chunks: Numbers, per_article: Numbers) -> Tokens:
        """Return the words of a few articles."""
        sizes, advances = self.sizes[chunks], self.advances[chunks]
        before = np.cumsum(advances) - advances
        starts = np.cumsum(per_article, dtype=np.int64) - per_article
        begun = np.append(before, before[-1:])[np.minimum(starts, len(before))] if len(before) else starts
        owners = np.repeat(np.arange(len(per_article), dtype=np.uint32), per_article)
        before -= begun[owners]
        chosen = spread(self.firsts[chunks], sizes)
        places = self.places[chosen] + np.repeat(before, sizes).astype(np.uint32)
        return Tokens(self.words[chosen], np.repeat(owners, sizes), places)


class FieldChunks:
    """The chunks of one field, article after article."""

    def __init__(self, chunks: Chunks) -> None:
        self._chunks = chunks
        self._numbers = array(_NUMBER)
        self._per_article = array(_NUMBER)

    def __len__(self) -> int:
        return len(self._numbers)

    def add(self, texts: Iterable[str]) -> None:
        """Add the texts of one article."""
        before = len(self._numbers)
        number_of = self._chunks.__getitem__
        for text in texts:
            if len(self._numbers) > before:
                self._numbers.append(Chunks.between)
            self._numbers.extend(map(number_of, text.split()))
        self._per_article.append(len(self._numbers) - before)

    def take(self) -> Tokens:
        """Return all words where they stand, article after article, and forget them."""
        numbers, per_article = (np.frombuffer(side, np.uint32) for side in (self._numbers, self._per_article))
        self._numbers, self._per_article = array(_NUMBER), array(_NUMBER)
        return self._chunks.read(numbers, per_article)
