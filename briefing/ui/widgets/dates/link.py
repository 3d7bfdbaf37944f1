"""How does a small choice look that stands among words?"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import DrawnButton, paint_ring

_PAD = 3
_KEY_GAP = 8


class Link(DrawnButton):
    """Words in the accent that can be pressed; quiet ones are muted, and a key that does the same stands behind."""

    def __init__(
        self, words: str, look: Look, parent: QWidget | None = None, *, quiet: bool = False, key: str = ""
    ) -> None:
        super().__init__(look, parent)
        self._quiet, self._key, self._shows_key = quiet, key, True
        self._face = faces.BODY if quiet else faces.LABEL
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_words(words)

    def show_words(self, words: str, spoken: str = "") -> None:
        """Show other words; a screen reader may say more."""
        self.setText(words)
        self.setAccessibleName(spoken or words)
        self.setFixedSize(self.sizeHint())
        self.update()

    def show_key(self, *, shown: bool) -> None:
        """Show the key behind the words, or leave its room to others."""
        if shown is not self._shows_key:
            self._shows_key = shown
            self.setFixedSize(self.sizeHint())
            self.update()

    def sizeHint(self) -> QSize:
        """Return the room of the words, of the key and of the ring around them."""
        key = (
            QFontMetricsF(faces.META.font()).horizontalAdvance(self._key) + _KEY_GAP
            if self._key and self._shows_key
            else 0
        )
        return QSize(round(self._words() + key) + 2 * _PAD + 1, 24)

    def _words(self) -> float:
        return QFontMetricsF(self._face.font()).horizontalAdvance(self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, underlined while the pointer is on them."""
        painter = QPainter(self)
        ink = self._look.colour("muted" if self._quiet else "accent")
        painter.setPen(ink)
        painter.setFont(self._face.font())
        painter.drawText(self.rect().adjusted(_PAD, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.underMouse():
            painter.drawLine(_PAD, self.height() - 4, _PAD + round(self._words()), self.height() - 4)
        if self._key and self._shows_key:
            painter.setPen(self._look.colour("muted"))
            painter.setFont(faces.META.font())
            behind = self.rect().adjusted(_PAD + round(self._words()) + _KEY_GAP, 0, 0, 0)
            painter.drawText(behind, Qt.AlignmentFlag.AlignVCenter, self._key)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()).adjusted(3, 3, -3, -3), self._look, 3)
        painter.end()
