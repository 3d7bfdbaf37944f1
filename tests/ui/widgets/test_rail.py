import pytest
from PySide6.QtCore import Qt

from briefing.ui.theme import metrics

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def narrow(qtbot, window):
    window.resize(metrics.ONE_BELOW - 20, 700)
    qtbot.waitUntil(window.workspace.rail.isVisible)
    return window.workspace


def test_a_narrow_window_folds_the_findings_to_their_counts(narrow):
    assert not narrow.panel.isVisible()
    assert narrow.rail.width() == metrics.RAIL
    assert narrow.rail.accessibleDescription() == "Key issues 1, Deadlines 1, Actors 1"


def test_a_wide_window_has_no_rail(window):
    assert window.workspace.panel.isVisible()
    assert not window.workspace.rail.isVisible()
    assert not window.workspace.panel_head.leave.isVisible()


def test_a_click_on_the_rail_gives_the_findings_the_room_of_the_results(qtbot, narrow):
    qtbot.mouseClick(narrow.rail, Qt.MouseButton.LeftButton)
    assert narrow.panel.isVisible()
    assert not narrow.results_pane.isVisible()
    assert not narrow.rail.isVisible()


def test_the_findings_give_their_room_back_to_the_results(qtbot, narrow):
    qtbot.mouseClick(narrow.rail, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(narrow.panel_head.leave, Qt.MouseButton.LeftButton)
    assert narrow.results_pane.isVisible()
    assert narrow.rail.isVisible()
