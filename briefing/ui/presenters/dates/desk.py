"""Which presenters deal with dates, and what do they need of each other?"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from briefing.domain.dossier import Source
from briefing.domain.search import ResultPage
from briefing.services.catalogue import Services
from briefing.temporal.values import bounds
from briefing.ui.deeds import Deeds
from briefing.ui.jobs import InTurn, Latest
from briefing.ui.presenters.dates.correcting import CorrectingPresenter
from briefing.ui.presenters.dates.publishing import PublishingPresenter
from briefing.ui.presenters.dates.timeline import TimelinePresenter
from briefing.ui.presenters.findings.picking import FindingsPresenter
from briefing.ui.presenters.searching import SearchPresenter
from briefing.ui.theme.look import Look
from briefing.ui.workspace import Workspace


class DatesDesk(QObject):
    """Deadlines as the reader corrects them, the article's own date, the timeline, and the day they count from."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        services: Services,
        look: Look,
        space: Workspace,
        searching: SearchPresenter,
        findings: FindingsPresenter,
        deeds: Deeds,
    ) -> None:
        super().__init__()
        self._foot, self._searching, self._findings = space.foot, searching, findings
        self._opener: QWidget | None = None
        self.correcting = CorrectingPresenter(services, look, space.panel, findings, deeds)
        self.publishing = PublishingPresenter(services, space.article, deeds)
        self.timeline = TimelinePresenter(services, space.foot)
        for presenter in (self.correcting, self.publishing, self.timeline):
            presenter.said.connect(self.said)
        for presenter in (self.publishing, self.timeline):
            presenter.failed.connect(self.failed)
        self.timeline.picked.connect(findings.go_to)
        self.timeline.counted.connect(self._recount)
        self.timeline.understood.connect(self._give_back)
        searching.answered.connect(self._take_page)
        findings.picked_changed.connect(lambda: self._foot.strip.select(findings.picked))

    @property
    def busy(self) -> bool:
        """Tell whether an answer is awaited."""
        return any(job.busy for job in self._jobs())

    def show(self, source: Source) -> None:
        """Follow to an article."""
        self.publishing.show(source)
        self.timeline.show(source.article.id)

    def correct(self) -> None:
        """Correct the picked deadline."""
        self.correcting.correct()

    def date_article(self) -> None:
        """Say when the article that is read was published."""
        self.publishing.ask()

    def count_from(self) -> None:
        """Go to the day that deadlines are counted from."""
        edit, here = self._foot.as_of.edit, QApplication.focusWidget()
        if here is not edit:
            self._opener = here
        edit.setFocus()
        edit.selectAll()

    def turn_day(self) -> None:
        """Count from the newest article's day where that is offered, else from the usual day again."""
        self.timeline.turn_day()

    def go_to_timeline(self) -> None:
        """Take the keyboard into the timeline."""
        self._foot.strip.setFocus()

    def stop(self) -> None:
        """Ask nothing any more."""
        for job in self._jobs():
            job.stop()

    def _jobs(self) -> tuple[Latest | InTurn, ...]:
        return (self.timeline.job, self.publishing.job, self.publishing.leaving, self.correcting.job)

    def _take_page(self, page: ResultPage) -> None:
        self.timeline.count(page.articles)
        if not page.query:
            days = (bounds(hit.published.value) for hit in page.hits)
            self.timeline.know_newest(max((each.last for each in days if each), default=None))

    def _give_back(self) -> None:
        """Give the keyboard back to where it was when the day was asked for."""
        if self._opener is not None and self._opener.isVisible() and self._foot.as_of.edit.hasFocus():
            self._opener.setFocus()
        self._opener = None

    def _recount(self) -> None:
        self._findings.recount()
        self._searching.ask()
