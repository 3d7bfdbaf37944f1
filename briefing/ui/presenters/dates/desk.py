"""Which presenters deal with dates, and what do they need of each other?"""

from PySide6.QtCore import QObject, Signal

from briefing.services.catalogue import Services
from briefing.ui.deeds import Deeds
from briefing.ui.presenters.dates.correcting import CorrectingPresenter
from briefing.ui.presenters.findings import FindingsPresenter
from briefing.ui.theme.look import Look
from briefing.ui.workspace import Workspace


class DatesDesk(QObject):
    """The deadlines' dates as the reader corrects them."""

    said = Signal(str)

    def __init__(
        self, services: Services, look: Look, space: Workspace, findings: FindingsPresenter, deeds: Deeds
    ) -> None:
        super().__init__()
        self.correcting = CorrectingPresenter(services, look, space.panel, findings, deeds)
        self.correcting.said.connect(self.said)

    def correct(self) -> None:
        """Correct the picked deadline."""
        self.correcting.correct()
