"""Which buttons stand above the composer?"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from briefing.ui.composer.icons import paint_path
from briefing.ui.composer.paint import draw, width_of
from briefing.ui.theme import type as faces
from briefing.ui.theme.icons import paint_icon
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import DrawnButton, paint_ring

_PAD = 13.0
_GAP = 9.0
_HEIGHT = 32


class KeyButton(DrawnButton):
    """A word with its key behind it: framed, filled when `strong`, bare with an arrow in front when `back`."""

    def __init__(
        self,
        look: Look,
        words: str,
        key: str,
        *,
        strong: bool = False,
        back: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._key, self._strong, self._back = key, strong, back
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({key})")

    def sizeHint(self) -> QSize:
        """Return the width of the word and its key."""
        words = width_of(self.text(), faces.LABEL_STRONG) + _GAP + width_of(self._key, faces.META)
        return QSize(round(words + (22 if self._back else 2 * _PAD)), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame or arrow, word and key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if not self._back:
            self._paint_frame(painter, box)
        else:
            paint_path(painter, "back", QRectF(0, box.center().y() - 7, 14, 14), self._look.colour("second"))
        ink = self._look.colour("focused_ink" if self._strong else "ink")
        quiet = self._look.colour("focused_ink" if self._strong else "muted")
        line = QRectF(box)
        line.setLeft(17 if self._back else _PAD)
        face = faces.LABEL if self._back else faces.LABEL_STRONG
        line.setLeft(draw(painter, self.text(), face, ink, line) + _GAP)
        draw(painter, self._key, faces.META, quiet, line)
        if self.hasFocus():
            paint_ring(painter, box.adjusted(3, 3, -3, -3), self._look, 4)
        painter.end()

    def _paint_frame(self, painter: QPainter, box: QRectF) -> None:
        ground = "focused" if self._strong else "hover" if self.underMouse() else "field"
        painter.setBrush(self._look.colour(ground))
        painter.setPen(Qt.PenStyle.NoPen if self._strong else QPen(self._look.colour("strong"), 1))
        painter.drawRoundedRect(box, 6, 6)


class ChoiceButton(DrawnButton):
    """A word with a small arrow, which opens a menu."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Return the width of the word and the arrow."""
        return QSize(round(width_of(self.text(), faces.LABEL_STRONG)) + 22, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the word and the arrow."""
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(2, 0, 0, 0)
        x = draw(painter, self.text(), faces.LABEL_STRONG, self._look.colour("ink"), box) + 3
        paint_icon(painter, "down", QRectF(x, box.center().y() - 6, 13, 13), self._look.colour("second"))
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()).adjusted(3, 4, -3, -4), self._look, 4)
        painter.end()
