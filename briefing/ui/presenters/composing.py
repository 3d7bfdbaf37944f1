"""What happens when the reader turns to the composer, and how is the brief made ready for it?"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from briefing.domain.brief.page import Draft
from briefing.services.catalogue import Services
from briefing.ui.deeds import Deeds
from briefing.ui.jobs import Latest
from briefing.ui.presenters.exporting import ExportPresenter
from briefing.ui.theme.look import Look

if TYPE_CHECKING:
    from briefing.ui.composer.view import ComposerView


class ComposingPresenter(QObject):
    """Make the brief ready in a thread, show it in the composer, hand it to the export."""

    left = Signal()
    failed = Signal(str)
    decided = Signal()
    recount_asked = Signal()

    def __init__(
        self, services: Services, look: Look, stack: QStackedWidget, exporting: ExportPresenter, deeds: Deeds
    ) -> None:
        super().__init__()
        self._services, self._look, self._stack = services, look, stack
        self._exporting, self._deeds = exporting, deeds
        self._waiting: list[Callable[[], None]] = []
        self._forget: Callable[[], None] = lambda: None
        self.view: ComposerView | None = None
        self.job = Latest("brief", self)
        self.job.answered.connect(self._go_on)
        self.job.failed.connect(self._give_up)
        exporting.wanted.connect(self.make_ready)

    def start(self) -> None:
        """Tell of every decision about the brief from now on, whichever thread it is made in."""
        self._forget = self._services.briefing.subscribe(self.decided.emit)

    def stop(self) -> None:
        """Hear of nothing and ask nothing any more; what was decided is kept first."""
        if self.view is not None:
            self.view.presenter.job.stop()
        self.job.stop()
        self._forget()

    def empty(self) -> None:
        """Clear the page."""
        if self.view is not None:
            self.view.presenter.empty()

    def propose_again(self) -> None:
        """Start over from the proposal."""
        if self.view is not None:
            self.view.presenter.propose_again()

    def prepare(self) -> None:
        """Gather the findings and choose the lines ahead of time, in a thread."""
        self.job.ask(self._prepare)

    def make_ready(self, then: Callable[[], None]) -> None:
        """Do something as soon as the brief has only to be fitted."""
        self._waiting.append(then)
        self.prepare()

    def refresh(self) -> None:
        """Show the brief as it is now, where the composer is seen."""
        if self.view is not None and self.view.isVisible():
            self.view.show_brief()

    def find(self) -> "ComposerView":
        """Return the composer, made when it is first asked for."""
        if self.view is None:
            self.view = self._make()
        return self.view

    def _make(self) -> "ComposerView":
        from briefing.ui.composer.view import ComposerView

        view = ComposerView(self._services, self._look, self._deeds)
        view.wanted.connect(self.prepare)
        view.left.connect(self.left)
        view.copy_asked.connect(self._exporting.copy)
        view.export_asked.connect(self._exporting.export)
        view.recount_asked.connect(self.recount_asked)
        view.failed.connect(self.failed)
        self._stack.addWidget(view)
        return view

    def _prepare(self) -> Draft:
        # The composer's modules are slow to import too.
        from briefing.ui.composer import view  # noqa: F401

        return self._services.briefing.prepare()

    def _go_on(self, draft: Draft) -> None:
        self.refresh()
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()
        if self.view is None:
            self._warm(draft)

    def _warm(self, draft: Draft) -> None:
        """Set the page's words once while nobody waits: the page keeps what was set, and is soon fitted then."""
        from briefing.page.layout import lay_out

        lay_out(draft.brief)

    def _give_up(self, sentence: str) -> None:
        self.refresh()
        if self._waiting:
            self._waiting.clear()
            self.failed.emit(sentence)
