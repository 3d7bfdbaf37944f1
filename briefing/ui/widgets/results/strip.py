"""Which facets stand side by side above the results, and which of them is open?"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from briefing.domain.search import Facet
from briefing.ui.models.offers import FACET_WORDS
from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import DrawnButton, paint_ring

_GAP = 16
_UNDERLINE = 2
_LEAD = "Narrow by"
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class FacetButton(DrawnButton):
    """The name of a facet; underlined while its values are shown. `went_down` asks for the keyboard to go to them."""

    went_down = Signal()

    def __init__(self, facet: Facet, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setText(FACET_WORDS[facet])
        self.setCheckable(True)
        self.setAccessibleName(f"Narrow by {facet}")
        self.setToolTip(f"Narrow by {facet} (f)")

    def sizeHint(self) -> QSize:
        """Return the width of the name."""
        width = QFontMetricsF(faces.META_STRONG.font()).horizontalAdvance(self.text())
        return QSize(round(width) + 1, metrics.FACET_STRIP)

    def event(self, event: QEvent) -> bool:
        """Keep the space bar, which presses the button, from the window's keys."""
        space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if event.type() == QEvent.Type.ShortcutOverride and space:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button too, and Down lead to the values."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name, and the line under the one that is open."""
        painter = QPainter(self)
        painter.setFont(faces.META_STRONG.font())
        painter.setPen(self._look.colour("ink" if self.isChecked() or self.underMouse() else "muted"))
        painter.drawText(QRectF(self.rect()), _LEFT, self.text())
        if self.isChecked():
            line = QRectF(0, self.height() - _UNDERLINE, self.width(), _UNDERLINE)
            painter.fillRect(line, self._look.colour("accent"))
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()).adjusted(3, 7, -3, -7), self._look, 4)
        painter.end()


class FacetStrip(QWidget):
    """The facets side by side, at most one of them open; `turned` when another is, None for none."""

    turned = Signal(object)
    went_down = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.buttons = {facet: FacetButton(facet, look) for facet in Facet}
        line = QHBoxLayout(self)
        line.setContentsMargins(metrics.MARGIN, 0, metrics.MARGIN, 0)
        line.setSpacing(_GAP)
        line.addStretch(1)
        for facet, button in self.buttons.items():
            button.clicked.connect(lambda on, facet=facet: self.turned.emit(facet if on else None))
            button.went_down.connect(self.went_down)
            line.addWidget(button)
        self.setFixedHeight(metrics.FACET_STRIP)
        look.changed.connect(self.update)

    def show_open(self, opened: Facet | None) -> None:
        """Underline the facet that is open."""
        for facet, button in self.buttons.items():
            button.setChecked(facet is opened)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what the names are for, where there is room."""
        room = self.buttons[Facet.SOURCE].x() - metrics.MARGIN
        if QFontMetricsF(faces.META.font()).horizontalAdvance(_LEAD) > room:
            return
        painter = QPainter(self)
        painter.setFont(faces.META.font())
        painter.setPen(self._look.colour("muted"))
        painter.drawText(QRectF(metrics.MARGIN, 0, room, self.height()), _LEFT, _LEAD)
        painter.end()
