import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from briefing.ui.models.lines import Line, LinesModel

LINES = (Line("Wire", "source:Wire", "3"), Line("2 more"), Line("Post", "source:Post", "1", "1 new"))


@pytest.fixture
def model(qapp):
    model = LinesModel()
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(LINES)
    return model


def test_a_line_that_only_says_something_cannot_be_chosen(model):
    assert model.flags(model.index(1)) == Qt.ItemFlag.NoItemFlags


def test_stepping_passes_over_it(model):
    assert model.step(model.index(0), 1).row() == 2
    assert model.step(QModelIndex(), -1).row() == 2
    assert not model.step(model.index(2), 1).isValid()


def test_a_line_is_found_by_what_it_offers(model):
    assert model.find(Line("The Post", "source:Post")).row() == 2
    assert not model.find(Line("2 more")).isValid()


def test_a_line_that_was_counted_anew_is_found_by_its_words(model):
    assert model.find(Line("Post", "source:Post, 7 new")).row() == 2
    assert not model.find(Line("Sun", "source:Sun")).isValid()


@pytest.mark.parametrize(("row", "found"), [(0, 0), (1, 0), (2, 2), (9, 2)])
def test_a_place_that_is_gone_is_followed_by_the_line_before(model, row, found):
    assert model.nearest(row).row() == found


def test_an_empty_list_has_no_nearest_line(model):
    model.show(())
    assert not model.nearest(3).isValid()


def test_the_same_lines_leave_the_list_as_it_is(qtbot, model):
    with qtbot.assertNotEmitted(model.modelReset):
        model.show(list(LINES))


def test_a_screen_reader_hears_all_that_is_shown(model):
    assert model.index(2).data(Qt.ItemDataRole.AccessibleTextRole) == "Post, 1, 1 new"
