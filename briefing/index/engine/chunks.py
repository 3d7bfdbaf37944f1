"""Which words stand in many texts, said in numbers?

No word reaches over a space, so that what stands between two spaces, a chunk, always gives the same words. Each chunk
is read once and then known by its number; the words of whole texts are put together from chunks, all at once.
"""

import re
from array import array
from collections.abc import Iterable, Iterator

import numpy as np

from briefing.index.analysis.words import find_words
from briefing.index.engine.numbers import Numbers, spread
from briefing.index.engine.postings import Tokens

_NUMBER = "I"
#: Most chunks are one short word and its punctuation, which needs no closer reading.
_PLAIN = re.compile(r"([A-Za-z0-9]{1,30})[.,;:!?)]*")
#: More than any distance a query can allow between two words.
GAP = 1000


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
        all_sizes = np.array(self._sizes, np.int64)
        sizes, advances = all_sizes[chunks], np.array(self._advances, np.int64)[chunks]
        firsts = (np.cumsum(all_sizes) - all_sizes)[chunks]
        before = np.cumsum(advances) - advances
        starts = np.cumsum(per_article, dtype=np.int64) - per_article
        begun = np.append(before, before[-1:])[np.minimum(starts, len(before))] if len(before) else starts
        owners = np.repeat(np.arange(len(per_article), dtype=np.uint32), per_article)
        before -= begun[owners]
        chosen = spread(firsts, sizes)
        places = np.array(self._places, np.uint32)[chosen] + np.repeat(before, sizes).astype(np.uint32)
        return Tokens(np.array(self._words, np.uint32)[chosen], np.repeat(owners, sizes), places)


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

    def read(self) -> Tokens:
        """Return all words where they stand, article after article."""
        return self._chunks.read(np.array(self._numbers, np.uint32), np.array(self._per_article, np.uint32))
