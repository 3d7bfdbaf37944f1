from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from briefing.domain.change import Change
from briefing.domain.dossier import FindingRef, Source
from briefing.domain.errors import UserError
from briefing.domain.findings import DeadlineKind, FindingKind
from briefing.ui.models.findings import ROW
from briefing.ui.models.strip import Role

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise", extend=True)


@pytest.fixture
def strip(window):
    return window.workspace.foot.strip


@pytest.fixture
def field(window):
    return window.workspace.foot.as_of.edit


@pytest.fixture
def deadline(services):
    source = services.sources[0]
    return FindingRef(source.article.id, FindingKind.DEADLINE, source.extraction.deadlines[0].key)


@pytest.fixture
def settled(qtbot, window):
    return lambda: qtbot.waitUntil(lambda: window.is_settled)


def press(qtbot, key):
    qtbot.keyClick(QGuiApplication.focusObject(), key)


def first_row(window):
    return window.workspace.findings_models[FindingKind.DEADLINE].index(0).data(ROW)


def type_day(qtbot, field, words):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)
    press(qtbot, Qt.Key.Key_Return)


def test_the_strip_marks_the_deadlines_from_the_start(strip):
    assert [mark.when for mark in strip.marks] == ["2025-11-01"]
    assert (strip.accessibleName(), strip.accessibleDescription()) == ("Timeline", "1 date")


def test_the_arrows_walk_the_marks_and_say_them_and_enter_goes_there(qtbot, window, strip, deadline):
    window.dates.go_to_timeline()
    press(qtbot, Qt.Key.Key_Right)
    assert strip.current == 0
    assert strip.accessibleDescription() == "fish quota ends: Sat 1 Nov 2025, 7 days left, expiry, threatened, inferred"
    press(qtbot, Qt.Key.Key_Return)
    assert window.findings.picked == deadline


def test_the_arrows_follow_the_marks_as_they_stand_and_tell_the_one_they_are_at(window, services, strip, settled):
    source = services.sources[0]
    first, *others = source.extraction.deadlines
    whens = ("2025-Q4", "2025-10-28", "2025-10-29", "2025-10-30", "2025-12-20")
    marked = tuple(replace(first, when=when, what=f"what is on {when}") for when in whens)
    services.sources[0] = Source(source.article, replace(source.extraction, deadlines=(*marked, *others)))
    services.tell(Change(2, articles=(source.article.id,)))
    settled()
    window.dates.go_to_timeline()
    QTest.keyClick(strip, Qt.Key.Key_Home)
    places, told = [], []
    for _ in whens:
        places.append(strip.place_of(strip.current).x())
        told.append(strip.current in {words.mark for words in strip._laid_out().words if words.role is Role.LABEL})
        QTest.keyClick(strip, Qt.Key.Key_Right)
    assert places == sorted(places)
    assert len(set(places)) == len(whens)
    assert all(told)


def test_a_click_on_a_mark_picks_its_finding(qtbot, window, strip, deadline):
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.place_of(0).toPoint())
    assert window.findings.picked == deadline


def test_a_range_of_days_is_drawn_from_end_to_end_and_picked_anywhere_on_it(qtbot, window, services, strip, settled):
    source = services.sources[0]
    first, *others = source.extraction.deadlines
    wide = replace(first, when="2025-Q4", kind=DeadlineKind.DUE)
    services.sources[0] = Source(source.article, replace(source.extraction, deadlines=(wide, *others)))
    services.tell(Change(2, articles=(source.article.id,)))
    qtbot.waitUntil(lambda: bool(strip.marks) and not strip.marks[0].is_day)
    settled()
    sign = strip.place_of(0).toPoint()
    image = strip.grab().toImage()
    ground = image.pixelColor(QPoint(2, sign.y()))
    inked = [x for x in range(20, strip.width() - 20) if image.pixelColor(QPoint(x, sign.y() + 2)) != ground]
    assert len(inked) > 0.9 * (strip.width() - 40)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(sign.x() + 60, sign.y()))
    assert window.findings.picked == FindingRef(source.article.id, FindingKind.DEADLINE, wide.key)


def test_a_mark_of_another_article_opens_it_at_its_finding(qtbot, window, services, strip, settled, source_of):
    other = source_of(services.sources[0].article.body + "More.\n")
    moved = replace(other.extraction.deadlines[0], when="2025-11-05")
    services.sources.append(Source(other.article, replace(other.extraction, deadlines=(moved,))))
    services.tell(Change(2, articles=(other.article.id,)))
    qtbot.waitUntil(lambda: len(strip.marks) == 2)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.place_of(1).toPoint())
    qtbot.waitUntil(lambda: window.reading.source == services.sources[-1] and window.is_settled)
    assert window.findings.picked == FindingRef(other.article.id, FindingKind.DEADLINE, moved.key)


def test_the_selected_finding_has_its_halo(window, strip, look, deadline):
    def tint():
        place = strip.place_of(0).toPoint() + QPoint(0, -7)
        return strip.grab().toImage().pixelColor(place).name()

    assert tint() != look.colours.deadline.tint.lower()
    window.findings.pick(deadline)
    assert tint() == look.colours.deadline.tint.lower()


def test_the_pointer_tells_a_mark_in_words(strip):
    at = strip.place_of(0).toPoint()
    strip.event(QHelpEvent(QEvent.Type.ToolTip, at, strip.mapToGlobal(at)))
    assert QToolTip.text().startswith("fish quota ends: Sat 1 Nov 2025")
    away = QPoint(3, 3)
    strip.event(QHelpEvent(QEvent.Type.ToolTip, away, strip.mapToGlobal(away)))


def test_a_change_of_a_deadline_moves_its_mark(window, services, strip, deadline, qtbot):
    services.correcting.amend_deadline(deadline, when="2025-11-20")
    qtbot.waitUntil(lambda: [mark.when for mark in strip.marks] == ["2025-11-20"])


@pytest.mark.parametrize(
    ("typed", "day", "countdown"),
    [
        ("2025-10-30", date(2025, 10, 30), "2 d"),
        ("1 nov 2025", date(2025, 11, 1), "today"),
        ("nov 2025", None, "today"),
    ],
)
def test_another_day_counts_everywhere(qtbot, window, services, strip, field, settled, typed, day, countdown):
    asked = window.searching.page
    type_day(qtbot, field, typed)
    settled()
    assert services.as_of == (day or date(2025, 11, 1))
    assert first_row(window).countdown == countdown
    assert strip.marks[0].countdown.short == countdown
    assert window.searching.page is not asked


def test_escape_leaves_the_day_that_was_given_and_brings_the_usual_one_back_when_asked_again(
    qtbot, window, services, field, settled
):
    type_day(qtbot, field, "tomorrow")
    assert field.text() == "26 Oct 2025"
    press(qtbot, Qt.Key.Key_Escape)
    settled()
    assert (field.hasFocus(), field.text(), services.as_of) == (False, "26 Oct 2025", date(2025, 10, 26))
    field.setFocus()
    press(qtbot, Qt.Key.Key_Escape)
    settled()
    assert (field.text(), services.as_of, first_row(window).countdown) == ("25 Oct 2025", date(2025, 10, 25), "7 d")


@pytest.mark.parametrize("typed", ["tomorrow", "25 oct 2025"])
def test_a_day_that_was_given_gives_the_keyboard_back(qtbot, window, field, settled, typed):
    window.commands.go_to_article()
    before = QGuiApplication.focusObject()
    press(qtbot, Qt.Key.Key_A)
    assert field.hasFocus()
    qtbot.keyClicks(field, typed)
    press(qtbot, Qt.Key.Key_Return)
    settled()
    assert QGuiApplication.focusObject() is before
    before_day = field.text()
    press(qtbot, Qt.Key.Key_L)
    assert field.text() == before_day


def test_what_is_no_day_keeps_the_keyboard(qtbot, window, field):
    window.commands.go_to_article()
    press(qtbot, Qt.Key.Key_A)
    qtbot.keyClicks(field, "soon")
    press(qtbot, Qt.Key.Key_Return)
    assert field.hasFocus()


def test_another_day_than_the_usual_one_has_a_way_back_beside_it(qtbot, window, services, field, settled):
    back = window.workspace.foot.as_of.link
    assert not back.isVisible()
    type_day(qtbot, field, "tomorrow")
    settled()
    assert back.text() == "Back to 25 Oct"
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    settled()
    assert (back.isVisible(), services.as_of) == (False, date(2025, 10, 25))


def test_old_articles_offer_the_day_of_the_newest_to_count_from(qtbot, window, services, settled):
    link = window.workspace.foot.as_of.link
    window.dates.timeline.know_newest(date(2025, 9, 30))
    assert not link.isVisible()
    window.dates.timeline.know_newest(date(2025, 9, 1))
    assert link.text() == "Count from 1 Sep"
    window.dates.timeline.know_newest(date(2024, 9, 1))
    assert link.text() == "Count from 1 Sep 2024"
    window.dates.timeline.know_newest(date(2025, 9, 1))
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    settled()
    assert (services.as_of, link.text()) == (date(2025, 9, 1), "Back to 25 Oct")


def test_one_key_counts_from_the_newest_article_and_back(qtbot, window, services, settled):
    window.dates.timeline.know_newest(date(2025, 9, 1))
    window.commands.go_to_article()
    for day in (date(2025, 9, 1), date(2025, 10, 25)):
        qtbot.keyClick(QGuiApplication.focusObject(), Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
        settled()
        assert services.as_of == day


def test_one_key_counts_from_the_usual_day_again(qtbot, window, services, field, settled):
    type_day(qtbot, field, "tomorrow")
    window.commands.go_to_article()
    qtbot.keyClick(QGuiApplication.focusObject(), Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    settled()
    assert services.as_of == date(2025, 10, 25)


def test_a_day_that_cannot_be_kept_is_counted_from_and_told(qtbot, window, services, field, monkeypatch):
    def refuse(day):
        services.as_of = day
        raise UserError("The library cannot be written to.")

    monkeypatch.setattr(services, "count_from", refuse)
    type_day(qtbot, field, "tomorrow")
    assert field.text() == "26 Oct 2025"
    assert window.status._saved.words == "The library cannot be written to."


def test_what_is_no_day_changes_nothing_and_is_said(qtbot, window, services, field):
    type_day(qtbot, field, "soon")
    assert services.as_of == date(2025, 10, 25)
    assert window.status._saved.words == "“soon” is not a date; write 2025, 2025-11, 2025-11-15 or 15 Nov 2025."
    window.commands.go_to_article()
    assert field.text() == "25 Oct 2025"


def test_letters_typed_into_the_day_do_nothing_else(qtbot, window, services, field, deadline):
    window.findings.pick(deadline)
    field.setFocus()
    qtbot.keyClicks(field, "bxe")
    assert not services.chosen
    assert not services.rejected
    assert not window.dates.correcting.popover.isVisible()


@pytest.mark.parametrize(("articles", "told"), [(200, {None}), (201, {"the open one"})])
def test_the_dates_of_many_articles_are_told_of_the_open_one_alone(qtbot, window, services, articles, told):
    asked = []
    make = services.timelines.make

    def note(as_of, *, article_id=None):
        asked.append(article_id and "the open one")
        return make(as_of, article_id=article_id)

    services.timelines.make = note
    window.dates.timeline.count(articles)
    qtbot.waitUntil(lambda: bool(asked) and not window.dates.busy)
    assert set(asked) == told
