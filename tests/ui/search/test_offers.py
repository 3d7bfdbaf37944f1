import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from briefing.domain.change import Change
from briefing.domain.errors import UserError
from briefing.domain.search import QueryProblem, ResultPage, SavedSearch, Suggestion
from briefing.domain.span import Span

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def typing(qtbot, window):
    def type_words(words):
        window.commands.search()
        qtbot.keyClicks(window.row.field.edit, words)
        qtbot.waitUntil(lambda: window.is_settled)

    return type_words


@pytest.fixture
def settled(qtbot, window):
    return lambda: qtbot.waitUntil(lambda: window.is_settled)


@pytest.fixture
def spelled(services, typing):
    services.suggestions = (Suggestion("quota", "quota", 2), Suggestion("coal", "coal", 1, "quoat"))
    typing("quoat")


def test_another_spelling_stands_above_the_results(window, spelled):
    pane = window.workspace.results_pane.suggestions
    assert pane.isVisible()
    words = pane.rows.model().index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Did you mean quota? 2 articles Press Alt+1."


def test_nothing_stands_there_while_nothing_is_suggested(window, typing):
    typing("quota")
    assert not window.workspace.results_pane.suggestions.isVisible()
    assert not window.menus.by_id["suggestion-1"].isEnabled()


@pytest.mark.parametrize(("key", "query"), [(Qt.Key.Key_1, "quota"), (Qt.Key.Key_2, "coal")])
def test_a_suggestion_is_taken_with_its_key(qtbot, window, spelled, key, query):
    qtbot.keyClick(QGuiApplication.focusObject(), key, Qt.KeyboardModifier.AltModifier)
    assert window.searching.query == query


def test_a_suggestion_is_taken_with_a_click(qtbot, window, spelled):
    rows = window.workspace.results_pane.suggestions.rows
    place = rows.visualRect(rows.model().index(0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.searching.query == "quota"


def test_enter_on_a_query_that_finds_nothing_takes_the_first_offer(qtbot, window, services, spelled, settled):
    opened = window.reading.source
    qtbot.keyClick(window.row.field.edit, Qt.Key.Key_Return)
    settled()
    assert window.searching.query == "quota"
    assert window.reading.source == opened
    assert window.row.field.edit.hasFocus()


def test_enter_before_the_offers_came_takes_the_first_of_them(qtbot, window, services, settled):
    services.suggestions = (Suggestion("coal", "coal", 1),)
    window.commands.search()
    qtbot.keyClicks(window.row.field.edit, "quoat")
    qtbot.keyClick(window.row.field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.searching.query == "coal")


def test_enter_on_a_query_that_finds_nothing_stays_in_the_box_where_nothing_is_offered(qtbot, window, typing, settled):
    opened = []
    window.searching.opened.connect(opened.append)
    typing("zzzz")
    qtbot.keyClick(window.row.field.edit, Qt.Key.Key_Return)
    settled()
    assert (window.searching.query, opened) == ("zzzz", [])
    assert window.row.field.edit.hasFocus()


def test_enter_opens_the_first_hit_of_the_query_that_is_typed(qtbot, window, services, settled):
    window.commands.search()
    qtbot.keyClicks(window.row.field.edit, "coal")
    qtbot.keyClick(window.row.field.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.reading.source == services.sources[1] and window.is_settled)


@pytest.mark.parametrize(("moves", "number"), [(False, 0), (True, 1)])
def test_enter_opens_the_first_hit_unless_another_was_moved_to(qtbot, window, services, typing, settled, moves, number):
    window.commands.go_to_results()
    window.commands.next_article()
    settled()
    typing("Berg")
    if moves:
        for step in (window.commands.previous_article, window.commands.next_article):
            step()
            settled()
        window.commands.search()
    with qtbot.waitSignal(window.searching.opened) as opened:
        qtbot.keyClick(window.row.field.edit, Qt.Key.Key_Return)
    assert opened.args == [services.sources[number].article.id]
    settled()


def test_back_brings_the_query_that_was_left_and_forward_the_one_gone_to(window, spelled, settled):
    window.narrowing = window.desk.narrowing
    window.narrowing.take_first()
    settled()
    window.reading.back()
    settled()
    assert window.searching.query == "quoat"
    window.reading.forward()
    settled()
    assert window.searching.query == "quota"


def test_more_like_this_asks_for_articles_like_the_open_one(qtbot, window, settled):
    window.commands.go_to_article()
    qtbot.keyClick(QGuiApplication.focusObject(), Qt.Key.Key_M)
    settled()
    assert window.searching.query == "like Envoys reopen the fisheries talks "
    window.reading.back()
    settled()
    assert window.searching.query == ""


def test_back_and_forward_bring_the_order_with_the_query(window, typing, settled):
    typing("fish")
    window.commands.order_by_deadline()
    window.commands.find_like()
    settled()
    order = window.workspace.results_pane.head.order
    assert order.text() == "Relevance"
    window.reading.back()
    settled()
    assert (window.searching.query, order.text()) == ("fish", "Next deadline")
    window.reading.forward()
    settled()
    assert order.text() == "Relevance"


def test_more_like_this_is_in_the_menu_of_a_result(window):
    assert window.menus.by_id["like"] in window.workspace.results.actions()


def test_a_bounded_beginning_is_said(window):
    window.row.show_reading(ResultPage("tr", "tr…", 3, (), bounded=("tr",)))
    assert window.row.reading.accessibleDescription() == "tr…; tr…: most frequent words only"


def test_what_is_wrong_with_the_last_word_is_told_on_enter(qtbot, window, services, typing, settled):
    typing("fish before:2025-13")
    settled()
    qtbot.keyClick(window.row.field.edit, Qt.Key.Key_Return)
    assert "2025-13" in window.row.reading.accessibleDescription()


def test_escape_leaves_the_facets_and_keeps_the_query(qtbot, window, typing, settled):
    typing("fish")
    settled()
    window.commands.narrow()
    assert window.commands.narrowing.in_hand
    window.commands.peel()
    assert (window.searching.query, window.commands.narrowing.in_hand) == ("fish", False)


def test_what_cannot_be_read_is_underlined_in_the_query(window, typing, settled):
    typing("fish OR")
    edit = window.row.field.edit
    plain = edit.grab().toImage()
    problem = QueryProblem("OR needs a word on each side.", Span(5, 7))
    window.row.show_reading(ResultPage("fish OR", "fish", 1, (), problem))
    assert edit.grab().toImage() != plain
    window.row.show_reading(ResultPage("fish OR", "fish", 1, ()))
    assert edit.grab().toImage() == plain


@pytest.fixture
def saved(qtbot, window, services, typing, settled):
    typing("quota")
    window.commands.saving.save()
    window.commands.find_saved()
    settled()
    return window.workspace.results_pane.saved


def test_a_saved_search_stands_above_all_articles_with_its_counts(window, saved):
    assert window.searching.query == ""
    assert saved.rows.hasFocus()
    assert [index.row() for index in saved.rows.selectedIndexes()] == [0]
    index = saved.rows.model().index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "quota, 12 articles, 1 new"


def test_enter_opens_a_saved_search(qtbot, window, services, saved, settled):
    qtbot.keyClick(saved.rows, Qt.Key.Key_Return)
    settled()
    assert window.searching.query == "quota "  # the last word is a whole one
    assert services.saving.opened == [1]
    assert not saved.isVisible()


def test_what_is_new_in_a_saved_search_is_asked_for_until_it_is_saved_again_or_left(
    qtbot, window, services, saved, settled, typing
):
    qtbot.keyClick(saved.rows, Qt.Key.Key_Return)
    settled()
    assert services.new_after == 7
    window.commands.saving.save()
    qtbot.waitUntil(lambda: services.new_after is None and window.is_settled)
    window.commands.saving._open(SavedSearch(1, "quota", 12, 1))
    qtbot.waitUntil(lambda: services.new_after == 7 and window.is_settled)
    typing("coal")
    assert services.new_after is None


def test_that_a_search_was_saved_is_said_until_the_next_one(window, typing, settled):
    typing("quota")
    window.commands.saving.save()
    settled()
    assert "Search saved" in window.status._saved.words
    window.searching.go_to("coal")
    assert window.status._saved.words == ""


def test_the_saved_searches_make_room_with_the_first_hits(qtbot, window, saved):
    window.searching.put("coal")
    with qtbot.waitSignal(window.searching.answered):
        pass
    assert not saved.isVisible()


def test_delete_forgets_a_saved_search_and_undo_brings_it_back(qtbot, window, services, saved, settled):
    qtbot.keyClick(saved.rows, Qt.Key.Key_Delete)
    settled()
    assert not saved.isVisible()
    window.commands.undo()
    settled()
    assert saved.isVisible()
    assert list(services.saving.kept.values()) == ["quota"]


@pytest.fixture
def slow(services):
    """Have every answer about saved searches wait until the test lets it go."""
    counted, gate = services.saving.all, threading.Event()

    def count_slowly():
        assert gate.wait(5)
        return counted()

    services.saving.all = count_slowly
    yield gate
    gate.set()


def test_keys_typed_ahead_meet_the_saved_searches_that_are_known(qtbot, window, services, saved, settled, typing, slow):
    services.saving.save("coal")
    slow.set()
    window.commands.find_saved()
    qtbot.waitUntil(lambda: saved.rows.model().rowCount() == 2)
    slow.clear()
    window.searching.put("fish")
    qtbot.waitUntil(lambda: not saved.isVisible())
    window.commands.find_saved()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert saved.rows.hasFocus()
    slow.set()
    settled()
    assert list(services.saving.kept.values()) == ["quota"]


def test_keys_typed_before_anything_is_known_of_them_do_nothing(qtbot, window, services, typing, settled, slow):
    services.saving.save("coal")
    window.commands.saving._known = ()
    window.commands.find_saved()
    rows = window.workspace.results_pane.saved.rows
    assert rows.hasFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    slow.set()
    settled()
    assert list(services.saving.kept.values()) == ["coal"]
    assert (rows.hasFocus(), rows.currentIndex().row()) == (True, 0)


def test_two_searches_are_forgotten_by_two_keys_one_after_the_other(qtbot, window, services, saved, settled):
    for query in ("coal", "fish"):
        services.saving.save(query)
    services.tell(Change(2, searches=True))
    qtbot.waitUntil(lambda: saved.rows.model().rowCount() == 3)
    qtbot.keyClick(saved.rows, Qt.Key.Key_Down)
    for _ in range(2):
        qtbot.keyClick(saved.rows, Qt.Key.Key_Delete)
    settled()
    assert list(services.saving.kept.values()) == ["quota"]
    assert saved.rows.hasFocus()
    window.commands.undo()
    settled()
    assert sorted(services.saving.kept.values()) == ["fish", "quota"]


def test_counting_anew_leaves_the_keyboard_at_its_search(qtbot, window, services, saved, settled):
    services.saving.save("coal")
    services.tell(Change(2, searches=True))
    qtbot.waitUntil(lambda: saved.rows.model().rowCount() == 2)
    qtbot.keyClick(saved.rows, Qt.Key.Key_Down)
    services.saving.fresh = 7
    services.tell(Change(3, searches=True))
    qtbot.waitUntil(lambda: "7 new" in saved.rows.model().index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert saved.rows.currentIndex().row() == 1


def test_a_search_that_could_not_be_forgotten_comes_back(qtbot, window, services, saved, settled):
    def refuse(_):
        raise UserError("The library cannot be written to.")

    services.saving.forget = refuse
    qtbot.keyClick(saved.rows, Qt.Key.Key_Delete)
    assert not saved.isVisible()
    settled()
    qtbot.waitUntil(saved.isVisible)
    assert "cannot be written" in window.status._saved.words


def test_saving_is_undone(window, services, saved, settled):
    window.commands.undo()
    settled()
    assert services.saving.kept == {}


@pytest.mark.parametrize("deed", ["save", "open", "forget"])
def test_a_saved_search_is_kept_opened_and_forgotten_while_the_window_goes_on(
    qtbot, window, services, saved, settled, deed
):
    gate, began, done = threading.Event(), threading.Event(), getattr(services.saving, deed)

    def wait_for_the_index(*asked):
        began.set()
        assert gate.wait(5)
        return done(*asked)

    setattr(services.saving, deed, wait_for_the_index)
    if deed == "save":
        window.commands.saving.save()
    else:
        qtbot.keyClick(saved.rows, Qt.Key.Key_Return if deed == "open" else Qt.Key.Key_Delete)
    qtbot.waitUntil(began.is_set)
    assert not gate.is_set()
    gate.set()
    settled()


def test_an_empty_query_is_not_saved(window, services, settled):
    window.commands.saving.save()
    settled()
    assert services.saving.kept == {}
    assert "asks for nothing" in window.status._saved.words


def test_that_nothing_is_saved_yet_is_said(window, settled):
    window.commands.find_saved()
    settled()
    assert "Ctrl+D" in window.status._saved.words


def test_what_another_window_saves_is_shown(qtbot, window, services, saved):
    services.saving.save("coal")
    services.tell(Change(2, searches=True))
    qtbot.waitUntil(lambda: saved.rows.model().rowCount() == 2)


def test_the_counts_of_saved_searches_follow_the_library(qtbot, window, services, saved):
    services.saving.fresh = 7
    services.tell(Change(2, articles=("a",)))
    qtbot.waitUntil(lambda: "7 new" in saved.rows.model().index(0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_what_changes_while_the_searches_are_counted_is_counted_again(qtbot, window, services, saved):
    counted, may_go_on = services.saving.all, threading.Event()

    def count_slowly():
        found = counted()
        may_go_on.wait(5)
        return found

    services.saving.all = count_slowly
    window.searching.ask_aside()
    qtbot.waitUntil(lambda: window.searching.job.busy)
    services.saving.save("coal")
    services.tell(Change(2, searches=True))
    qtbot.wait(300)
    may_go_on.set()
    qtbot.waitUntil(lambda: saved.rows.model().rowCount() == 2)
