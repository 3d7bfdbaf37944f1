"""What can the reader do, under which words and keys, and when?"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

MENUS = ("&File", "&Edit", "&View", "&Go", "&Brief", "&Help")
#: What the menu of a finding offers, and that of the article.
OF_FINDING = ("toggle", "pin", "", "correct", "rename", "role", "join", "split", "reject")
OF_ARTICLE = ("copy", "add", "", "find", "date-article")


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action: `menu` is "Menu" or "Menu/Submenu", "" for a key alone; `slot` is looked up in the window.

    `when` names the state that enables it. `panes` keys are heard only in the panes, never where words are typed.
    A row with an empty id is a line in its menu.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    menu: str
    when: str
    slot: str
    panes: bool = False
    choice: str = ""


def _row(action_id: str, text: str, keys: str, menu: str, when: str, slot: str, choice: str = "") -> ActionRow:
    """Return a row; `keys` are separated by spaces, and a trailing "~" makes them keys of the panes."""
    names = tuple(keys.rstrip("~").split())
    return ActionRow(action_id, text, names, menu, when, slot, keys.endswith("~"), choice)


ACTIONS = (
    _row("open-files", "Open &files…", "Ctrl+O", "&File", "always", "importing.choose_files"),
    _row("open-folder", "Open a f&older…", "Ctrl+Shift+O", "&File", "always", "importing.choose_folder"),
    _row("catch-up", "Bring the index &up to date", "F5", "&File", "articles", "catch_up"),
    _row("", "", "", "&File", "", ""),
    _row("quit", "&Quit", "Ctrl+Q", "&File", "always", "close"),
    _row("undo", "&Undo", "Ctrl+Z", "&Edit", "articles", "undo"),
    _row("redo", "&Redo", "Ctrl+Shift+Z", "&Edit", "articles", "redo"),
    _row("", "", "", "&Edit", "", ""),
    _row("copy", "&Copy", "", "&Edit", "article", "reading.copy"),
    _row("search", "&Search all articles", "Ctrl+K Ctrl+L", "&Edit", "always", "search"),
    _row("search-slash", "Search all articles", "/~", "", "always", "search"),
    _row("find", "&Find in the article", "Ctrl+F", "&Edit", "article", "find"),
    _row("narrow", "&Narrow the results", "Ctrl+Shift+F", "&Edit", "articles", "narrow"),
    _row("narrow-letter", "Narrow the results", "f~", "", "articles", "narrow"),
    _row("", "", "", "&Edit", "", ""),
    _row("save-search", "Sa&ve the search", "Ctrl+D", "&Edit", "articles", "saving.save"),
    _row("theme-system", "As the &system", "", "&View/&Colours", "always", "show_system", "colours"),
    _row("theme-light", "&Light", "", "&View/&Colours", "always", "show_light", "colours"),
    _row("theme-dark", "&Dark", "", "&View/&Colours", "always", "show_dark", "colours"),
    _row("order-newest", "&Newest first", "", "&View/&Order of results", "articles", "order_by_newest", "order"),
    _row(
        "order-relevance",
        "&Most relevant first",
        "",
        "&View/&Order of results",
        "articles",
        "order_by_relevance",
        "order",
    ),
    _row(
        "order-deadline",
        "Next &deadline first",
        "",
        "&View/&Order of results",
        "articles",
        "order_by_deadline",
        "order",
    ),
    _row("", "", "", "&View", "", ""),
    _row("larger", "L&arger text", "Ctrl++ Ctrl+=", "&View", "article", "reading.larger"),
    _row("smaller", "S&maller text", "Ctrl+-", "&View", "article", "reading.smaller"),
    _row("usual", "&Usual text size", "Ctrl+0", "&View", "article", "reading.usual"),
    _row("", "", "", "&View", "", ""),
    _row("full-screen", "&Full screen", "F11", "&View", "always", "turn_full_screen"),
    _row("back", "&Back", "Alt+Left", "&Go", "back", "reading.back"),
    _row("forward", "&Forward", "Alt+Right", "&Go", "forward", "reading.forward"),
    _row("", "", "", "&Go", "", ""),
    _row("next-article", "Next &article", "j~", "&Go", "articles", "next_article"),
    _row("previous-article", "Previous a&rticle", "k~", "&Go", "articles", "previous_article"),
    _row(
        "suggestion-1",
        "Take the &first suggestion",
        "Alt+1",
        "&Go/Sugges&ted queries",
        "suggested",
        "narrowing.take_first",
    ),
    _row(
        "suggestion-2",
        "Take the &second suggestion",
        "Alt+2",
        "&Go/Sugges&ted queries",
        "suggested",
        "narrowing.take_second",
    ),
    _row(
        "suggestion-3",
        "Take the &third suggestion",
        "Alt+3",
        "&Go/Sugges&ted queries",
        "suggested",
        "narrowing.take_third",
    ),
    _row("next-hit", "Next &hit", "F3", "&Go", "article", "reading.next_hit"),
    _row("previous-hit", "Previous h&it", "Shift+F3", "&Go", "article", "reading.previous_hit"),
    _row("like", "&More like this", "m~", "&Go", "article", "find_like"),
    _row("next-finding", "Next fi&nding", "n~", "&Go", "article", "findings.next"),
    _row("previous-finding", "&Previous finding", "p~", "&Go", "article", "findings.previous"),
    _row("page-down", "Page &down", "Space~", "&Go", "article", "reading.page_down"),
    _row("page-up", "Page &up", "Shift+Space~", "&Go", "article", "reading.page_up"),
    _row("", "", "", "&Go", "", ""),
    _row("results", "&Results", "Ctrl+1", "&Go", "articles", "go_to_results"),
    _row("article", "Arti&cle", "Ctrl+2", "&Go", "articles", "go_to_article"),
    _row("panel", "F&indings", "Ctrl+3", "&Go", "articles", "go_to_panel"),
    _row("dossier", "Findings of the whole &dossier, or of the article", "w~", "&Go", "articles", "findings_desk.turn"),
    _row("filter", "&Look for a finding", "l~", "&Go", "articles", "findings_desk.look_for"),
    _row("timeline", "&Timeline", "t~", "&Go", "article", "dates.go_to_timeline"),
    _row("saved-searches", "&Saved searches", "Ctrl+5", "&Go", "articles", "find_saved"),
    _row("next-pane", "Ne&xt pane", "F6", "&Go", "articles", "go_to_next_pane"),
    _row("previous-pane", "Previous pan&e", "Shift+F6", "&Go", "articles", "go_to_previous_pane"),
    _row("compose", "&Compose the brief", "Ctrl+B Ctrl+4", "&Brief", "articles", "turn_composer"),
    _row("empty", "Emp&ty the brief", "Ctrl+Backspace", "&Brief", "composing", "composing.empty"),
    _row("propose", "Propose a&gain", "Ctrl+R", "&Brief", "composing", "composing.propose_again"),
    _row("", "", "", "&Brief", "", ""),
    _row("toggle", "&Add the finding or take it out", "b~", "&Brief", "finding", "findings.toggle"),
    _row("reject", "&Reject the finding", "x~", "&Brief", "finding", "findings_desk.gestures.reject"),
    _row("correct", "&Correct the finding…", "e~", "&Brief", "finding", "correct"),
    _row("rename", "Re&name it…", "F2 r~", "&Brief", "named", "findings_desk.gestures.correct"),
    _row("role", "Change its ro&le or kind…", "Shift+R~", "&Brief", "actor", "findings_desk.gestures.correct_role"),
    _row("join", "It is the &same as…", "=~", "&Brief", "named", "findings_desk.gestures.join"),
    _row("split", "Spli&t it…", "s~", "&Brief", "named", "findings_desk.gestures.split"),
    _row("pin", "P&in it to the top, or no more", "i~", "&Brief", "finding", "findings_desk.gestures.pin"),
    _row("add", "&Make a finding of the selected words…", "c~", "&Brief", "article", "findings_desk.gestures.add"),
    _row("", "", "", "&Brief", "", ""),
    _row("date-article", "Date of this &article…", "d~", "&Brief", "article", "dates.date_article"),
    _row("as-of", "Count as of another da&y…", "a~", "&Brief", "articles", "dates.count_from"),
    _row(
        "as-of-usual",
        "Count as of the &newest article, or as usual",
        "Shift+A~",
        "&Brief",
        "articles",
        "dates.turn_day",
    ),
    _row("", "", "", "&Brief", "", ""),
    _row("export", "&Export the brief…", "Ctrl+Shift+E", "&Brief", "articles", "exporting.export"),
    _row("copy-brief", "Co&py the brief", "Ctrl+Shift+C", "&Brief", "articles", "exporting.copy"),
    _row("palette", "All &commands…", "Ctrl+Shift+P", "&Help", "always", "show_commands"),
    _row("keys", "&Keys", "F1", "&Help", "always", "show_keys"),
    _row("about", "&About Briefing", "", "&Help", "always", "show_about"),
    _row("peel", "One step back", "Esc", "", "always", "peel"),
)


class Actions(QObject):
    """The table as menus and shortcuts of a window; slots are attributes of `commands`."""

    def __init__(self, commands: object, window: QWidget, panes: QWidget, bar: QMenuBar) -> None:
        super().__init__(window)
        self._commands = commands
        self._window = window
        self._panes = panes
        self._bar = bar
        self._menus: dict[str, QMenu] = {}
        self._groups: dict[str, QActionGroup] = {}
        self.by_id: dict[str, QAction] = {}
        for name in MENUS:
            self._menu(name)
        for row in ACTIONS:
            self._add(row)

    def enable(self, states: Mapping[str, bool]) -> None:
        """Enable each action whose state is true."""
        for row in ACTIONS:
            if row.id:
                self.by_id[row.id].setEnabled(states[row.when])

    def pop_up(self, ids: Sequence[str], at: QPoint) -> None:
        """Offer some actions in a menu at a place of the screen; an empty id is a line."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for each in ids:
            menu.addAction(self.by_id[each]) if each else menu.addSeparator()
        menu.popup(at)

    def check(self, action_id: str) -> None:
        """Tick one of the actions that exclude each other."""
        self.by_id[action_id].setChecked(True)

    def _add(self, row: ActionRow) -> None:
        if not row.id:
            self._menu(row.menu).addSeparator()
            return
        action = QAction(row.text, self)
        action.setShortcuts([QKeySequence(key) for key in row.keys])
        if row.panes:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if row.choice:
            action.setCheckable(True)
            self._groups.setdefault(row.choice, QActionGroup(self)).addAction(action)
        slot: Callable[[], None] = attrgetter(row.slot)(self._commands)
        action.triggered.connect(lambda _=False: slot())
        (self._panes if row.panes else self._window).addAction(action)
        if row.menu:
            self._menu(row.menu).addAction(action)
        self.by_id[row.id] = action

    def _menu(self, path: str) -> QMenu:
        if path not in self._menus:
            parent, _, name = path.rpartition("/")
            self._menus[path] = self._menu(parent).addMenu(name) if parent else self._bar.addMenu(name)
        return self._menus[path]
