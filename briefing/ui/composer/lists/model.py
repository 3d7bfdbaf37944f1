"""Which rows do the composer's two lists hold?"""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefing.ui.composer.lists.rows import LeftOutRow, Row

ROW = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractListModel):
    """Rows of one list, in the page's order; each is also told in words, for screen readers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row | LeftOutRow, ...] = ()

    def show(self, rows: Sequence[Row | LeftOutRow]) -> None:
        """Show these rows instead."""
        if self._rows == tuple(rows):
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def find(self, key: str) -> QModelIndex:
        """Return the index of the row with a key; an invalid one when there is none."""
        number = next((number for number, row in enumerate(self._rows) if row.key == key), -1)
        return self.index(number, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, or its words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _tell(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Row):
            # What the row has no room for.
            return "\n".join(part for part in (row.label, row.role, row.words) if part)
        return None


def _tell(row: Row | LeftOutRow) -> str:
    if isinstance(row, LeftOutRow):
        return f"{row.label}, left out: {row.why}"
    parts = (row.label, row.days, str(row.basis or ""), row.role, row.words, "pinned" if row.pinned else "")
    return ", ".join(part for part in parts if part)
