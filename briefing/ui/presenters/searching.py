"""What happens while the reader types a query?"""

from functools import partial

from PySide6.QtCore import QObject, Signal

from briefing.domain.search import ResultPage
from briefing.services.catalogue import Services
from briefing.ui.jobs import Latest
from briefing.ui.models.results import ResultsModel
from briefing.ui.widgets.results.head import ResultsHead
from briefing.ui.widgets.results.view import ResultsView
from briefing.ui.widgets.search.row import QueryRow

#: The orders of a result, with the words of the menu.
ORDERS = {"newest": "Newest", "relevance": "Relevance", "deadline": "Next deadline"}

#: Rows of an answer: as many as a window shows, then as many more each time the reader comes to the end.
_AT_FIRST = 10
_MORE = 40


class SearchPresenter(QObject):
    """Ask for every change of the query, show the newest answer."""

    answered = Signal(ResultPage)
    opened = Signal(str)
    shown = Signal(str)

    def __init__(
        self, services: Services, row: QueryRow, head: ResultsHead, view: ResultsView, model: ResultsModel
    ) -> None:
        super().__init__()
        self._searching = services.searching
        self._row, self._head, self._view, self._model = row, head, view, model
        self._order = "newest"
        self._asked: tuple[str, str] | None = None
        self._article_id: str | None = None
        self.page: ResultPage | None = None
        self.job = Latest("search", self)
        self.job.answered.connect(self._show)
        self.job.failed.connect(lambda sentence: row.reading.say("", sentence))
        row.field.edit.textChanged.connect(lambda _: self.ask())
        row.field.edit.moved_down.connect(view.enter)
        row.field.edit.entered.connect(view.open_current)
        model.wanted.connect(self._ask_for_more)
        view.left_upwards.connect(self.focus_field)
        view.shown.connect(self.shown)
        view.opened.connect(self.opened)
        head.ordered.connect(self.order_by)

    @property
    def query(self) -> str:
        """Return the query as it is typed."""
        return self._row.field.edit.text()

    def ask(self) -> None:
        """Search for what is typed."""
        asked = self.query, self._order
        # The same question again, after a change of the library, keeps the rows that the reader came to.
        self._ask(max(_AT_FIRST, self._model.count) if asked == self._asked else _AT_FIRST, start=0)
        self._asked = asked

    def _ask(self, limit: int, *, start: int) -> None:
        search = partial(self._searching.search, self.query, limit=limit, start=start, is_typing=True)
        self.job.ask(partial(search, order=self._order))

    def _ask_for_more(self, start: int) -> None:
        if not self.job.busy:
            self._ask(_MORE, start=start)

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

    def _show(self, page: ResultPage) -> None:
        if page.start:
            self._model.add(page)
            return
        self.page = page
        self._model.show(page)
        self._view.settle(self._article_id)
        self._head.show_count(page.total, page.articles)
        self._row.reading.say(page.searched_for, page.problem.sentence if page.problem else "")
        self.answered.emit(page)
