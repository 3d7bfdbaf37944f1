import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from briefing.domain.dossier import FindingRef
from briefing.domain.findings import FindingKind
from tests.ui.samples import FIRST, SECOND, TITLE, make_source

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

_FILLER = "\n\n".join(f"The harbour of the old town saw day {number} go by. " * 6 for number in range(60))


@pytest.fixture
def settled(qtbot, window):
    return lambda: qtbot.waitUntil(lambda: window.is_settled)


@pytest.fixture
def deadline(services):
    """The deadline of an article of many pages, which stands in the midst of them."""
    source = make_source(f"{TITLE}\n\nThe quota is old.\n\n{_FILLER}\n\n{FIRST}\n\n{SECOND}\n\n{_FILLER}\n")
    services.sources[0] = source
    return FindingRef(source.article.id, FindingKind.DEADLINE, source.extraction.deadlines[0].key)


@pytest.fixture
def place(window, deadline, settled):
    """Where the reader stands at the deadline's sentence, with hits of the query far above it."""

    def _go(query):
        window.row.field.edit.setText(query)
        settled()
        window.reading.open(deadline.article_id, query)
        settled()
        window.findings.pick(deadline)
        window.commands.go_to_article()
        place = window.workspace.article.reader.place()
        assert place > 1_000
        return place

    return _go


@pytest.mark.parametrize("query", ["", "quota"])
def test_a_correction_and_taking_it_back_leave_the_reader_where_it_was(qtbot, window, settled, place, query):
    reader, there = window.workspace.article.reader, place(query)
    window.dates.correct()
    for key in (Qt.Key.Key_2, Qt.Key.Key_Return):
        qtbot.keyClick(QGuiApplication.focusObject(), key)
    settled()
    assert reader.place() == there
    window.commands.undo()
    settled()
    assert reader.place() == there


def test_the_same_query_answered_again_leaves_the_reader_where_it_was(window, settled, place):
    there = place("quota")
    window.searching.ask()
    settled()
    assert window.workspace.article.reader.place() == there


def test_an_article_on_its_way_is_opened_though_the_results_come_first(window, services, settled, place):
    place("")
    other = services.sources[1].article.id
    window.reading.open(other, "")
    window.reading.refresh("")
    settled()
    assert window.reading.source.article.id == other


def test_another_query_goes_to_its_first_hit(window, settled, place):
    place("quota")
    window.row.field.edit.setText("is old")
    settled()
    assert window.workspace.article.reader.place() == 0
