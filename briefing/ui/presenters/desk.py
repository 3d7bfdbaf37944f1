"""Which presenters make up searching, and what do they need of each other?"""

from PySide6.QtCore import QObject, Signal

from briefing.domain.search import Facet
from briefing.services.catalogue import Services
from briefing.ui.deeds import Deeds
from briefing.ui.presenters.completing import CompletingPresenter
from briefing.ui.presenters.narrowing import NarrowingPresenter
from briefing.ui.presenters.saving import SavingPresenter
from briefing.ui.presenters.searching import SearchPresenter
from briefing.ui.widgets.search.row import QueryRow
from briefing.ui.workspace import Workspace


class SearchDesk(QObject):
    """The query with all that is offered around it."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, services: Services, row: QueryRow, space: Workspace, deeds: Deeds) -> None:
        super().__init__()
        pane = space.results_pane
        opened = {facet.value: facet for facet in Facet}.get(services.options.facet.value)
        self.searching = SearchPresenter(services, row, pane.head, pane.results, pane.results_model)
        self.completing = CompletingPresenter(services, row.field)
        self.narrowing = NarrowingPresenter(services, self.searching, pane, opened)
        self.saving = SavingPresenter(services, self.searching, pane, deeds)
        self.saving.said.connect(self.said)
        self.saving.failed.connect(self.failed)
        pane.left_upwards.connect(self.searching.focus_field)

    @property
    def busy(self) -> bool:
        """Tell whether an answer is awaited, or about to be asked for."""
        return self.searching.busy or self.saving.job.busy

    def stop(self) -> None:
        """Ask nothing any more."""
        self.searching.stop()
        self.completing.job.stop()
        self.saving.job.stop()
