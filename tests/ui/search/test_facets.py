import pytest
from PySide6.QtCore import Qt

from briefing.domain.search import Facet, FacetCount, FacetValue
from briefing.ui.models.lines import LINE

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def facets(qtbot, window):
    window.commands.go_to_results()
    window.commands.narrow()
    qtbot.waitUntil(lambda: window.is_settled)
    return window.workspace.results_pane.facets


def lines(facets):
    model = facets.values.model()
    return [model.index(row).data(LINE) for row in range(model.rowCount())]


def test_nothing_is_counted_while_no_facet_is_open(qtbot, window, services):
    assert services.counted == 0
    assert not window.workspace.results_pane.facets.values.isVisible()


def test_f_opens_the_facets_and_takes_the_keyboard_there(facets):
    assert facets.values.hasFocus()
    assert [line.label for line in lines(facets)][:2] == ["Wire", "Other Wire"]


def test_all_values_of_a_facet_are_seen_at_once_in_a_small_window(qtbot, window, services):
    values = tuple(FacetValue(f"Wire {number}", 1, f'source:="Wire {number}"') for number in range(8))
    services.searching.facets = lambda *_, **__: (FacetCount(Facet.SOURCE, values, more=24),)
    window.resize(1180, 700)
    window.commands.narrow()
    qtbot.waitUntil(lambda: window.is_settled)
    shown = window.workspace.results_pane.facets.values
    assert shown.model().rowCount() == 9
    last = shown.visualRect(shown.model().index(8))
    assert shown.viewport().rect().contains(last)


def test_enter_puts_a_value_into_the_query_and_enter_again_takes_it_out(qtbot, window, facets):
    qtbot.keyClick(facets.values, Qt.Key.Key_Return)
    assert window.searching.query == "source:Wire "
    qtbot.waitUntil(lambda: window.is_settled)
    assert lines(facets)[0].ticked
    assert facets.values.currentIndex().row() == 0
    qtbot.keyClick(facets.values, Qt.Key.Key_Return)
    assert window.searching.query == ""


def test_a_click_puts_a_value_into_the_query(qtbot, window, facets):
    rows = facets.values
    place = rows.visualRect(rows.model().index(1)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.searching.query == "source:Other "


def test_right_and_left_go_to_the_other_facets(qtbot, facets):
    qtbot.keyClick(facets.values, Qt.Key.Key_Right)
    assert facets.opened is Facet.MONTH
    assert lines(facets)[0].offer is None
    qtbot.keyClick(facets.values, Qt.Key.Key_Left)
    assert facets.opened is Facet.SOURCE
    assert facets.values.accessibleName() == "Narrow by source"


def test_f_from_within_closes_the_facets(window, facets):
    window.commands.narrow()
    assert facets.opened is None
    assert window.workspace.results.hasFocus()


def test_down_from_the_last_value_leads_into_the_results_and_up_leads_back(qtbot, window, facets):
    for _ in range(2):
        qtbot.keyClick(facets.values, Qt.Key.Key_Down)
    assert window.workspace.results.hasFocus()
    qtbot.keyClick(window.workspace.results, Qt.Key.Key_Up)
    assert facets.values.hasFocus()


def test_escape_goes_to_the_results_and_leaves_the_facets_open(window, facets):
    window.commands.peel()
    assert window.workspace.results.hasFocus()
    assert facets.opened is Facet.SOURCE


def test_the_open_facet_is_remembered(qtbot, window, services):
    with qtbot.waitSignal(window.settings_changed) as kept:
        window.workspace.results_pane.facets.open(Facet.ACTOR)
    assert kept.args[0]["facet"] == "actor"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_the_name_of_a_facet_is_pressed_from_the_keyboard_and_down_leads_to_its_values(qtbot, window, key):
    pane = window.workspace.results_pane.facets
    month = pane._strip.buttons[Facet.MONTH]
    month.setFocus()
    qtbot.keyClick(month, key)
    assert pane.opened is Facet.MONTH
    qtbot.keyClick(month, Qt.Key.Key_Down)
    assert pane.values.hasFocus()
