"""How full is the page, and what would give way next?"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from briefing.domain.brief.page import FittedBrief
from briefing.ui.composer import grid
from briefing.ui.composer.paint import draw, width_of
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look


class Gauge(QWidget):
    """Shows how full the page is; over the brim it takes the deadline's colour and says what would have to go."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._fitted: FittedBrief | None = None
        self.setFixedHeight(grid.HEAD)
        self.setAccessibleName("Fill of the page")
        look.changed.connect(self.update)

    def show_fill(self, fitted: FittedBrief | None) -> None:
        """Show the fill of a fitted brief; nothing while there is none."""
        self._fitted = fitted
        self.setAccessibleDescription(f"{_tell_fill(fitted)}, {_tell_next(fitted)}" if fitted else "")
        self.setToolTip(fitted.problem or "" if fitted else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the figures and the bar below them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._fitted:
            self._paint_figures(painter, self._fitted)
            self._paint_bar(painter, self._fitted)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), self._look.colour("hairline"))
        painter.end()

    def _paint_figures(self, painter: QPainter, fitted: FittedBrief) -> None:
        line = QRectF(grid.MARGIN, 9, self.width() - 2 * grid.MARGIN, 20)
        x = draw(painter, "One page", faces.LABEL_STRONG, self._look.colour("ink"), line) + 10
        figures = line.adjusted(x - line.left(), 0, 0, 0)
        x = draw(painter, _tell_fill(fitted), faces.META, self._look.colour("muted"), figures)
        ink = QColor(self._look.colours.deadline.ink) if fitted.problem else self._look.colour("muted")
        words = _tell_next(fitted)
        left = max(x + 24, line.right() - width_of(words, faces.META) - 2)
        draw(painter, words, faces.META, ink, QRectF(left, line.top(), line.right() - left, line.height()), right=True)

    def _paint_bar(self, painter: QPainter, fitted: FittedBrief) -> None:
        trough = QRectF(grid.MARGIN, 36, self.width() - 2 * grid.MARGIN, grid.HEAD_BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("hairline"))
        painter.drawRoundedRect(trough, 3, 3)
        full = QRectF(trough)
        full.setWidth(trough.width() * min(fitted.fill.percent, 100) / 100)
        painter.setBrush(QColor(self._look.colours.deadline.ink) if fitted.problem else self._look.colour("accent"))
        painter.drawRoundedRect(full, 3, 3)


def _tell_fill(fitted: FittedBrief) -> str:
    lines = len(fitted.brief.lines) + 1
    counted = "1 line" if lines == 1 else f"{lines} lines"
    return f"{fitted.fill.percent} % full  ·  {fitted.words} words  ·  {counted}"


def _tell_next(fitted: FittedBrief) -> str:
    if fitted.problem:
        return fitted.problem
    if not fitted.brief.lines:
        return "nothing on it yet"
    return f"next to give way: {fitted.next_to_give}" if fitted.next_to_give else "nothing more can give way"
