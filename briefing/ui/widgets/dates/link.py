"""How does a small choice look that stands among words?"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import DrawnButton, paint_ring

_PAD = 3


class Link(DrawnButton):
    """Words in the accent that can be pressed; quiet ones are muted."""

    def __init__(self, words: str, look: Look, parent: QWidget | None = None, *, quiet: bool = False) -> None:
        super().__init__(look, parent)
        self._quiet = quiet
        self._face = faces.BODY if quiet else faces.LABEL
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_words(words)

    def show_words(self, words: str, spoken: str = "") -> None:
        """Show other words; a screen reader may say more."""
        self.setText(words)
        self.setAccessibleName(spoken or words)
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of the words and of the ring around them."""
        return QSize(round(QFontMetricsF(self._face.font()).horizontalAdvance(self.text())) + 2 * _PAD + 1, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, underlined while the pointer is on them."""
        painter = QPainter(self)
        ink = self._look.colour("muted" if self._quiet else "accent")
        painter.setPen(ink)
        painter.setFont(self._face.font())
        painter.drawText(self.rect().adjusted(_PAD, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.underMouse():
            painter.drawLine(_PAD, self.height() - 4, self.width() - _PAD, self.height() - 4)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()).adjusted(3, 3, -3, -3), self._look, 3)
        painter.end()
