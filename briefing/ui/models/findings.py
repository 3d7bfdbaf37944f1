"""Which findings of one kind are shown in the panel, and which of them are in the brief?"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefing.domain.dossier import FindingRef
from briefing.domain.findings import Actor, Confidence, FindingKind
from briefing.text.fold import fold
from briefing.ui.models.dossier.story import Story
from briefing.ui.models.rows import FindingRow, Section, matches

_Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole + 1
CHOSEN = Qt.ItemDataRole.UserRole + 2
STORY = Qt.ItemDataRole.UserRole + 3

_MORE, _PAST = "more", "past"
_FIRST = f"{_MORE} 0"
#: So few rows are not folded: where others stand before them, and where they are all there is.
_FEW, _FEW_ALONE = 1, 5
#: So many rows are laid out at once; those after them stand under one more line.
_AT_ONCE = 200

_WORDS = {
    Confidence.HIGH: "High confidence",
    Confidence.MEDIUM: "Medium confidence: check the sentence",
    Confidence.LOW: "Low confidence: check the sentence",
}


@dataclass(frozen=True, slots=True)
class FoldRow:
    """A line that shows more rows or hides them again; `name` is "past", or "more" with a number."""

    name: str
    count: int
    opened: bool

    @property
    def is_below(self) -> bool:
        """Tell whether it stands below the rows it shows."""
        return self.name != _PAST

    @property
    def label(self) -> str:
        """Return what the line says."""
        if self.name == _PAST:
            return f"{self.count:,} past when written"
        return "show fewer" if self.opened else f"{self.count:,} more"


def _tell_date(row: FindingRow) -> str:
    """Return what a deadline's row says in signs, in words."""
    return ", ".join(part for part in (row.label, row.badge, row.spoken, row.sort, row.remark) if part and row.basis)


def _tell_names(row: FindingRow) -> str:
    """Return the other names of an actor."""
    names = row.finding.aliases if isinstance(row.finding, Actor) else ()
    return f"Also {', '.join(names)}" if names else ""


class FindingsModel(QAbstractListModel):
    """The rows of one kind; what a fold shows stands among the other rows where it belongs, the past ones below it.

    While words are looked for, the rows that have them are all there is. One row may tell its story.
    """

    def __init__(self, kind: FindingKind, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._section = Section(kind)
        self._opened: frozenset[str] = frozenset()
        self._rows: tuple[FindingRow | FoldRow, ...] = ()
        self._chosen: frozenset[FindingRef] = frozenset()
        self._wanted: tuple[str, ...] = ()
        self._matching = 0
        self._told: FindingRef | None = None
        self._story: Story | None = None

    @property
    def count(self) -> str:
        """Return how many findings there are, without the past ones; while words are looked for, how many have them."""
        if not self._wanted:
            return f"{self._section.count:,}"
        return f"{self._matching:,} of {len(self._section.rows):,}"

    def show(self, section: Section) -> None:
        """Show another section, with its folds closed unless it is the same article's."""
        self._section = section
        self._rebuild()

    def close_folds(self) -> None:
        """Hide what is folded."""
        self._opened = frozenset()
        self._rebuild()

    def choose(self, chosen: frozenset[FindingRef]) -> None:
        """Tick the findings with these settled names."""
        self._chosen = chosen
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [CHOSEN])

    def look_for(self, words: str) -> None:
        """Show the findings alone that have all of these words; without any, all as before."""
        wanted = tuple(fold(words).split())
        if wanted != self._wanted:
            self._wanted = wanted
            self._rebuild()

    def tell(self, ref: FindingRef | None, story: Story | None = None) -> None:
        """Have the row of a finding tell its story, and no other row."""
        rows = [self.find(one) for one in (self._told, ref) if one is not None]
        self._told, self._story = ref, story
        for index in rows:
            if index.isValid():
                self.dataChanged.emit(index, index, [STORY])

    def all_rows(self) -> tuple[FindingRow, ...]:
        """Return the rows of all findings, be they shown or folded."""
        return self._section.rows

    def row_of(self, ref: FindingRef) -> FindingRow | None:
        """Return the row of a finding, be it shown or folded; None when there is none."""
        return next((row for row in self._section.rows if row.is_named(ref)), None)

    def turn(self, name: str) -> None:
        """Open or close a fold."""
        if name not in self._opened:
            self._opened = self._opened | {name}
        else:
            self._opened = self._opened & {_PAST} if name != _PAST else self._opened - {name}
        self._rebuild()

    def reveal(self, ref: FindingRef) -> QModelIndex:
        """Return the index of a finding, opening its fold where needed; an invalid one when it is not there."""
        names = () if self._wanted else self._folds_over(ref)
        if not self._opened.issuperset(names):
            self._opened = self._opened.union(names)
            self._rebuild()
        return self.find(ref)

    def find(self, ref: FindingRef) -> QModelIndex:
        """Return the index of a finding that is shown, else an invalid one."""
        for number, row in enumerate(self._rows):
            if isinstance(row, FindingRow) and row.is_named(ref):
                return self.index(number)
        return QModelIndex()

    def findings(self) -> tuple[FindingRow, ...]:
        """Return the findings that are shown, in order."""
        return tuple(row for row in self._rows if isinstance(row, FindingRow))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row itself, whether it is chosen, or its words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == CHOSEN:
            return isinstance(row, FindingRow) and self._is_chosen(row)
        if role == STORY:
            return self._story if isinstance(row, FindingRow) and self._told and row.is_named(self._told) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.label
        if isinstance(row, FindingRow):
            return self._words(row, role)
        return None

    def _words(self, row: FindingRow, role: int) -> str | None:
        if role == Qt.ItemDataRole.ToolTipRole:
            trend = row.trend.words if row.trend else ""
            return "\n".join(
                part for part in (_tell_date(row), trend, _tell_names(row), _WORDS[row.confidence]) if part
            )
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._story.words if self._story and self._told and row.is_named(self._told) else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (
                row.label,
                row.badge,
                row.spoken,
                row.sort,
                row.remark,
                row.detail,
                row.condition,
                row.tellers,
                row.counted,
                row.trend.words if row.trend else "",
                "pinned" if row.is_pinned else "",
                "in the brief" if self._is_chosen(row) else "",
            )
            return ", ".join(part for part in parts if part)
        return None

    def _is_chosen(self, row: FindingRow) -> bool:
        return any(ref.settled in self._chosen for ref in row.refs)

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._rows = tuple(self._folded())
        self.endResetModel()

    def _folded(self) -> Iterator[FindingRow | FoldRow]:
        section = self._section
        if self._wanted:
            matching = [row for row in section.rows if matches(row, self._wanted)]
            self._matching = len(matching)
            yield from matching[:_AT_ONCE]
            return
        if len(section.more) <= (_FEW if section.best else _FEW_ALONE):
            yield from section.together
        elif _FIRST not in self._opened:
            yield from section.best
            yield FoldRow(_FIRST, len(section.more), opened=False)
        else:
            yield from self._opened_more()
        if section.past:
            yield FoldRow(_PAST, len(section.past), _PAST in self._opened)
            yield from section.past if _PAST in self._opened else ()

    def _opened_more(self) -> Iterator[FindingRow | FoldRow]:
        """Yield the rows in the order in which they stand together, and below them how to see others, or fewer."""
        section = self._section
        pages = sum(one.startswith(_MORE) for one in self._opened)
        shown = len(section.best) + pages * _AT_ONCE
        yield from section.together[:shown]
        if shown < len(section.together):
            yield FoldRow(f"{_MORE} {pages}", len(section.together) - shown, opened=False)
        yield FoldRow(_FIRST, len(section.more), opened=True)

    def _folds_over(self, ref: FindingRef) -> tuple[str, ...]:
        """Return the names of the folds that must be open for a finding to be shown."""
        section = self._section
        if any(row.is_named(ref) for row in section.best):
            return ()
        place = next((place for place, row in enumerate(section.together) if row.is_named(ref)), None)
        if place is not None:
            pages = max(1, -(-(place + 1 - len(section.best)) // _AT_ONCE))
            return tuple(f"{_MORE} {page}" for page in range(pages))
        return (_PAST,) if any(row.is_named(ref) for row in self._section.past) else ()
