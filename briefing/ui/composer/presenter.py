"""What happens when the reader works on the brief?"""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefing.domain.brief.page import Brief, FittedBrief, Paper
from briefing.domain.errors import UserError
from briefing.page.layout import lay_out
from briefing.services.catalogue import Services
from briefing.temporal.values import bounds
from briefing.ui.composer.lists.rows import make_left_out, make_rows
from briefing.ui.deeds import Deeds
from briefing.ui.jobs import InTurn
from briefing.ui.presenters.dates.timeline import LONG_AGO

if TYPE_CHECKING:
    from briefing.ui.composer.view import ComposerView


_EMPTY = "The page is empty. In the reader b adds a finding to it; here Ctrl+R proposes one again."


class ComposerPresenter(QObject):
    """Keep the composer and the brief in step; deciding, choosing and fitting are done off the window's thread."""

    def __init__(self, services: Services, view: "ComposerView", deeds: Deeds) -> None:
        super().__init__(view)
        self.job = InTurn("composer", self)
        self.job.failed.connect(view.failed)
        self._briefing = services.briefing
        self._view = view
        self._deeds = deeds
        view.lines.pinned.connect(lambda key: self._decide("Pinning a line", self._briefing.pin, key))
        view.lines.dropped.connect(lambda key: self._decide("Leaving a line out", self._briefing.drop, key))
        view.left_out.taken_back.connect(
            lambda key: self._decide("Putting a line on the page", self._briefing.take_back, key)
        )
        view.lines.moved.connect(lambda key, by: self._decide("Moving a line", self._briefing.move, key, by))
        view.lines.refused.connect(view.failed)
        view.lines.picked.connect(self._mark)
        view.preview.picked.connect(view.lines.pick)
        view.bar.titled.connect(self._set_title)
        view.bar.paper_chosen.connect(self._set_paper)

    def refresh(self) -> None:
        """Show the brief as it is now; the line selected stays selected."""
        self.job.ask(self._attempt, self._take)

    def empty(self) -> None:
        """Clear the page: only what the reader adds stands on it from now on."""
        self._decide("Clearing the page", _done(self._briefing.empty))

    def propose_again(self) -> None:
        """Start over from the proposal."""
        self._decide("Proposing again", _done(self._briefing.propose_again))

    def _attempt(self) -> FittedBrief | UserError:
        try:
            return self._briefing.attempt()
        except UserError as error:
            return error

    def _take(self, fitted: FittedBrief | UserError) -> None:
        if isinstance(fitted, UserError):
            self._show_none()
            self._view.failed.emit(fitted.sentence)
        else:
            self._show(fitted)

    def _show(self, fitted: FittedBrief) -> None:
        view = self._view
        picked = view.lines.picked_row()
        number = view.lines.currentIndex().row()
        view.lines.hint = _EMPTY
        view.rows.show(make_rows(fitted.brief))
        view.out.show(make_left_out(fitted))
        view.gauge.show_fill(fitted)
        view.bar.show_brief(fitted.brief.title, fitted.brief.as_of, fitted.brief.paper)
        view.bar.offer(_find_better_day(fitted.brief))
        view.preview.show_page(lay_out(fitted.brief))
        if picked and view.rows.find(picked.key).isValid():
            view.lines.pick(picked.key)
        elif view.rows.rowCount():
            view.lines.setCurrentIndex(view.rows.index(min(max(number, 0), view.rows.rowCount() - 1), 0))

    def _show_none(self) -> None:
        self._view.rows.show(())
        self._view.out.show(())
        self._view.gauge.show_fill(None)
        self._view.preview.show_page(None)

    def _decide(self, words: str, decide: Callable[..., bool], *about: object) -> None:
        """Decide something about the page, and show what it makes of it; `words` tell it when it is taken back."""
        self.job.ask(partial(decide, *about), partial(self._note, words))
        self.refresh()

    def _note(self, words: str, decided: bool) -> None:  # noqa: FBT001 - what the work returned
        if decided:
            self._deeds.note(self._deeds.decision, words)

    def _set_title(self, title: str) -> None:
        self._decide("Giving a title", _done(partial(self._briefing.set_title, title)))

    def _set_paper(self, paper: Paper) -> None:
        self._briefing.set_paper(paper)
        self.refresh()

    def _mark(self, key: str) -> None:
        row = self._view.lines.picked_row()
        self._view.preview.mark(key, row.kind if row else None)


def _find_better_day(brief: Brief) -> date | None:
    """Return the day of the newest source, where the page counts from one that is long after it."""
    days = (bounds(source.published.value) for source in brief.sources)
    newest = max((each.last for each in days if each), default=None)
    return newest if newest is not None and brief.as_of - newest > LONG_AGO else None


def _done(decide: Callable[[], None]) -> Callable[[], bool]:
    """Return a decision that always is one."""

    def _work() -> bool:
        decide()
        return True

    return _work
