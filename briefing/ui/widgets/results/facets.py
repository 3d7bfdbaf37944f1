"""By what can the reader narrow the results?"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from briefing.domain.search import Facet
from briefing.ui.models.lines import LinesModel
from briefing.ui.models.offers import FACET_WORDS
from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import Rule, paint_ring
from briefing.ui.widgets.lines.view import LineList

_GAP = 16
_UNDERLINE = 2
#: As many values as are counted, and the line that says how many more there are.
_MOST = 9
_LEAD = "Narrow by"
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class FacetButton(QAbstractButton):
    """The name of a facet; underlined while its values are shown."""

    def __init__(self, facet: Facet, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setText(FACET_WORDS[facet])
        self.setCheckable(True)
        self.setAccessibleName(f"Narrow by {facet}")
        self.setToolTip(f"Narrow by {facet} (f)")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the width of the name."""
        width = QFontMetricsF(faces.META_STRONG.font()).horizontalAdvance(self.text())
        return QSize(round(width) + 1, metrics.FACET_STRIP)

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

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is on it."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer has left."""
        super().leaveEvent(event)
        self.update()


class FacetStrip(QWidget):
    """The facets side by side, at most one of them open; `turned` when another is, None for none."""

    turned = Signal(object)

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


class FacetsPane(QWidget):
    """The strip, and below it the values of the open facet.

    `turned` carries the facet that is open from now on, or None; `taken` the term of a value; `left` tells that the
    keyboard is to go to the results.
    """

    turned = Signal(object)
    taken = Signal(object)
    left = Signal()

    def __init__(self, model: LinesModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.opened: Facet | None = None
        self._last = Facet.SOURCE
        self._strip = FacetStrip(look)
        self.values = LineList(model, look, "Narrow by", most=_MOST)
        self._rule, self._foot = Rule(look), QWidget()
        self._foot.setFixedHeight(metrics.OFFERS_PAD)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._strip, Rule(look), self.values, self._foot, self._rule):
            column.addWidget(part)
        self._strip.turned.connect(self.open)
        self.values.taken.connect(self.taken)
        self.values.turned.connect(self._turn)
        self.open(None)

    def open(self, facet: Facet | None) -> None:
        """Show the values of one facet, or of none."""
        self.opened, self._last = facet, facet or self._last
        self._strip.show_open(facet)
        for part in (self.values, self._foot, self._rule):
            part.setVisible(facet is not None)
        if facet is not None:
            self.values.setAccessibleName(f"Narrow by {facet}")
        self.turned.emit(facet)

    def turn(self) -> None:
        """Open the facet that was open last and take the keyboard; from within, close it and leave."""
        if self.values.hasFocus():
            self.open(None)
            self.left.emit()
            return
        if self.opened is None:
            self.open(self._last)
        self.values.enter()

    def _turn(self, by: int) -> None:
        facets = list(Facet)
        if self.opened is not None:
            self.open(facets[(facets.index(self.opened) + by) % len(facets)])
