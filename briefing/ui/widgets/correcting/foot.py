"""What stands at the foot of the sheet: that nothing is lost, or why it cannot be saved, and Save?"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QWidget

from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import paint_ring

_KEPT = "Kept on re-extraction; Ctrl+Z undoes"
_PAD, _BETWEEN = 14, 9


class SaveButton(QAbstractButton):
    """The one filled button of the sheet, with its key."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setText("Save")
        self.setAccessibleName("Save")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the room of the word and its key, with that of the ring around."""
        width = _width(faces.BUTTON, "Save") + _BETWEEN + _width(faces.META, "Enter")
        return QSize(round(width) + 2 * _PAD + 6, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        if self.hasFocus():
            paint_ring(painter, box, self._look, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("focused"))
        painter.drawRoundedRect(box, 5, 5)
        painter.setPen(self._look.colour("focused_ink"))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        inner = box.adjusted(_PAD, 0, 0, 0)
        painter.setFont(faces.BUTTON.font())
        painter.drawText(inner, left, "Save")
        painter.setFont(faces.META.font())
        painter.drawText(inner.adjusted(_width(faces.BUTTON, "Save") + _BETWEEN, 0, 0, 0), left, "Enter")
        painter.end()


class Foot(QWidget):
    """The words and the button; `pressed` asks to save."""

    pressed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = QLabel()
        self._words.setFont(faces.META.font())
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self.button = SaveButton(look)
        self.button.clicked.connect(self.pressed)
        line = QHBoxLayout(self)
        line.setContentsMargins(19, 8, 9, 8)
        line.addWidget(self._words, 1)
        line.addWidget(self.button)
        look.changed.connect(self.dress)
        self.rest()
        self.dress()

    def rest(self) -> None:
        """Say that what is saved stays, and how it is taken back."""
        self.say(_KEPT)

    def say(self, words: str) -> None:
        """Say something else."""
        self._words.setText(words)

    @property
    def words(self) -> str:
        """Return what is said."""
        return self._words.text()

    def dress(self) -> None:
        """Give the words their colour."""
        palette = self._words.palette()
        palette.setColor(self._words.foregroundRole(), self._look.colour("muted"))
        self._words.setPalette(palette)


def _width(face: faces.Face, words: str) -> float:
    return QFontMetricsF(face.font()).horizontalAdvance(words)
