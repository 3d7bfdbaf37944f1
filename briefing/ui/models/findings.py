"""Which findings of one kind are shown in the panel, and which of them are in the brief?"""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefing.domain.dossier import FindingRef
from briefing.domain.findings import Confidence, FindingKind
from briefing.ui.models.rows import FindingRow, Section

_Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole + 1
CHOSEN = Qt.ItemDataRole.UserRole + 2

_WORDS = {
    Confidence.HIGH: "High confidence",
    Confidence.MEDIUM: "Medium confidence: check the sentence",
    Confidence.LOW: "Low confidence: check the sentence",
}


@dataclass(frozen=True, slots=True)
class FoldRow:
    """A line that shows or hides the rows folded under it; `name` is "more" or "past"."""

    name: str
    count: int
    opened: bool

    @property
    def label(self) -> str:
        """Return what the line says."""
        return "show fewer" if self.opened and self.name == "more" else f"{self.count} {self.name}"


def _tell_date(row: FindingRow) -> str:
    """Return what a deadline's row says in signs, in words."""
    return ", ".join(part for part in (row.label, row.badge, row.spoken, row.sort, row.remark) if part and row.basis)


class FindingsModel(QAbstractListModel):
    """The rows of one kind; a fold's rows come after it while it is open."""

    def __init__(self, kind: FindingKind, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._section = Section(kind)
        self._opened: frozenset[str] = frozenset()
        self._rows: tuple[FindingRow | FoldRow, ...] = ()
        self._chosen: frozenset[FindingRef] = frozenset()

    @property
    def count(self) -> int:
        """Return how many findings there are, without the past ones."""
        return self._section.count

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

    def turn(self, name: str) -> None:
        """Open or close a fold."""
        self._opened = self._opened ^ {name}
        self._rebuild()

    def reveal(self, ref: FindingRef) -> QModelIndex:
        """Return the index of a finding, opening its fold where needed; an invalid one when it is not there."""
        for name, rows in (("more", self._section.more), ("past", self._section.past)):
            if name not in self._opened and any(row.ref == ref for row in rows):
                self.turn(name)
        return self.find(ref)

    def find(self, ref: FindingRef) -> QModelIndex:
        """Return the index of a finding that is shown, else an invalid one."""
        for number, row in enumerate(self._rows):
            if isinstance(row, FindingRow) and row.ref == ref:
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
            return isinstance(row, FindingRow) and row.ref.settled in self._chosen
        if role == Qt.ItemDataRole.DisplayRole:
            return row.label
        if isinstance(row, FindingRow):
            return self._words(row, role)
        return None

    def _words(self, row: FindingRow, role: int) -> str | None:
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (_tell_date(row), _WORDS[row.confidence]) if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (
                row.label,
                row.badge,
                row.spoken,
                row.sort,
                row.remark,
                row.detail,
                row.condition,
                "in the brief" if row.ref.settled in self._chosen else "",
            )
            return ", ".join(part for part in parts if part)
        return None

    def _rebuild(self) -> None:
        self.beginResetModel()
        section = self._section
        rows: list[FindingRow | FoldRow] = list(section.best)
        for name, folded in (("more", section.more), ("past", section.past)):
            if folded:
                rows.append(FoldRow(name, len(folded), name in self._opened))
                rows.extend(folded if name in self._opened else ())
        self._rows = tuple(rows)
        self.endResetModel()
