"""Which text would a browser show of a page?"""

from collections import Counter
from collections.abc import Collection, Sequence
from html.parser import HTMLParser
from typing import TypeAlias

from briefing.importers.pieces import Piece, PieceKind

#: Line and column of a page.
_Place: TypeAlias = tuple[int, int]
_HIDDEN = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "select",
        "button",
        "textarea",
        "nav",
    }
)
#: Hidden elements whose content is no markup: an unclosed one goes on to the end of the page, as in a browser.
_RAW = frozenset({"script", "style"})
_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog"),
        *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("head", "header", "hr", "html", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table"),
        *("tbody", "tfoot", "thead", "tr", "ul"),
    )
)
_CELLS = frozenset({"td", "th"})
_LISTS = frozenset({"ul", "ol"})


class _Reader(HTMLParser):
    """Collects pieces while a page streams by; unclosed and crossed tags do no harm."""

    def __init__(self, shown: Collection[_Place] = ()) -> None:
        """Hide what a browser hides, but for the elements that begin at the places `shown`."""
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self.title = ""
        self._words: list[str] = []
        self._shown = shown
        self._hidden: list[tuple[str, _Place]] = []
        self._open: Counter[str] = Counter()
        self._lists: list[int | None] = []
        self._rank = 0
        self._marker = ""
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - HTMLParser's own
        """Begin what the element begins: a block, a list, a heading, or what nobody sees."""
        self._in_title = tag == "title" and not self.title
        if tag in _HIDDEN and self.getpos() not in self._shown:
            self._hidden.append((tag, self.getpos()))
            self._open[tag] += 1
        if tag in _BLOCKS:
            self.finish()
        if tag in _CELLS and self._words:
            self._words.append(" | ")
        if tag in _LISTS:
            self._lists.append(0 if tag == "ol" else None)
        if tag == "li":
            self._open_item()
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self._rank = int(tag[1])

    def handle_endtag(self, tag: str) -> None:
        """End what the element began."""
        self._in_title = False
        if tag in _HIDDEN:
            self._close(tag)
        if tag in _BLOCKS:
            self.finish()
        if tag in _LISTS and self._lists:
            self._lists.pop()
        if tag == "li":
            self._marker = ""

    def _close(self, tag: str) -> None:
        """Close the innermost hidden element of this name, with what is open inside it."""
        closed = "" if self._open[tag] else tag
        while closed != tag:
            closed, _ = self._hidden.pop()
            self._open[closed] -= 1

    def unclosed(self) -> frozenset[_Place]:
        """Return where the hidden elements begin that nothing closed."""
        return frozenset(place for tag, place in self._hidden if tag not in _RAW)

    def handle_data(self, data: str) -> None:
        """Take words that a reader sees."""
        if self._in_title:
            self.title += data
        elif not self._hidden:
            self._words.append(data)

    def finish(self) -> None:
        """End the piece under way."""
        text = "".join(self._words).strip(" |\n\t")
        self._words.clear()
        if text:
            kind = PieceKind.ITEM if self._marker else PieceKind.HEADING if self._rank else PieceKind.PARAGRAPH
            self.pieces.append(Piece(kind, text, rank=self._rank, marker=self._marker))
            self._marker = ""
        self._rank = 0

    def _open_item(self) -> None:
        count = self._lists[-1] if self._lists else None
        if count is None:
            self._marker = "•"
            return
        self._lists[-1] = count + 1
        self._marker = f"{count + 1}."


def read_visible(html: str) -> tuple[Piece, ...]:
    """Return the visible text of a page or a fragment as pieces; scripts, forms' controls and menus are left out."""
    return tuple(_read(html).pieces)


def read_title(html: str) -> str | None:
    """Return what the page's `<title>` says."""
    return " ".join(_read(html).title.split()) or None


def _read(html: str) -> _Reader:
    """Read a page; once more where an unclosed element would hide all that follows it."""
    reader = _stream(html)
    unclosed = reader.unclosed()
    return _stream(html, unclosed) if unclosed else reader


def _stream(html: str, shown: Collection[_Place] = ()) -> _Reader:
    reader = _Reader(shown)
    reader.feed(html)
    reader.close()
    reader.finish()
    return reader


def is_empty(pieces: Sequence[Piece]) -> bool:
    """Tell whether no piece holds a word."""
    return not any(piece.text.strip() for piece in pieces)
