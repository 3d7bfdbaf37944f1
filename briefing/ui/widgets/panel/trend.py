"""How is drawn when the articles of a dossier told something?"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from briefing.ui.models.dossier.trend import STRETCHES

_BAR, _GAP, _FOOT = 3.0, 1.5, 2.0
_FAINT = 0.28
TREND_WIDTH = STRETCHES * (_BAR + _GAP) - _GAP


def paint_trend(painter: QPainter, counts: Sequence[int], box: QRectF, ink: QColor) -> None:
    """Draw a bar for each stretch of time, as high as articles told it then; a faint foot where none did."""
    faint = QColor(ink)
    faint.setAlphaF(_FAINT)
    most = max(counts, default=0)
    for number, count in enumerate(counts):
        height = _FOOT + (box.height() - _FOOT) * count / most if count else _FOOT
        bar = QRectF(box.left() + number * (_BAR + _GAP), box.bottom() - height, _BAR, height)
        painter.fillRect(bar, ink if count else faint)
