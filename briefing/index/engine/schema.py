"""Which fields does the index have, as Whoosh's own tools see it?"""

from collections.abc import Iterator
from typing import Any

from whoosh.analysis import Analyzer, Token
from whoosh.fields import STORED, TEXT, Schema

from briefing.index.analysis.words import find_words
from briefing.index.engine.codec import WordPositions
from briefing.index.engine.segments import FIELDS


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


def make_schema() -> Schema:
    """Return the schema; a title counts more where it is scored, not here."""
    return Schema(id=STORED(), **{name: WordsField() for name in FIELDS})
