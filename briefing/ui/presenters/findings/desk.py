"""Which presenters deal with findings, and what do they need of each other?"""

from PySide6.QtCore import QObject, Signal

from briefing.services.catalogue import Services
from briefing.ui.deeds import Deeds
from briefing.ui.presenters.findings.gestures import GesturesPresenter
from briefing.ui.presenters.findings.picking import FindingsPresenter
from briefing.ui.presenters.findings.walking import WalkingPresenter
from briefing.ui.theme.look import Look
from briefing.ui.widgets.panel.head import Scope
from briefing.ui.workspace import Workspace


class FindingsDesk(QObject):
    """The findings as the reader picks, walks, looks for and corrects them."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, services: Services, look: Look, space: Workspace, deeds: Deeds) -> None:
        super().__init__()
        self._space = space
        self.picking = FindingsPresenter(services, space, deeds)
        self.walking = WalkingPresenter(self.picking, space.panel, space.article.reader)
        self.gestures = GesturesPresenter(services, look, space, self.picking, deeds)
        for presenter in (self.picking, self.gestures):
            presenter.said.connect(self.said)
        # Where among its mentions the reader is: nothing that was kept.
        self.walking.said.connect(self.failed)
        self.picking.failed.connect(self.failed)
        self.picking.turned.connect(self._make_room)
        space.panel_head.filter_asked.connect(self.look_for)
        space.filter.asked.connect(self._look_for)
        space.filter.entered.connect(self._go_to_found)
        space.filter.closed.connect(space.panel.enter)

    @property
    def busy(self) -> bool:
        """Tell whether an answer is awaited."""
        return self.picking.job.busy or self.gestures.job.busy

    def turn(self) -> None:
        """Show the findings of the dossier, or again those of the article, and give them the keyboard."""
        self.picking.turn()
        self._space.panel.enter()

    def look_for(self) -> None:
        """Look for a finding by its words."""
        self._space.show_panel(shown=True)
        self._space.filter.open()

    def stop(self) -> None:
        """Ask nothing any more."""
        self.picking.job.stop()
        self.gestures.job.stop()

    def _look_for(self, words: str) -> None:
        self._space.panel.look_for(words)
        self._space.panel.pick(self.picking.picked)

    def _go_to_found(self) -> None:
        self.picking.pick_shown()
        self._space.panel.enter()

    def _make_room(self) -> None:
        self._space.show_dossier(shown=self.picking.scope is Scope.DOSSIER)
        self._space.show_panel(shown=True)
