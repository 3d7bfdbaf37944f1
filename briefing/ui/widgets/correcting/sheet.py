"""Where in the window does a sheet lie that belongs to one row, and how is it drawn?"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from briefing.ui.theme.look import Look
from briefing.ui.theme.shadow import SHADOW, paint_shadow

#: Pixels around the sheet itself: its shadow, and the beak that points to the row.
AROUND = SHADOW + 6
_RADIUS = 9.0
_BEAK = 10.0
_GAP = 0
_MARGIN = 4


@dataclass(frozen=True, slots=True)
class Placed:
    """A sheet's box in the window; the beak at its right points at `beak`, pixels from its top, None without one."""

    box: QRect
    beak: int | None


def place_beside(room: QSize, size: QSize, row: QRect) -> Placed:
    """Return where a sheet lies left of a row, as high as the row, all of it in the room.

    Where there is no place at the left, or the row is null and not seen, it lies at the right, without a beak.
    """
    width = min(size.width(), room.width() - 2 * _MARGIN)
    height = min(size.height(), room.height() - 2 * _MARGIN)
    wanted = row.center().y() - height // 3
    top = max(_MARGIN, min(wanted, room.height() - _MARGIN - height))
    left = row.left() - _GAP - width
    if left < _MARGIN or row.isNull():
        return Placed(QRect(max(_MARGIN, room.width() - _MARGIN - width), top, width, height), None)
    return Placed(QRect(left, top, width, height), row.center().y() - top)


class Sheet(QWidget):
    """A sheet with round corners over the window, with a shadow; what lies on it keeps `AROUND` from the edges."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._beak: int | None = None
        self._row = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        look.changed.connect(self.update)
        self.hide()

    def show_beside(self, row: QRect, window: QWidget) -> None:
        """Show the sheet beside a row, given in the window's own pixels."""
        if self.parent() is not window:
            self.setParent(window)
        self._row = row
        self.grow()
        self.show()
        self.raise_()

    def grow(self) -> None:
        """Take the height that what lies on the sheet needs now."""
        layout, window, width = self.layout(), self.parentWidget(), self.minimumWidth()
        if layout is None or window is None:
            return
        layout.activate()
        placed = place_beside(window.size(), QSize(width, layout.totalHeightForWidth(width)), self._row)
        self._beak = placed.beak
        self.setGeometry(placed.box)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet with its beak over its shadow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(AROUND, AROUND, -AROUND, -AROUND)
        paint_shadow(painter, box, _RADIUS)
        painter.setPen(QPen(self._look.colour("strong"), 1))
        painter.setBrush(self._look.colour("drop"))
        painter.drawPath(_outline(box.adjusted(0.5, 0.5, -0.5, -0.5), self._beak))
        painter.end()


def _outline(box: QRectF, beak: int | None) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(box, _RADIUS, _RADIUS)
    if beak is None:
        return path
    middle = max(box.top() + _RADIUS + _BEAK, min(float(beak), box.bottom() - _RADIUS - _BEAK))
    point = QPainterPath(QPointF(box.right() - 1, middle - _BEAK))
    point.lineTo(box.right() + _BEAK - 1, middle)
    point.lineTo(box.right() - 1, middle + _BEAK)
    point.closeSubpath()
    return path.united(point)
