from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from briefing.domain.findings import FindingKind
from briefing.ui.models.findings import CHOSEN, ROW, FindingsModel, FoldRow
from briefing.ui.models.rows import Section, make_sections

AS_OF = date(2025, 10, 25)


@pytest.fixture
def model(qapp, source_of):
    model = FindingsModel(FindingKind.ACTOR)
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(make_sections(source_of(more_actors=7), AS_OF)[FindingKind.ACTOR])
    return model


def labels(model):
    return [model.index(row).data() for row in range(model.rowCount())]


def test_what_is_folded_stands_as_one_line(model):
    assert model.rowCount() == 6
    assert labels(model)[-1] == "3 more"


def test_a_turned_fold_shows_its_rows_and_hides_them_again(model):
    model.turn("more 0")
    assert model.rowCount() == 9
    model.turn("more 0")
    assert model.rowCount() == 6


def test_an_opened_fold_shows_all_rows_in_one_order_and_how_to_see_fewer_below_them(qapp, source_of):
    rows = make_sections(source_of(more_actors=8), AS_OF)[FindingKind.ACTOR].rows
    model = FindingsModel(FindingKind.ACTOR)
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(Section(FindingKind.ACTOR, rows[2:4], (*rows[:2], *rows[4:6]), rows[6:8], ordered=rows[:6]))
    assert labels(model) == [*(row.label for row in rows[2:4]), "4 more", "2 past when written"]
    model.turn("more 0")
    assert labels(model) == [*(row.label for row in rows[:6]), "show fewer", "2 past when written"]


def test_of_very_many_rows_two_hundred_are_shown_at_once(qapp, source_of):
    model = FindingsModel(FindingKind.ACTOR)
    model.tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(make_sections(source_of(more_actors=500), AS_OF)[FindingKind.ACTOR])
    model.turn("more 0")
    assert (len(model.findings()), labels(model)[-2:]) == (205, ["296 more", "show fewer"])
    assert model.reveal(model._section.more[450].ref).isValid()
    assert len(model.findings()) == 501
    model.look_for("other")
    assert (model.rowCount(), model.count) == (200, "500 of 501")


def test_a_folded_finding_is_revealed(model):
    hidden = model._section.more[1].ref
    assert not model.find(hidden).isValid()
    assert model.reveal(hidden).data(ROW).ref == hidden


def test_what_is_in_the_brief_is_ticked_and_said(model):
    ref = model.index(0).data(ROW).ref
    model.choose(frozenset({ref}))
    assert model.index(0).data(CHOSEN) is True
    assert model.index(1).data(CHOSEN) is False
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("in the brief")


def test_a_deadline_keeps_its_tick_once_its_date_is_settled(qapp, source_of):
    model = FindingsModel(FindingKind.DEADLINE)
    model.show(make_sections(source_of(), AS_OF)[FindingKind.DEADLINE])
    ref = model.index(0).data(ROW).ref
    model.choose(frozenset({replace(ref, key=f"XXXX-11-10@{ref.key.rpartition('@')[2]}").settled}))
    assert model.index(0).data(CHOSEN) is True


def test_folds_are_no_findings(model):
    assert isinstance(model.index(5).data(ROW), FoldRow)
    assert len(model.findings()) == 5


def test_the_tooltip_says_the_confidence_in_words(model):
    assert model.index(0).data(Qt.ItemDataRole.ToolTipRole) == "High confidence"


@pytest.mark.parametrize(("kept", "folds"), [(1, 0), (5, 0), (6, 1)])
def test_a_few_findings_are_not_folded_where_they_are_all_there_is(source_of, kept, folds):
    rows = make_sections(source_of(more_actors=12), AS_OF)[FindingKind.ACTOR].rows
    model = FindingsModel(FindingKind.ACTOR)
    model.show(Section(FindingKind.ACTOR, (), rows[:kept]))
    assert model.rowCount() == (folds or kept)


@pytest.mark.parametrize(("kept", "shown"), [(1, 3), (2, 3)])
def test_a_line_that_would_hide_one_finding_gives_way_to_it(source_of, kept, shown):
    rows = make_sections(source_of(more_actors=12), AS_OF)[FindingKind.ACTOR].rows
    model = FindingsModel(FindingKind.ACTOR)
    model.show(Section(FindingKind.ACTOR, rows[:2], rows[2 : 2 + kept]))
    assert model.rowCount() == shown
    assert len(model.findings()) == 2 + (kept == 1)
