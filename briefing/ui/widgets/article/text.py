"""How is each block of an article set, without a change to its words?"""

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
_LONGEST_DATELINE = 90
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
_LEDE = Setting(faces.LEDE, after=14)
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
    settings = [_setting_of(block) for block in blocks]
    titles = [number for number, block in enumerate(blocks) if block.zone is Zone.TITLE]
    if titles:
        settings[titles[0]] = _TITLE
    elif blocks and settings[0] is _READING and len(blocks[0].span) <= _LONGEST_LEDE:
        settings[0] = _LEDE
    return tuple(settings)


def _setting_of(block: Block) -> Setting:
    """Return how a block is set by its part in the article, else by its form; a dateline may open a whole paragraph."""
    paragraph = block.zone is Zone.DATELINE and len(block.span) > _LONGEST_DATELINE
    zoned = None if paragraph else _BY_ZONE.get(block.zone)
    return zoned or _BY_FORM.get(block.form, _READING)


def write_article(document: QTextDocument, source: Source, look: Look, size: int) -> None:
    """Fill a document with the frozen body and set its blocks; `size` is that of the reading text in pixels."""
    body = source.article.body
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(_scaled(faces.READING, size).font())
    document.setPlainText(body.translate(_RESERVED))
    units = Utf16Map(body)
    blocks = source.extraction.blocks
    settings = settings_of(source)
    number, gap_taken, previous = 0, 0, None
    line = document.begin()
    while line.isValid():
        at = units.to_code_point(line.position())
        while number < len(blocks) and blocks[number].span.end <= at and line.length() > 1:
            number += 1
        inside = number < len(blocks) and blocks[number].span.start <= at + line.length() - 1 and line.length() > 1
        if not inside:
            _set_blank(line)
            gap_taken += _BLANK
        else:
            starts = blocks[number].span.start >= at
            above = _gap(previous, settings[number]) - gap_taken if starts else 0
            _set_line(line, body, blocks[number], settings[number], look, size, max(above, 0))
            previous, gap_taken = settings[number], 0
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
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(ink)


def _hang(body: str, block: Block, font: QFont) -> float:
    """Return the width of a list item's own marker, so that its later lines start where its words do."""
    if block.form is not Form.LIST_ITEM or not block.marker:
        return 0.0
    return QFontMetricsF(font).horizontalAdvance(Span(block.span.start, block.content.start).of(body))
