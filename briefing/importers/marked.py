"""What does a Markdown file say?"""

import re
from dataclasses import replace

from briefing.importers.content import Content
from briefing.importers.decoding import Decoded
from briefing.importers.front_matter import read_front_matter
from briefing.importers.pieces import Piece, PieceKind, with_title, write_pieces
from briefing.importers.visible import read_visible

_EXTENSIONS = ("tables", "fenced_code", "sane_lists")
#: Brackets that take the renderer more than linear time.
_NESTED = re.compile(r"(?:\[\s?){200}")
_MEDIA_TYPE = "text/markdown"


def read_marked(decoded: Decoded) -> Content:
    """Return the words of a Markdown text without its signs; its front matter and first heading name the article."""
    head = read_front_matter(decoded.text)
    pieces = _render(decoded.text[head.end :])
    title = head.metadata.title or _first_title(pieces)
    metadata = replace(head.metadata, title=title)
    return Content(write_pieces(with_title(pieces, title)), _MEDIA_TYPE, metadata)


def _render(text: str) -> tuple[Piece, ...]:
    """Return the pieces of a Markdown text; one nested beyond all sense as it stands, a piece a line."""
    import markdown

    if not _NESTED.search(text):
        try:
            return read_visible(markdown.markdown(text, extensions=list(_EXTENSIONS)))
        except RecursionError:
            pass
    return tuple(Piece(PieceKind.PARAGRAPH, line) for line in text.splitlines())


def _first_title(pieces: tuple[Piece, ...]) -> str | None:
    """Return the text of the heading of the first rank that leads the file."""
    leads = pieces and pieces[0].kind is PieceKind.HEADING and pieces[0].rank == 1
    return " ".join(pieces[0].text.split()) if leads else None
