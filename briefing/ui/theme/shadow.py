"""How does a sheet that lies over the window cast its shadow?"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

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
