"""What happens when the reader keeps a search?"""

from PySide6.QtCore import QObject, Signal

from briefing.domain.errors import UserError
from briefing.domain.search import ResultPage, SavedSearch
from briefing.services.catalogue import Services
from briefing.ui.deeds import Deed, Deeds
from briefing.ui.models.offers import saved_lines
from briefing.ui.presenters.aside import Aside
from briefing.ui.presenters.searching import SearchPresenter
from briefing.ui.widgets.results.pane import ResultsPane


class SavingPresenter(QObject):
    """Show the saved searches while nothing is asked; save, open and forget them."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, services: Services, searching: SearchPresenter, pane: ResultsPane, deeds: Deeds) -> None:
        super().__init__()
        self._saving = services.saving
        self._searching, self._pane, self._deeds = searching, pane, deeds
        self._is_wanted = False
        searching.answered.connect(self._make_room)
        searching.looked_aside.connect(self._show)
        pane.saved.rows.taken.connect(self._open)
        pane.saved.rows.forgotten.connect(self._drop)

    def save(self) -> None:
        """Keep the query as it is typed."""
        query = self._searching.query
        try:
            saved = self._saving.save(query)
        except UserError as error:
            self.failed.emit(error.sentence)
            return
        self._deeds.note(Deed(lambda: self._forget(saved), lambda: self._keep(saved)))
        self.said.emit("Search saved; Ctrl+5 shows the saved ones")

    def find(self) -> None:
        """Take the keyboard to the saved searches, which stand above all articles."""
        self._is_wanted = True
        self._searching.go_to("")
        self._searching.ask_aside()

    def _make_room(self, page: ResultPage) -> None:
        """Leave the place to the results as soon as something is asked."""
        if page.query.strip():
            self._pane.kept.show(())

    def _show(self, aside: Aside) -> None:
        self._pane.kept.show(saved_lines(aside.saved))
        if self._is_wanted and not aside.query:
            self._is_wanted = False
            if aside.saved:
                self._pane.saved.rows.enter()
            else:
                self.said.emit("No search is saved yet; Ctrl+D saves the one typed")

    def _open(self, saved: SavedSearch) -> None:
        try:
            query = self._saving.open(saved.number)
        except UserError as error:
            self.failed.emit(error.sentence)
            return
        self._searching.go_to_whole(query)
        self._searching.focus_field()

    def _drop(self, saved: SavedSearch) -> None:
        self._forget(saved)
        self._deeds.note(Deed(lambda: self._keep(saved), lambda: self._forget(saved)))
        self.said.emit("Search forgotten; Ctrl+Z takes it back")

    def _keep(self, saved: SavedSearch) -> None:
        self._saving.save(saved.query)
        self._searching.ask_aside()

    def _forget(self, saved: SavedSearch) -> None:
        """Forget a search by its words: one forgotten and saved again has another number."""
        self._saving.forget(saved.query)
        self._searching.ask_aside()
