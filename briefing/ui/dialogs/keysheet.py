"""Which keys are there?"""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from briefing.ui.actions import ACTIONS, MENUS
from briefing.ui.theme import type as faces

#: Which menus stand one above the other.
_COLUMNS = (MENUS[:3], MENUS[3:4], MENUS[4:])


class KeySheet(QDialog):
    """Every action that has a key, from the one table, by menu in three columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(4)
        for column, names in enumerate(_COLUMNS):
            self._fill(grid, 2 * column, names)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 22, 28, 18)
        outer.addLayout(grid)
        outer.addSpacing(12)
        outer.addWidget(buttons)

    def _fill(self, grid: QGridLayout, column: int, menus: tuple[str, ...]) -> None:
        line = 0
        for menu in menus:
            rows = [row for row in ACTIONS if row.keys and row.menu.split("/")[0] == menu]
            if rows:
                heading = QLabel(menu.replace("&", "").upper())
                heading.setFont(faces.SECTION.font())
                grid.addWidget(heading, line, column, 1, 2)
                line += 1
            for row in rows:
                keys = "  ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in row.keys)
                shown = QLabel(keys)
                shown.setFont(faces.LABEL_STRONG.font())
                grid.addWidget(shown, line, column)
                grid.addWidget(QLabel(row.text.replace("&", "").rstrip("…")), line, column + 1)
                line += 1
            grid.setRowMinimumHeight(line, 10)
            line += 1
