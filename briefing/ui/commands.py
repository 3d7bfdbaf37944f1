"""What do the window's own actions do?"""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from briefing.domain.findings import FindingKind
from briefing.ui.awaiting import Awaiting
from briefing.ui.dialogs.about import make_about
from briefing.ui.dialogs.keysheet import KeySheet
from briefing.ui.palette import Palette

if TYPE_CHECKING:
    from briefing.ui.mainwindow import MainWindow


class Commands:
    """The slots that the table of actions names; those of a presenter are reached through its attribute."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self.searching = window.searching
        self.reading = window.reading
        self.findings = window.findings
        self.findings_desk = window.findings_desk
        self.narrowing = window.desk.narrowing
        self.saving = window.desk.saving
        self.importing = window.importing
        self.exporting = window.exporting
        self.composing = window.composing
        self.dates = window.dates

    def states(self) -> dict[str, bool]:
        """Return what the window is in a state for, by the names that the table of actions uses."""
        page, picked = self.searching.page, self.findings.picked
        here = self._window.stack.currentWidget() is self._window.workspace
        return {
            "always": True,
            # Before the first answer nobody knows; what is asked for then is not to be lost.
            "articles": page is None or page.articles > 0,
            "article": self.reading.source is not None and here,
            "finding": picked is not None and here,
            "named": picked is not None and picked.kind is not FindingKind.DEADLINE and here,
            "actor": picked is not None and picked.kind is FindingKind.ACTOR and here,
            "composing": self._window.stack.currentWidget() is self.composing.view,
            "back": self.reading.can_step(-1),
            "forward": self.reading.can_step(1),
            "suggested": self.narrowing.is_offering and here,
        }

    def close(self) -> None:
        """Close the window."""
        self._window.close()

    def search(self) -> None:
        """Go to the query."""
        self._show_results()
        self.searching.focus_field()

    def narrow(self) -> None:
        """Show by what the results can be narrowed, and go there; from there, hide it."""
        self._show_results()
        self.narrowing.turn()

    def correct(self) -> None:
        """Say what the picked finding really is."""
        self.dates.correct()
        self.findings_desk.gestures.correct()

    def find_like(self) -> None:
        """Search for articles that are like the open one."""
        if self.reading.source is not None:
            self._show_results()
            self.searching.find_like(self.reading.source.article.id)

    def find_saved(self) -> None:
        """Go to the saved searches."""
        self._show_results()
        self.saving.find()

    def find(self) -> None:
        """Look for words in the open article."""
        self._window.show_view(self._window.workspace)
        self.reading.find()

    def undo(self) -> None:
        """Take back what was done last, here or in the composer."""
        self._in_turn(lambda: self._say_turned("Taken back", self._window.deeds.undo(), "Nothing to undo"))

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._in_turn(lambda: self._say_turned("Done again", self._window.deeds.redo(), "Nothing to redo"))

    def catch_up(self) -> None:
        """Take in what others changed, and bring the index up to date."""
        self._window.services.changes.poll()
        self._window.library.catch_up()
        self.searching.ask()

    def show_system(self) -> None:
        """Use the system's colours."""
        self._choose_scheme("system")

    def show_light(self) -> None:
        """Use the light colours."""
        self._choose_scheme("light")

    def show_dark(self) -> None:
        """Use the dark colours."""
        self._choose_scheme("dark")

    def order_by_newest(self) -> None:
        """Show the newest results first."""
        self.searching.order_by("newest")

    def order_by_relevance(self) -> None:
        """Show the most relevant results first."""
        self.searching.order_by("relevance")

    def order_by_deadline(self) -> None:
        """Show the results with the next deadline first."""
        self.searching.order_by("deadline")

    def turn_full_screen(self) -> None:
        """Fill the screen, or stop filling it."""
        window = self._window
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def next_article(self) -> None:
        """Open the next article of the results."""
        self._window.workspace.results.step(1)

    def previous_article(self) -> None:
        """Open the previous article of the results."""
        self._window.workspace.results.step(-1)

    def go_to_results(self) -> None:
        """Take the keyboard into the results."""
        self._show_results()
        self._window.workspace.results.enter()

    def go_to_article(self) -> None:
        """Take the keyboard into the article."""
        self._window.show_view(self._window.workspace)
        self._window.workspace.article.reader.setFocus()

    def go_to_panel(self) -> None:
        """Take the keyboard into the findings."""
        self._window.show_view(self._window.workspace)
        self._window.workspace.show_panel(shown=True)
        self._window.workspace.panel.enter()

    def go_to_next_pane(self) -> None:
        """Take the keyboard into the next pane."""
        self._go_round(1)

    def go_to_previous_pane(self) -> None:
        """Take the keyboard into the previous pane."""
        self._go_round(-1)

    def turn_composer(self) -> None:
        """Show the composer, or go back from it."""
        if self._window.stack.currentWidget() is self._window.workspace:
            self._window.show_view(self.composing.find())
        else:
            self.go_to_results()

    @cached_property
    def palette(self) -> Palette:
        """The sheet on which actions are found by their words."""
        return Palette(self._window, self._window.menus, self._window.look)

    def show_commands(self) -> None:
        """Find an action by its words."""
        self.palette.turn()

    def show_keys(self) -> None:
        """Show the key sheet."""
        KeySheet(self._window).open()

    def show_about(self) -> None:
        """Say what this program is."""
        make_about(self._window).open()

    def peel(self) -> None:
        """Take one layer away: composer, facets, find bar, words looked for in findings, query; then go to the list."""
        if self._window.stack.currentWidget() is self.composing.view or self.narrowing.in_hand:
            self.go_to_results()
        elif self.reading.finding:
            self.reading.close_find()
        elif self._window.workspace.filter.isVisible():
            self._window.workspace.filter.close_field()
        elif self.searching.query:
            self.searching.clear()
        else:
            self.go_to_results()

    def _show_results(self) -> None:
        self._window.show_view(self._window.workspace)
        self._window.workspace.show_panel(shown=False)

    def _in_turn(self, then: Callable[[], None]) -> None:
        """Do something once all that the reader did before is done: keys typed ahead mean what was done before them."""
        jobs = [self.findings_desk.gestures.job, self.dates.correcting.job, self.saving.job]
        jobs += [self.composing.view.presenter.job] if self.composing.view else []
        busy = [job for job in jobs if job.busy]
        if busy:
            Awaiting(self._window.deeds, busy, then, self._say_lapsed)
        else:
            then()

    def _say_lapsed(self) -> None:
        self._window.status.say_kept("Something else was done meanwhile; press the key again", ticked=False)

    def _say_turned(self, turned: str, deed: str | None, nothing: str) -> None:
        self._window.status.say_kept(nothing if deed is None else f"{turned}: {deed[:1].lower()}{deed[1:]}")
        self._window.composing.refresh()

    def _choose_scheme(self, scheme: str) -> None:
        self._window.look.choose(scheme)

    def _go_round(self, by: int) -> None:
        """Take the keyboard into the next pane that is shown and has anything in it."""
        panes = [pane for pane in self._window.workspace.panes() if pane.isVisible() and pane.isEnabled()]
        focused = QApplication.focusWidget()
        here = next((number for number, pane in enumerate(panes) if pane is focused), -by if by > 0 else 0)
        if panes:
            panes[(here + by) % len(panes)].setFocus()
