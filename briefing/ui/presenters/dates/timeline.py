"""What happens when the reader looks at the timeline, or counts from another day?"""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal

from briefing.domain.errors import UserError
from briefing.domain.timeline import TimelineMark
from briefing.services.catalogue import Services
from briefing.temporal.arguments import parse_argument
from briefing.temporal.display import show_value
from briefing.ui.jobs import Latest
from briefing.ui.widgets.dates.foot import DatesFoot

#: Articles of which one timeline is told; the next dates of more than these say nothing about the one that is read.
_MOST_TOLD = 200
#: Counted from today, little of what articles so old tell lies ahead.
LONG_AGO = timedelta(days=31)


class TimelinePresenter(QObject):
    """Show what lies around the as-of date.

    `picked` carries the finding that was gone to, `counted` tells that another day holds, `understood` that what was
    typed is a day, `said` and `failed` sentences.
    """

    picked = Signal(object)
    counted = Signal()
    understood = Signal()
    said = Signal(str)
    failed = Signal(str)

    def __init__(self, services: Services, foot: DatesFoot) -> None:
        super().__init__()
        self._services, self._foot = services, foot
        self._article_id: str | None = None
        self._articles = 0
        self.job = Latest("timeline", self)
        self.job.answered.connect(foot.strip.show_timeline)
        self.job.failed.connect(self.failed)
        foot.strip.picked.connect(self._go_to)
        foot.as_of.given.connect(self._read)
        foot.as_of.gave_up.connect(self.count_from_usual)
        foot.as_of.show_day(services.as_of, services.usual)

    def show(self, article_id: str) -> None:
        """Show the dates of all articles, or where there are many, of the one that is read."""
        self._article_id = article_id
        self.refresh()

    def count(self, articles: int) -> None:
        """Know how many articles there are; it is asked anew after every change of them."""
        self._articles = articles
        self.refresh()

    def know_newest(self, newest: date | None) -> None:
        """Know when the newest article came out: from its day, where that is long ago, more lies ahead."""
        is_old = newest is not None and newest < self._services.usual - LONG_AGO
        self._foot.as_of.offer(newest if is_old else None)

    def refresh(self) -> None:
        """Show the dates as they are now."""
        alone = self._articles > _MOST_TOLD
        if self._articles and (self._article_id or not alone):
            make = partial(self._services.timelines.make, self._services.as_of)
            self.job.ask(partial(make, article_id=self._article_id) if alone else make)

    def turn_day(self) -> None:
        """Count from the newest article's day where that is offered, else from the usual day again."""
        better = self._foot.as_of.better
        self._count_from(better if better is not None else self._services.usual)

    def count_from_usual(self) -> None:
        """Count from the usual day again: today, or of the samples their own."""
        self._count_from(self._services.usual)

    def _read(self, words: str) -> None:
        try:
            days = parse_argument(words, self._services.usual)
        except ValueError as error:
            self.failed.emit(str(error))
            return
        # What is open at its beginning counts from its end: a day before all others is none to count from.
        self._count_from(days.last if days.start == date.min else days.start)
        self.understood.emit()

    def _count_from(self, day: date) -> None:
        self._foot.as_of.show_day(day, self._services.usual)
        if day != self._services.as_of:
            self._keep(day)
            self.refresh()
            self.counted.emit()

    def _keep(self, day: date) -> None:
        try:
            self._services.count_from(day)
        except UserError as error:
            self.failed.emit(error.sentence)
        else:
            self.said.emit(f"Counted from {show_value(day.isoformat())}")

    def _go_to(self, mark: TimelineMark) -> None:
        """Go to a mark in the article that is read, if that tells it, else in the first that does."""
        here = (ref for ref in mark.refs if ref.article_id == self._article_id)
        ref = next(here, mark.refs[0] if mark.refs else None)
        if ref is not None:
            self.picked.emit(ref)
