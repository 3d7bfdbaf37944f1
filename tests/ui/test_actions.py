from collections import Counter
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel

from briefing.ui.actions import ACTIONS
from briefing.ui.dialogs.keysheet import KeySheet

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

NAMED = [row for row in ACTIONS if row.id]


def test_no_two_actions_have_the_same_name_or_key():
    names = Counter(row.id for row in NAMED)
    keys = Counter(QKeySequence(key).toString() for row in NAMED for key in row.keys)
    assert max(names.values()) == 1
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("row", NAMED, ids=lambda row: row.id)
def test_every_key_can_be_read_by_qt(row):
    assert all(not QKeySequence(key).isEmpty() for key in row.keys)


def test_single_letters_are_heard_only_in_the_panes():
    assert all(row.panes for row in NAMED if any(len(key) == 1 for key in row.keys))


def test_every_action_is_made_from_the_table(window):
    assert set(window.menus.by_id) == {row.id for row in NAMED}


def test_the_key_sheet_shows_every_action_with_a_key_in_a_menu(window):
    shown = {label.text() for label in KeySheet(window).findChildren(QLabel)}
    wanted = {row.text.replace("&", "").rstrip("…") for row in NAMED if row.keys and row.menu}
    assert wanted <= shown


def test_the_key_sheet_shows_every_key(window):
    shown = {key for label in KeySheet(window).findChildren(QLabel) for key in label.text().split("  ")}
    native = QKeySequence.SequenceFormat.NativeText
    assert {QKeySequence(key).toString(native) for row in NAMED for key in row.keys} <= shown
    assert {"↓", "Tab", "Del"} <= shown


def test_what_needs_articles_is_off_in_an_empty_library(qtbot, services, look):
    from briefing.ui.mainwindow import MainWindow

    services.sources.clear()
    window = MainWindow(services, look)
    window.show()
    window.start()
    qtbot.waitUntil(lambda: window.searching.page is not None)
    off = {name for name, action in window.menus.by_id.items() if not action.isEnabled()}
    assert {"export", "compose", "toggle", "find", "next-article"} <= off
    assert {"open-files", "quit", "theme-dark"} & off == set()
    window.close()


def test_the_key_sheet_fits_the_screen_and_shows_all_where_there_is_room(qtbot, window, monkeypatch):
    monkeypatch.setattr(KeySheet, "screen", lambda _: SimpleNamespace(availableSize=lambda: QSize(1000, 600)))
    small = KeySheet(window)
    assert (small.height(), small.width() <= 980) == (540, True)
    monkeypatch.setattr(KeySheet, "screen", lambda _: SimpleNamespace(availableSize=lambda: QSize(2000, 1400)))
    large = KeySheet(window)
    large.show()
    assert large.area.verticalScrollBar().maximum() == large.area.horizontalScrollBar().maximum() == 0
    large.close()


def test_the_keys_stand_in_as_many_columns_as_the_screen_has_room_for(window, monkeypatch):
    def columns(width):
        monkeypatch.setattr(KeySheet, "screen", lambda _: SimpleNamespace(availableSize=lambda: QSize(width, 700)))
        sheet = KeySheet(window).area.widget()
        return sheet.layout().columnCount() // 2, sheet.sizeHint().width() <= width

    assert [columns(width) for width in (2000, 1000, 600)] == [(3, True), (2, True), (1, True)]
