"""What happens while the reader types a query?"""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.domain.search import OpenedSearch, ResultPage
from briefing.services.catalogue import Services
from briefing.ui.history import Question
from briefing.ui.jobs import Latest
from briefing.ui.models.results import ResultsModel
from briefing.ui.presenters.aside import Aside, look_aside
from briefing.ui.widgets.results.head import ResultsHead
from briefing.ui.widgets.results.view import ResultsView
from briefing.ui.widgets.search.row import QueryRow

#: The orders of a result, with the words of the menu.
ORDERS = {"newest": "Newest", "relevance": "Relevance", "deadline": "Next deadline"}

#: Rows of an answer: as many as a window shows, then as many more each time the reader comes to the end.
_AT_FIRST = 10
_MORE = 40
#: Milliseconds of quiet after the hits before more is asked, so that the next letter does not wait for that.
_QUIET = 200
#: Milliseconds after the hits until what was typed last is taken as meant: before, it is only begun.
_PATIENCE = 1500


@dataclass(frozen=True, slots=True)
class _Likeness:
    """The query that finds articles like one."""

    query: str


class SearchPresenter(QObject):
    """Ask for every change of the query, show the newest answer.

    `went` carries the question left and the one gone to in its place; `looked_aside` what stands beside the hits.
    `missed` tells that Enter was pressed on a query that finds nothing, once what is offered instead is shown.
    """

    answered = Signal(ResultPage)
    looked_aside = Signal(Aside)
    opened = Signal(str)
    shown = Signal(str)
    missed = Signal()
    went = Signal(Question, Question)

    def __init__(
        self, services: Services, row: QueryRow, head: ResultsHead, view: ResultsView, model: ResultsModel
    ) -> None:
        super().__init__()
        self._services = services
        self._row, self._head, self._view, self._model = row, head, view, model
        self._order = "newest"
        self._asked: tuple[str, str] | None = None
        self._article_id: str | None = None
        self._looking_aside = False
        self._is_entered = self._has_moved = False
        self._aside: Aside | None = None
        self._kept: OpenedSearch | None = None
        self.with_facets = False
        self.page: ResultPage | None = None
        self.job = Latest("search", self)
        self.job.answered.connect(self._take)
        self.job.failed.connect(lambda sentence: row.reading.say("", sentence))
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.timeout.connect(self._look_aside)
        row.field.edit.textChanged.connect(self._begin)
        row.field.edit.moved_down.connect(view.enter)
        row.field.edit.entered.connect(self._enter)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._tell_problem)
        model.wanted.connect(self._ask_for_more)
        view.shown.connect(self._move)
        view.opened.connect(self.opened)
        head.ordered.connect(self.order_by)

    @property
    def query(self) -> str:
        """Return the query as it is typed."""
        return self._row.field.edit.text()

    @property
    def busy(self) -> bool:
        """Tell whether an answer is awaited, or about to be asked for."""
        return self.job.busy or self._quiet.isActive()

    def ask(self) -> None:
        """Search for what is typed."""
        asked = self.query, self._order
        # The same question again, after a change of the library, keeps the rows that the reader came to.
        self._ask(max(_AT_FIRST, self._model.count) if asked == self._asked else _AT_FIRST, start=0)
        self._asked = asked

    def ask_aside(self) -> None:
        """Ask anew for what stands beside the hits, as soon as nothing more urgent is under way."""
        self._quiet.start(0)

    def go_to(self, query: str, order: str | None = None) -> None:
        """Ask another query in place of the one typed, in the order shown if no other is given."""
        asked = Question(query, order or self._order)
        if query != self.query:
            self.went.emit(Question(self.query, self._order), asked)
        self.put_question(asked)

    def go_to_whole(self, query: str, order: str | None = None) -> None:
        """Ask a query whose last word is a whole one, not the beginning of one: that is what a space behind it says."""
        self.go_to(f"{query} " if query else query, order)

    def put(self, query: str) -> None:
        """Have a query typed."""
        self._row.field.edit.setText(query)

    def open_kept(self, kept: OpenedSearch) -> None:
        """Ask a search that the reader keeps, and mark what is new in it as long as it is the one asked."""
        left, self._kept = self.query, kept
        self.go_to_whole(kept.query)
        if self.query == left:
            self.ask()

    def see_all(self) -> None:
        """Take what is marked as new as seen."""
        if self._kept is not None:
            self._kept = None
            self.ask()

    def put_question(self, question: Question) -> None:
        """Have a question's query typed, and its order shown."""
        is_known = question.query == self.query
        if question.order != self._order:
            self._order = question.order
            self._head.show_order(ORDERS[question.order])
            if is_known:
                self.ask()
        self.put(question.query)

    def find_like(self, article_id: str) -> None:
        """Ask for the articles that are like one."""
        self.job.ask(lambda: _Likeness(self._services.searching.like(article_id)))

    def order_by(self, order: str) -> None:
        """Show the results in one of `ORDERS`."""
        self._order = order
        self._head.show_order(ORDERS[order])
        self.ask()

    def focus_field(self) -> None:
        """Take the keyboard into the field, with the query selected."""
        self._row.field.edit.setFocus()
        self._row.field.edit.selectAll()

    def clear(self) -> None:
        """Show every article again."""
        self._row.field.edit.clear()

    def settle(self, article_id: str) -> None:
        """Mark the article that is open."""
        self._article_id = article_id
        self._view.settle(article_id)

    def stop(self) -> None:
        """Ask nothing any more."""
        self._quiet.stop()
        self._patience.stop()
        self.job.stop()

    def _begin(self) -> None:
        self._is_entered = self._has_moved = False
        if self._kept is not None and self._kept.query != self.query.strip():
            self._kept = None
        self.ask()

    def _move(self, article_id: str) -> None:
        self._is_entered, self._has_moved = False, True
        self.shown.emit(article_id)

    def _enter(self) -> None:
        self._tell_problem()
        self._is_entered = True
        self._follow_enter()

    def _follow_enter(self) -> None:
        """Do what Enter in the query asks for, as soon as its answer is there."""
        page = self.page
        if not self._is_entered or page is None or page.query != self.query:
            return
        if page.total or page.undated:
            self._is_entered = False
            self._view.open_current() if self._has_moved or not page.query.strip() else self._view.open_first()
        elif self._aside is not None and self._aside.query == page.query:
            self._is_entered = False
            self.missed.emit()

    def _ask(self, limit: int, *, start: int) -> None:
        self._looking_aside = False
        seen = None if self._kept is None else self._kept.seen
        search = partial(self._services.searching.search, self.query, limit=limit, start=start, is_typing=True)
        self.job.ask(partial(search, order=self._order, is_wanted=self.job.is_wanted, new_after=seen))

    def _ask_for_more(self, start: int) -> None:
        # What stands beside the hits can wait; it is asked for again after these rows.
        if not self.job.busy or self._looking_aside:
            self._ask(_MORE, start=start)

    def _look_aside(self) -> None:
        if self.job.busy:
            self._quiet.start(_QUIET)
            return
        self._looking_aside = True
        self.job.ask(partial(look_aside, self._services, self.query, with_facets=self.with_facets))

    def _take(self, answer: ResultPage | Aside | _Likeness) -> None:
        self._looking_aside = False
        if isinstance(answer, ResultPage):
            self._show(answer)
            self._quiet.start(_QUIET)
        elif isinstance(answer, Aside):
            self._aside = answer
            self.looked_aside.emit(answer)
            self._follow_enter()
        else:
            self.go_to_whole(answer.query, "relevance")

    def _tell_problem(self) -> None:
        """Say what is wrong with the query, also in its last word, which may only have been begun until now."""
        page = self.page
        if page and page.query == self.query and page.problem is None:
            self._row.show_reading(replace(page, problem=self._services.searching.find_problem(page.query)))

    def _show(self, page: ResultPage) -> None:
        if page.start:
            self._model.add(page)
            return
        self.page = page
        self._patience.start()
        self._model.show(page)
        self._view.settle(self._article_id)
        self._head.show_count(page.total, page.articles)
        self._head.show_order(ORDERS[page.order or self._order])
        self._row.show_reading(page)
        self.answered.emit(page)
        self._follow_enter()
