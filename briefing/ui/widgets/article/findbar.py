"""Where does the reader look for words in the open article?"""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import IconButton, paint_ring


class FindBar(QWidget):
    """A field under the article, with the count and arrows; hidden until it is asked for."""

    asked = Signal(str)
    walked = Signal(int)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.edit = QLineEdit()
        self.edit.setObjectName("query")
        self.edit.setFrame(False)
        self.edit.setMinimumHeight(26)
        self.edit.setFont(faces.BODY.font())
        self.edit.setPlaceholderText("Find in the article")
        self.edit.setAccessibleName("Find in the article")
        self.edit.textChanged.connect(self.asked)
        self.edit.returnPressed.connect(lambda: self.walked.emit(1))
        self._count = QLabel()
        self._count.setFont(faces.META.font())
        self._count.setAccessibleName("Found")
        up, down, close = (IconButton(*each, look) for each in _BUTTONS)
        up.clicked.connect(lambda: self.walked.emit(-1))
        down.clicked.connect(lambda: self.walked.emit(1))
        close.clicked.connect(self.closed)
        line = QHBoxLayout(self)
        line.setContentsMargins(28, 6, 14, 6)
        line.setSpacing(4)
        line.addWidget(self.edit, 1)
        line.addSpacing(10)
        for part in (self._count, up, down, close):
            line.addWidget(part)
        self.setFixedHeight(44)
        self.hide()
        look.changed.connect(self.update)

    def open(self) -> None:
        """Show the bar and take the keyboard, with the old words selected."""
        self.show()
        self.edit.setFocus()
        self.edit.selectAll()
        self.asked.emit(self.edit.text())

    def show_count(self, count: int, current: int) -> None:
        """Show which of how many is current."""
        words = f"{current + 1} of {count}" if count else "not found"
        self._count.setText(words if self.edit.text() else "")
        # The frame is drawn beyond the field, whose width follows that of these words.
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift+Enter goes back."""
        if event.key() == Qt.Key.Key_Return and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.walked.emit(-1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field's frame under a hairline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._look.colour("side"))
        painter.fillRect(0, 0, self.width(), 1, self._look.colour("hairline"))
        box = QRectF(self.edit.geometry()).adjusted(-8.5, 0.5, 4.5, -0.5)
        if self.edit.hasFocus():
            paint_ring(painter, box, self._look, 5)
        painter.setPen(QPen(self._look.colour("field_edge"), 1))
        painter.setBrush(self._look.colour("field"))
        painter.drawRoundedRect(box, 5, 5)
        painter.end()


_BUTTONS = (
    ("up", "Previous place (Shift+F3)"),
    ("down", "Next place (F3)"),
    ("close", "Close (Esc)"),
)
