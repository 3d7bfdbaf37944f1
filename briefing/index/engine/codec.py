"""How are words and their postings written, and read whole?"""

import json
import zlib
from array import array
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC, W3Codec, W3FieldWriter, W3LeafMatcher
from whoosh.formats import Positions
from whoosh.system import pack_ushort

_POSITION = "I"
_WIDTH = array(_POSITION).itemsize
_BLOCK = 4096
_LIST = ".words"
_BETWEEN = "\n"


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

    def read_positions(self) -> Iterator[tuple[int, bytes]]:
        """Yield each article's number with the encoded positions of the word in it."""
        for _ in self._blocks():
            deltas, _weights, values = self._data
            yield from zip(accumulate(deltas), values, strict=True)

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


class FieldWriter(W3FieldWriter):  # type: ignore[misc]
    """Writes a segment's words and postings, and beside them a list of the words that is quick to read."""

    def __init__(self, codec: W3Codec, storage: Any, segment: Any) -> None:
        super().__init__(codec, storage, segment)
        self._lists: dict[str, tuple[list[str], list[int]]] = {}

    def finish_term(self) -> None:
        """Finish a word: its postings, its entry among the terms and in the list."""
        info = self._postwriter.finish_postings()
        self._tindex.add(pack_ushort(self._fieldid) + self._btext, info.to_bytes())
        words, counts = self._lists.setdefault(self._fieldname, ([], []))
        words.append(self._btext.decode())
        counts.append(info.doc_frequency())

    def close(self) -> None:
        """Write the list and close the files."""
        lists = {field: (_BETWEEN.join(words), counts) for field, (words, counts) in self._lists.items()}
        with self._create_file(_LIST) as stream:
            stream.write(zlib.compress(json.dumps(lists, ensure_ascii=False).encode(), 1))
        super().close()


def read_words(storage: Any, segment: Any, field: str) -> Iterator[tuple[str, int]]:
    """Yield each word of a segment's field with the number of articles it stands in, deleted ones included."""
    name = segment.make_filename(_LIST)
    with storage.open_file(name) as stream:
        lists = json.loads(zlib.decompress(stream.read(storage.file_length(name))))
    words, counts = lists.get(field, ("", ()))
    return zip(words.split(_BETWEEN), counts, strict=False)


class ArticleCodec(W3Codec):  # type: ignore[misc]
    """Whoosh's own codec with larger blocks and a list of words, whose postings can be read whole."""

    #: Whoosh would look up an article's length for each of its words, to skip blocks that are not skipped here.
    length_stats = False

    def __init__(self) -> None:
        super().__init__(blocklimit=_BLOCK, compression=1)

    def field_writer(self, storage: Any, segment: Any) -> FieldWriter:
        """Return what writes the words of a segment."""
        return FieldWriter(self, storage, segment)

    def postings_reader(self, dbfile, terminfo, format_, term=None, scorer=None):  # type: ignore[no-untyped-def]
        """Return the postings of a term."""
        offset, length = terminfo.extent()
        return PostingList(dbfile, offset, length, format_, term=term, scorer=scorer)
