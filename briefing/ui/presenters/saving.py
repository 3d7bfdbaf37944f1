"""What happens when the reader keeps a search?"""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from briefing.domain.search import OpenedSearch, ResultPage, SavedSearch
from briefing.services.catalogue import Services
from briefing.ui.deeds import Deed, Deeds
from briefing.ui.jobs import InTurn
from briefing.ui.models.lines import Line
from briefing.ui.models.offers import saved_lines
from briefing.ui.presenters.aside import Aside
from briefing.ui.presenters.searching import SearchPresenter
from briefing.ui.widgets.results.pane import ResultsPane

_LOOKING = Line("Looking for the saved searches…")


class SavingPresenter(QObject):
    """Show the saved searches while nothing is asked; save, open and forget them off the window's thread.

    What is known of them is shown at once and counted anew then, so that keys typed ahead meet the list they are for.
    """

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, services: Services, searching: SearchPresenter, pane: ResultsPane, deeds: Deeds) -> None:
        super().__init__()
        self._saving = services.saving
        self._searching, self._pane, self._deeds = searching, pane, deeds
        self._is_wanted = False
        self._known: tuple[SavedSearch, ...] = ()
        self._forgotten: set[str] = set()
        self.job = InTurn("saving", self)
        self.job.failed.connect(self.failed)
        self.job.failed.connect(self._look_again)
        searching.answered.connect(self._make_room)
        searching.looked_aside.connect(self._show)
        pane.saved.rows.taken.connect(self._open)
        pane.saved.rows.forgotten.connect(self._drop)

    def save(self) -> None:
        """Keep the query as it is typed."""
        self.job.ask(partial(self._saving.save, self._searching.query), self._take_saved)

    def find(self) -> None:
        """Take the keyboard to the saved searches, which stand above all articles."""
        self._searching.go_to("")
        self._is_wanted = True
        if self._known:
            self._show_all(self._known)
        else:
            self._pane.kept.show((_LOOKING,))
            self._pane.saved.rows.enter()
        self._searching.ask_aside()

    def _make_room(self, page: ResultPage) -> None:
        """Leave the place to the results as soon as something is asked."""
        if page.query.strip():
            self._is_wanted = False
            self._pane.kept.show(())

    def _show(self, aside: Aside) -> None:
        if aside.query.strip():
            self._pane.kept.show(())
            return
        self._show_all(one for one in aside.saved if one.query not in self._forgotten)

    def _show_all(self, saved: Iterable[SavedSearch]) -> None:
        """Show these, and take the keyboard to them where the reader asked for that."""
        self._known = tuple(saved)
        if not self._known and self._is_wanted and self.job.busy:
            return  # What is being saved is to be counted first.
        had_keyboard = self._pane.saved.rows.hasFocus()
        self._pane.kept.show(saved_lines(self._known))
        if self._known and self._is_wanted:
            self._pane.saved.rows.enter()
        elif not self._known and (self._is_wanted or had_keyboard):
            self._pane.results.enter()
        if not self._known and self._is_wanted:
            self.said.emit("No search is saved yet; Ctrl+D saves the one typed")
        self._is_wanted = False

    def _take_saved(self, saved: SavedSearch) -> None:
        self._known = (*(one for one in self._known if one.query != saved.query), saved)
        if self._is_wanted:
            self._searching.ask_aside()
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
        """Forget a search by its words: one forgotten and saved again has another number. Its line goes at once."""
        self._forgotten.add(saved.query)
        self._known = tuple(one for one in self._known if one.query != saved.query)
        if not self._searching.query.strip():
            self._show_all(self._known)
        self.job.ask(partial(self._saving.forget, saved.query), partial(self._take_forgotten, saved))

    def _take_forgotten(self, saved: SavedSearch, _: None) -> None:
        self._forgotten.discard(saved.query)
        self._count_anew(saved)

    def _look_again(self) -> None:
        """Show what is really kept, after something could not be done."""
        self._forgotten.clear()
        self._searching.ask_aside()

    def _count_anew(self, _: SavedSearch) -> None:
        self._searching.ask_aside()
