"""Which keys are there?"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from briefing.ui.actions import ACTIONS, MENUS, ActionRow
from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces

#: What a window manager may need around a dialog.
_AROUND = QSize(20, 60)
#: Which menus stand one above the other, with the most columns first.
_COLUMNS = ((MENUS[:3], MENUS[3:4], MENUS[4:]), (MENUS[:3], MENUS[3:]), (MENUS,))


@dataclass(frozen=True, slots=True)
class KeyLine:
    """Keys and what they do."""

    keys: str
    words: str


#: Keys that are no actions of the window: what they do depends on where the keyboard is.
_IN_PLACE = (
    KeyLine("↓", "Query: go into the results"),
    KeyLine("↓  ↑  Tab", "Query: choose and take what completes it"),
    KeyLine("Enter", "Results: read the article"),
    KeyLine("←  →", "Narrowing: other kinds of values"),
    KeyLine("Enter  Space", "Narrowing: ask for the value or no more"),
    KeyLine("Del", "Saved searches: forget one"),
    KeyLine("Enter  Shift+Enter", "Findings: walk the words of one"),
    KeyLine("→  ←", "Findings: walk the sentences it tells"),
    KeyLine("1 … 9", "Correcting: choose a date"),
    KeyLine("Space", "Splitting: take words out"),
    KeyLine("←  →  Enter", "Timeline: walk, open what is there"),
    KeyLine("P  X  Alt+↑  Alt+↓", "Composing: pin, drop, move a line"),
)


class KeySheet(QDialog):
    """Every action that has a key, from the one table, by menu; then the keys of lists and fields.

    They stand in three columns, or in as many as the screen has room for.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        room = self.screen().availableSize().width() - _AROUND.width() - metrics.SCROLL_BAR
        sheets = map(_make_sheet, _COLUMNS)
        sheet = next((each for each in sheets if each.sizeHint().width() <= room), None) or _make_sheet(_COLUMNS[-1])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(sheet)
        self.area.setWidgetResizable(True)
        foot = QVBoxLayout()
        foot.setContentsMargins(28, 0, 28, 18)
        foot.addWidget(buttons)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area, 1)
        outer.addLayout(foot)
        self.resize(self._fit(sheet.sizeHint() + QSize(0, foot.sizeHint().height() + outer.spacing())))

    def _fit(self, wanted: QSize) -> QSize:
        """Return the size at which all keys are seen; on a smaller screen that of the screen, where they scroll."""
        screen = self.screen().availableSize() - _AROUND
        is_cut = wanted.height() > screen.height()
        return QSize(wanted.width() + is_cut * metrics.SCROLL_BAR, wanted.height()).boundedTo(screen)


def _make_sheet(columns: Sequence[Iterable[str]]) -> QWidget:
    """Return all keys, with the menus of each column one above the other."""
    sheet = QWidget()
    grid = QGridLayout(sheet)
    grid.setContentsMargins(28, 22, 28, 12)
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(4)
    ends = [_fill_column(grid, 2 * number, menus) for number, menus in enumerate(columns)]
    _fill(grid, 2 * ends.index(min(ends)), min(ends), "Where the keyboard is", _IN_PLACE)
    return sheet


def _fill_column(grid: QGridLayout, column: int, menus: Iterable[str]) -> int:
    """Write the keys of menus from the top of a column on; return the line after them."""
    line = 0
    for menu in menus:
        if keys := tuple(_list_keys(menu)):
            line = _fill(grid, column, line, menu.replace("&", ""), keys)
    return line


def _fill(grid: QGridLayout, column: int, line: int, heading: str, lines: Iterable[KeyLine]) -> int:
    """Write a heading and lines from a line of the grid on; return the line after them."""
    head = QLabel(heading.upper())
    head.setFont(faces.SECTION.font())
    grid.addWidget(head, line, column, 1, 2)
    for each in lines:
        line += 1
        keys = QLabel(each.keys)
        keys.setFont(faces.LABEL_STRONG.font())
        grid.addWidget(keys, line, column)
        grid.addWidget(QLabel(each.words), line, column + 1)
    grid.setRowMinimumHeight(line + 1, 10)
    return line + 2


def _list_keys(menu: str) -> Iterator[KeyLine]:
    """Yield the keys of a menu's actions, each with all that do the same; what is in no menu stands with the last."""
    for rows in _group_rows().values():
        first = next((row for row in rows if row.menu), rows[0])
        if (first.menu or MENUS[-1]).split("/")[0] == menu:
            keys = "  ".join(_show(key) for row in rows for key in row.keys)
            yield KeyLine(keys, first.text.replace("&", "").rstrip("…"))


def _group_rows() -> dict[str, list[ActionRow]]:
    """Return the actions that have keys by what they do."""
    grouped: dict[str, list[ActionRow]] = {}
    for row in ACTIONS:
        if row.keys:
            grouped.setdefault(row.slot, []).append(row)
    return grouped


def _show(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
