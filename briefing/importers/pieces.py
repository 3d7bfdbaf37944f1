"""How is marked-up text written down as plain text that keeps its paragraphs, headings and lists?"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

_GAPS = {"high": "\n\n\n", "plain": "\n\n"}
_LOWEST_HIGH_RANK = 2


class PieceKind(StrEnum):
    """What a piece of marked-up text is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph, heading (`rank` 1 to 6) or list item (`marker` "•" or "1.") of a page, in plain words."""

    kind: PieceKind
    text: str
    rank: int = 0
    marker: str = ""


def write_pieces(pieces: Iterable[Piece]) -> str:
    """Return the pieces a line each, an empty line between them, and two above the headings of high rank."""
    written: list[str] = []
    for piece in pieces:
        words = " ".join(piece.text.split())
        if not words:
            continue
        high = piece.kind is PieceKind.HEADING and piece.rank <= _LOWEST_HIGH_RANK
        written += [_GAPS["high" if high else "plain"]] if written else []
        written.append(f"{piece.marker} {words}" if piece.marker else words)
    return "".join(written) + ("\n" if written else "")


def with_title(pieces: Iterable[Piece], title: str | None) -> tuple[Piece, ...]:
    """Return the pieces led by the title, unless one of the first already says it."""
    kept = tuple(pieces)
    if not title or any(_same(piece.text, title) for piece in kept[:3]):
        return kept
    return (Piece(PieceKind.HEADING, title, rank=1), *kept)


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
