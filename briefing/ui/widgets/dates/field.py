"""Where is a date typed, and what does the program make of it?"""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import paint_ring

_RADIUS = 5.0


class Framed(QWidget):
    """A field in a frame, with the ring of the keyboard around it while it is typed in."""

    def __init__(self, field: QWidget, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field, self._look = field, look
        column = QVBoxLayout(self)
        column.setContentsMargins(9, 6, 9, 6)
        column.addWidget(field)
        field.installEventFilter(self)
        self.setFocusProxy(field)
        look.changed.connect(self.update)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Draw the ring anew when the keyboard comes or goes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        if self._field.hasFocus():
            paint_ring(painter, box, self._look, _RADIUS)
        edge = "accent" if self._field.hasFocus() else "field_edge"
        painter.setPen(QPen(self._look.colour(edge), 1))
        painter.setBrush(self._look.colour("field"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.end()


class DateField(QWidget):
    """A date that is typed, with what it means or what is wrong with it below."""

    typed = Signal(str)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.edit = QLineEdit()
        self.edit.setObjectName("query")
        self.edit.setFrame(False)
        self.edit.setFont(faces.BODY.font())
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText("12 Nov 2025")
        self.edit.textChanged.connect(self.typed)
        self._meaning = QLabel()
        self._meaning.setFont(faces.META.font())
        self._meaning.setTextFormat(Qt.TextFormat.PlainText)
        self._meaning.setWordWrap(True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        frame = Framed(self.edit, look)
        frame.setFixedWidth(148)
        line.addWidget(frame)
        line.addWidget(self._meaning, 1)
        self.setFocusProxy(self.edit)
        look.changed.connect(self._dress)
        self._dress()

    def say(self, words: str) -> None:
        """Say what the date means, or what is wrong with it."""
        self._meaning.setText(words)
        self.edit.setAccessibleDescription(words)
        # Words that take more lines must reach whoever lays this out at once, not with the next event.
        self.updateGeometry()

    def _dress(self) -> None:
        palette = self._meaning.palette()
        palette.setColor(self._meaning.foregroundRole(), self._look.colour("muted"))
        self._meaning.setPalette(palette)
