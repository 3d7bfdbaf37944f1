import threading

import pytest
from PySide6.QtCore import Qt

from briefing.domain.importing import ImportSummary

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def test_an_empty_library_offers_the_samples(qtbot, services, look):
    from briefing.ui.mainwindow import MainWindow

    services.sources.clear()
    window = MainWindow(services, look)
    window.show()
    window.start()
    qtbot.waitUntil(lambda: window.stack.currentWidget() is window.first_run)
    with qtbot.waitSignal(window.samples_asked):
        qtbot.keyClick(window.first_run.samples, Qt.Key.Key_Return)
    window.close()
    assert services.closed


@pytest.fixture
def bare(qtbot, services, look):
    """A window on a library that holds nothing, as it starts."""
    from briefing.ui.mainwindow import MainWindow

    services.sources.clear()
    window = MainWindow(services, look)
    window.show()
    window.start()
    qtbot.waitUntil(lambda: window.stack.currentWidget() is window.first_run)
    yield window
    window.close()
    window.deleteLater()


@pytest.mark.parametrize("do", ["peel", "search", "go_to_results", "go_to_article", "go_to_panel"])
def test_no_key_leads_away_from_the_way_to_fill_an_empty_library(bare, do):
    getattr(bare.commands, do)()
    assert bare.stack.currentWidget() is bare.first_run


def test_a_query_can_be_typed_though_there_is_nothing_to_find(qtbot, bare):
    bare.commands.search()
    for typed in ("f", "fi", "fis"):
        qtbot.keyClick(bare.row.field.edit, typed[-1])
        qtbot.waitUntil(lambda typed=typed: bare.searching.page.query == typed)
        assert bare.row.field.edit.hasFocus()


def test_an_import_shows_that_articles_are_coming_and_offers_to_try_again_where_none_came(qtbot, bare, services):
    bare.importing.bring(["letter.docx"])
    bare.searching.ask()
    qtbot.waitUntil(lambda: bare.stack.currentWidget() is bare.workspace)
    assert "as soon as they are read" in bare.workspace.results_model.index(0).data()
    bare.importing._done.emit(ImportSummary())
    qtbot.waitUntil(lambda: bare.stack.currentWidget() is bare.first_run)


@pytest.mark.parametrize(("articles", "then"), [(2, True), (0, False)])
def test_before_the_first_answer_the_library_is_taken_to_have_articles(qtbot, services, look, articles, then):
    from briefing.ui.mainwindow import MainWindow

    del services.sources[articles:]
    may_answer, search = threading.Event(), services.searching.search
    services.searching.search = lambda *args, **kwargs: may_answer.wait(10) and search(*args, **kwargs)
    window = MainWindow(services, look)
    window.show()
    window.start()
    try:
        assert window.menus.by_id["compose"].isEnabled()
        may_answer.set()
        qtbot.waitUntil(lambda: window.is_settled or window.stack.currentWidget() is window.first_run)
        assert window.menus.by_id["compose"].isEnabled() is then
    finally:
        may_answer.set()
        window.close()
        window.deleteLater()
