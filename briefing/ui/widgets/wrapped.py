"""How are words broken into lines, cut with an ellipsis, and drawn with their hits?"""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from briefing.domain.span import Span
from briefing.text.offsets import Utf16Map
from briefing.ui.theme.type import Face
from briefing.ui.widgets.textboxes import find_stretches

_ELLIPSIS = "…"
_HIT_RADIUS = 3.0
_HIT_MARGIN = 2.0


class Wrapped:
    """Words set in a face within a width; at most `lines` lines, the last with `ending` when words are left."""

    def __init__(
        self,
        text: str,
        face: Face,
        width: float,
        *,
        lines: int = 0,
        marks: Sequence[Span] = (),
        ending: str = _ELLIPSIS,
    ) -> None:
        self._face = face
        self.text = _cut(text, face, width, lines, ending)
        self._layout = _lay_out(self.text, face, width, lines)
        units = Utf16Map(self.text)
        kept = len(self.text)
        self._marks = [
            (units.to_utf16(mark.start), units.to_utf16(min(mark.end, kept))) for mark in marks if mark.start < kept
        ]

    @property
    def height(self) -> float:
        """Return the height of all lines in pixels."""
        return float(self._layout.lineCount() * self._face.leading)

    @property
    def lines(self) -> int:
        """Return the number of lines."""
        return self._layout.lineCount()

    def paint(
        self, painter: QPainter, at: QPointF, colour: QColor, hit: QColor | None = None, hit_ink: QColor | None = None
    ) -> None:
        """Draw the lines with their top left corner at a point; marks get boxes in `hit` under `hit_ink` words."""
        if hit is not None:
            self._paint_boxes(painter, at, hit)
        painter.setPen(colour)
        formats = [_format(start, end, hit_ink) for start, end in self._marks] if hit_ink is not None else []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            line.setPosition(QPointF(0, number * self._face.leading + (self._face.leading - line.height()) / 2))
        self._layout.draw(painter, at, formats)

    def _paint_boxes(self, painter: QPainter, at: QPointF, colour: QColor) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            top = at.y() + number * self._face.leading
            for start, end in self._marks:
                if start < last and first < end:
                    margins = self._margin(start - 1), self._margin(end)
                    for one in find_stretches(line, max(start, first), min(end, last)):
                        before, after = reversed(margins) if one.leftwards else margins
                        left, width = at.x() + one.left - before, one.right - one.left + before + after
                        box = QRectF(left, top, width, self._face.leading)
                        painter.drawRoundedRect(box.adjusted(0, 0.5, 0, -0.5), _HIT_RADIUS, _HIT_RADIUS)
        painter.restore()

    def _margin(self, neighbour: int) -> float:
        """Return how far a box reaches towards a neighbour: not over a full stop or quotation mark beside it."""
        character = self._layout.text()[neighbour : neighbour + 1] if neighbour >= 0 else ""
        return 0.0 if character.strip() else _HIT_MARGIN


def _format(start: int, end: int, ink: QColor) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setForeground(ink)
    span = QTextLayout.FormatRange()
    span.start, span.length, span.format = start, end - start, look
    return span


def _lay_out(text: str, face: Face, width: float, lines: int) -> QTextLayout:
    layout = QTextLayout(text, face.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    while not (lines and layout.lineCount() >= lines) and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
    layout.endLayout()
    return layout


@lru_cache(maxsize=1024)
def _cut(text: str, face: Face, width: float, lines: int, ending: str) -> str:
    """Return the text that fits in so many lines, cut after a whole word where one fits; 0 lines is no limit."""
    text = " ".join(text.split("\n"))
    if not lines or QFontMetricsF(face.font()).horizontalAdvance(text) <= width:
        return text
    layout = _lay_out(text, face, width, lines + 1)
    if layout.lineCount() <= lines:
        return text
    units = Utf16Map(text)
    last = layout.lineAt(lines - 1)
    start, end = units.to_code_point(last.textStart()), units.to_code_point(last.textStart() + last.textLength())
    return text[:start] + _shorten(text[start:end].rstrip(), face, width, ending)


def _shorten(line: str, face: Face, width: float, ending: str) -> str:
    """Return as many whole words as fit with their ending; of a single long word, as many letters."""
    measure = QFontMetricsF(face.font()).horizontalAdvance
    whole = line
    while " " in line and measure(line + ending) > width:
        line = line.rsplit(" ", 1)[0]
    while len(line) > 1 and measure(line + ending) > width:
        line = line[:-1]
    return (line or whole).rstrip(" ,;:–—-") + ending
