"""What stands on the page, word for word, whatever it is rendered to?"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from briefing.brief.marks import nest_marks
from briefing.domain.brief.page import Section
from briefing.domain.findings import Basis


class Tone(StrEnum):
    """How a piece of text is set."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"
    CITATION = "citation"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in one tone; with a `basis`, its mark (● ◑ ○) follows them.

    `quoted` says that they stand in double quotation marks, letter by letter as in their source.
    """

    text: str
    tone: Tone = Tone.PLAIN
    basis: Basis | None = None
    quoted: bool = False

    def __post_init__(self) -> None:
        between = len(self.text) > 1 and self.text.startswith("“") and self.text.endswith("”")
        if self.quoted and not between:
            raise ValueError("a quotation stands between a mark that opens and one that closes it")

    @property
    def printed(self) -> str:
        """Return the words as they are set in type: within a quotation double marks become single ones."""
        return f"{self.text[0]}{nest_marks(self.text[1:-1])}{self.text[-1]}" if self.quoted else self.text


Pieces: TypeAlias = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph; `key` is that of the line it shows, or the number of a source."""

    key: str
    pieces: Pieces


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the deadlines table; `dated` is off where the day is not known."""

    key: str
    date: str
    days: str
    what: Pieces
    basis: Basis
    sources: Pieces
    dated: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the page under its label: either paragraphs or the rows of the table."""

    section: Section
    entries: tuple[Entry, ...] = ()
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class PageText:
    """The whole page: title, the line below it, and its parts."""

    title: str
    as_of: str
    extent: str
    parts: tuple[Part, ...]


#: The heads of the table's columns.
COLUMNS = ("Date", "Days", "What", "Basis", "Source")
#: What the foot of the page says of quotations.
FOOTER = "Quotations are verbatim from the source cited"


def plain(pieces: Pieces, *, citations: bool = True) -> str:
    """Return the words of pieces, with or without citations."""
    return "".join(piece.text for piece in pieces if citations or piece.tone is not Tone.CITATION)
