from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from briefing.domain.dossier import FindingRef
from briefing.domain.findings import FindingKind

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "plugin does not support", extend=True)

#: The keys that do something to the finding that is picked.
DEEDS = (Qt.Key.Key_X, Qt.Key.Key_B, Qt.Key.Key_E, Qt.Key.Key_I, Qt.Key.Key_R, Qt.Key.Key_Equal, Qt.Key.Key_S)


def press(qtbot, key):
    qtbot.keyClick(QGuiApplication.focusObject(), key)


@pytest.fixture
def settled(qtbot, window):
    return lambda: qtbot.waitUntil(lambda: window.is_settled)


@pytest.fixture
def quota(pair):
    return FindingRef(pair[0].article.id, FindingKind.ISSUE, "Fish quota")


@pytest.fixture
def berg(pair):
    return FindingRef(pair[0].article.id, FindingKind.ACTOR, "person:Anna Berg")


@pytest.fixture
def done(window, services):
    """What was done to findings by now."""

    def _tell():
        gestures = window.findings_desk.gestures
        sheets = (gestures.naming, gestures.joining, gestures.splitting, window.dates.correcting.popover)
        shown = [sheet for sheet in sheets if sheet.isVisible()]
        return [*services.rejected, *services.chosen, *services.correcting.asked, *shown]

    return _tell


def look_for(qtbot, window, words):
    window.commands.go_to_article()
    press(qtbot, Qt.Key.Key_L)
    qtbot.keyClicks(window.workspace.filter.edit, words)


@pytest.mark.parametrize("key", DEEDS)
def test_nothing_is_done_to_a_finding_that_the_words_looked_for_hide(qtbot, window, settled, quota, done, key):
    window.findings.pick(quota)
    look_for(qtbot, window, "norway")
    window.commands.go_to_article()
    press(qtbot, key)
    settled()
    assert done() == []
    assert "not shown" in window.status._saved.words


@pytest.mark.parametrize("enter", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_leaving_the_field_picks_the_first_finding_that_is_shown(qtbot, window, settled, services, quota, berg, enter):
    window.findings.pick(quota)
    look_for(qtbot, window, "norway")
    press(qtbot, enter)
    settled()
    actors = window.workspace.panel.lists[FindingKind.ACTOR]
    assert window.findings.picked == berg
    assert actors.hasFocus()
    assert actors.selectedIndexes() == [actors.currentIndex()]
    press(qtbot, Qt.Key.Key_X)
    settled()
    assert services.rejected == [berg]


def test_leaving_the_field_keeps_the_finding_that_is_still_shown(qtbot, window, settled, pair):
    deadline = FindingRef(pair[0].article.id, FindingKind.DEADLINE, pair[0].extraction.deadlines[0].key)
    window.findings.pick(deadline)
    look_for(qtbot, window, "quota")
    press(qtbot, Qt.Key.Key_Return)
    settled()
    assert window.findings.picked == deadline
    assert window.workspace.panel.lists[FindingKind.DEADLINE].hasFocus()


def test_words_that_no_finding_has_leave_the_keyboard_in_the_field(qtbot, window, settled, quota, done):
    window.findings.pick(quota)
    look_for(qtbot, window, "zebra")
    press(qtbot, Qt.Key.Key_Return)
    settled()
    assert window.workspace.filter.edit.hasFocus()
    assert done() == []


def test_once_all_are_shown_again_the_picked_finding_is_in_reach_again(qtbot, window, settled, services, quota):
    window.findings.pick(quota)
    look_for(qtbot, window, "norway")
    press(qtbot, Qt.Key.Key_Escape)
    press(qtbot, Qt.Key.Key_X)
    settled()
    assert services.rejected == [quota]


def test_nothing_is_done_to_a_finding_in_a_closed_section(qtbot, window, settled, quota, done):
    window.findings.pick(quota)
    window.commands.go_to_article()
    window.workspace.panel._parts[FindingKind.ISSUE].head.setChecked(False)
    press(qtbot, Qt.Key.Key_X)
    settled()
    assert done() == []


@pytest.fixture
def folded(window, services, source_of, settled):
    """An article of which some actors stand under a fold; returns the last of them."""
    source = source_of(more_actors=20)
    services.sources[0] = replace(source, article=services.sources[0].article)
    window.reading.refresh("")
    settled()
    return FindingRef(source.article.id, FindingKind.ACTOR, source.extraction.actors[-1].key)


def fold_of(window):
    rows, model = window.workspace.panel.lists[FindingKind.ACTOR], window.workspace.findings_models[FindingKind.ACTOR]
    rows.setFocus()
    return rows, model.index(model.rowCount() - 1)


def test_nothing_is_done_to_a_finding_that_was_folded_away(qtbot, window, settled, folded, done):
    window.findings.pick(folded)
    rows, fold = fold_of(window)
    rows.clicked.emit(fold)
    press(qtbot, Qt.Key.Key_X)
    settled()
    assert done() == []


def test_nothing_is_done_to_the_finding_picked_before_a_fold_was_gone_to(qtbot, window, settled, folded, quota, done):
    window.findings.pick(quota)
    rows, fold = fold_of(window)
    rows.setCurrentIndex(fold)
    press(qtbot, Qt.Key.Key_X)
    settled()
    assert done() == []


def test_the_field_tells_when_the_keyboard_leaves_it(qtbot, window, quota):
    window.findings.pick(quota)
    look_for(qtbot, window, "norway")
    with qtbot.waitSignal(window.workspace.filter.edit.focus_moved):
        press(qtbot, Qt.Key.Key_Return)
