import pytest
from PySide6.QtCore import QRect

from briefing.ui.application.placing import find_place, fit

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.mark.parametrize(
    ("screen", "size"),
    [((1920, 1080), (1440, 900)), ((1440, 900), (1432, 860)), ((1366, 728), (1358, 688)), ((800, 600), (792, 560))],
)
def test_the_window_has_its_usual_size_or_what_its_screen_leaves_within_the_frame(screen, size):
    found = fit(QRect(0, 0, *screen))
    assert (found.width(), found.height()) == size


@pytest.mark.parametrize(
    ("room", "inside"),
    [
        (QRect(0, 0, 1440, 900), QRect(2, 40, 1440, 900)),
        (QRect(0, 30, 1440, 870), QRect(300, 600, 800, 500)),
        (QRect(1920, 0, 800, 600), QRect(1900, -10, 640, 460)),
    ],
)
def test_a_window_that_sticks_out_is_brought_in_with_its_frame(room, inside):
    outside = inside.adjusted(-2, -40, 2, 2)
    found = find_place(room, inside, outside)
    assert room.contains(found.adjusted(-2, -40, 2, 2))
    assert found.width() == min(inside.width(), room.width() - 4)


def test_a_window_in_its_screen_stays():
    inside = QRect(100, 100, 800, 500)
    assert find_place(QRect(0, 0, 1440, 900), inside, inside.adjusted(-2, -40, 2, 2)) == inside


def test_where_there_is_room_for_one_pane_beside_the_article_it_is_the_one_asked_for(qtbot, window):
    space = window.workspace
    window.resize(800, 560)
    assert window.width() == 800
    assert (space.results.isVisible(), space.panel.isVisible()) == (True, False)
    window.commands.go_to_panel()
    assert (space.results.isVisible(), space.panel.isVisible()) == (False, True)
    window.commands.go_to_results()
    assert (space.results.isVisible(), space.panel.isVisible()) == (True, False)
    window.resize(1440, 860)
    assert (space.results.isVisible(), space.panel.isVisible()) == (True, True)
