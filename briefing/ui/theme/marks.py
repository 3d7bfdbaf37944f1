"""How are the basis of a date and the kind of a finding drawn, without a glyph of any font?"""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from briefing.domain.findings import Basis, Confidence, FindingKind

LETTERS = {FindingKind.ISSUE: "I", FindingKind.DEADLINE: "D", FindingKind.ACTOR: "A"}
STRENGTH = {Confidence.HIGH: 1.0, Confidence.MEDIUM: 0.6, Confidence.LOW: 0.35}
#: Pixels of stroke and gap along a line, by kind; none is a solid line.
_RHYTHM = {FindingKind.ISSUE: None, FindingKind.DEADLINE: (4.6, 3.4), FindingKind.ACTOR: (0.01, 3.4)}
_BAR_RHYTHM = {FindingKind.ISSUE: None, FindingKind.DEADLINE: (3.4, 7.0), FindingKind.ACTOR: (0.01, 6.2)}


def paint_basis(painter: QPainter, basis: Basis, centre: QPointF, colour: QColor, radius: float = 4.2) -> None:
    """Draw the full, half or empty circle of a date's basis; what the reader gave is full, within a ring."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if basis is Basis.GIVEN:
        painter.setPen(QPen(colour, 1.1))
        painter.drawEllipse(centre, radius + 0.9, radius + 0.9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(centre, radius - 1.2, radius - 1.2)
        painter.restore()
        return
    disc = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    painter.setPen(QPen(colour, 1.3))
    painter.setBrush(colour if basis is Basis.STATED else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(disc)
    if basis is Basis.INFERRED:
        painter.setBrush(colour)
        painter.drawPie(disc, -90 * 16, 180 * 16)
    painter.restore()


def _stroke(colour: QColor, width: float, rhythm: tuple[float, float] | None) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if rhythm else Qt.PenCapStyle.FlatCap)
    if rhythm:
        pen.setDashPattern([rhythm[0] / width, rhythm[1] / width])
    return pen


def paint_underline(painter: QPainter, kind: FindingKind, line: QLineF, colour: QColor) -> None:
    """Draw the line under a phrase: solid for an issue, dashed for a deadline, dotted for an actor."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rhythm = _RHYTHM[kind]
    width = 1.9 if kind is FindingKind.ACTOR else 1.5
    pen = _stroke(colour, width, rhythm)
    if kind is FindingKind.DEADLINE:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([6.0 / width, 2.4 / width])
    painter.setPen(pen)
    painter.drawLine(line)
    painter.restore()


def paint_bar(painter: QPainter, kind: FindingKind, box: QRectF, colour: QColor, strength: float = 1.0) -> None:
    """Draw a kind's upright bar in a box; `strength` is its opacity."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(strength)
    rhythm = _BAR_RHYTHM[kind]
    if rhythm is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(box, 1.5, 1.5)
    else:
        painter.setPen(_stroke(colour, box.width(), rhythm))
        half = box.width() / 2
        painter.drawLine(
            QLineF(box.center().x(), box.top() + half, box.center().x(), box.bottom() - half),
        )
    painter.restore()
