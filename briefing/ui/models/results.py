"""Which articles answer the query, and which do not?"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from briefing.domain.search import NO_OUTLET, Hit, ResultPage
from briefing.temporal.display import show_value

_Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole + 1


class RowForm(StrEnum):
    """What a row of the results is."""

    HIT = "hit"
    UNDATED_HEAD = "undated head"
    HEAD = "head"
    NO_MATCH = "no match"
    NOTHING = "nothing"
    NONE_YET = "none yet"


_WORDS = {
    RowForm.UNDATED_HEAD: "Without a known date",
    RowForm.HEAD: "In this dossier, no match",
    RowForm.NOTHING: "Nothing matches. Take a word away, or press Esc to see every article again.",
    RowForm.NONE_YET: "Articles stand here as soon as they are read.",
}


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One line of the list: an article, a heading above some, or words that nothing matches or is there yet.

    `count` is how many articles a heading stands above.
    """

    form: RowForm
    hit: Hit | None = None
    count: int = 0


def make_rows(page: ResultPage, *, headed: frozenset[RowForm] = frozenset()) -> tuple[ResultRow, ...]:
    """Return the rows of an answer: hits, hits without a known date, what does not match.

    Each of the last two stands under its heading, unless that is one of those that stand there already.
    """
    hits = tuple(ResultRow(RowForm.HIT, hit) for hit in page.hits)
    if not page.total and not page.undated and page.articles and not page.start:
        hits = (ResultRow(RowForm.NOTHING),)
    if not page.articles and not hits:
        hits = (ResultRow(RowForm.NONE_YET),)
    others = max(page.articles - page.total - page.undated, len(page.unmatched))
    undated = _head(RowForm.UNDATED_HEAD, page.undated, RowForm.HIT, page.undated_hits, headed)
    return (*hits, *undated, *_head(RowForm.HEAD, others, RowForm.NO_MATCH, page.unmatched, headed))


def _head(
    head: RowForm, count: int, form: RowForm, hits: tuple[Hit, ...], headed: frozenset[RowForm]
) -> tuple[ResultRow, ...]:
    heading = () if head in headed or not hits else (ResultRow(head, count=count),)
    return (*heading, *(ResultRow(form, hit) for hit in hits))


class ResultsModel(QAbstractListModel):
    """The rows of the newest answer; `wanted` says from which article on the view needs more of them."""

    wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ResultRow, ...] = ()
        self._may_have_more = False

    @property
    def count(self) -> int:
        """Return how many articles the rows show."""
        return sum(row.hit is not None for row in self._rows)

    def show(self, page: ResultPage) -> None:
        """Show another answer."""
        self.beginResetModel()
        self._rows = make_rows(page)
        self._may_have_more = 0 < self.count < page.articles
        self.endResetModel()

    def add(self, page: ResultPage) -> None:
        """Show the rows that follow; none of them says that there are no more."""
        rows = make_rows(page, headed=frozenset(row.form for row in self._rows))
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()
        self._may_have_more = bool(rows) and self.count < page.articles

    def canFetchMore(self, parent: _Index) -> bool:
        """Tell whether there may be more articles than the rows show."""
        return self._may_have_more and not parent.isValid()

    def fetchMore(self, parent: _Index) -> None:
        """Ask for more, once; they come with `add`."""
        if self.canFetchMore(parent):
            self._may_have_more = False
            self.wanted.emit(self.count)

    def find(self, article_id: str | None) -> QModelIndex:
        """Return the index of an article, else an invalid one."""
        for number, row in enumerate(self._rows):
            if row.hit is not None and row.hit.article_id == article_id:
                return self.index(number)
        return QModelIndex()

    def first(self) -> QModelIndex:
        """Return the first article's index."""
        return self.step(QModelIndex(), 1)

    def step(self, index: _Index, by: int) -> QModelIndex:
        """Return the next (1) or previous (-1) article's index; the first when none is current."""
        number = index.row() + by if index.isValid() else 0
        while 0 <= number < len(self._rows):
            if self._rows[number].hit is not None:
                return self.index(number)
            number += by
        return QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let only articles be chosen."""
        if not index.isValid() or self._rows[index.row()].hit is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row itself or its words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.hit.title if row.hit else _WORDS[row.form]
        if role == Qt.ItemDataRole.AccessibleTextRole and row.count:
            return f"{row.count:,} {_WORDS[row.form].lower()}"
        if role == Qt.ItemDataRole.AccessibleTextRole and row.hit:
            told = (row.hit.title, row.hit.source or NO_OUTLET, show_value(row.hit.published.value))
            return ", ".join((*told, "new") if row.hit.is_new else told)
        return None
