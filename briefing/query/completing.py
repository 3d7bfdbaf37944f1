"""What is being written at the caret of a query?"""

from dataclasses import dataclass

from briefing.domain.search import Completion
from briefing.domain.span import Span
from briefing.query.lexing import Piece, Token, split_query
from briefing.query.tree import QUOTES, Word

#: What each field's name is explained by where it is offered.
_HINTS = {
    "title": "words of the title",
    "source": "where it appeared, as source:Reuters",
    "actor": 'who acts or is spoken of, as actor:"United States"',
    "issue": "what is in dispute, as issue:tariffs",
    "kind": "with a sort of deadline, whatever its day, as kind:expiry",
    "lang": "the language, as lang:en",
    "before": "dated before a day, month or year, as before:2025-11-15",
    "after": "dated after a day, month or year, as after:2025-10",
    "on": "dated on a day or in a month or year, as on:2025-11",
    "date": "dated in a range, as date:2025-10..2025-11",
    "deadline": "with a deadline then, as deadline:2025-11",
    "deadline:before": "with a deadline before a day, month or year, as deadline:before:2025-11-15",
    "deadline:after": "with a deadline after a day, month or year, as deadline:after:2025-10",
    "deadline:on": "with a deadline on a day or in a month or year, as deadline:on:2025-11",
}


_BEFORE_VALUES = frozenset({Piece.FIELD, Piece.EXACT})


@dataclass(frozen=True, slots=True)
class Beginning:
    """What stands before the caret of the words in `span`, and the field, if any, whose value it begins."""

    text: str
    span: Span
    field: str | None = None


def find_beginning(query: str, caret: int) -> Beginning | None:
    """Return what is being written at the caret (`0 <= caret <= len(query)`), None where no word stands before it."""
    field: str | None = None
    for token in split_query(query):
        if token.span.start >= caret and not (field and token.span.start == caret):
            break
        if token.span.end >= caret and token.piece not in _BEFORE_VALUES:
            return _read_at(query, caret, token, field)
        if token.span.end > caret:
            return None
        field = token.text if token.piece in _BEFORE_VALUES else None
    return Beginning("", Span(caret, caret), field) if field else None


def _read_at(query: str, caret: int, token: Token, field: str | None) -> Beginning | None:
    if token.piece is Piece.TERM:
        return Beginning(query[token.span.start : caret], token.span, field)
    if token.piece is Piece.QUOTED and field:
        # A quotation that is not closed yet reaches over all that follows, which is not meant to be replaced.
        end = token.span.end if token.closed else caret
        return Beginning(query[token.span.start : caret].strip(QUOTES), Span(token.span.start, end), field)
    return None


def complete_fields(beginning: Beginning) -> tuple[Completion, ...]:
    """Return the fields whose names begin so, each labelled with its name and what it asks for."""
    before = f"{beginning.field}:" if beginning.field else ""
    found = (name for name in _HINTS if name.startswith(before + beginning.text.casefold()))
    return tuple(
        Completion(beginning.span, f"{name.removeprefix(before)}:", f"{name}: {_HINTS[name]}")
        for name in found
        if ":" not in name.removeprefix(before)
    )


def write_value(value: str) -> str:
    """Return a value as it is written after a field: in quotation marks unless it is one plain word."""
    try:
        return Word(value).text
    except ValueError:
        bare = "".join(" " if letter in QUOTES else letter for letter in value)
        return f'"{" ".join(bare.split()).rstrip("*")}"'
