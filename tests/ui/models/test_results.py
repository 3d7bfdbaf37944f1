from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from briefing.domain.search import ResultPage
from briefing.ui.models.results import ROW, ResultsModel, RowForm


@pytest.fixture
def model(qapp):
    model = ResultsModel()
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return model


@pytest.fixture
def hits(source_of, hit_of):
    return [hit_of(source_of(f"{source_of().article.body}{number}")) for number in range(3)]


def forms(model):
    return [model.index(row).data(ROW).form for row in range(model.rowCount())]


def test_a_new_article_is_told_as_new(model, hit_of, source):
    model.show(ResultPage("", "", 1, (replace(hit_of(source), is_new=True),)))
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole).endswith(", new")


def test_what_does_not_match_stands_below_its_heading(model, hits):
    model.show(ResultPage("fish", "fish", 1, (hits[0],), None, tuple(hits[1:]), 3))
    assert forms(model) == [RowForm.HIT, RowForm.HEAD, RowForm.NO_MATCH, RowForm.NO_MATCH]
    assert model.index(1).data(ROW).count == 2


def test_an_empty_library_says_that_nothing_is_there_yet(model):
    model.show(ResultPage("", "", 0, ()))
    assert forms(model) == [RowForm.NONE_YET]


def test_there_is_no_heading_when_everything_matches(model, hits):
    model.show(ResultPage("", "", 3, tuple(hits), None, (), 3))
    assert forms(model) == [RowForm.HIT] * 3


def test_the_heading_cannot_be_chosen(model, hits):
    model.show(ResultPage("fish", "fish", 1, (hits[0],), None, (hits[1],), 2))
    assert model.flags(model.index(1)) == Qt.ItemFlag.NoItemFlags


def test_stepping_passes_over_the_heading(model, hits):
    model.show(ResultPage("fish", "fish", 1, (hits[0],), None, (hits[1],), 2))
    assert model.step(model.index(0), 1).row() == 2
    assert model.step(model.index(2), -1).row() == 0
    assert not model.step(model.index(2), 1).isValid()


def test_the_first_step_leads_to_the_first_article(model, hits):
    model.show(ResultPage("", "", 3, tuple(hits), None, (), 3))
    assert model.step(QModelIndex(), 1).row() == 0


def test_an_article_is_found_by_its_id(model, hits):
    model.show(ResultPage("", "", 3, tuple(hits), None, (), 3))
    assert model.find(hits[2].article_id).row() == 2
    assert not model.find("no such id").isValid()


def test_a_screen_reader_hears_title_outlet_and_date(model, hits):
    model.show(ResultPage("", "", 1, (hits[0],), None, (), 1))
    words = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Envoys reopen the fisheries talks, Wire, 25 Oct 2025"


def test_the_rows_that_follow_are_asked_for_once_and_added_below(model, hits):
    asked = []
    model.wanted.connect(asked.append)
    model.show(ResultPage("fish", "fish", 2, (hits[0],), articles=3))
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert asked == [1]
    model.add(ResultPage("fish", "fish", 2, (hits[1],), None, (hits[2],), 3, start=1))
    assert forms(model) == [RowForm.HIT, RowForm.HIT, RowForm.HEAD, RowForm.NO_MATCH]
    assert not model.canFetchMore(QModelIndex())


def test_the_heading_stands_once_however_many_pieces_come(model, hits):
    model.show(ResultPage("fish", "fish", 0, (), None, (hits[0],), 3))
    model.add(ResultPage("fish", "fish", 0, (), None, (hits[1],), 3, start=1))
    assert forms(model) == [RowForm.NOTHING, RowForm.HEAD, RowForm.NO_MATCH, RowForm.NO_MATCH]
    assert model.canFetchMore(QModelIndex())


def test_an_empty_piece_ends_the_asking(model, hits):
    model.show(ResultPage("", "", 3, (hits[0],), articles=3))
    model.add(ResultPage("", "", 3, (), articles=3, start=1))
    assert model.count == 1
    assert not model.canFetchMore(QModelIndex())


def test_what_has_no_known_date_stands_below_its_own_heading(model, hits):
    model.show(ResultPage("fish", "fish", 1, (hits[0],), articles=3, undated=1, undated_hits=(hits[1],)))
    assert forms(model) == [RowForm.HIT, RowForm.UNDATED_HEAD, RowForm.HIT]
    assert model.index(1).data() == "Without a known date"
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "1 without a known date"
    model.add(ResultPage("fish", "fish", 1, (), None, (hits[2],), 3, undated=1, start=2))
    assert forms(model)[3:] == [RowForm.HEAD, RowForm.NO_MATCH]
    assert [model.index(row).data(ROW).count for row in (1, 3)] == [1, 1]
    assert not model.canFetchMore(QModelIndex())
