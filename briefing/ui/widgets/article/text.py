"""How is each block of an article set, without a change to its words?"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from briefing.domain.document import Block, Form, Zone
from briefing.domain.dossier import Source
from briefing.domain.span import Span
from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.theme.type import Face

#: Characters that Qt's documents keep for themselves, replaced one for one where an article has them.
_RESERVED = {ord(each): "\ufffd" for each in "\ufdd0\ufdd1\ufffc\u2029"}
_LONGEST_LEDE = 420
_BLANK = 1


@dataclass(frozen=True, slots=True)
class Setting:
    """How a block is set; `before` is the gap above it and `after`, where given, the gap below it instead."""

    face: Face
    colour: str = "ink"
    before: int = metrics.PARAGRAPH_GAP
    after: int | None = None
    indent: int = 0


_READING = Setting(faces.READING)
_TITLE = Setting(faces.TITLE, after=14)
_LEDE = Setting(faces.LEDE, after=13)
_HEADING = Setting(faces.HEADING, before=16, after=4)
_BYLINE = Setting(faces.BYLINE, "muted", before=6)
_QUIET = Setting(faces.FURNITURE, "muted", before=8)

_BY_ZONE = {
    Zone.BYLINE: _BYLINE,
    Zone.DATELINE: _BYLINE,
    Zone.STAMP: _BYLINE,
    Zone.CAPTION: _QUIET,
    Zone.BOILERPLATE: _QUIET,
    Zone.TITLE: _HEADING,
}
_BY_FORM = {
    Form.HEADING: _HEADING,
    Form.LIST_ITEM: replace(_READING, before=7),
    Form.QUOTATION: replace(_READING, indent=24),
}


def settings_of(source: Source) -> tuple[Setting, ...]:
    """Return how each block of an article is set."""
    blocks = source.extraction.blocks
    settings = [_BY_ZONE.get(block.zone) or _BY_FORM.get(block.form, _READING) for block in blocks]
    titles = [number for number, block in enumerate(blocks) if block.zone is Zone.TITLE]
    if titles:
        settings[titles[0]] = _TITLE
    elif blocks and settings[0] is _READING and len(blocks[0].span) <= _LONGEST_LEDE:
        settings[0] = _LEDE
    return tuple(settings)


class ArticleWriter:
    """Fills a document with the frozen body and sets its lines, a stretch at a time.

    `size` is that of the reading text in pixels.
    """

    def __init__(self, document: QTextDocument, source: Source, look: Look, size: int) -> None:
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(_scaled(faces.READING, size).font())
        self._document, self._source, self._look, self._size = document, source, look, size
        self._settings = settings_of(source)
        self._lines = _lines(source)
        self._taken, self._previous = 0, -1
        self._begun = False
        self.is_done = False

    def write(self, length: int) -> None:
        """Write the next lines, until at least so many characters are written or none are left."""
        # In one edit block the document is laid out once, not after every line.
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        if self._begun:
            cursor.movePosition(QTextCursor.MoveOperation.End)
        else:
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.removeSelectedText()
        while length > 0 and not self.is_done:
            length -= self._write_line(cursor)
        cursor.endEditBlock()

    def _write_line(self, cursor: QTextCursor) -> int:
        """Write the next line and return its length with its end; 0 after the last one."""
        line = next(self._lines, None)
        if line is None:
            self.is_done = True
            return 0
        span, number = line
        words = span.of(self._source.article.body)
        if number is not None:
            shape, ink = self._set_line(number)
        else:
            shape, ink = self._set_stray() if words.strip() else self._set_blank()
        if self._begun:
            cursor.insertBlock(shape, ink)
        else:
            cursor.setBlockFormat(shape)
        cursor.insertText(words.translate(_RESERVED), ink)
        self._begun = True
        return len(span) + 1

    def _set_blank(self) -> tuple[QTextBlockFormat, QTextCharFormat]:
        self._taken += _BLANK
        shape = QTextBlockFormat()
        shape.setLineHeight(_BLANK, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        return shape, QTextCharFormat()

    def _set_stray(self) -> tuple[QTextBlockFormat, QTextCharFormat]:
        """Set a line that belongs to no block: what was found in the article is not known just now."""
        return self._shape(_READING, metrics.PARAGRAPH_GAP), self._ink(_READING)

    def _set_line(self, number: int) -> tuple[QTextBlockFormat, QTextCharFormat]:
        setting, block = self._settings[number], self._source.extraction.blocks[number]
        before = self._settings[self._previous] if self._previous >= 0 else None
        above = 0 if self._previous == number else _gap(before, setting)
        hang = _hang(self._source.article.body, block, _scaled(setting.face, self._size).font())
        shape = self._shape(setting, above)
        shape.setLeftMargin(setting.indent + hang)
        shape.setTextIndent(-hang)
        self._previous = number
        return shape, self._ink(setting)

    def _shape(self, setting: Setting, above: int) -> QTextBlockFormat:
        """Return the shape of a line with a gap above it, in which the blank lines before it count."""
        shape = QTextBlockFormat()
        leading = _scaled(setting.face, self._size).leading
        shape.setLineHeight(leading, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        shape.setTopMargin(max(above - self._taken, 0))
        self._taken = 0
        return shape

    def _ink(self, setting: Setting) -> QTextCharFormat:
        ink = QTextCharFormat()
        ink.setFont(_scaled(setting.face, self._size).font())
        ink.setForeground(QColor(getattr(self._look.colours, setting.colour)))
        return ink


def _lines(source: Source) -> Iterator[tuple[Span, int | None]]:
    """Yield each line with the number of the block that has most of it, None for a line outside all blocks."""
    blocks = source.extraction.blocks
    first, start = 0, 0
    for words in source.article.body.split("\n"):
        span = Span(start, start + len(words))
        while first < len(blocks) and blocks[first].span.end <= span.start:
            first += 1
        last = first
        while last < len(blocks) and blocks[last].span.start < span.end:
            last += 1
        yield span, max(range(first, last), key=lambda number: len(blocks[number].span), default=None)
        start = span.end + 1


def _gap(previous: Setting | None, this: Setting) -> int:
    if previous is None:
        return 0
    if previous.face == this.face and this.colour == "muted":
        return 2
    return this.before if previous.after is None or this is _BYLINE else previous.after


def _scaled(face: Face, size: int) -> Face:
    """Return a face made larger or smaller with the reading text."""
    ratio = size / faces.READING.size
    return face if ratio == 1 else replace(face, size=round(face.size * ratio), leading=round(face.leading * ratio))


def _hang(body: str, block: Block, font: QFont) -> float:
    """Return the width of a list item's own marker, so that its later lines start where its words do."""
    if block.form is not Form.LIST_ITEM or not block.marker:
        return 0.0
    return QFontMetricsF(font).horizontalAdvance(Span(block.span.start, block.content.start).of(body))
