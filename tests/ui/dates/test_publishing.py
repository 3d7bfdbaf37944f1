from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from briefing.domain.dossier import Source
from briefing.domain.findings import Basis, Published

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def question(window):
    return window.workspace.article.question


@pytest.fixture
def opened(qtbot, window, services):
    """Open an article with a date of this value and basis."""

    def go(value, basis):
        source = services.sources[1]
        published = Published(value, basis)
        services.sources[1] = Source(source.article, replace(source.extraction, published=published))
        window.reading.open(source.article.id, "")
        qtbot.waitUntil(lambda: window.reading.source == services.sources[1] and window.is_settled)

    return go


def press(qtbot, key):
    qtbot.keyClick(QGuiApplication.focusObject(), key)


@pytest.mark.parametrize(
    ("value", "basis", "asked"),
    [
        (None, Basis.UNKNOWN, True),
        ("2025-10", Basis.INFERRED, True),
        ("2025-10-13/2025-10-15", Basis.INFERRED, True),
        ("2025-10-25", Basis.INFERRED, False),
        ("2025-10-25T11:03", Basis.STATED, False),
        ("2025-10", Basis.GIVEN, False),
    ],
)
def test_an_article_without_a_day_is_asked_about(question, opened, value, basis, asked):
    opened(value, basis)
    assert question.isVisible() is asked
    assert not asked or [link.text() for link in question.dates if link.isVisible()] == ["25 Oct 2025", "26 Oct 2025"]


def test_a_date_is_given_with_a_click_and_taken_back_with_undo(qtbot, window, services, question, opened):
    opened(None, Basis.UNKNOWN)
    qtbot.mouseClick(question.dates[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.reading.source.extraction.published == Published("2025-10-25", Basis.GIVEN))
    assert not question.isVisible()
    window.commands.undo()
    qtbot.waitUntil(lambda: window.reading.source.extraction.published == Published())


def test_a_date_is_said_to_be_kept_when_the_article_shows_it(qtbot, window, services, question, opened, monkeypatch):
    opened(None, Basis.UNKNOWN)
    give = services.correcting.give_date
    given = []
    monkeypatch.setattr(services.correcting, "give_date", lambda *about: given.append(about))
    qtbot.mouseClick(question.dates[0], Qt.MouseButton.LeftButton)
    assert window.status._saved.words == "Reading its dates anew…"
    give(*given[0])
    qtbot.waitUntil(lambda: window.reading.source.extraction.published == Published("2025-10-25", Basis.GIVEN))
    qtbot.waitUntil(lambda: window.status._saved.words == "Dated 25 Oct 2025; Ctrl+Z takes it back")


def test_another_date_is_typed(qtbot, window, services, question, opened):
    opened(None, Basis.UNKNOWN)
    qtbot.mouseClick(question.other, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(question.field.edit, "soon")
    press(qtbot, Qt.Key.Key_Return)
    assert services.correcting.asked == []
    question.field.edit.clear()
    qtbot.keyClicks(question.field.edit, "24 oct 2025")
    assert question.field._meaning.text() == "Fri 24 Oct 2025  ·  1 d ago"
    press(qtbot, Qt.Key.Key_Return)
    assert services.correcting.asked == [("give", "2025-10-24")]


@pytest.mark.parametrize(("keys", "value"), [("24 oct 2025", "2025-10-24"), ("november 3, 2025", "2025-11-03")])
def test_a_date_can_just_be_typed_while_one_is_offered(qtbot, window, services, question, opened, keys, value):
    opened(None, Basis.UNKNOWN)
    window.commands.go_to_article()
    press(qtbot, Qt.Key.Key_D)
    qtbot.waitUntil(question.dates[0].hasFocus)
    for letter in keys:
        qtbot.keyClicks(QGuiApplication.focusObject(), letter)
    assert question.field.edit.text() == keys
    press(qtbot, Qt.Key.Key_Return)
    assert services.correcting.asked == [("give", value)]


def test_who_would_rather_not_say_is_not_asked_again(qtbot, window, services, question, opened):
    opened(None, Basis.UNKNOWN)
    qtbot.mouseClick(question.later, Qt.MouseButton.LeftButton)
    assert not question.isVisible()
    qtbot.waitUntil(lambda: services.correcting.put_off == {services.sources[1].article.id})
    window.reading.open(services.sources[0].article.id, "")
    qtbot.waitUntil(lambda: window.reading.source == services.sources[0] and window.is_settled)
    opened(None, Basis.UNKNOWN)
    assert not question.isVisible()


def test_d_asks_about_any_article_and_escape_leaves(qtbot, window, services, question):
    window.commands.go_to_article()
    press(qtbot, Qt.Key.Key_D)
    qtbot.waitUntil(question.isVisible)
    assert question.dates[0].hasFocus()
    press(qtbot, Qt.Key.Key_Right)
    assert question.dates[1].hasFocus()
    press(qtbot, Qt.Key.Key_Escape)
    assert not question.isVisible()
    assert window.workspace.article.reader.hasFocus()
    assert services.correcting.asked == []


def test_why_a_date_could_not_be_kept_is_said(qtbot, window, question, opened):
    opened(None, Basis.UNKNOWN)
    qtbot.mouseClick(question.dates[1], Qt.MouseButton.LeftButton)
    assert window.status._saved.words == "The library cannot be written to."
    assert question.isVisible()


def test_a_narrow_line_offers_fewer_dates(qtbot, window, question, opened):
    opened(None, Basis.UNKNOWN)
    window.resize(700, 700)
    window.workspace.show_panel(shown=True)
    qtbot.waitUntil(lambda: [link.isVisible() for link in question.dates[:2]] == [True, False])
    assert question.other.isVisible()
    assert question.later.isVisible()


def test_what_was_put_off_is_not_asked_at_the_next_start(question, services, opened):
    services.correcting.put_off.add(services.sources[1].article.id)
    opened(None, Basis.UNKNOWN)
    assert not question.isVisible()
