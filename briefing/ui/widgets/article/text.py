"""How is each block of an article set, without a change to its words?"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from briefing.domain.document import Block, Form, Zone
from briefing.domain.dossier import Source
from briefing.domain.span import Span
from briefing.text.offsets import Utf16Map
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


def write_article(document: QTextDocument, source: Source, look: Look, size: int) -> None:
    """Fill a document with the frozen body and set its blocks; `size` is that of the reading text in pixels."""
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(_scaled(faces.READING, size).font())
    # In one edit block the document is laid out once, not after the words and then after every line.
    edit = QTextCursor(document)
    edit.beginEditBlock()
    edit.select(QTextCursor.SelectionType.Document)
    edit.insertText(source.article.body.translate(_RESERVED), QTextCharFormat())
    _set_lines(document, source, look, size)
    edit.endEditBlock()


def _set_lines(document: QTextDocument, source: Source, look: Look, size: int) -> None:
    body, settings = source.article.body, settings_of(source)
    taken, previous = 0, None
    for line, number in _lines(document, source):
        if number is None:
            _set_blank(line)
            taken += _BLANK
            continue
        block, setting = source.extraction.blocks[number], settings[number]
        above = 0 if previous == number else _gap(settings[previous] if previous is not None else None, setting)
        _set_line(line, body, block, setting, look, size, max(above - taken, 0))
        taken, previous = 0, number


def _lines(document: QTextDocument, source: Source) -> Iterator[tuple[QTextBlock, int | None]]:
    """Yield each line with the number of the block that has most of it, None for a line outside all blocks."""
    units, blocks = Utf16Map(source.article.body), source.extraction.blocks
    first, line = 0, document.begin()
    while line.isValid():
        span = Span(units.to_code_point(line.position()), units.to_code_point(line.position() + line.length() - 1))
        while first < len(blocks) and blocks[first].span.end <= span.start:
            first += 1
        last = first
        while last < len(blocks) and blocks[last].span.start < span.end:
            last += 1
        yield line, max(range(first, last), key=lambda number: len(blocks[number].span), default=None)
        line = line.next()


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


def _set_blank(line: QTextBlock) -> None:
    look = QTextBlockFormat()
    look.setLineHeight(_BLANK, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    QTextCursor(line).setBlockFormat(look)


def _set_line(line: QTextBlock, body: str, block: Block, setting: Setting, look: Look, size: int, above: int) -> None:
    face = _scaled(setting.face, size)
    font = face.font()
    shape = QTextBlockFormat()
    shape.setLineHeight(face.leading, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    shape.setTopMargin(above)
    hang = _hang(body, block, font)
    shape.setLeftMargin(setting.indent + hang)
    shape.setTextIndent(-hang)
    ink = QTextCharFormat()
    ink.setFont(font)
    ink.setForeground(QColor(getattr(look.colours, setting.colour)))
    cursor = QTextCursor(line)
    cursor.setBlockFormat(shape)
    # By position: a movement would lay the line out before it is set.
    cursor.setPosition(line.position() + line.length() - 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(ink)


def _hang(body: str, block: Block, font: QFont) -> float:
    """Return the width of a list item's own marker, so that its later lines start where its words do."""
    if block.form is not Form.LIST_ITEM or not block.marker:
        return 0.0
    return QFontMetricsF(font).horizontalAdvance(Span(block.span.start, block.content.start).of(body))
