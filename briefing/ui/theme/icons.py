"""Which stroked path draws each icon?"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

#: Each icon as polylines in a 16 by 16 square, and circles as (x, y, radius).
_LINES: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "search": (((10.6, 10.6), (14.0, 14.0)),),
    "close": (((4, 4), (12, 12)), ((12, 4), (4, 12))),
    "check": (((2.6, 8.6), (6.2, 12.2), (13.4, 4.2)),),
    "down": (((4.2, 6.2), (8, 10), (11.8, 6.2)),),
    "up": (((4.2, 9.8), (8, 6), (11.8, 9.8)),),
    "right": (((6.2, 4.2), (10, 8), (6.2, 11.8)),),
    "pencil": (
        ((10.6, 2.6), (13.4, 5.4), (5.4, 13.4), (2.2, 13.8), (2.6, 10.6), (10.6, 2.6)),
        ((8.8, 4.4), (11.6, 7.2)),
    ),
    "plus": (((8, 3), (8, 13)), ((3, 8), (13, 8))),
    "pin": (
        ((5.2, 1.8), (10.8, 1.8), (10.0, 6.6), (12.6, 9.4), (3.4, 9.4), (6.0, 6.6), (5.2, 1.8)),
        ((8, 9.4), (8, 14.6)),
    ),
    "differ": (
        ((2.4, 5.2), (13.4, 5.2)),
        ((10.6, 2.6), (13.4, 5.2), (10.6, 7.8)),
        ((2.6, 11.0), (13.6, 11.0)),
        ((5.4, 8.4), (2.6, 11.0), (5.4, 13.6)),
    ),
    "fork": (
        ((2.4, 8.0), (7.0, 8.0), (12.6, 3.6)),
        ((7.0, 8.0), (12.6, 12.4)),
        ((9.4, 3.2), (12.9, 3.4), (12.2, 6.6)),
        ((9.4, 12.8), (12.9, 12.6), (12.2, 9.4)),
    ),
    "panel": (
        ((2.0, 3.0), (14.0, 3.0), (14.0, 13.0), (2.0, 13.0), (2.0, 3.0)),
        ((9.8, 3.0), (9.8, 13.0)),
    ),
    "document": (
        ((3.5, 1.8), (9.6, 1.8), (12.8, 5.0), (12.8, 14.2), (3.5, 14.2), (3.5, 1.8)),
        ((6, 8.2), (10.2, 8.2)),
        ((6, 11.2), (10.2, 11.2)),
    ),
}
_CIRCLES: dict[str, tuple[tuple[float, float, float], ...]] = {"search": ((6.6, 6.6, 4.8),)}


def icon_path(name: str) -> QPainterPath:
    """Return the path of an icon in its 16 by 16 square."""
    path = QPainterPath()
    for line in _LINES[name]:
        path.moveTo(QPointF(*line[0]))
        for point in line[1:]:
            path.lineTo(QPointF(*point))
    for x, y, radius in _CIRCLES.get(name, ()):
        path.addEllipse(QPointF(x, y), radius, radius)
    return path


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: QColor, width: float = 1.4) -> None:
    """Stroke an icon into a box; `width` is the stroke in pixels whatever the box's size."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = min(box.width(), box.height()) / 16
    painter.translate(box.center().x() - 8 * scale, box.center().y() - 8 * scale)
    painter.scale(scale, scale)
    pen = QPen(colour, width / scale)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(icon_path(name))
    painter.restore()
