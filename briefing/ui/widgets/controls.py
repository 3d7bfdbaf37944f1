"""Which small buttons does the window have, and how do they show the keyboard?"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from briefing.ui.theme.icons import paint_icon
from briefing.ui.theme.look import Look

_RING = 3.0


def paint_ring(painter: QPainter, box: QRectF, look: Look, radius: float = 7.0) -> None:
    """Draw the ring of what has the keyboard just outside a box."""
    ring = look.colour("accent")
    ring.setAlphaF(0.35)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ring, _RING))
    half = _RING / 2
    painter.drawRoundedRect(box.adjusted(-half, -half, half, half), radius + half, radius + half)
    painter.restore()


class DrawnButton(QAbstractButton):
    """A button that its own class draws, anew when the pointer comes and goes."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.update)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is on it."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer has left."""
        super().leaveEvent(event)
        self.update()


class IconButton(DrawnButton):
    """A button that is a stroked icon of 16 pixels in a square of 24."""

    def __init__(self, icon: str, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(24, 24)

    def sizeHint(self) -> QSize:
        """Return the button's square."""
        return QSize(24, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon, muted while the button cannot be used."""
        painter = QPainter(self)
        ink = self._look.colour("second")
        if not self.isEnabled():
            ink = self._look.colour("field_edge")
        elif self.underMouse():
            ink = self._look.colour("ink")
        paint_icon(painter, self._icon, QRectF(4, 4, 16, 16), ink, 1.4)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()).adjusted(4, 4, -4, -4), self._look, 4)
        painter.end()


class Rule(QWidget):
    """A hairline across."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(parent)
        self._look = look
        (self.setFixedWidth if upright else self.setFixedHeight)(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("hairline"))
        painter.end()
