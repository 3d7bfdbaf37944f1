"""Which lines does a short list offer?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

_Index = QModelIndex | QPersistentModelIndex

LINE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Line:
    """One line: words at the left, a remark and a number or key at the right.

    `offer` is what taking the line means; a line without one only says something. `spoken` are the words for a screen
    reader, the words shown where there are none. `strong` names the part of the label that matters most; `cut_first`
    says that its end matters more than its beginning where there is no room for both.
    """

    label: str
    offer: object = None
    number: str = ""
    remark: str = ""
    ticked: bool = False
    spoken: str = ""
    strong: str = ""
    cut_first: bool = False


class LinesModel(QAbstractListModel):
    """The lines of one list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def show(self, lines: Sequence[Line]) -> None:
        """Show other lines; the same ones leave the list as it is."""
        if tuple(lines) == self._lines:
            return
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def find(self, line: Line) -> QModelIndex:
        """Return the index of the line with the same offer, else of one with the same words, or an invalid one."""
        offering = [(row, one) for row, one in enumerate(self._lines) if one.offer is not None]
        same = [row for row, one in offering if one.offer == line.offer]
        # What is counted anew is the same line to whoever has come to it.
        like = [row for row, one in offering if one.label == line.label]
        return next((self.index(row) for row in (*same, *like)), QModelIndex())

    def step(self, index: _Index, by: int) -> QModelIndex:
        """Return the next (1) or previous (-1) line that offers something; without a current one, from that end."""
        row = index.row() + by if index.isValid() else (0 if by > 0 else len(self._lines) - 1)
        while 0 <= row < len(self._lines):
            if self._lines[row].offer is not None:
                return self.index(row)
            row += by
        return QModelIndex()

    def nearest(self, row: int) -> QModelIndex:
        """Return the line at a place that offers something, else the one before it, else the first that does."""
        places = (*range(min(row, len(self._lines) - 1), -1, -1), *range(row, len(self._lines)))
        return next((self.index(at) for at in places if self._lines[at].offer is not None), QModelIndex())

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let only lines that offer something be chosen."""
        if not index.isValid() or self._lines[index.row()].offer is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the line itself or its words."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken or ", ".join(part for part in (line.label, line.number, line.remark) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.spoken or line.label
        return None
