from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QGuiApplication

from briefing.domain.correction import DateCandidate
from briefing.domain.dossier import FindingRef, Source
from briefing.domain.findings import Basis, Certainty, DeadlineKind, FindingKind, FoundDeadline
from briefing.ui.models.choices import CHOICE, KEY, ChoiceForm
from briefing.ui.models.findings import ROW
from briefing.ui.theme.colours import DARK
from briefing.ui.widgets.correcting.popover import Asked
from briefing.ui.widgets.correcting.sheet import place_beside

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def deadline(services):
    source = services.sources[0]
    return FindingRef(source.article.id, FindingKind.DEADLINE, source.extraction.deadlines[0].key)


@pytest.fixture
def popover(window, deadline):
    window.findings.pick(deadline)
    window.commands.go_to_article()
    window.dates.correct()
    return window.dates.correcting.popover


@pytest.fixture
def settled(qtbot, window):
    return lambda: qtbot.waitUntil(lambda: window.is_settled)


def press(qtbot, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QGuiApplication.focusObject(), key, modifiers)


def write(qtbot, text):
    """Type where the keyboard is, which may go elsewhere with every key."""
    for each in text:
        qtbot.keyClicks(QGuiApplication.focusObject(), each)


def choose_other(popover):
    popover.choices.choose(popover.choices.model().find(ChoiceForm.OTHER))


def shown(window):
    index = window.workspace.findings_models[FindingKind.DEADLINE].find(window.findings.picked)
    return index.data(ROW)


def test_e_asks_about_the_picked_deadline_in_its_sentence(qtbot, window, deadline):
    window.findings.pick(deadline)
    window.commands.go_to_article()
    press(qtbot, Qt.Key.Key_E)
    popover = window.dates.correcting.popover
    assert popover.isVisible()
    assert (
        popover._quote.accessibleName() == "“Anna Berg said the fish quota ends on 1 November unless both sides agree.”"
    )
    assert popover._which.text() == "WHICH 1 NOVEMBER?"
    assert popover.choices.hasFocus()
    assert popover.choices.chosen.value == "2025-11-01"


def test_the_quiet_words_of_a_sheet_have_the_colours_chosen_before_it_was_first_shown(window, deadline):
    window.look.apply()
    window.look.choose("dark")
    window.findings.pick(deadline)
    window.commands.go_to_article()
    window.dates.correct()
    sheet = window.dates.correcting.popover
    for label in (*sheet._quiet, sheet.other._meaning, sheet.foot._words):
        assert label.palette().color(label.foregroundRole()) == QColor(DARK.muted)
    window.look.choose("light")


@pytest.mark.parametrize("height", [580, 900])
def test_in_a_low_window_the_dates_scroll_and_no_line_lies_over_another(qtbot, window, services, deadline, height):
    window.resize(1000, height)
    days = [f"2025-11-{day:02}" for day in range(1, 6)]
    found = (*(DateCandidate(day, 9, "near by") for day in days), DateCandidate("XXXX-11-01", None, "as it stands"))
    services.correcting.candidates = lambda *_: found
    window.findings.pick(deadline)
    window.commands.go_to_article()
    window.dates.correct()
    sheet = window.dates.correcting.popover
    write(qtbot, "3 nov")
    qtbot.wait(30)
    choices, field = sheet.choices, sheet.other
    assert choices.mapTo(sheet, choices.rect().bottomLeft()).y() < field.mapTo(sheet, QPoint()).y()
    assert choices.viewport().rect().contains(choices.visualRect(choices.currentIndex()))
    assert (choices.verticalScrollBar().maximum() > 0) is (height == 580)


def test_e_is_off_while_nothing_is_picked(window):
    assert not window.menus.by_id["correct"].isEnabled()


def test_a_digit_chooses_enter_saves_and_the_row_shows_a_given_date(qtbot, window, services, popover, settled):
    press(qtbot, Qt.Key.Key_2)
    press(qtbot, Qt.Key.Key_Return)
    settled()
    assert services.correcting.asked == [("amend", ("2025-10-27", None, None))]
    assert not popover.isVisible()
    row = shown(window)
    assert (row.label, row.basis, row.countdown) == ("27 Oct 2025", Basis.GIVEN, "2 d")
    assert window.workspace.article.reader.hasFocus()


def test_undo_brings_the_date_back(qtbot, window, popover, settled):
    press(qtbot, Qt.Key.Key_2)
    press(qtbot, Qt.Key.Key_Return)
    settled()
    window.commands.undo()
    settled()
    assert (shown(window).label, shown(window).basis) == ("1 Nov 2025", Basis.INFERRED)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("21 november 2025", "2025-11-21"),
        ("3 november 2025", "2025-11-03"),
        ("2026-02-01", "2026-02-01"),
        ("04 may 2026", "2026-05-04"),
        ("may 12, 2026", "2026-05-12"),
    ],
)
def test_a_date_typed_straight_into_the_sheet_keeps_its_first_digit(qtbot, services, popover, settled, text, value):
    write(qtbot, text)
    assert popover.other.edit.text() == text
    press(qtbot, Qt.Key.Key_Return)
    settled()
    assert services.correcting.asked == [("amend", (value, None, None))]


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [("1 nov", None, "2025-11-01"), ("24 oct", None, "2026-10-24"), ("1 nov", date(2024, 5, 1), "2024-11-01")],
)
def test_a_day_without_its_year_lies_ahead_of_the_article_or_of_today(
    window, services, popover, deadline, settled, text, written, value
):
    source, as_of = services.sources[0], date(2025, 10, 25)
    asked = Asked(deadline, source.extraction.deadlines[0], source, (), as_of, written=written)
    popover.ask(asked, QRect(0, 0, 10, 10), window)
    choose_other(popover)
    popover.other.edit.setText(text)
    popover.save()
    settled()
    assert services.correcting.asked == [("amend", (value, None, None))]


@pytest.mark.parametrize("text", ["31 february 2026", "21", "9"])
def test_no_part_of_a_date_that_cannot_be_is_saved(qtbot, services, popover, settled, text):
    write(qtbot, text)
    press(qtbot, Qt.Key.Key_Return)
    settled()
    assert popover.other.edit.text() == text
    assert popover.isVisible()
    assert services.correcting.asked == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Down, Qt.Key.Key_Up])
def test_a_digit_after_another_key_chooses_anew(qtbot, popover, key):
    press(qtbot, Qt.Key.Key_2)
    press(qtbot, key)
    press(qtbot, Qt.Key.Key_1)
    assert popover.choices.chosen.value == "2025-11-01"


@pytest.mark.parametrize(
    ("reason", "chosen"),
    [(Qt.FocusReason.ActiveWindowFocusReason, ""), (Qt.FocusReason.TabFocusReason, "2025-11-01")],
)
def test_a_digit_waits_for_the_window_to_come_back_but_not_for_another_field(qtbot, popover, reason, chosen):
    popover.choices.take_typed("2")
    popover.choices.focusOutEvent(QFocusEvent(QFocusEvent.Type.FocusOut, reason))
    popover.choices.take_typed("1")
    assert popover.choices.chosen.value == chosen


def test_a_digit_on_a_kind_begins_a_date_too(qtbot, popover):
    next(chip for chip in popover.kinds._chips if chip.isChecked()).setFocus()
    write(qtbot, "21 nov 2025")
    assert popover.other.edit.text() == "21 nov 2025"


def test_the_line_for_another_date_has_no_key_and_says_that_it_is_typed(popover):
    model = popover.choices.model()
    keys = [model.index(row, 0).data(KEY) for row in range(model.rowCount())]
    assert keys == ["1", "2", "", "3"]
    assert model.find(ChoiceForm.OTHER).data(CHOICE).reason == "just type it"


def test_pressing_the_line_for_another_date_puts_the_caret_in_its_field_before_the_button_is_let_go(qtbot, popover):
    model = popover.choices.model()
    (at,) = (row for row in range(model.rowCount()) if model.index(row, 0).data() == "Another date…")
    qtbot.mousePress(
        popover.choices.viewport(),
        Qt.MouseButton.LeftButton,
        pos=popover.choices.visualRect(model.index(at, 0)).center(),
    )
    assert popover.other.edit.hasFocus()


def test_another_date_is_typed_and_read(qtbot, window, services, popover):
    choose_other(popover)
    assert popover.other.edit.hasFocus()
    qtbot.keyClicks(popover.other.edit, "12 nov 2025")
    assert popover.other._meaning.text() == "Wed 12 Nov 2025  ·  18 d"
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: services.correcting.asked == [("amend", ("2025-11-12", None, None))])


@pytest.mark.parametrize("typed", ["", "soon"])
def test_what_is_no_date_is_not_saved(qtbot, services, popover, typed):
    choose_other(popover)
    qtbot.keyClicks(popover.other.edit, typed)
    press(qtbot, Qt.Key.Key_Return)
    assert popover.isVisible()
    assert popover.foot.words == "Type a date, or choose one of the others."
    assert services.correcting.asked == []


def test_a_date_may_be_left_unknown(qtbot, window, services, popover, settled):
    press(qtbot, Qt.Key.Key_3)
    press(qtbot, Qt.Key.Key_Return)
    settled()
    row = shown(window)
    assert (row.label, row.badge, row.basis, row.countdown) == ("1 Nov", "year unknown", Basis.UNKNOWN, "–")


def test_saving_at_once_confirms_the_date(qtbot, window, services, popover, settled):
    press(qtbot, Qt.Key.Key_Return)
    settled()
    assert services.correcting.asked == [("amend", ("2025-11-01", None, None))]
    assert shown(window).basis is Basis.GIVEN


def test_words_and_kind_alone_leave_the_date_as_it_was_found(qtbot, window, services, popover, settled):
    popover.words.setPlainText("The fish  quota ends")
    popover.kinds.show_kind(DeadlineKind.EFFECTIVE)
    popover.words.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    settled()
    assert services.correcting.asked == [("amend", (None, DeadlineKind.EFFECTIVE, "The fish quota ends"))]
    assert shown(window).basis is Basis.INFERRED


def test_a_condition_is_corrected_and_taken_away(qtbot, window, services, popover, settled):
    assert popover.condition.text() == "unless both sides agree"
    popover.condition.clear()
    popover.save()
    settled()
    assert services.correcting.asked == [("amend", (None, None, None, ""))]
    assert shown(window).condition == ""


def test_a_deadline_can_be_past(qtbot, window, services, popover, settled):
    popover.kinds.show_kind(DeadlineKind.PAST)
    popover.save()
    settled()
    assert services.correcting.asked == [("amend", (None, DeadlineKind.PAST, None))]


def test_what_was_corrected_can_be_had_as_it_was_read(qtbot, window, services, deadline, settled):
    source = services.sources[0]
    first, *others = source.extraction.deadlines
    found = FoundDeadline("2025-11-02", first.basis, first.kind, "the quota is over", first.certainty, "if it rains")
    extraction = replace(source.extraction, deadlines=(replace(first, found=found), *others))
    services.sources[0] = Source(source.article, extraction)
    window.reading.refresh("")
    settled()
    window.findings.pick(deadline)
    window.dates.correct()
    popover = window.dates.correcting.popover
    assert (
        popover.as_read.accessibleName()
        == "As it was read: 2 Nov 2025, expiry, threatened, the quota is over, if it rains"
    )
    popover.as_read.click()
    settled()
    assert services.correcting.asked == [("restore", (deadline,))]
    assert popover.isHidden()


def test_a_day_without_a_year_is_the_next_one_after_the_article(qtbot, services, popover, settled):
    choose_other(popover)
    qtbot.keyClicks(popover.other.edit, "12 May")
    popover.save()
    settled()
    assert services.correcting.asked == [("amend", ("2026-05-12", None, None))]


def test_certainty_alone_leaves_the_date_as_it_was_found(qtbot, window, services, popover, settled):
    popover.certainties.show_kind(Certainty.FIRM)
    popover.words.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    settled()
    assert services.correcting.asked == [("amend", (None, None, None, Certainty.FIRM))]
    assert (shown(window).remark, shown(window).basis) == ("", Basis.INFERRED)


def test_the_arrows_go_through_the_kinds(qtbot, popover):
    chip = next(chip for chip in popover.kinds._chips if chip.isChecked())
    chip.setFocus()
    press(qtbot, Qt.Key.Key_Right)
    assert popover.kinds.kind is DeadlineKind.EFFECTIVE


def test_the_keyboard_comes_to_the_kind_that_is_chosen_and_arrows_choose_another(qtbot, popover):
    popover.kinds.show_kind(DeadlineKind.DUE)
    popover.words.setFocus()
    for expected in (
        DeadlineKind.DUE,
        DeadlineKind.MEETING,
        DeadlineKind.EXPECTED,
        DeadlineKind.PAST,
        DeadlineKind.EXPIRY,
    ):
        press(qtbot, Qt.Key.Key_Tab if expected is DeadlineKind.DUE else Qt.Key.Key_Right)
        assert QGuiApplication.focusObject() is next(chip for chip in popover.kinds._chips if chip.kind is expected)
        assert popover.kinds.kind is expected


def test_all_kinds_are_whole_and_so_is_the_hint_for_a_date(qtbot, popover):
    popover.choices.take_typed("2")
    qtbot.wait(20)
    assert all(chip.geometry().right() <= popover.kinds.width() for chip in popover.kinds._chips)
    edit = popover.other.edit
    popover.other.show()
    popover.grow()
    qtbot.wait(20)
    assert edit.fontMetrics().horizontalAdvance(edit.placeholderText()) < edit.width()


def test_digits_and_letters_are_typed_where_words_are(qtbot, window, services, popover):
    popover.words.setFocus()
    popover.words.selectAll()
    qtbot.keyClicks(popover.words, "2 bx")
    assert popover.words.toPlainText() == "2 bx"
    assert popover.choices.chosen.value == "2025-11-01"
    assert not services.chosen
    assert not services.rejected


def test_escape_leaves_without_a_change(qtbot, window, services, popover):
    press(qtbot, Qt.Key.Key_2)
    press(qtbot, Qt.Key.Key_Escape)
    assert not popover.isVisible()
    assert services.correcting.asked == []
    assert window.workspace.article.reader.hasFocus()


def test_who_goes_elsewhere_leaves_it(window, services, popover):
    window.searching.focus_field()
    assert not popover.isVisible()
    assert window.row.field.edit.hasFocus()


def test_why_it_cannot_be_saved_is_said_on_the_sheet(qtbot, popover):
    popover.words.setPlainText("refused")
    popover.save()
    qtbot.waitUntil(lambda: popover.foot.words == "This deadline is not there any more.")
    assert popover.isVisible()


def test_a_second_click_on_an_uncertain_date_asks_too(qtbot, window, deadline):
    rows = window.workspace.panel.lists[FindingKind.DEADLINE]
    date = rows.visualRect(rows.model().index(0)).topLeft() + QPoint(60, 16)
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=date)
    assert window.findings.picked == deadline
    assert not window.dates.correcting.popover.isVisible()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=date)
    assert window.dates.correcting.popover.isVisible()


def test_a_click_on_the_rest_of_the_row_only_picks(qtbot, window, deadline):
    rows = window.workspace.panel.lists[FindingKind.DEADLINE]
    words = rows.visualRect(rows.model().index(0)).topLeft() + QPoint(60, 36)
    for _ in range(2):
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=words)
    assert window.findings.picked == deadline
    assert not window.dates.correcting.popover.isVisible()


@pytest.mark.parametrize(
    ("room", "row", "has_beak"),
    [
        (QSize(1440, 900), QRect(1080, 370, 360, 80), True),
        (QSize(1440, 900), QRect(1080, 850, 360, 40), True),
        (QSize(640, 460), QRect(280, 100, 360, 80), False),
        (QSize(900, 700), QRect(), False),
    ],
)
def test_the_sheet_lies_whole_in_the_window(room, row, has_beak):
    placed = place_beside(room, QSize(426, 520), row)
    assert QRect(0, 0, room.width(), room.height()).contains(placed.box)
    assert (placed.beak is not None) is has_beak
    assert not has_beak or placed.box.right() < row.left()


def test_the_sheet_grows_with_the_field_for_another_date(qtbot, popover):
    before = popover.height()
    choose_other(popover)
    assert popover.height() >= before + popover.other.height()
    qtbot.mouseClick(popover.choices.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    assert popover.other.isHidden()
    assert popover.height() == before


def test_the_sheet_grows_with_what_is_said_of_a_date_that_is_typed(qtbot, popover):
    choose_other(popover)
    before = popover.height()
    qtbot.keyClicks(popover.other.edit, "04/05/2026")
    assert popover.height() > before
    assert popover.other._meaning.height() >= popover.other._meaning.heightForWidth(popover.other._meaning.width())
