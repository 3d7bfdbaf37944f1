"""How are tints, hits, underlines and margin letters drawn under the words of an article?"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextDocument

from briefing.domain.findings import FindingKind
from briefing.domain.span import Span
from briefing.ui.models.places import Mark
from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.theme.marks import LETTERS, paint_bar, paint_underline
from briefing.ui.widgets.textboxes import LineBox, line_boxes

_BELOW_BASELINE = 5.0
_LETTER_PITCH = 11
#: Half of what the widest letter takes.
_LETTER_HALF = 4.6
#: How far the box of a hit reaches into the space beside it (px).
_HIT_MARGIN = 2.0
#: How far a box reaches above and below the baseline, in sizes of the font: all of its letters stand in it.
_ABOVE, _BELOW = 0.87, 0.3
#: How strong the edge of named words is, but for those walked to.
_EDGE = 0.4


def box_around(line: LineBox, before: float, after: float) -> QRectF:
    """Return the box of words, as high as their font needs, with so many pixels beside them."""
    top, bottom = line.baseline - line.size * _ABOVE, line.baseline + line.size * _BELOW
    return QRectF(line.box.left() - before, top, line.box.width() + before + after, bottom - top)


@dataclass(frozen=True, slots=True)
class Tinted:
    """The sentences of the selected finding."""

    kind: FindingKind
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """The words that name the finding that is pointed at or selected; `current` is the number of those walked to."""

    kind: FindingKind
    spans: tuple[Span, ...]
    current: int = -1


@dataclass(frozen=True, slots=True)
class Shown:
    """What is drawn under an article's words; all spans are in UTF-16 units of the document."""

    marks: tuple[Mark, ...] = ()
    hits: tuple[Span, ...] = ()
    current: int = -1
    tinted: Tinted | None = None
    named: Named | None = None


def place_letters(column: float, count: int) -> tuple[float, ...]:
    """Return where the letters beside a line have their centres, from the column leftwards, in pixels.

    Where the margin is too narrow for all of them, they stand closer together and nearer to the column.
    """
    first, pitch = column - metrics.LETTER_CENTRE, float(_LETTER_PITCH)
    if first - (count - 1) * pitch < _LETTER_HALF:
        first = column - metrics.MARGIN_BAR - _LETTER_HALF
        pitch = (first - _LETTER_HALF) / max(1, count - 1)
    return tuple(first - number * pitch for number in range(count))


class ArticlePainter:
    """Draw what belongs to a stretch of a document; the painter stands at the document's origin."""

    def __init__(self, painter: QPainter, document: QTextDocument, look: Look, visible: Span) -> None:
        self._painter = painter
        self._document = document
        self._look = look
        self._visible = visible
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint(self, shown: Shown) -> None:
        """Draw the tint, then what is named, hits, underlines and letters."""
        if shown.tinted is not None:
            self._paint_tint(shown.tinted)
        if shown.named is not None:
            self._paint_named(shown.named)
        self._paint_hits(shown.hits, shown.current)
        for mark in shown.marks:
            for line in self._boxes(mark.span):
                y = line.baseline + _BELOW_BASELINE
                under = QLineF(line.box.left(), y, line.box.right(), y)
                paint_underline(self._painter, mark.kind, under, QColor(self._look.colours.of(mark.kind).ink))
        self._paint_letters(shown.marks)

    def _boxes(self, span: Span) -> Sequence[LineBox]:
        return line_boxes(self._document, span.start, span.end) if span.overlaps(self._visible) else ()

    def _column(self) -> float:
        return self._document.rootFrame().frameFormat().leftMargin()

    def _paint_tint(self, tinted: Tinted) -> None:
        colours = self._look.colours.of(tinted.kind)
        for span in tinted.spans:
            boxes = self._boxes(span)
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(QColor(colours.tint))
            for line in boxes:
                self._painter.drawRoundedRect(line.box.adjusted(-4, 0, 4, 0), 3, 3)
            if boxes:
                x = self._column() - metrics.MARGIN_BAR
                bar = QRectF(x, boxes[0].box.top() + 2, 3, boxes[-1].box.bottom() - boxes[0].box.top() - 4)
                paint_bar(self._painter, tinted.kind, bar, QColor(colours.ink))

    def _paint_named(self, named: Named) -> None:
        """Box the words of a finding in its tint; a thin edge tells them from the tint of their sentence."""
        colours = self._look.colours.of(named.kind)
        for number, span in enumerate(named.spans):
            ink = QColor(colours.ink)
            ink.setAlphaF(1.0 if number == named.current else _EDGE)
            before, after = self._margin(span.start - 1), self._margin(span.end)
            for line in self._boxes(span):
                self._painter.setPen(QPen(ink, 1))
                self._painter.setBrush(QColor(colours.tint))
                self._painter.drawRoundedRect(box_around(line, before, after), 3, 3)

    def _paint_hits(self, hits: Sequence[Span], current: int) -> None:
        for number, span in enumerate(hits):
            margins = self._margin(span.start - 1), self._margin(span.end)
            for line in self._boxes(span):
                before, after = reversed(margins) if line.leftwards else margins
                edge = QPen(self._look.colour("ink"), 1) if number == current else QPen(Qt.PenStyle.NoPen)
                self._painter.setPen(edge)
                self._painter.setBrush(self._look.colour("hit"))
                self._painter.drawRoundedRect(box_around(line, before, after), 3, 3)

    def _margin(self, neighbour: int) -> float:
        """Return how far a box reaches towards a neighbour: not over a full stop or quotation mark beside it."""
        return 0.0 if self._document.characterAt(neighbour).strip() else _HIT_MARGIN

    def _paint_letters(self, marks: Sequence[Mark]) -> None:
        """Draw a kind's letter beside the line that first names a finding, once a kind and line."""
        painter = self._painter
        painter.setFont(faces.LETTER.font())
        for baseline, kinds in self._named_kinds(marks).items():
            for kind, x in zip(kinds, place_letters(self._column(), len(kinds)), strict=True):
                painter.setPen(QColor(self._look.colours.of(kind).ink))
                width = painter.fontMetrics().horizontalAdvance(LETTERS[kind])
                painter.drawText(QPointF(x - width / 2, baseline - 1), LETTERS[kind])

    def _named_kinds(self, marks: Sequence[Mark]) -> dict[float, list[FindingKind]]:
        """Return the kinds that each line, by its baseline, is the first to name a finding of."""
        kinds: dict[float, list[FindingKind]] = {}
        for mark in marks:
            boxes = self._boxes(mark.span) if mark.first else ()
            if boxes and mark.kind not in kinds.setdefault(boxes[0].baseline, []):
                kinds[boxes[0].baseline].append(mark.kind)
        return kinds
