"""How are single lines of words drawn in the composer's lists?"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from briefing.ui.theme.type import Face

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def width_of(words: str, face: Face) -> float:
    """Return how wide words are, in pixels."""
    return QFontMetricsF(face.font()).horizontalAdvance(words)


def draw(painter: QPainter, words: str, face: Face, ink: QColor, box: QRectF, *, right: bool = False) -> float:
    """Draw words on one line within a box, cut with an ellipsis, and return where they end."""
    shown = QFontMetricsF(face.font()).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.setFont(face.font())
    painter.setPen(ink)
    painter.drawText(box, _RIGHT if right else _LEFT, shown)
    return box.right() if right else box.left() + width_of(shown, face)
