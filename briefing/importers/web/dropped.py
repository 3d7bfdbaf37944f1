"""Which dated lines between a page's heading and its text does the reading of the main text leave out?"""

import re
from collections.abc import Iterator, Sequence

from briefing.importers.pieces import Piece, PieceKind

_LONGEST_LINE, _MOST_LINES, _COMPARED = 120, 8, 40
#: A year, or a date in figures; a notice of copyright or of cookies has one, too.
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2}\b")
_OF_ARTICLE = re.compile(r"\b(?:published|posted|first|issue|edition|vol|ed|no)\b", re.IGNORECASE)
_NOTICE = re.compile(r"©|\bcopyright\b|\bcookies?\b|\brights reserved\b|[.!?]\s[A-Z]", re.IGNORECASE)


def find_dropped(pieces: Sequence[Piece], shown: Sequence[Piece]) -> tuple[Piece, ...]:
    """Return the short lines with a date that a browser shows near above the first words of the text.

    `shown` is all that a browser shows. Only what stands below the last heading is the article's own: above it may
    stand the day of the visit, but for a line that says that it is of the article.
    """
    opening = next((piece.text for piece in pieces if len(piece.text) > _COMPARED), "")[:_COMPARED]
    place = next((at for at, piece in enumerate(shown) if opening and opening in piece.text), 0)
    heads = [at for at, piece in enumerate(shown[:place]) if piece.kind is PieceKind.HEADING]
    first, own = max(place - _MOST_LINES, 0), heads[-1] if heads else 0
    kept = {" ".join(piece.text.split()) for piece in pieces}
    lines = (*(piece for piece in shown[first:own] if _OF_ARTICLE.search(piece.text)), *shown[max(first, own) : place])
    return tuple(piece for piece in _dated(lines) if piece.text not in kept)


def _dated(lines: Sequence[Piece]) -> Iterator[Piece]:
    for piece in lines:
        text = " ".join(piece.text.split())
        if len(text) <= _LONGEST_LINE and _DATED.search(text) and not _NOTICE.search(text):
            yield Piece(PieceKind.PARAGRAPH, text)
