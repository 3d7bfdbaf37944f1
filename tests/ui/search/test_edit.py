import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from briefing.ui.widgets.search.edit import QueryEdit

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

LONG = "title:(harbour OR quota) AND source:North-Wire after:2025-10-01 NOT pension"


@pytest.fixture
def pair(qtbot, look):
    """A narrow field for the query, and another one that can take the keyboard."""
    around = QWidget()
    edit, other = QueryEdit(look), QLineEdit()
    column = QVBoxLayout(around)
    for part in (edit, other):
        column.addWidget(part)
    around.setFixedWidth(200)
    qtbot.addWidget(around)
    with qtbot.waitExposed(around):
        around.show()
    yield edit, other


def shows_beginning(edit):
    edit.grab()  # Qt scrolls a line as it paints it
    return edit._x(0) >= 0


def test_a_long_query_that_is_put_is_read_from_its_beginning(pair):
    edit, other = pair
    other.setFocus()
    edit.setText(LONG)
    assert shows_beginning(edit)


def test_a_long_query_that_was_typed_is_read_from_its_beginning_once_it_is_left(qtbot, pair):
    edit, other = pair
    edit.setFocus()
    qtbot.keyClicks(edit, LONG)
    assert not shows_beginning(edit)
    other.setFocus()
    assert shows_beginning(edit)


@pytest.mark.parametrize("reason", [Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason])
def test_the_caret_stays_while_another_window_or_a_menu_has_the_keyboard(qtbot, pair, reason):
    edit, _ = pair
    edit.setFocus()
    qtbot.keyClicks(edit, LONG)
    QApplication.sendEvent(edit, QFocusEvent(QEvent.Type.FocusOut, reason))
    assert edit.cursorPosition() == len(LONG)


def test_the_key_of_a_suggestion_that_is_not_there_yet_types_nothing(qtbot, pair):
    edit, _ = pair
    edit.setFocus()
    qtbot.keyClicks(edit, "apeal")
    qtbot.keyClick(edit, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClicks(edit, "1")
    assert edit.text() == "apeal1"
