"""How do Whoosh's own tools read an index that Briefing wrote?

Whoosh's codec is the place where it lets others decide how an index lies on the disk: readers, the query parser and
`Searcher.search` work through the classes here. Nothing is pickled but what Whoosh itself writes, its table of
segments, which only its own tools read: Briefing goes by its manifest.
"""

from array import array
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from whoosh.codec.base import Codec, FieldCursor, PerDocumentReader, TermsReader
from whoosh.codec.whoosh3 import W3Segment
from whoosh.formats import Positions
from whoosh.matching import ListMatcher
from whoosh.reading import TermInfo, TermNotFound

from briefing.index.engine.segments import OpenSegment
from briefing.index.engine.texts import SortedTexts

INDEX_NAME = "MAIN"
EXTENSION = ".seg"
_PLACE = "I"
_WIDTH = array(_PLACE).itemsize


class WordPositions(Positions):  # type: ignore[misc]
    """Positions of a word in one article, as unsigned integers side by side."""

    def encode(self, poslist: list[int]) -> bytes:
        """Return the positions as bytes."""
        return array(_PLACE, poslist).tobytes()

    def decode_positions(self, valuestring: bytes) -> list[int]:
        """Return the positions of `encode`'s bytes."""
        return array(_PLACE, valuestring).tolist()

    def decode_frequency(self, valuestring: bytes) -> int:
        """Return how many positions there are."""
        return len(valuestring) // _WIDTH

    def decode_weight(self, valuestring: bytes) -> float:
        """Return how many positions there are."""
        return float(len(valuestring) // _WIDTH)


class ArticleCodec(Codec):  # type: ignore[misc]
    """Reads segments that `SegmentBuilder` wrote."""

    def new_segment(self, storage: Any, indexname: str) -> W3Segment:  # noqa: ARG002 - Whoosh's
        """Return the name and state of a segment to be written."""
        return W3Segment(self, indexname)

    def terms_reader(self, storage: Any, segment: Any) -> TermsReader:
        """Return what reads the words of a segment."""
        return _Terms(open_segment(storage, segment))

    def per_document_reader(self, storage: Any, segment: Any) -> PerDocumentReader:
        """Return what reads the rest."""
        return _Articles(open_segment(storage, segment), segment)


def open_segment(storage: Any, segment: Any) -> OpenSegment:
    """Open the file of a segment; raises EOFError and zlib.error where it is not as it was written."""
    return OpenSegment(segment.open_file(storage, EXTENSION).raw_file())


class _Articles(PerDocumentReader):  # type: ignore[misc]
    def __init__(self, opened: OpenSegment, segment: Any) -> None:
        self._opened = opened
        self._segment = segment

    def close(self) -> None:
        self._opened.close()

    def doc_count(self) -> int:
        return self._opened.count - self._segment.deleted_count()  # type: ignore[no-any-return]

    def doc_count_all(self) -> int:
        return self._opened.count

    def has_deletions(self) -> bool:
        return bool(self._segment.has_deletions())

    def is_deleted(self, docnum: int) -> bool:
        return bool(self._segment.is_deleted(docnum))

    def deleted_docs(self) -> Iterable[int]:
        return self._segment.deleted_docs()  # type: ignore[no-any-return]

    def stored_fields(self, docnum: int) -> dict[str, str]:
        return {"id": self._opened.columns.ids[docnum]}

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        return int(self._opened.lengths(fieldname)[docnum]) or default

    def field_length(self, fieldname: str) -> int:
        return self._opened.fields.get(fieldname, 0)

    def min_field_length(self, fieldname: str) -> int:
        return int(self._opened.lengths(fieldname).min(initial=0))

    def max_field_length(self, fieldname: str) -> int:
        return int(self._opened.lengths(fieldname).max(initial=0))


class _Terms(TermsReader):  # type: ignore[misc]
    def __init__(self, opened: OpenSegment) -> None:
        self._opened = opened

    def close(self) -> None:
        self._opened.close()

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return bool(len(self._find(*term)))

    def _find(self, field: str, word: bytes) -> "np.ndarray[Any, np.dtype[np.int64]]":
        return self._opened.postings(field).find([word.decode()])

    def indexed_field_names(self) -> list[str]:
        return list(self._opened.fields)

    def terms(self) -> Iterator[tuple[str, bytes]]:
        for field in sorted(self._opened.fields):
            yield from ((field, word.encode()) for word in self._opened.postings(field).words)

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        return (term for term in self.terms() if term >= (fieldname, prefix))

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """Return what is known of a word; raises TermNotFound."""
        ranks = self._find(fieldname, text)
        if not len(ranks):
            raise TermNotFound(f"No term {fieldname}:{text!r}")
        found = self._opened.postings(fieldname).read(ranks)
        lengths = self._opened.lengths(fieldname)[found.numbers]
        return TermInfo(
            weight=int(found.counts.sum()),
            df=len(found.numbers),
            minlength=int(lengths.min()),
            maxlength=int(lengths.max()),
            maxweight=int(found.counts.max()),
            minid=int(found.numbers[0]),
            maxid=int(found.numbers[-1]),
        )

    def frequency(self, fieldname: str, text: bytes) -> int:
        return int(self.term_info(fieldname, text).weight())

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        return int(self._opened.postings(fieldname).sizes[self._find(fieldname, text)].sum())

    def cursor(self, fieldname: str, fieldobj: Any) -> FieldCursor:  # noqa: ARG002 - Whoosh's
        return _Cursor(self, fieldname, self._opened.postings(fieldname).words)

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> ListMatcher:
        """Return the articles of a word as Whoosh walks them."""
        info = self.term_info(fieldname, text)
        postings = self._opened.postings(fieldname)
        (rank,) = self._find(fieldname, text).tolist()
        found = postings.read_occurrences(np.array([rank]))
        places = found.place().astype(_PLACE)
        values = [one.tobytes() for one in np.split(places, np.cumsum(found.counts)[:-1])]
        weights = found.counts.astype(float).tolist()
        term = (fieldname, text)
        return ListMatcher(found.numbers.tolist(), weights, values, format_, scorer=scorer, term=term, terminfo=info)


class _Cursor(FieldCursor):  # type: ignore[misc]
    def __init__(self, terms: _Terms, field: str, words: SortedTexts) -> None:
        self._terms = terms
        self._field = field
        self._words = words
        self._at = 0

    def first(self) -> str | None:
        self._at = 0
        return self.text()

    def find(self, string: str | bytes) -> str | None:
        """Go to the first word that is not before `string`, and return it."""
        self._at = self._words.place(string.decode() if isinstance(string, bytes) else string)
        return self.text()

    def next(self) -> str | None:
        self._at += 1
        return self.text()

    def text(self) -> str | None:
        return self._words[self._at] if self.is_valid() else None

    def term_info(self) -> TermInfo | None:
        return self._terms.term_info(self._field, self._words[self._at].encode()) if self.is_valid() else None

    def is_valid(self) -> bool:
        return self._at < len(self._words)
