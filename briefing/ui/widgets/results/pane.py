"""What stands one above the other in the pane of results, and how does the keyboard go through it?"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.ui.models.lines import LinesModel
from briefing.ui.models.results import ResultsModel
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import Rule
from briefing.ui.widgets.lines.view import LineList
from briefing.ui.widgets.results.facets import FacetsPane
from briefing.ui.widgets.results.head import ResultsHead
from briefing.ui.widgets.results.offers import OffersPane
from briefing.ui.widgets.results.view import ResultsView

_MOST_SAVED = 6
#: The values of a facet take no more than half of the pane, the saved searches no more than a sixth.
_FACETS_SHARE, _SAVED_SHARE = 2, 6


class ResultsPane(QWidget):
    """The head, suggestions, facets, saved searches and results; `left_upwards` is the way to the query."""

    left_upwards = Signal()

    def __init__(self, look: Look, orders: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.results_model = ResultsModel(self)
        self.values, self.suggested, self.kept = LinesModel(self), LinesModel(self), LinesModel(self)
        self.head = ResultsHead(look, orders)
        self.suggestions = OffersPane(LineList(self.suggested, look, "Suggestions", as_link=True), self.suggested, look)
        self.facets = FacetsPane(self.values, look)
        self.saved = OffersPane(
            LineList(self.kept, look, "Saved searches", most=_MOST_SAVED), self.kept, look, "Saved searches"
        )
        self.results = ResultsView(self.results_model, look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, Rule(look), self.suggestions, self.facets, self.saved, self.results):
            column.addWidget(part)
        self.lists = (self.suggestions.rows, self.facets.values, self.saved.rows)
        for rows in self.lists:
            rows.stepped_out.connect(lambda by, rows=rows: self._step_out(rows, by))
        self.results.left_upwards.connect(lambda: self._enter_above(len(self.lists)))
        self.facets.left.connect(self.results.enter)

    def panes(self) -> tuple[QWidget, ...]:
        """Return the lists that the keyboard cycles through, the results first."""
        return (self.results, *self.lists)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave most of the height to the results."""
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self.facets.values.allow(event.size().height() // _FACETS_SHARE)
            self.saved.rows.allow(event.size().height() // _SAVED_SHARE)

    def _step_out(self, rows: LineList, by: int) -> None:
        number = self.lists.index(rows)
        if by < 0:
            self._enter_above(number)
            return
        below = [each for each in self.lists[number + 1 :] if each.isVisible()]
        if below:
            below[0].enter()
        else:
            self.results.enter()

    def _enter_above(self, number: int) -> None:
        above = [each for each in self.lists[:number] if each.isVisible()]
        if above:
            above[-1].enter(-1)
        else:
            self.left_upwards.emit()
