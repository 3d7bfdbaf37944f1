"""Where does the reader look for a finding by its words?"""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import IconButton, paint_ring

_NAME = "Look for a finding"
_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _FilterEdit(QLineEdit):
    """The words; Down and Enter go on to the findings, Esc ends looking."""

    left_down = Signal()
    gave_up = Signal()
    focus_moved = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep Esc, which ends looking, from the window's keys."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, go on or end."""
        if event.key() in _DOWN:
            self.left_down.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.gave_up.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.focus_moved.emit()


class FindingFilter(QWidget):
    """A field above the findings, hidden until it is asked for; `asked` carries what is typed.

    `entered` asks for the findings to take the keyboard, `closed` tells that looking has ended.
    """

    asked = Signal(str)
    entered = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.edit = _FilterEdit()
        self.edit.setObjectName("query")
        self.edit.setFrame(False)
        self.edit.setMinimumHeight(26)
        self.edit.setFont(faces.BODY.font())
        self.edit.setPlaceholderText(_NAME)
        self.edit.setAccessibleName(_NAME)
        self.edit.textChanged.connect(self.asked)
        self.edit.left_down.connect(self.entered)
        self.edit.gave_up.connect(self.close_field)
        self.edit.focus_moved.connect(self.update)
        close = IconButton("close", "Show all findings (Esc)", look)
        close.clicked.connect(self.close_field)
        line = QHBoxLayout(self)
        line.setContentsMargins(metrics.MARGIN + 8, 6, 14, 6)
        line.setSpacing(10)
        line.addWidget(self.edit, 1)
        line.addWidget(close)
        self.setFixedHeight(metrics.FILTER_ROW)
        self.hide()
        look.changed.connect(self.update)

    def open(self) -> None:
        """Show the field and take the keyboard, with the old words selected."""
        self.show()
        self.edit.setFocus()
        self.edit.selectAll()

    def close_field(self) -> None:
        """Show all findings again."""
        self.edit.clear()
        self.hide()
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field's frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.colour("hairline"))
        box = QRectF(self.edit.geometry()).adjusted(-8.5, 0.5, 4.5, -0.5)
        if self.edit.hasFocus():
            paint_ring(painter, box, self._look, 5)
        painter.setPen(QPen(self._look.colour("field_edge"), 1))
        painter.setBrush(self._look.colour("field"))
        painter.drawRoundedRect(box, 5, 5)
        painter.end()
