import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from briefing.ui.actions import ACTIONS
from briefing.ui.models.lines import LINE
from briefing.ui.models.palette import Command, find_commands
from briefing.ui.palette import _ALSO

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def sheet(qtbot, window):
    window.commands.go_to_article()
    window.menus.by_id["palette"].trigger()
    return window.commands.palette.sheet


def shown(sheet):
    model = sheet.rows.model()
    return [model.index(row, 0).data(LINE) for row in range(model.rowCount())]


def press(qtbot, key):
    qtbot.keyClick(QApplication.focusWidget(), key)


def test_every_action_of_a_menu_is_offered_with_its_keys(sheet):
    labels = {line.label for line in shown(sheet)}
    assert len(labels) == sum(bool(row.id and row.menu) for row in ACTIONS) - 1
    assert {"Undo", "Colours: dark", "Export the brief…"} <= labels
    keys = {line.label: line.number for line in shown(sheet)}
    assert keys["Search all articles"] == "Ctrl+K  Ctrl+L  /"


def test_letters_narrow_and_enter_runs_where_the_keyboard_was(qtbot, window, sheet, look):
    assert sheet.edit.hasFocus()
    qtbot.keyClicks(sheet.edit, "col dark")
    assert [line.label for line in shown(sheet)] == ["Colours: dark"]
    press(qtbot, Qt.Key.Key_Return)
    assert look.scheme == "dark"
    assert not sheet.isVisible()
    assert window.workspace.article.reader.hasFocus()


def test_the_arrows_choose_and_go_round(qtbot, sheet):
    qtbot.keyClicks(sheet.edit, "colours")
    chosen = []
    for _ in range(4):
        chosen.append(sheet.rows.current.command.id)
        press(qtbot, Qt.Key.Key_Down)
    assert chosen == ["theme-system", "theme-light", "theme-dark", "theme-system"]
    for _ in range(2):
        press(qtbot, Qt.Key.Key_Up)
    assert sheet.rows.current.command.id == "theme-dark"


def test_what_cannot_be_run_now_is_passed_over(qtbot, window, sheet):
    qtbot.keyClicks(sheet.edit, "reject the")
    (line,) = shown(sheet)
    assert (line.offer, sheet.rows.current) == (None, None)
    press(qtbot, Qt.Key.Key_Return)
    assert sheet.isVisible()


def test_esc_and_the_same_key_again_close_it_and_give_the_keyboard_back(qtbot, window, sheet):
    press(qtbot, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert window.workspace.article.reader.hasFocus()
    window.commands.show_commands()
    assert (sheet.isVisible(), sheet.edit.text()) == (True, "")
    window.commands.show_commands()
    assert not sheet.isVisible()


def test_it_closes_when_the_keyboard_goes_elsewhere(window, sheet):
    window.commands.search()
    assert not sheet.isVisible()
    assert window.row.field.edit.hasFocus()


def test_a_click_runs_a_command(qtbot, window, sheet, look):
    qtbot.keyClicks(sheet.edit, "colours")
    index = sheet.rows.model().index(2, 0)
    qtbot.mouseClick(sheet.rows.viewport(), Qt.MouseButton.LeftButton, pos=sheet.rows.visualRect(index).center())
    assert look.scheme == "dark"


def test_letters_typed_do_nothing_in_the_window_below(qtbot, services, window, sheet):
    qtbot.keyClicks(sheet.edit, "bx/wj")
    assert sheet.edit.text() == "bx/wj"
    assert not services.chosen
    assert not services.rejected


@pytest.mark.parametrize("width", [700, 1440])
def test_the_sheet_lies_within_the_window(window, sheet, width):
    window.resize(width, 700)
    window.commands.show_commands()
    window.commands.show_commands()
    assert window.rect().contains(sheet.geometry())


def test_the_day_that_a_page_is_as_of_is_found_by_its_name():
    commands = [Command(row.id, row.text.replace("&", "")) for row in ACTIONS if row.menu]
    assert "as-of" in [found.command.id for found in find_commands(commands, "as of")]


@pytest.mark.parametrize(
    ("typed", "ids"), [("theme", ["dark"]), ("dark mode", ["dark"]), ("drk", ["dark"]), ("font", [])]
)
def test_a_command_is_found_by_what_other_programs_call_it_too(typed, ids):
    commands = (Command("dark", "Colours: dark", also="theme mode"), Command("pin", "Pin it to the top, or no more"))
    found = [each.command.id for each in find_commands(commands, typed)]
    assert found[: len(ids)] == ids
    assert found if ids else not found


def test_every_other_word_is_of_an_action():
    assert set(_ALSO) <= {row.id for row in ACTIONS}
