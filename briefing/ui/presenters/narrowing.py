"""What happens when the reader narrows the results, or asks otherwise?"""

from PySide6.QtCore import QObject, Signal

from briefing.domain.search import Facet, FacetCount, Suggestion
from briefing.services.catalogue import Services
from briefing.ui.models.lines import Line
from briefing.ui.models.offers import facet_lines, suggestion_lines
from briefing.ui.presenters.aside import Aside
from briefing.ui.presenters.searching import SearchPresenter
from briefing.ui.widgets.results.pane import ResultsPane

_COUNTING = Line("Counting…")
_NO_INDEX = Line("Counts come when the index is ready.")


class NarrowingPresenter(QObject):
    """Show the facets and suggestions of the newest hits; put into the query what the reader takes from them."""

    turned = Signal()
    offered = Signal()

    def __init__(self, services: Services, searching: SearchPresenter, pane: ResultsPane, opened: Facet | None) -> None:
        super().__init__()
        self._services = services
        self._searching, self._pane, self._facets = searching, pane, pane.facets
        self._waiting = _COUNTING
        self._counted: dict[Facet, FacetCount] = {}
        self._suggestions: tuple[Suggestion, ...] = ()
        searching.looked_aside.connect(self._take_aside)
        searching.missed.connect(self.take_first)
        searching.with_facets = opened is not None
        self._facets.open(opened)
        self._show_values()
        self._facets.turned.connect(self._turn)
        self._facets.taken.connect(self._take_term)
        pane.suggestions.rows.taken.connect(self._take_suggestion)

    @property
    def is_offering(self) -> bool:
        """Tell whether another query is offered instead."""
        return bool(self._suggestions)

    @property
    def opened(self) -> Facet | None:
        """Return the facet whose values are shown."""
        return self._facets.opened

    @property
    def in_hand(self) -> bool:
        """Tell whether the keyboard is in the values of a facet."""
        return self._facets.values.hasFocus()

    def turn(self) -> None:
        """Show the values of a facet and take the keyboard there; from within, hide them."""
        self._facets.turn()

    def take_first(self) -> None:
        """Ask the first query that is offered instead."""
        self._take_number(0)

    def take_second(self) -> None:
        """Ask the second query that is offered instead."""
        self._take_number(1)

    def take_third(self) -> None:
        """Ask the third query that is offered instead."""
        self._take_number(2)

    def _take_number(self, number: int) -> None:
        for suggestion in self._suggestions[number : number + 1]:
            self._take_suggestion(suggestion)

    def _take_suggestion(self, suggestion: Suggestion) -> None:
        self._searching.go_to(suggestion.query)
        self._searching.focus_field()

    def _take_term(self, term: str) -> None:
        query = self._services.searching.toggle(self._searching.query, term, is_typing=True)
        # What is typed next is a word of its own.
        self._searching.go_to(f"{query} " if query.endswith(term) else query)

    def _turn(self, facet: Facet | None) -> None:
        self._searching.with_facets = facet is not None
        if facet is not None:
            self._show_values()
            if not self._counted:
                self._searching.ask_aside()
        self.turned.emit()

    def _take_aside(self, aside: Aside) -> None:
        self._counted = {each.facet: each for each in aside.facets}
        self._waiting = _NO_INDEX if self._searching.with_facets else _COUNTING
        self._show_values()
        fresh = aside.suggestions and aside.suggestions != self._suggestions
        self._suggestions = aside.suggestions
        self._pane.suggested.show(suggestion_lines(aside.suggestions, aside.query))
        self.offered.emit()
        if fresh:
            self._pane.suggestions.announce()

    def _show_values(self) -> None:
        counted = self._counted.get(self.opened) if self.opened else None
        self._pane.values.show(facet_lines(counted) if counted else (self._waiting,))
