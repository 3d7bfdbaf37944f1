"""How does a sheet that lies over the window look, and cast its shadow?"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

#: Pixels that a shadow reaches beyond its sheet.
SHADOW = 8
_STEPS = 6
_STRENGTH = 6
_DROP = 1.5


def paint_shadow(painter: QPainter, box: QRectF, radius: float) -> None:
    """Draw a soft shadow around and below a sheet with round corners."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, _STRENGTH))
    for step in range(_STEPS):
        spread = box.adjusted(-step, -step, step, step).translated(QPointF(0, _DROP))
        painter.drawRoundedRect(spread, radius + step, radius + step)


def paint_sheet(painter: QPainter, box: QRectF, radius: float, *, edge: QColor, ground: QColor) -> None:
    """Draw a sheet with round corners and an edge of a pixel over its shadow."""
    paint_shadow(painter, box, radius)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(ground)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
