"""How are a word's postings written and read whole?"""

from array import array
from collections.abc import Iterator
from itertools import accumulate

from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC, W3Codec, W3LeafMatcher
from whoosh.formats import Positions

_POSITION = "I"
_WIDTH = array(_POSITION).itemsize
_BLOCK = 4096


class WordPositions(Positions):  # type: ignore[misc]
    """Positions of a word in one article, as unsigned integers side by side."""

    def encode(self, poslist: list[int]) -> bytes:
        """Return the positions as bytes."""
        return array(_POSITION, poslist).tobytes()

    def decode_positions(self, valuestring: bytes) -> list[int]:
        """Return the positions of `encode`'s bytes."""
        return array(_POSITION, valuestring).tolist()

    def decode_frequency(self, valuestring: bytes) -> int:
        """Return how many positions there are."""
        return len(valuestring) // _WIDTH

    def decode_weight(self, valuestring: bytes) -> float:
        """Return how many positions there are."""
        return float(len(valuestring) // _WIDTH)


class PostingList(W3LeafMatcher):  # type: ignore[misc]
    """A word's postings that can also be read whole instead of one by one."""

    def read_counts(self) -> "tuple[array[int], array[float]]":
        """Return all article numbers, ascending, and how often the word stands in each."""
        numbers, counts = array("I"), array("f")
        for _ in self._blocks():
            deltas, weights, _values = self._data
            numbers.extend(accumulate(deltas))
            if weights is None:
                counts.extend([1.0] * len(deltas))
            elif isinstance(weights, float):
                counts.extend([weights] * len(deltas))
            else:
                counts.extend(weights)
        return numbers, counts

    def read_positions(self) -> dict[int, bytes]:
        """Return the encoded positions by article number."""
        found: dict[int, bytes] = {}
        for _ in self._blocks():
            deltas, _weights, values = self._data
            found.update(zip(accumulate(deltas), values, strict=True))
        return found

    def _read_header(self) -> None:
        # As in Whoosh, but with an exception that can be told from a mistake in the program.
        self._postfile.seek(self._startoffset)
        if self._postfile.read(len(WHOOSH3_HEADER_MAGIC)) != WHOOSH3_HEADER_MAGIC:
            raise EOFError("there are no postings here")
        self._baseoffset = self._postfile.tell()

    def _blocks(self) -> Iterator[None]:
        self.reset()
        while True:
            self._read_data()
            yield
            if self._lastblock:
                return
            self._goto(self._nextoffset)


class ArticleCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's own codec with larger blocks, whose posting lists can be read whole."""

    #: Whoosh would look up an article's length for each of its words, to skip blocks that are not skipped here.
    length_stats = False

    def __init__(self) -> None:
        super().__init__(blocklimit=_BLOCK, compression=1)

    def postings_reader(self, dbfile, terminfo, format_, term=None, scorer=None):  # type: ignore[no-untyped-def]
        """Return the postings of a term."""
        offset, length = terminfo.extent()
        return PostingList(dbfile, offset, length, format_, term=term, scorer=scorer)
