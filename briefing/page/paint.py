"""How is a laid-out page painted?"""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from briefing.domain.findings import Basis
from briefing.page.colours import Ink
from briefing.page.layout import PageLayout
from briefing.page.text import Mark

_STROKE = 0.14
#: The radius of what stands within a ring.
_CORE = 0.24


def paint_page(painter: QPainter, page: PageLayout) -> None:
    """Paint the page with the painter's units being the sheet's; the ground is left as it is."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for rule in page.rules:
        painter.setPen(QPen(QBrush(QColor(rule.ink)), rule.width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QLineF(rule.left, rule.y, rule.right, rule.y))
    for placed in page.columns:
        painter.setPen(QColor(Ink.TEXT))
        placed.column.layout.draw(painter, placed.origin)
        for mark in placed.column.marks:
            _paint_mark(painter, mark, placed.origin)


def find_area(page: PageLayout, key: str) -> QRectF | None:
    """Return where the line with this key stands on the page."""
    return next((place.area for place in page.places if place.key == key), None)


def find_key(page: PageLayout, point: QPointF) -> str | None:
    """Return the key of the line that stands at a point of the page."""
    return next((place.key for place in page.places if place.area.contains(point)), None)


def _paint_mark(painter: QPainter, mark: Mark, origin: QPointF) -> None:
    """Paint ● (stated), ◑ (inferred), ○ (unknown) or ● within a ring (given by the reader)."""
    ink = QColor(Ink.MUTED)
    stroke = mark.diameter * _STROKE
    box = QRectF(0, 0, mark.diameter - stroke, mark.diameter - stroke)
    centre = mark.centre + origin
    box.moveCenter(centre)
    painter.setPen(QPen(QBrush(ink), stroke))
    painter.setBrush(QBrush(ink) if mark.basis is Basis.STATED else QBrush(Qt.BrushStyle.NoBrush))
    painter.drawEllipse(box)
    if mark.basis is Basis.GIVEN:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(ink))
        painter.drawEllipse(centre, mark.diameter * _CORE, mark.diameter * _CORE)
    if mark.basis is Basis.INFERRED:
        half = QPainterPath(centre)
        half.arcTo(box, -90, 180)
        painter.fillPath(half, ink)
    painter.setBrush(Qt.BrushStyle.NoBrush)
