"""What happens when the reader is asked, or says, when an article was published?"""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from briefing.domain.correction import DateCandidate
from briefing.domain.dossier import Source
from briefing.domain.errors import UserError
from briefing.domain.findings import Basis, Published
from briefing.services.catalogue import Services
from briefing.temporal.display import show_value
from briefing.temporal.values import bounds
from briefing.ui.deeds import Deeds
from briefing.ui.jobs import InTurn, Latest
from briefing.ui.widgets.article.pane import ArticlePane


@dataclass(frozen=True, slots=True)
class _Offer:
    """The dates an article can have; `takes_keyboard` when the reader asked for them."""

    article_id: str
    candidates: tuple[DateCandidate, ...]
    takes_keyboard: bool


class PublishingPresenter(QObject):
    """Ask once for the date of an article that has none, or none that is a day, and at any time when told to."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, services: Services, pane: ArticlePane, deeds: Deeds) -> None:
        super().__init__()
        self._services, self._pane, self._deeds = services, pane, deeds
        self._article_id: str | None = None
        self._put_off: set[str] = set()
        self._awaited: tuple[str, str] | None = None
        self.leaving = InTurn("published later", self)
        self.leaving.failed.connect(self.failed)
        self.job = Latest("published", self)
        self.job.answered.connect(self._offer)
        self.job.failed.connect(self.failed)
        pane.question.given.connect(self._give)
        pane.question.put_off.connect(self._leave)

    def show(self, source: Source) -> None:
        """Ask about an article that is opened, unless its day is known or the reader would rather not say."""
        article_id, published = source.article.id, source.extraction.published
        if not _is_open(published):
            self._pane.question.hide()
        elif article_id != self._article_id and article_id not in self._put_off:
            self._pane.question.hide()
            self._ask(article_id, takes_keyboard=False)
        elif article_id in self._put_off:
            self._pane.question.hide()
        self._article_id = article_id
        if published.basis is Basis.GIVEN and self._awaited == (article_id, published.value):
            self._awaited = None
            self.said.emit(f"Dated {show_value(published.value)}; Ctrl+Z takes it back")

    def ask(self) -> None:
        """Ask about the article that is read, whatever is known of its date."""
        if self._article_id is not None:
            self._ask(self._article_id, takes_keyboard=True)

    def _ask(self, article_id: str, *, takes_keyboard: bool) -> None:
        correcting, as_of = self._services.correcting, self._services.as_of

        def _work() -> _Offer | None:
            if not takes_keyboard and correcting.is_date_put_off(article_id):
                return None
            return _Offer(article_id, correcting.date_candidates(article_id, as_of), takes_keyboard)

        self.job.ask(_work)

    def _offer(self, offer: _Offer | None) -> None:
        if offer is None or offer.article_id != self._article_id:
            return
        days = tuple(one for one in offer.candidates if _is_day(one.value)) or offer.candidates
        self._pane.question.ask(days, self._services.as_of)
        if offer.takes_keyboard:
            self._pane.question.enter()

    def _give(self, value: str) -> None:
        if self._article_id is None:
            return
        try:
            self._services.correcting.give_date(self._article_id, value)
        except UserError as error:
            self.failed.emit(error.sentence)
            return
        self._deeds.note(self._deeds.correction, f"Dated {show_value(value)}")
        self._close()
        self._awaited = (self._article_id, value)
        self.said.emit("Reading its dates anew…")

    def _leave(self) -> None:
        if self._article_id is not None:
            self._put_off.add(self._article_id)
            put_off = partial(self._services.correcting.put_off_date, self._article_id)
            self.leaving.ask(put_off, lambda _: self.said.emit("Not asked again; d asks for the date"))
        self._close()

    def _close(self) -> None:
        had_keyboard = self._pane.question.isAncestorOf(self._pane.focusWidget() or self._pane)
        self._pane.question.hide()
        if had_keyboard:
            self._pane.reader.setFocus()


def _is_open(published: Published) -> bool:
    return published.basis is not Basis.GIVEN and not _is_day(published.value)


def _is_day(value: str | None) -> bool:
    days = bounds(value)
    return days is not None and days.start == days.last
