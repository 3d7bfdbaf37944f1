"""How is the page written as Markdown?"""

import re

from briefing.brief.page_text import COLUMNS, Entry, Part, Piece, Pieces, Row, Tone
from briefing.brief.wording import put_in_words
from briefing.domain.brief.page import Brief, Section
from briefing.domain.findings import Basis

_MARKUP = re.compile(r"([\\`*_{}\[\]|~#$!])")
_ENTITIES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}
_LINKS = re.compile(r"(?i)(?<=[a-z])(:)(?=//)|(?<=\bwww)(\.)|(@)")
_CUT = re.compile(r"\\\[…\\\]")


def render_markdown(brief: Brief) -> str:
    """Return the page as plain CommonMark with pipe tables and literal `[1]`; the same brief gives the same text."""
    text = put_in_words(brief)
    head = [f"# {_escape(text.title)}", f"**{_escape(text.as_of)}** · {_escape(text.extent)}"]
    blocks = [*head, *(block for part in text.parts for block in _write_part(part))]
    return "\n\n".join(blocks) + "\n"


def _write_part(part: Part) -> list[str]:
    heading = f"## {part.section}"
    if part.rows:
        return [heading, _write_table(part.rows)]
    if part.section in (Section.BOTTOM_LINE, Section.GAPS):
        return [heading, *(_write(entry.pieces) for entry in part.entries)]
    return [heading, "\n".join(_write_item(entry) for entry in part.entries)]


def _write_item(entry: Entry) -> str:
    return f"- {_write(entry.pieces)}"


def _write_table(rows: tuple[Row, ...]) -> str:
    lines = [_write_row(COLUMNS), "|---|---:|---|---|---|"]
    for row in rows:
        date = f"**{_escape(row.date)}**" if row.dated else _escape(row.date)
        lines.append(_write_row((date, row.days, _write(row.what), str(row.basis), _write(row.sources))))
    return "\n".join(lines)


def _write_row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(cell.strip() for cell in cells) + " |"


def _write(pieces: Pieces) -> str:
    return re.sub(r" {2,}", " ", "".join(_write_piece(piece) for piece in pieces)).strip()


def _write_piece(piece: Piece) -> str:
    if piece.tone is Tone.CITATION:
        return piece.text
    words = _escape(re.sub(r"^ {2,}", ", ", piece.text))
    if piece.tone is Tone.STRONG:
        words = f"**{words}**"
    return f"{words} ({piece.basis})" if piece.basis in (Basis.INFERRED, Basis.GIVEN) else words


def _escape(text: str) -> str:
    """Return text so that no reader of Markdown can take any of it for markup.

    No line of the page begins with article text, so what is markup only there needs no escape.
    """
    escaped = _MARKUP.sub(r"\\\1", " ".join(text.split("\n")))
    escaped = _LINKS.sub(lambda found: "\\" + found[0], escaped).translate(_ENTITIES)
    return _CUT.sub("[…]", escaped)
