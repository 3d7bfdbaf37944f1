from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from briefing.domain.article import Origin, make_article
from briefing.domain.change import Change
from briefing.domain.dossier import Copies, FindingRef, Source
from briefing.domain.findings import FindingKind, Position, Stance
from briefing.extraction.merge import gather
from briefing.ui.models.dossier.passages import Topic
from briefing.ui.theme import metrics
from briefing.ui.widgets.panel.head import Scope

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def press(qtbot, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QGuiApplication.focusObject(), key, modifiers)


@pytest.fixture
def settled(qtbot, window):
    return lambda: qtbot.waitUntil(lambda: window.is_settled)


@pytest.fixture
def whole(qtbot, window, settled):
    window.commands.go_to_article()
    press(qtbot, Qt.Key.Key_W)
    settled()
    return window


@pytest.fixture
def berg(pair):
    return [FindingRef(each.article.id, FindingKind.ACTOR, "person:Anna Berg") for each in pair]


def named(window):
    return window.workspace.article.reader._shown.named


def test_w_shows_the_dossier_in_two_columns_and_the_article_again(qtbot, window, whole, settled):
    assert window.findings.scope is Scope.DOSSIER
    assert window.workspace.panel_head.accessibleDescription() == "Fish  ·  2 articles"
    lists = window.workspace.panel.lists
    issues, actors = (lists[kind].mapTo(window, QPoint()) for kind in (FindingKind.ISSUE, FindingKind.ACTOR))
    assert issues.x() < actors.x()
    assert window.workspace.panel.topics[Topic.DIFFERENCES].isVisible()
    assert not window.workspace.results_pane.isVisible()
    press(qtbot, Qt.Key.Key_W)
    settled()
    assert window.findings.scope is Scope.ARTICLE
    assert window.workspace.results_pane.isVisible()
    assert not window.workspace.panel.topics[Topic.DIFFERENCES].isVisible()


def test_the_head_counts_what_came_out_after_the_day_and_is_left_out(services, whole, settled):
    services.count_from(date(2025, 10, 24))
    whole.findings.recount()
    settled()
    assert whole.workspace.panel_head.accessibleDescription() == "Fish  ·  1 of 2 articles, 1 later left out"


@pytest.mark.parametrize(("width", "is_wide"), [(1280, True), (1440, True), (1200, False), (900, False)])
def test_the_two_columns_need_room_beside_the_article(qtbot, window, whole, width, is_wide):
    window.resize(width, 800)
    panel, article = window.workspace.panel, window.workspace.article
    qtbot.waitUntil(lambda: article.width() >= (586 if is_wide else 320))
    assert (panel.width() >= 640) is is_wide


def test_a_finding_that_only_another_article_has_opens_that_one_at_its_words(window, whole, settled, pair, services):
    assert window.reading.source == pair[0]
    other = FindingRef(pair[1].article.id, FindingKind.ACTOR, "person:Anna Berg")
    window.findings.go_to(other)
    settled()
    assert window.reading.source == pair[1]
    assert window.findings.picked == other
    assert window.workspace.panel.lists[FindingKind.ACTOR].selectedIndexes()


def test_a_finding_of_both_articles_stays_in_the_one_that_is_read(window, whole, berg, pair):
    window.findings.pick(berg[1])
    assert window.findings.picked == berg[0]
    assert window.reading.source == pair[0]


def test_the_row_stays_picked_when_another_article_is_opened(qtbot, window, whole, berg, settled, pair):
    window.findings.pick(berg[0])
    window.reading.open(pair[1].article.id, "")
    settled()
    assert window.findings.picked == berg[1]


def test_enter_walks_the_words_of_an_actor_over_all_articles_and_shift_enter_back(qtbot, window, whole, berg, settled):
    actors = window.workspace.panel.lists[FindingKind.ACTOR]
    actors.enter(1)
    settled()
    places = []
    for _ in range(3):
        press(qtbot, Qt.Key.Key_Return)
        settled()
        places.append((window.reading.source.article.id, named(window).current))
    first, second = (ref.article_id for ref in berg)
    assert places == [(first, 1), (second, 0), (second, 1)]
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    settled()
    assert (window.reading.source.article.id, named(window).current) == (second, 0)


def test_the_arrows_aside_walk_the_sentences_that_an_opened_actor_tells(qtbot, window, whole, settled, pair):
    actors = window.workspace.panel.lists[FindingKind.ACTOR]
    actors.enter(1)
    settled()
    window.reading.open(pair[1].article.id, "")
    settled()
    actors.setFocus()
    press(qtbot, Qt.Key.Key_Right)
    settled()
    assert window.reading.source == pair[0]
    tinted = window.workspace.article.reader._shown.tinted
    assert tinted.spans == (pair[0].extraction.actors[0].positions[0].sentence,)
    told = actors.currentIndex().data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "Minister, as of Oct 2025" in told
    assert "demands, North Wire, 25 Sep 2025: “Anna Berg said" in told


def test_pointing_at_an_actor_boxes_its_words_and_leaving_unboxes_them(window, berg, pair):
    panel = window.workspace.panel
    panel.pointed.emit(berg[0])
    assert named(window).kind is FindingKind.ACTOR
    assert len(named(window).spans) == len(pair[0].extraction.actors[0].mentions)
    panel.pointed.emit(None)
    assert named(window) is None


def test_the_box_of_what_was_pointed_at_goes_when_another_is_picked_or_opened(window, berg, pair, settled):
    deadline = FindingRef(pair[0].article.id, FindingKind.DEADLINE, pair[0].extraction.deadlines[0].key)
    window.workspace.panel.pointed.emit(berg[0])
    window.findings.pick(deadline)
    assert named(window).kind is FindingKind.DEADLINE
    window.findings.touch(0)
    window.workspace.panel.pointed.emit(berg[0])
    window.reading.open(pair[1].article.id, "")
    settled()
    assert named(window) is None


def test_what_gave_way_to_the_words_looked_for_stays_away_after_a_change(window, whole, services, settled):
    topic = window.workspace.panel.topics[Topic.DIFFERENCES]
    assert topic.isVisible()
    window.findings_desk.look_for()
    window.workspace.filter.edit.setText("berg")
    services.tell(Change(2, corrections=True))
    settled()
    assert not topic.isVisible()
    window.workspace.filter.close_field()
    assert topic.isVisible()


def test_an_article_without_findings_says_what_is_read(window, services, settled):
    bare = replace(services.sources[1].extraction, actors=(), issues=(), deadlines=())
    services.sources[1] = replace(services.sources[1], extraction=bare)
    note = window.workspace.panel.note
    assert not note.isVisible()
    window.reading.open(services.sources[1].article.id, "")
    settled()
    assert note.isVisible()
    assert "read from English" in note.text()


def test_another_article_shows_its_findings_from_the_first(qtbot, window, services, source_of, settled):
    first = source_of(more_actors=80)
    article = make_article(first.article.body + "More.", Origin("more.txt", "text/plain"))
    second = Source(article, replace(first.extraction, article_id=article.id))
    services.sources[:] = [first, second]
    window.reading.refresh("")
    settled()
    panel = window.workspace.panel
    window.resize(1440, 420)
    qtbot.waitUntil(lambda: panel.verticalScrollBar().maximum() > 0)
    panel.verticalScrollBar().setValue(panel.verticalScrollBar().maximum())
    window.reading.open(services.sources[1].article.id, "")
    settled()
    assert panel.verticalScrollBar().value() == 0


@pytest.mark.parametrize("height", [900, 420])
def test_a_finding_that_tells_much_is_shown_from_its_name(qtbot, window, services, source_of, settled, height):
    source = source_of(more_actors=12)
    extraction = source.extraction
    told = tuple(Position(Stance.DEMANDS, sentence.span) for sentence in extraction.sentences) * 6
    actors = (*extraction.actors[:9], replace(extraction.actors[9], positions=told), *extraction.actors[10:])
    services.sources[0] = replace(source, extraction=replace(extraction, actors=actors))
    window.resize(1440, height)
    window.reading.refresh("")
    settled()
    panel, rows = window.workspace.panel, window.workspace.panel.lists[FindingKind.ACTOR]
    for number in (9, 0, 9, 11):
        window.findings.pick(FindingRef(source.article.id, FindingKind.ACTOR, actors[number].key))
        qtbot.wait(30)
        row = rows.visualRect(rows.currentIndex())
        top = rows.mapTo(panel.viewport(), row.topLeft()).y()
        assert 0 <= top <= max(0, panel.viewport().height() - row.height())


def test_a_difference_that_is_picked_opens_its_article_at_the_words(qtbot, window, whole, settled, pair):
    rows = window.workspace.panel.topics[Topic.DIFFERENCES]
    rows.enter(-1)
    settled()
    assert window.reading.source == pair[1]
    assert named(window).spans == (pair[1].extraction.deadlines[0].date_span,)
    assert window.findings.picked is None


@pytest.mark.parametrize("height", [900, 420])
def test_a_passage_stays_chosen_and_in_view_though_it_opens_another_article(qtbot, window, whole, settled, height):
    window.resize(1440, height)
    panel = window.workspace.panel
    rows = panel.topics[Topic.DIFFERENCES]
    rows.enter(-1)
    settled()
    qtbot.wait(30)
    (chosen,) = rows.selectedIndexes()
    assert chosen == rows.currentIndex()
    (column,) = (each for each in panel.columns if each.isAncestorOf(rows))
    row = rows.visualRect(chosen)
    top = rows.mapTo(column.viewport(), row.topLeft()).y()
    assert 0 <= top <= column.viewport().height() - row.height()


def test_a_passage_is_let_go_of_once_a_finding_is_picked(window, whole, settled, berg):
    rows = window.workspace.panel.topics[Topic.DIFFERENCES]
    rows.enter(1)
    settled()
    window.findings.pick(berg[0])
    assert rows.selectedIndexes() == []


def test_l_looks_for_a_finding_and_escape_shows_all_with_the_same_one_picked(qtbot, window, berg):
    window.findings.pick(berg[0])
    window.commands.go_to_article()
    press(qtbot, Qt.Key.Key_L)
    edit = window.workspace.filter.edit
    assert edit.hasFocus()
    qtbot.keyClicks(edit, "quota")
    models = window.workspace.findings_models
    assert [models[kind].rowCount() for kind in FindingKind] == [1, 2, 0]
    press(qtbot, Qt.Key.Key_Escape)
    assert not window.workspace.filter.isVisible()
    assert window.findings.picked == berg[0]
    assert window.workspace.panel.lists[FindingKind.ACTOR].selectedIndexes()


def test_escape_elsewhere_ends_looking_before_it_clears_the_query(qtbot, window, settled):
    window.commands.search()
    qtbot.keyClicks(window.row.field.edit, "quota")
    settled()
    window.findings_desk.look_for()
    qtbot.keyClicks(window.workspace.filter.edit, "berg")
    window.commands.peel()
    assert not window.workspace.filter.isVisible()
    assert window.workspace.findings_models[FindingKind.ISSUE].rowCount() == 1
    assert window.searching.query == "quota"


def test_the_picked_finding_stays_picked_while_the_query_changes(qtbot, window, berg, settled):
    window.findings.pick(berg[0])
    window.commands.search()
    qtbot.keyClicks(window.row.field.edit, "quota")
    settled()
    assert window.findings.picked == berg[0]
    assert window.workspace.panel.lists[FindingKind.ACTOR].selectedIndexes()


def test_typing_a_query_brings_the_results_back_beside_the_dossier(qtbot, window, whole, settled):
    window.commands.search()
    qtbot.keyClicks(window.row.field.edit, "quota")
    settled()
    assert window.workspace.results_pane.isVisible()
    assert window.findings.scope is Scope.DOSSIER
    window.commands.go_to_panel()
    assert not window.workspace.results_pane.isVisible()


def test_what_is_rejected_in_the_dossier_is_rejected_in_every_article(qtbot, window, whole, services, berg):
    window.findings.pick(berg[0])
    window.findings_desk.gestures.reject()
    qtbot.waitUntil(lambda: set(services.rejected) == set(berg))


def test_a_finding_of_a_dossier_leaves_the_brief_whichever_article_it_was_chosen_in(window, whole, services, berg):
    services.chosen.add(berg[1])
    window.findings.pick(berg[0])
    window.findings.toggle()
    assert services.chosen == set()


def test_a_change_gathers_the_dossier_anew(qtbot, window, whole, services, dossier, settled):
    services.reading.dossier = lambda: replace(dossier, name="Coal")
    services.tell(Change(3, corrections=True))
    settled()
    assert window.workspace.panel_head.accessibleDescription().startswith("Coal")


def test_an_answer_for_a_dossier_that_was_left_is_not_shown(qtbot, window, settled):
    window.findings.turn()
    window.findings.turn()
    settled()
    assert window.findings.view is None
    assert not window.workspace.panel.topics[Topic.DIFFERENCES].isVisible()


def test_the_head_of_a_dossier_counts_copies_as_one_source(window, services, whole, settled, pair):
    copied = replace(services.reading.dossier(), copies=(Copies(tuple(one.article.id for one in pair)),))
    services.reading.dossier = lambda: copied
    window.findings.refresh()
    settled()
    assert window.workspace.panel_head.accessibleDescription() == "Fish  ·  2 articles, 1 source"


def test_each_column_of_a_dossier_scrolls_for_itself(qtbot, window, services, source_of, settled):
    many = gather("Fish", [source_of(more_actors=60)])
    services.reading.dossier = lambda: many
    window.commands.go_to_article()
    press(qtbot, Qt.Key.Key_W)
    settled()
    panel, (left, right) = window.workspace.panel, window.workspace.panel.columns
    fold = window.workspace.findings_models[FindingKind.ACTOR].index(metrics.DOSSIER_ACTORS_SHOWN)
    panel.lists[FindingKind.ACTOR].clicked.emit(fold)
    qtbot.waitUntil(lambda: right.verticalScrollBar().maximum() > 0)
    right.verticalScrollBar().setValue(right.verticalScrollBar().maximum())
    assert left.verticalScrollBar().maximum() == 0
    assert panel.verticalScrollBar().maximum() == 0


def test_no_room_opens_up_between_the_kinds_where_few_rows_are_left(qtbot, window, services, settled):
    window.findings_desk._look_for("no finding has these words")
    panel = window.workspace.panel
    parts = [panel._parts[kind] for kind in (FindingKind.DEADLINE, FindingKind.ACTOR)]
    qtbot.wait(20)
    bottom, top = (
        part.mapTo(panel, place) for part, place in zip(parts, (parts[0].rect().bottomLeft(), QPoint()), strict=True)
    )
    assert 0 <= top.y() - bottom.y() < 8


def test_the_columns_of_an_article_scroll_together(qtbot, window, services, source_of, settled):
    services.sources[:] = [source_of(more_actors=60)]
    window.resize(1440, 420)
    window.reading.refresh("")
    settled()
    panel = window.workspace.panel
    qtbot.waitUntil(lambda: panel.verticalScrollBar().maximum() > 0)
    assert [column.verticalScrollBar().maximum() for column in panel.columns] == [0, 0]
