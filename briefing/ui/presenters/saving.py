"""What happens when the reader keeps a search?"""

from functools import partial

from PySide6.QtCore import QObject, Signal

from briefing.domain.search import OpenedSearch, ResultPage, SavedSearch
from briefing.services.catalogue import Services
from briefing.ui.deeds import Deed, Deeds
from briefing.ui.jobs import InTurn
from briefing.ui.models.offers import saved_lines
from briefing.ui.presenters.aside import Aside
from briefing.ui.presenters.searching import SearchPresenter
from briefing.ui.widgets.results.pane import ResultsPane


class SavingPresenter(QObject):
    """Show the saved searches while nothing is asked; save, open and forget them off the window's thread."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, services: Services, searching: SearchPresenter, pane: ResultsPane, deeds: Deeds) -> None:
        super().__init__()
        self._saving = services.saving
        self._searching, self._pane, self._deeds = searching, pane, deeds
        self._is_wanted = False
        self.job = InTurn("saving", self)
        self.job.failed.connect(self.failed)
        searching.answered.connect(self._make_room)
        searching.looked_aside.connect(self._show)
        pane.saved.rows.taken.connect(self._open)
        pane.saved.rows.forgotten.connect(self._drop)

    def save(self) -> None:
        """Keep the query as it is typed."""
        self.job.ask(partial(self._saving.save, self._searching.query), self._take_saved)

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

    def _take_saved(self, saved: SavedSearch) -> None:
        self._deeds.note(Deed(partial(self._forget, saved), partial(self._keep, saved)), "Search saved")
        self._searching.see_all()
        self.said.emit("Search saved; Ctrl+5 shows the saved ones")

    def _open(self, saved: SavedSearch) -> None:
        self.job.ask(partial(self._saving.open, saved.number), self._go_to)

    def _go_to(self, opened: OpenedSearch) -> None:
        self._searching.open_kept(opened)
        self._searching.focus_field()

    def _drop(self, saved: SavedSearch) -> None:
        self._forget(saved)
        self._deeds.note(Deed(partial(self._keep, saved), partial(self._forget, saved)), "Search forgotten")
        self.said.emit("Search forgotten; Ctrl+Z takes it back")

    def _keep(self, saved: SavedSearch) -> None:
        self.job.ask(partial(self._saving.save, saved.query), self._count_anew)

    def _forget(self, saved: SavedSearch) -> None:
        """Forget a search by its words: one forgotten and saved again has another number."""
        self.job.ask(partial(self._saving.forget, saved.query), self._count_anew)

    def _count_anew(self, _: SavedSearch | None) -> None:
        self._searching.ask_aside()
