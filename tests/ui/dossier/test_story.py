from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF

from briefing.domain.dossier import FindingRef
from briefing.domain.findings import FindingKind, Position, Stance
from briefing.ui.models.dossier.story import RoleLine
from briefing.ui.models.findings import STORY
from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.widgets.panel.story import share_line

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

LONG = "executive chairman of the administrators' committee of the northern league"
OUTLET = "as of Apr 2026  ·  Stadium & League Business Weekly of the Northern Counties"


def width(words):
    return QFontMetricsF(faces.META.font()).horizontalAdvance(words)


@pytest.mark.parametrize("role", ["chair", "executive chairman", LONG])
@pytest.mark.parametrize("told", ["undated", "as of Apr 2026  ·  Northwire", OUTLET])
@pytest.mark.parametrize("room", [220.0, 300.0, 420.0])
def test_a_role_and_who_tells_it_never_stand_on_each_other(qapp, role, told, room):
    line = share_line(RoleLine(role, told), room)
    assert width(line.role) + 8 <= room - width(line.told)
    assert line.role[:4] == role[:4]
    assert line.told[:5] == told[:5]


def test_a_role_and_who_tells_it_are_whole_where_there_is_room(qapp):
    line = RoleLine("executive chairman", "as of Apr 2026  ·  Northwire")
    assert share_line(line, 900.0) == line


def test_the_outlet_goes_before_the_role(qapp):
    room = width("executive chairman") * 2.5
    assert share_line(RoleLine("executive chairman", OUTLET), room).role == "executive chairman"


@pytest.fixture
def actors(qtbot, window, services, pair):
    """The list of actors, the first of which has six positions, and the keyboard in it."""
    first = pair[0]
    sentences = [one.span for one in first.extraction.sentences]
    positions = [Position(stance, one) for stance in (Stance.WARNS, Stance.SAYS) for one in sentences[:3]]
    berg = replace(first.extraction.actors[0], positions=tuple(positions))
    services.sources[0] = replace(first, extraction=replace(first.extraction, actors=(berg,)))
    window.reading.refresh("")
    qtbot.waitUntil(lambda: window.is_settled)
    window.findings.pick(FindingRef(first.article.id, FindingKind.ACTOR, berg.key))
    rows = window.workspace.panel.lists[FindingKind.ACTOR]
    rows.setFocus()
    return rows


def told(rows):
    return rows.currentIndex().data(STORY)


def test_the_arrows_go_on_to_what_an_opened_finding_has_folded(qtbot, window, actors):
    assert (len(told(actors).positions), told(actors).fold) == (3, "3 more")
    before = told(actors).positions
    went_to = []
    actors.told.connect(went_to.append)
    for _ in range(4):
        qtbot.keyClick(actors, Qt.Key.Key_Right)
    assert (len(told(actors).positions), told(actors).fold) == (6, "show fewer")
    assert went_to[3] not in before
    assert actors.height() >= actors.sizeHintForRow(0)


def test_a_click_on_what_is_folded_shows_it_and_another_hides_it(qtbot, window, actors):
    def click_fold():
        row = actors.visualRect(actors.currentIndex())
        fold = QPoint(60, row.bottom() - metrics.ACTIONS_LINE - 14)
        qtbot.mouseClick(actors.viewport(), Qt.MouseButton.LeftButton, pos=fold)

    click_fold()
    assert told(actors).more == 0
    click_fold()
    assert (len(told(actors).positions), told(actors).fold) == (3, "3 more")


def test_another_finding_tells_little_again(qtbot, window, actors, pair):
    berg = window.findings.picked
    actors.unfolded.emit(berg)
    assert told(actors).opened
    window.findings.pick(FindingRef(pair[0].article.id, FindingKind.ISSUE, "Fish quota"))
    window.findings.pick(berg)
    assert not told(actors).opened
