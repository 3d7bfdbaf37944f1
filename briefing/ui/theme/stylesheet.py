"""How do Qt's own menus, scroll bars and buttons look?"""

from string import Template

from briefing.ui.theme.colours import Colours

_SHEET = Template("""
QMenuBar { background: $side; padding: 0 0 0 11px; spacing: 0; border: none; }
QMenuBar::item { background: transparent; padding: 5px 11px 5px 11px; margin: 0 4px 0 0; }
QMenu { background: $field; color: $ink; border: 1px solid $strong; padding: 5px; }
QMenu::item { padding: 5px 28px 5px 26px; border-radius: 4px; }
QMenu::item:selected { background: $focused; color: $focused_ink; }
QMenu::item:disabled { color: $field_edge; }
QMenu::separator { height: 1px; background: $hairline; margin: 5px 6px; }
QMenu::indicator { width: 14px; height: 14px; left: 6px; }
QLineEdit#query { background: transparent; border: none; padding: 0; }
QScrollArea, QListView, QTextBrowser { background: transparent; border: none; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QDialogButtonBox QPushButton { background: $field; color: $ink; border: 1px solid $strong; border-radius: 6px;
    padding: 5px 18px; min-width: 56px; }
QDialogButtonBox QPushButton:hover { background: $hover; }
QDialogButtonBox QPushButton:focus { border: 1px solid $focused; }
QDialogButtonBox QPushButton:default { background: $focused; color: $focused_ink; border: 1px solid $focused; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px 0; }
QScrollBar::handle:vertical { background: $strong; min-height: 32px; margin: 0 4px 0 4px; border-radius: 1px; }
QScrollBar::handle:vertical:hover { background: $field_edge; margin: 0 2px; border-radius: 3px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollBar:horizontal { background: transparent; height: 10px; }
QScrollBar::handle:horizontal { background: $strong; min-width: 32px; margin: 4px 0 3px 0; border-radius: 1px; }
QToolTip { background: $field; color: $ink; border: 1px solid $strong; padding: 4px 6px; }
""")


def make_stylesheet(colours: Colours) -> str:
    """Return the application's style sheet for a scheme."""
    names = ("side", "second", "hover", "ink", "field", "strong", "focused", "focused_ink", "field_edge", "hairline")
    return _SHEET.substitute({name: getattr(colours, name) for name in names})
