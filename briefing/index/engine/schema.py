"""Which fields does the index have?"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from whoosh.analysis import Analyzer, Token
from whoosh.columns import NumericColumn, VarBytesColumn
from whoosh.fields import COLUMN, ID, TEXT, Schema

from briefing.index.analysis.words import find_words
from briefing.index.documents import IndexDocument
from briefing.index.engine.codec import WordPositions
from briefing.temporal.values import bounds

#: More than any distance a query can allow between two words.
_GAP = 1000
_DAY = "i"


class WordAnalyzer(Analyzer):  # type: ignore[misc]
    """Gives Whoosh's own tools the words of a text."""

    def __call__(self, value: str, **wanted: Any) -> Iterator[Token]:
        """Yield one token again and again, as Whoosh's analyzers do."""
        token = Token(**wanted)
        for place in find_words(value):
            token.original = token.text = place.word
            token.pos, token.startchar, token.endchar = place.position, place.start, place.end
            token.boost, token.stopped = 1.0, False
            yield token


class WordsField(TEXT):  # type: ignore[misc]
    """Text, or several texts with a gap between them, by its words as they stand."""

    def __init__(self) -> None:
        super().__init__(analyzer=WordAnalyzer())
        self.format = WordPositions()

    def index(self, value: str | Iterable[str], **_: Any) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each word as UTF-8, how often it stands (twice, as whole number and float), and its positions."""
        positions: defaultdict[str, list[int]] = defaultdict(list)
        base = 0
        for text in (value,) if isinstance(value, str) else value:
            last = base
            for word, position, _start, _end in find_words(text):
                last = base + position
                positions[word].append(last)
            base = last + _GAP
        encode = self.format.encode
        for word, kept in positions.items():
            yield word.encode(), len(kept), float(len(kept)), encode(kept)


def make_schema() -> Schema:
    """Return the schema; a title counts more where it is scored, not here."""
    words = ("title", "body", "source", "actors", "issues", "kinds", "language")
    columns = {
        "generation": COLUMN(NumericColumn("q")),
        "arrival": COLUMN(NumericColumn("q")),
        "published": COLUMN(VarBytesColumn()),
        "deadlines": COLUMN(VarBytesColumn()),
        "awaited": COLUMN(VarBytesColumn()),
    }
    return Schema(id=ID(unique=True, sortable=VarBytesColumn()), **{name: WordsField() for name in words}, **columns)


def make_row(document: IndexDocument) -> dict[str, Any]:
    """Return the fields of a document as the schema names them."""
    return {
        "id": document.id,
        "title": document.title,
        "body": document.body,
        "source": document.source or None,
        "actors": document.actors or None,
        "issues": document.issues or None,
        "kinds": document.kinds or None,
        "language": document.language or None,
        "generation": document.generation,
        "arrival": document.arrival,
        "published": _pack_days((document.published,)),
        "deadlines": _pack_days(document.deadlines),
        "awaited": _pack_days(document.awaited),
    }


def _pack_days(values: Iterable[str | None]) -> bytes:
    ranges = (bounds(value) for value in values if value)
    ends = (day.toordinal() for days in ranges if days for day in (days.start, days.end))
    return array(_DAY, ends).tobytes()


def unpack_days(packed: bytes) -> list[tuple[int, int]]:
    """Return the half-open ranges of day numbers (date.toordinal) in a column's value."""
    ends = array(_DAY, packed)
    return list(zip(ends[::2], ends[1::2], strict=True))
