"""What stands above the results: how many, and in what order?"""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QWidget

from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.icons import paint_icon
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import paint_ring


class OrderButton(QAbstractButton):
    """Shows the order; pressed, it offers the others."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName("Order of the results")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the width of the word and the arrow."""
        return QSize(round(QFontMetricsF(faces.META.font()).horizontalAdvance(self.text())) + 18, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the word and the arrow."""
        painter = QPainter(self)
        painter.setFont(faces.META.font())
        painter.setPen(self._look.colour("muted"))
        painter.drawText(QRectF(0, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())
        place = QRectF(self.width() - 15, self.height() / 2 - 5.5, 12, 12)
        paint_icon(painter, "down", place, self._look.colour("second"), 1.4)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()).adjusted(3, 4, -3, -4), self._look, 4)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter and Down open the menu too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
        else:
            super().keyPressEvent(event)


class ResultsHead(QWidget):
    """RESULTS, the count, and the order."""

    ordered = Signal(str)

    def __init__(self, look: Look, orders: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._orders = orders
        self._count = ""
        self.order = OrderButton(look)
        self.order.clicked.connect(self._offer)
        line = QHBoxLayout(self)
        line.setContentsMargins(metrics.MARGIN, metrics.HEAD_DROP, metrics.MARGIN - 2, 0)
        line.addStretch(1)
        line.addWidget(self.order)
        self.setFixedHeight(metrics.PANE_HEAD)
        self.show_order(next(iter(orders.values())))
        look.changed.connect(self.update)

    def show_count(self, total: int, articles: int) -> None:
        """Show how many of all articles match; nothing while there are none."""
        self._count = f"{total:,} of {articles:,}" if articles else ""
        self.setAccessibleName(f"{self._count} articles match" if articles else "No articles yet")
        self.update()

    def show_order(self, words: str) -> None:
        """Show which order it is."""
        self.order.setText(words)
        self.order.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name and the count."""
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(metrics.MARGIN, metrics.HEAD_DROP, 0, 0)
        painter.setFont(faces.SECTION.font())
        painter.setPen(self._look.colour("second"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, "RESULTS")
        width = QFontMetricsF(faces.SECTION.font()).horizontalAdvance("RESULTS")
        painter.setFont(faces.META.font())
        painter.setPen(self._look.colour("muted"))
        painter.drawText(box.adjusted(width + 8, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._count)
        painter.end()

    def _offer(self) -> None:
        menu = QMenu(self)
        for order, words in self._orders.items():
            choice = menu.addAction(words)
            choice.setCheckable(True)
            choice.setChecked(words == self.order.text())
            choice.triggered.connect(lambda _=False, order=order: self.ordered.emit(order))
        menu.popup(self.order.mapToGlobal(QPoint(0, self.order.height())))
