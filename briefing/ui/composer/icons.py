"""Which stroked paths draw the composer's own icons?"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

#: Each icon as polylines in a 16 by 16 square; the first is closed and may be filled.
_PATHS: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "pin": (
        ((5.2, 1.8), (10.8, 1.8), (10.0, 6.6), (12.6, 9.4), (3.4, 9.4), (6.0, 6.6), (5.2, 1.8)),
        ((8, 9.4), (8, 14.6)),
    ),
    "pencil": (
        ((10.6, 2.6), (13.4, 5.4), (5.4, 13.4), (2.2, 13.8), (2.6, 10.6), (10.6, 2.6)),
        ((8.8, 4.4), (11.6, 7.2)),
    ),
    "back": (((10, 3), (5, 8), (10, 13)),),
    "drop": (((3.4, 3.4), (12.6, 12.6)), ((12.6, 3.4), (3.4, 12.6))),
}


def paint_path(painter: QPainter, name: str, box: QRectF, colour: QColor, *, filled: bool = False) -> None:
    """Stroke an icon into a box; a filled one has its first shape filled."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 16, box.height() / 16)
    pen = QPen(colour, 1.4 * 16 / box.width())
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    for number, line in enumerate(_PATHS[name]):
        painter.setBrush(colour if filled and not number else Qt.BrushStyle.NoBrush)
        painter.drawPath(_path(line))
    painter.restore()


def _path(points: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    return path
