import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from briefing.domain.change import Change
from briefing.domain.search import Completion
from briefing.domain.span import Span

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

NOWHERE = Span(0, 0)


@pytest.fixture
def popup(window, services):
    services.completions = (
        Completion(NOWHERE, "actor:", "actor:"),
        Completion(NOWHERE, "actor:Berg", "Berg", 12),
        Completion(NOWHERE, "actor:Xi", "Xi", 3),
    )
    return window.row.field.popup


@pytest.fixture
def typing(qtbot, window, popup):
    def type_words(words):
        window.commands.search()
        qtbot.keyClicks(window.row.field.edit, words)
        qtbot.waitUntil(lambda: window.is_settled and not window.desk.completing.job.busy)

    return type_words


def press(qtbot, key):
    qtbot.keyClick(QGuiApplication.focusObject(), key)


def test_completions_are_offered_below_the_field_which_keeps_the_keyboard(window, popup, typing):
    typing("fish act")
    assert popup.isVisible()
    assert popup.current is None
    assert window.row.field.edit.hasFocus()
    assert popup.window() is window
    assert popup.y() >= window.row.field.mapTo(window, window.row.field.rect().topLeft()).y()


def test_ordinary_words_are_offered_nothing(popup, typing):
    typing("fish")
    assert popup.isHidden()


def test_down_chooses_and_enter_takes(qtbot, window, popup, typing):
    typing("fish actor:B")
    press(qtbot, Qt.Key.Key_Down)
    assert popup.current.label == "Berg"
    press(qtbot, Qt.Key.Key_Return)
    assert window.searching.query == "fish actor:Berg"
    assert popup.isHidden()
    assert window.row.field.edit.hasFocus()


def test_tab_takes_the_first_and_the_values_of_a_field_follow(qtbot, window, popup, typing):
    typing("act")
    press(qtbot, Qt.Key.Key_Tab)
    assert window.searching.query == "actor:"
    qtbot.waitUntil(popup.isVisible)
    assert window.row.field.edit.hasFocus()


def test_tab_goes_on_as_ever_while_nothing_is_offered(qtbot, window, typing):
    typing("fish")
    press(qtbot, Qt.Key.Key_Tab)
    assert not window.row.field.edit.hasFocus()


def test_up_from_the_first_chooses_none_again(qtbot, popup, typing):
    typing("act")
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Up)
    assert popup.current is None
    assert popup.isVisible()


def test_enter_without_a_choice_opens_the_first_hit(qtbot, window, popup, typing):
    typing("actor:")
    with qtbot.waitSignal(window.row.field.edit.entered):
        press(qtbot, Qt.Key.Key_Return)
    assert popup.isHidden()


def test_escape_closes_the_list_and_leaves_the_query(qtbot, window, popup, typing):
    typing("act")
    press(qtbot, Qt.Key.Key_Escape)
    assert popup.isHidden()
    assert window.searching.query == "act"
    press(qtbot, Qt.Key.Key_Escape)
    assert window.searching.query == ""


def test_a_click_takes(qtbot, window, popup, typing):
    typing("act")
    place = popup.rows.visualRect(popup.rows.model().index(1)).center()
    qtbot.mouseClick(popup.rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.searching.query == "actor:Berg"


def test_the_list_goes_when_the_caret_or_the_keyboard_does(qtbot, window, popup, typing):
    typing("act")
    press(qtbot, Qt.Key.Key_Home)
    assert popup.isHidden()
    typing("act")
    window.commands.go_to_article()
    assert popup.isHidden()


def test_what_comes_from_elsewhere_into_the_field_opens_no_list(qtbot, window, popup, typing):
    typing("")
    window.searching.put("act")
    qtbot.waitUntil(lambda: window.is_settled)
    assert popup.isHidden()


def test_the_caret_is_counted_in_characters(qtbot, window, services, popup):
    window.searching.put("🐟 ")
    window.row.field.edit.setFocus()
    qtbot.keyClick(window.row.field.edit, Qt.Key.Key_End)
    qtbot.keyClicks(window.row.field.edit, "act")
    qtbot.waitUntil(popup.isVisible)
    assert services.completed == ("🐟 act", 5)


def test_what_the_index_knows_only_later_is_offered_then(qtbot, window, services, popup, typing):
    known, services.completions = services.completions, ()
    typing("fish actor:B")
    assert popup.isHidden()
    services.completions = known
    services.tell(Change(2, index=True))
    qtbot.waitUntil(popup.isVisible)
    assert popup.rows.model().rowCount() == 1


def test_a_list_that_was_closed_stays_closed_when_the_index_knows_more(qtbot, window, services, popup, typing):
    typing("act")
    press(qtbot, Qt.Key.Key_Escape)
    services.tell(Change(2, index=True))
    qtbot.waitUntil(lambda: window.is_settled and not window.desk.completing.job.busy)
    assert popup.isHidden()
