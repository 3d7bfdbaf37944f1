"""By what can the reader narrow the results?"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.domain.search import Facet
from briefing.ui.models.lines import LinesModel
from briefing.ui.theme import metrics
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import Rule
from briefing.ui.widgets.lines.view import LineList
from briefing.ui.widgets.results.strip import FacetStrip

#: As many values as are counted, and the line that says how many more there are.
_MOST = 9


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
        self._strip.went_down.connect(self._enter_values)
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

    def _enter_values(self) -> None:
        if self.opened is not None:
            self.values.enter()

    def _turn(self, by: int) -> None:
        facets = list(Facet)
        if self.opened is not None:
            self.open(facets[(facets.index(self.opened) + by) % len(facets)])
