"""Into which pieces does a query's text fall?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from briefing.domain.span import Span
from briefing.query.tree import DATE_FIELDS, FIELDS, OPERATORS, QUOTES, VALUE_FIELDS

_SPACE = r"\s\x00-\x1f\x7f-\x9f"
_TOKEN = re.compile(
    rf"""(?P<open>\()|(?P<close>\))
    |[{QUOTES}](?P<quoted>[^{QUOTES}]*)(?P<end>[{QUOTES}]|\Z)(?:~(?P<slop>\d{{1,2}}))?
    |(?P<minus>-+)(?=[^{_SPACE}])
    |(?P<exact>(?:{"|".join(VALUE_FIELDS)}):=)
    |(?P<field>(?:deadline:(?:before|after|on)|{"|".join(FIELDS + DATE_FIELDS)}):)
    |(?P<term>[^{_SPACE}(){QUOTES}]+)""",
    re.VERBOSE | re.IGNORECASE,
)


class Piece(StrEnum):
    """What a piece of a query is."""

    OPEN = "open"
    CLOSE = "close"
    MINUS = "minus"
    EXACT = "exact"
    FIELD = "field"
    QUOTED = "quoted"
    TERM = "term"
    OPERATOR = "operator"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece with its place in the query.

    `text` is the inside of quotation marks, or a field's name without its last colon (and `=`), in lower case.
    `closed` is False for a quotation that the query's end cuts off.
    """

    piece: Piece
    text: str
    span: Span
    slop: int = 0
    closed: bool = True


def split_query(text: str) -> Iterator[Token]:
    """Yield the pieces of a query in order; nothing but space and control characters is left out."""
    for found in _TOKEN.finditer(text):
        span = Span(*found.span())
        quoted, slop = found["quoted"], int(found["slop"] or 0)
        if quoted is not None:
            yield Token(Piece.QUOTED, quoted, span, slop=slop, closed=bool(found["end"]))
        elif found["exact"]:
            yield Token(Piece.EXACT, found["exact"][:-2].lower(), span)
        elif found["field"]:
            yield Token(Piece.FIELD, found["field"][:-1].lower(), span)
        elif found[0] in OPERATORS:
            yield Token(Piece.OPERATOR, found[0], span)
        else:
            yield Token(Piece(str(found.lastgroup)), found[0], span)
