import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from briefing.domain.findings import FindingKind
from briefing.ui.composer.lists.delegate import cross_box, line_box
from briefing.ui.composer.lists.dragging import gap_at, part_of, steps_to
from briefing.ui.composer.lists.lines import LinesView
from briefing.ui.composer.lists.model import RowsModel
from briefing.ui.composer.lists.rows import Row

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def row(key, kind, *, head="", last=False):
    return Row(key, head, last, kind, key, "", "words", "[1]")


ROWS = (
    row("bottom", None, head="BOTTOM LINE", last=True),
    row("i0", FindingKind.ISSUE, head="KEY ISSUES"),
    row("i1", FindingKind.ISSUE),
    row("i2", FindingKind.ISSUE, last=True),
    row("d0", FindingKind.DEADLINE, head="DEADLINES"),
    row("d1", FindingKind.DEADLINE, last=True),
    row("a0", FindingKind.ACTOR, head="ACTORS", last=True),
)


@pytest.fixture
def lines(qtbot, look):
    model = RowsModel()
    model.show(ROWS)
    view = LinesView(model, look)
    qtbot.addWidget(view)
    view.kept = model
    view.resize(700, 500)
    view.show()
    view.told = []
    view.moved.connect(lambda key, by: view.told.append((key, by)))
    return view


def middle_of(lines, number):
    index = lines.model().index(number, 0)
    box = line_box(ROWS[number], QRectF(lines.visualRect(index)))
    return box.center().toPoint()


def send(lines, kind, place, button):
    held = _NONE if kind is QEvent.Type.MouseButtonRelease else _LEFT
    at = QPointF(place)
    port = lines.viewport()
    event = QMouseEvent(kind, at, QPointF(port.mapToGlobal(place)), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(port, event)


def drag(lines, number, to, *, let_go=True):
    start = middle_of(lines, number)
    send(lines, QEvent.Type.MouseButtonPress, start, _LEFT)
    for y in (start.y() + (12 if to.y() > start.y() else -12), to.y()):
        send(lines, QEvent.Type.MouseMove, QPoint(start.x(), y), _NONE)
    if let_go:
        send(lines, QEvent.Type.MouseButtonRelease, to, _LEFT)


@pytest.mark.parametrize(("number", "part"), [(0, []), (1, [1, 2, 3]), (3, [1, 2, 3]), (4, []), (6, [])])
def test_issues_and_actors_that_are_not_alone_can_be_moved(number, part):
    assert list(part_of(ROWS, number)) == part


@pytest.mark.parametrize(("y", "gap"), [(-50, 0), (9, 0), (11, 1), (25, 2), (90, 3)])
def test_a_gap_lies_between_the_middles_of_rows(y, gap):
    assert gap_at((10, 20, 30), y) == gap


@pytest.mark.parametrize(("here", "gap", "by"), [(0, 0, 0), (0, 1, 0), (0, 3, 2), (2, 0, -2), (1, 3, 1), (1, 1, 0)])
def test_both_gaps_beside_a_row_leave_it_where_it_is(here, gap, by):
    assert steps_to(here, gap) == by


def test_a_line_that_is_dragged_moves_to_where_it_is_let_go(lines):
    drag(lines, 1, middle_of(lines, 3) + QPoint(0, 6))
    assert lines.told == [("i0", 2)]


def test_a_line_that_is_dragged_out_of_its_part_stops_at_the_end_of_it(lines):
    drag(lines, 2, middle_of(lines, 6))
    assert lines.told == [("i1", 1)]


def test_a_deadline_stands_fast_and_says_why(qtbot, lines):
    with qtbot.waitSignal(lines.refused, timeout=500) as refused:
        drag(lines, 5, middle_of(lines, 4) - QPoint(0, 8))
    assert lines.told == []
    assert refused.args[0].startswith("Deadlines stand in the order of their dates;")
    with qtbot.waitSignal(lines.refused, timeout=500):
        qtbot.keyClick(lines, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)


def test_escape_leaves_a_line_that_is_dragged_where_it_was(qtbot, lines):
    to = middle_of(lines, 3) + QPoint(0, 6)
    drag(lines, 1, to, let_go=False)
    qtbot.keyClick(lines, Qt.Key.Key_Escape)
    send(lines, QEvent.Type.MouseButtonRelease, to, _LEFT)
    assert lines.told == []


def test_letting_go_on_a_cross_after_escape_drops_nothing(qtbot, lines):
    cross = cross_box(line_box(ROWS[3], QRectF(lines.visualRect(lines.model().index(3, 0))))).center().toPoint()
    drag(lines, 1, cross, let_go=False)
    qtbot.keyClick(lines, Qt.Key.Key_Escape)
    with qtbot.assertNotEmitted(lines.dropped):
        send(lines, QEvent.Type.MouseButtonRelease, cross, _LEFT)


def test_a_click_on_the_cross_of_a_line_that_can_be_dragged_still_drops_it(qtbot, lines):
    index = lines.model().index(1, 0)
    cross = cross_box(line_box(ROWS[1], QRectF(lines.visualRect(index)))).center().toPoint()
    with qtbot.waitSignal(lines.dropped, timeout=500) as dropped:
        qtbot.mouseClick(lines.viewport(), _LEFT, pos=cross)
    assert dropped.args == ["i0"]
