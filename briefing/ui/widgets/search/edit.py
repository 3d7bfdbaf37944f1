"""Where are the words of the query typed, and what is drawn behind and under them?"""

import re

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from briefing.domain.span import Span
from briefing.text.offsets import Utf16Map
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look

_FIELD = re.compile(r"(?<!\S)-?[A-Za-z]+:(?:\"[^\"]*\"|\S)+")
#: Why the keyboard goes for a moment only.
_COMING_BACK = frozenset(
    {
        Qt.FocusReason.ActiveWindowFocusReason,
        Qt.FocusReason.PopupFocusReason,
        Qt.FocusReason.MenuBarFocusReason,
    }
)
_WAVE, _WAVE_LENGTH = 1.4, 4.0


class QueryEdit(QLineEdit):
    """The words of the query, with chips behind those that name a field and a wave under what cannot be read."""

    moved_down = Signal()
    entered = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._problem: Span | None = None
        self.setObjectName("query")
        self.setAcceptDrops(False)
        self.setFrame(False)
        self.setFont(faces.SEARCH.font())
        self.setAccessibleName("Search articles")
        self.setPlaceholderText("Search articles")
        self.textChanged.connect(self._show_beginning)
        self._dress()
        look.changed.connect(self._dress)

    @property
    def caret(self) -> int:
        """Return the caret's place in code points."""
        return Utf16Map(self.text()).to_code_point(self.cursorPosition())

    def put(self, text: str, caret: int) -> None:
        """Show another query with the caret at a code point."""
        self.setText(text)
        self.setCursorPosition(Utf16Map(text).to_utf16(caret))

    def show_problem(self, span: Span | None) -> None:
        """Underline the part of the query that a problem is about."""
        self._problem = span
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leaves for the results, Enter opens the first; Alt with a figure takes what is offered, if anything."""
        if event.key() == Qt.Key.Key_Down:
            self.moved_down.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape or _asks_for_offer(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the beginning of a long query, unless the keyboard comes back at once."""
        super().focusOutEvent(event)
        if event.reason() not in _COMING_BACK:
            self._show_beginning()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chips, then the words, then the wave."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.colours.actor.tint))
        for chip in _FIELD.finditer(self.text()):
            left, right = self._x(chip.start()), self._x(chip.end())
            painter.drawRoundedRect(QRectF(left - 2, (self.height() - 21) / 2, right - left + 6, 21), 4, 4)
        painter.end()
        super().paintEvent(event)
        if self._problem is not None and self._problem.end <= len(self.text()):
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.colour("second"), 1.2))
            painter.drawPolyline(self._wave(self._problem))
            painter.end()

    def _show_beginning(self) -> None:
        if not self.hasFocus():
            self.setCursorPosition(0)

    def _x(self, index: int) -> float:
        """Return where a code point of the query stands."""
        measure = QFontMetricsF(self.font()).horizontalAdvance
        # The caret's place says how far the line is scrolled; Qt draws it 5 px into its rectangle.
        origin = self.cursorRect().x() + 5 - measure(self.text()[: self.caret])
        return origin + measure(self.text()[:index])

    def _wave(self, span: Span) -> QPolygonF:
        left, right = self._x(span.start), self._x(span.end)
        foot = self.height() / 2 + faces.SEARCH.leading / 2 - _WAVE
        steps = range(int(max(right - left, _WAVE_LENGTH) / (_WAVE_LENGTH / 2)) + 1)
        points = [QPointF(left + step * _WAVE_LENGTH / 2, foot + (_WAVE if step % 2 else -_WAVE)) for step in steps]
        return QPolygonF(points)

    def _dress(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        palette.setColor(QPalette.ColorRole.Text, self._look.colour("ink"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, self._look.colour("muted"))
        self.setPalette(palette)


def _asks_for_offer(event: QKeyEvent) -> bool:
    """Tell whether a key is one of the suggestions', which may not be there yet: it types nothing then."""
    return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier) and event.text().isdigit()
