"""How is an action of the window found by its words, and run?"""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from briefing.ui.actions import ACTIONS, ActionRow, Actions
from briefing.ui.models.palette import Command
from briefing.ui.theme.look import Look
from briefing.ui.widgets.palette.sheet import PaletteSheet

#: What needs no finding: it is how the palette itself is come by and left.
_OWN = ("palette", "peel")
#: What other programs call an action.
_ALSO = {
    "theme-system": "theme appearance mode",
    "theme-light": "theme appearance mode day",
    "theme-dark": "theme appearance mode night",
    "larger": "zoom font bigger",
    "smaller": "zoom font",
    "usual": "zoom font reset",
    "open-files": "import add",
    "open-folder": "import add",
    "catch-up": "refresh reload update",
    "reject": "delete remove hide",
    "pin": "star",
    "filter": "find",
    "export": "save print pdf markdown calendar ics",
    "compose": "page report summary",
    "keys": "shortcuts help",
}


class Palette(QObject):
    """Offer every action of the table over the window; what is chosen is done where the keyboard was."""

    def __init__(self, window: QMainWindow, menus: Actions, look: Look) -> None:
        super().__init__(window)
        self._window, self._menus = window, menus
        self._opener: QWidget | None = None
        self.sheet = PaletteSheet(look)
        self.sheet.setParent(window)
        self.sheet.hide()
        self.sheet.left.connect(self._give_back)
        self.sheet.taken.connect(lambda action_id: menus.by_id[action_id].trigger())

    def turn(self) -> None:
        """Open the palette, or close it."""
        if self.sheet.isVisible():
            self.sheet.leave()
            return
        self._opener = QApplication.focusWidget()
        self.sheet.ask(tuple(self._commands()), self._window)

    def _commands(self) -> Iterator[Command]:
        for row in ACTIONS:
            if row.id and row.menu and row.id not in _OWN:
                enabled = self._menus.by_id[row.id].isEnabled()
                yield Command(row.id, _tell(row), _keys_of(row), enabled, _ALSO.get(row.id, ""))

    def _give_back(self) -> None:
        """Give the keyboard back to where it was."""
        if self._opener is not None and self._opener.isVisible():
            self._opener.setFocus()


def _tell(row: ActionRow) -> str:
    """Return an action in words that need no menu around them."""
    words = row.text.replace("&", "")
    submenu = row.menu.replace("&", "").partition("/")[2]
    return f"{submenu}: {words[:1].lower()}{words[1:]}" if submenu else words


def _keys_of(row: ActionRow) -> str:
    """Return the keys of all actions that do the same."""
    keys = [key for each in ACTIONS if each.slot == row.slot for key in each.keys]
    return "  ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
