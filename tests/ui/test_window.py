import threading

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from briefing.domain.change import Change
from briefing.domain.dossier import FindingRef
from briefing.domain.findings import FindingKind
from briefing.domain.importing import ImportSummary, Unreadable
from briefing.domain.search import QueryProblem, ResultPage
from briefing.domain.span import Span
from briefing.ui.presenters.importing import summarise
from briefing.ui.presenters.library import LibraryPresenter
from briefing.ui.theme import type as faces
from briefing.ui.widgets.statusline import StatusLine

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def typing(qtbot, window):
    def type_words(words):
        window.commands.search()
        qtbot.keyClicks(window.row.field.edit, words)
        qtbot.waitUntil(lambda: window.is_settled)

    return type_words


@pytest.fixture
def deadline(services):
    source = services.sources[0]
    return FindingRef(source.article.id, FindingKind.DEADLINE, source.extraction.deadlines[0].key)


def press(qtbot, window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QGuiApplication.focusObject(), key, modifiers)


def tinted(window):
    return window.workspace.article.reader._shown.tinted


def test_the_first_article_is_open_at_the_start(window, services):
    assert window.reading.source == services.sources[0]
    assert window.workspace.results.currentIndex().row() == 0


def test_the_keyboard_starts_where_its_letters_walk_the_articles(qtbot, window, services):
    assert window.workspace.results.hasFocus()
    press(qtbot, window, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: window.is_settled)
    assert (window.reading.source, window.row.field.edit.text()) == (services.sources[1], "")


def test_typing_narrows_the_list_and_keeps_the_article(window, typing, services):
    typing("coal")
    assert window.searching.page.total == 1
    assert window.workspace.results_model.rowCount() == 3
    assert window.reading.source == services.sources[0]


@pytest.fixture
def many(qtbot, window, services, source_of):
    body = services.sources[0].article.body
    services.sources += [source_of(f"{body}{number}") for number in range(60)]
    window.searching.ask()
    qtbot.waitUntil(lambda: window.is_settled)
    return window.workspace


@pytest.mark.parametrize("is_hidden", [False, True])
def test_the_article_that_something_else_opened_is_seen_in_the_list(qtbot, window, many, services, is_hidden):
    results = many.results
    if is_hidden:
        window.findings.turn()
        qtbot.waitUntil(lambda: window.is_settled)
        assert not results.isVisible()
    window.reading.open(services.sources[9].article.id, "")
    qtbot.waitUntil(lambda: window.is_settled)
    if is_hidden:
        window.findings.turn()
        qtbot.waitUntil(lambda: window.is_settled)
    qtbot.wait(30)
    assert results.viewport().rect().contains(results.visualRect(results.currentIndex()))
    results.scrollToTop()
    window.searching.ask()
    qtbot.waitUntil(lambda: window.is_settled)
    assert results.verticalScrollBar().value() == 0


def test_a_long_list_comes_as_the_reader_scrolls(qtbot, many):
    assert many.results_model.count < 20
    for count in (50, 62):
        many.results.scrollToBottom()
        qtbot.waitUntil(lambda count=count: many.results_model.count == count)
    many.results.scrollToBottom()
    assert many.results_model.count == 62


def test_a_list_asked_for_again_keeps_the_rows_that_the_reader_came_to(qtbot, window, many):
    many.results.scrollToBottom()
    qtbot.waitUntil(lambda: many.results_model.count == 50)
    window.searching.ask()
    qtbot.waitUntil(lambda: window.is_settled)
    assert many.results_model.count == 50


def test_letters_typed_into_the_query_do_nothing_else(window, typing, services):
    typing("jnbx/")
    assert window.searching.query == "jnbx/"
    assert window.findings.picked is None
    assert not services.chosen
    assert not services.rejected


def test_down_goes_into_the_results_and_enter_opens_at_the_first_hit(qtbot, window, typing, services):
    typing("coal")
    press(qtbot, window, Qt.Key.Key_Down)
    assert window.workspace.results.hasFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.reading.source == services.sources[1] and window.is_settled)
    assert window.workspace.article.reader.hasFocus()
    assert window.workspace.article.reader._shown.current == 0


def test_f3_walks_the_hits_round_and_back(window, typing):
    typing("quota")
    head, reader = window.workspace.article.head, window.workspace.article.reader
    assert (len(reader._shown.hits), head._hits.text()) == (2, "1 of 2 hits")
    window.reading.next_hit()
    assert head._hits.text() == "2 of 2 hits"
    window.reading.next_hit()
    assert head._hits.text() == "1 of 2 hits"
    window.reading.previous_hit()
    assert head._hits.text() == "2 of 2 hits"


def test_escape_takes_one_layer_away_at_a_time(qtbot, window, typing):
    typing("quota")
    window.commands.find()
    assert window.reading.finding
    window.commands.peel()
    assert not window.reading.finding
    assert window.searching.query == "quota"
    window.commands.peel()
    assert window.searching.query == ""
    window.commands.peel()
    assert window.workspace.results.hasFocus()


def test_what_is_wrong_with_a_query_is_said_in_one_sentence(window, services):
    problem = QueryProblem("A quotation mark is missing.", Span(0, 1))
    window.searching._show(ResultPage('"x', "x", 0, (), problem, (), 2))
    assert window.row.reading.accessibleDescription() == "A quotation mark is missing."


def test_n_and_p_pick_the_findings_in_order_and_tint_their_sentences(qtbot, window):
    window.commands.go_to_article()
    picked = []
    for _ in range(4):
        press(qtbot, window, Qt.Key.Key_N)
        picked.append((window.findings.picked.kind, tinted(window).kind))
    press(qtbot, window, Qt.Key.Key_P)
    kinds = [FindingKind.ISSUE, FindingKind.DEADLINE, FindingKind.ACTOR, FindingKind.ISSUE]
    assert picked == [(kind, kind) for kind in kinds]
    assert window.findings.picked.kind is FindingKind.ACTOR


def test_a_finding_clicked_in_the_panel_marks_its_sentence(qtbot, window, services, deadline):
    rows = window.workspace.panel.lists[FindingKind.DEADLINE]
    place = rows.visualRect(rows.model().index(0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.findings.picked == deadline
    assert tinted(window).spans == (services.sources[0].extraction.deadlines[0].sentence,)


def test_the_caret_in_a_sentence_picks_its_finding(window, services, deadline):
    window.workspace.article.reader.touched.emit(services.sources[0].article.body.index("1 November"))
    assert window.findings.picked == deadline
    assert window.workspace.panel.lists[FindingKind.DEADLINE].selectedIndexes()


def test_b_adds_the_finding_and_takes_it_out_again(qtbot, window, services, deadline):
    window.findings.pick(deadline)
    window.commands.go_to_article()
    press(qtbot, window, Qt.Key.Key_B)
    assert services.chosen == {deadline}
    assert window.workspace.panel_head._words == "1 in brief"
    press(qtbot, window, Qt.Key.Key_B)
    assert services.chosen == set()


def test_b_on_the_line_of_what_is_folded_opens_it_and_leaves_the_brief_alone(qtbot, window, services, source_of):
    source = source_of(more_actors=7)
    window.findings.show(source)
    window.findings.pick(FindingRef(source.article.id, FindingKind.ACTOR, source.extraction.actors[0].key))
    actors, model = window.workspace.panel.lists[FindingKind.ACTOR], window.workspace.findings_models[FindingKind.ACTOR]
    shown = len(model.findings())
    actors.setFocus()
    actors.setCurrentIndex(model.index(shown))
    press(qtbot, window, Qt.Key.Key_B)
    assert len(model.findings()) > shown
    assert services.chosen == set()


def test_undo_takes_back_what_b_did(window, services, deadline):
    window.findings.pick(deadline)
    window.findings.toggle()
    window.commands.undo()
    assert services.chosen == set()
    window.commands.redo()
    assert services.chosen == {deadline}


def test_x_rejects_and_undo_takes_it_back(qtbot, window, services, deadline):
    window.findings.pick(deadline)
    window.commands.go_to_article()
    press(qtbot, window, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: window.is_settled)
    assert services.rejected == [deadline]
    window.commands.undo()
    assert services.undone == ["undo"]


def test_undo_goes_back_over_what_was_done_here_and_says_what_that_was(qtbot, window, services, deadline):
    window.findings.pick(deadline)
    window.findings.toggle()
    window.findings_desk.gestures.reject()
    qtbot.waitUntil(lambda: window.is_settled)
    said = []
    for turn in (*[window.commands.undo] * 3, *[window.commands.redo] * 3):
        turn()
        said.append(window.status._saved.words)
    assert said == [
        "Taken back: rejected",
        "Taken back: added to the brief",
        "Nothing to undo",
        "Done again: added to the brief",
        "Done again: rejected",
        "Nothing to redo",
    ]
    assert services.undone == ["undo"]


def test_what_is_rejected_leaves_the_brief_and_comes_back_with_undo(qtbot, window, services, deadline):
    window.findings.pick(deadline)
    window.findings.toggle()
    window.findings_desk.gestures.reject()
    qtbot.waitUntil(lambda: window.is_settled)
    assert services.chosen == set()
    window.commands.undo()
    assert services.chosen == {deadline}
    assert services.undone == ["undo"]


def test_the_next_article_opens_with_j_and_back_returns(qtbot, window, services):
    window.commands.go_to_results()
    press(qtbot, window, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: window.reading.source == services.sources[1] and window.is_settled)
    window.reading.back()
    qtbot.waitUntil(lambda: window.reading.source == services.sources[0] and window.is_settled)


def test_the_answer_for_an_article_passed_over_is_not_shown(qtbot, window, services):
    shown = []
    window.reading.opened.connect(lambda source: shown.append(source.article.id))
    for source in (services.sources[1], services.sources[0], services.sources[1]):
        window.reading.open(source.article.id, "")
    qtbot.waitUntil(lambda: window.is_settled)
    assert shown == [services.sources[1].article.id]


def test_finding_in_the_article_has_its_own_hits(qtbot, window, typing):
    typing("quota")
    window.commands.find()
    qtbot.keyClicks(window.workspace.article.find_bar.edit, "berg")
    assert len(window.workspace.article.reader._shown.hits) == 2
    window.commands.peel()
    assert len(window.workspace.article.reader._shown.hits) == 2
    assert window.searching.query == "quota"


def test_f6_goes_round_the_panes(window):
    window.commands.go_to_results()
    visited = []
    for _ in range(6):
        window.commands.go_to_next_pane()
        visited.append(QGuiApplication.focusObject().accessibleName())
    assert visited == ["Article", "Key issues", "Deadlines", "Actors", "Timeline", "Results"]


def test_everything_that_takes_the_keyboard_has_a_name(window):
    focusable = [each for each in window.findChildren(QWidget) if each.focusPolicy() != Qt.FocusPolicy.NoFocus]
    own = [each for each in focusable if not each.parent().inherits("QAbstractScrollArea")]
    nameless = [each for each in own if not each.accessibleName() and not each.inherits("QMenuBar")]
    text = [each for each in nameless if not (each.inherits("QPushButton") and each.text())]
    assert [type(each).__name__ for each in text if not each.inherits("QMenu")] == []
    assert len([each for each in own if isinstance(each, QAbstractItemView)]) == 11


def test_dropped_files_are_imported(window, services, tmp_path):
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl("https://example.org/a")])
    window.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            dropped,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert services.imported == [str(tmp_path)]
    assert not window.status._cancel.isHidden()


@pytest.mark.parametrize(
    ("summary", "sentence"),
    [
        (ImportSummary(("a",)), "1 article added."),
        (
            ImportSummary(("a", "b"), ("c",), (Unreadable("d", "why"),)),
            "2 articles added, 1 known already, 1 not readable.",
        ),
        (ImportSummary(("a",), left_aside=3), "1 article added, 3 files of other kinds left aside."),
        (ImportSummary(cancelled=True), "Cancelled: 0 articles added."),
    ],
)
def test_an_import_is_summed_up_in_one_sentence(summary, sentence):
    assert summarise(summary) == sentence


def test_a_change_of_another_process_is_shown(qtbot, window, services, source_of):
    services.sources.append(source_of(services.sources[0].article.body + "More."))
    services.tell(Change(2, articles=(services.sources[-1].article.id,)))
    qtbot.waitUntil(lambda: window.searching.page.articles == 3)


def test_before_the_first_answer_the_foot_says_that_the_library_is_being_read(qapp, services, look):
    status = StatusLine(look)
    library = LibraryPresenter(services, status)
    library._look()
    assert status._words.text() == "reading the library"
    library.show_count(2)
    assert status._words.text() == "2 articles  ·  index ready"
    library.stop()


def test_the_foot_tells_that_the_index_is_being_rebuilt_and_why_it_cannot_be(qtbot, window, services):
    foot = window.status._words
    assert foot.text().endswith("index ready")
    services.reindexing.is_mending = True
    qtbot.waitUntil(lambda: foot.text().endswith("rebuilding the index"))
    services.reindexing.is_mending, services.reindexing.problem = False, "The disk is full."
    qtbot.waitUntil(lambda: foot.text().endswith("The disk is full."))


def test_the_head_tells_the_order_that_the_answer_is_in(window, typing):
    typing("quota")
    window.commands.order_by_relevance()
    window.searching._show(ResultPage("quota", "quota", 1, (), articles=2, order="newest"))
    assert window.workspace.results_pane.head.order.text() == "Newest"


def test_the_brief_is_made_ready_after_the_start_and_after_an_import(qtbot, window, services):
    qtbot.waitUntil(lambda: services.prepared == 1)
    window.importing.bring(["/articles"])
    window.importing._done.emit(ImportSummary(("a",)))
    qtbot.waitUntil(lambda: services.prepared == 2)


def test_the_brief_is_copied(qtbot, window):
    with qtbot.waitSignal(window.exporting.said):
        window.exporting.copy()
    assert QGuiApplication.clipboard().text() == "# Brief"


def test_the_brief_is_written(qtbot, window, tmp_path):
    with qtbot.waitSignal(window.exporting.said):
        window.exporting.write(tmp_path / "brief.md")
    assert (tmp_path / "brief.md").read_text() == "# Brief"


def test_the_colours_change_with_the_scheme_and_are_told(qtbot, window, look):
    with qtbot.waitSignal(window.settings_changed) as kept:
        window.commands.show_dark()
    assert kept.args == [{"theme": "dark", "reading_size": 18, "facet": "none"}]
    assert window.grab().toImage().pixelColor(10, 500).name() == look.colours.side.lower()
    window.commands.show_light()


def test_full_screen_goes_back_to_the_size_before(qtbot, window):
    window.showMaximized()
    window.commands.turn_full_screen()
    assert window.isFullScreen()
    window.commands.turn_full_screen()
    assert window.isMaximized()
    assert not window.isFullScreen()


def test_why_something_failed_is_shown_whole(qtbot, window):
    sentence = "The brief could not be written to /a/folder/that/is/not/there/brief.pdf (no such file or directory); "
    sentence += "choose another folder."
    window.exporting.failed.emit(sentence)
    saved = window.status._saved
    assert saved.width() > QFontMetrics(faces.META.font()).horizontalAdvance(sentence)
    assert saved.toolTip() == sentence


def test_that_an_article_takes_long_to_open_is_said_until_it_is_open(qtbot, window, services):
    go = threading.Event()
    quick = services.reading.open
    services.reading.open = lambda article_id: (go.wait(20), quick(article_id))[1]
    window.commands.go_to_results()
    press(qtbot, window, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: window.status._saved.words == "Opening the article…")
    go.set()
    qtbot.waitUntil(lambda: window.status._saved.words == "")


def test_tab_goes_from_the_query_to_the_results_the_article_the_findings_and_the_timeline(qtbot, window):
    window.commands.search()
    space, passed = window.workspace, []
    for _ in range(40):
        passed.append(QApplication.focusWidget())
        press(qtbot, window, Qt.Key.Key_Tab)
    stops = (window.row.field.edit, space.results, space.article.reader, *space.panel.all_lists(), space.foot.strip)
    seen = [passed.index(stop) for stop in stops if stop.isVisible()]
    assert len(seen) >= 5
    assert seen == sorted(seen)


def test_the_foot_tells_of_catching_up_at_the_start_only_where_the_index_is_behind(
    qtbot, window, services, monkeypatch
):
    asked = {}
    monkeypatch.setattr(services.reindexing, "catch_up", lambda **told: asked.update(told))
    foot = window.status._words
    window.library.start()
    window.library.show_count(9)
    assert foot.text().endswith("index ready")
    asked["on_progress"](None)
    qtbot.waitUntil(lambda: foot.text().endswith("bringing the index up to date"))
    asked["on_done"](None)
    qtbot.waitUntil(lambda: foot.text().endswith("index ready"))
    window.library.catch_up()
    assert foot.text().endswith("bringing the index up to date")
