from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt

from briefing.domain.brief.page import Paper
from briefing.domain.dossier import Dossier
from briefing.domain.findings import FindingKind
from briefing.services.briefing import Briefing
from briefing.ui.composer import grid
from briefing.ui.composer.lists.delegate import cross_box, date_shift, line_box, pin_box
from briefing.ui.composer.lists.model import ROW
from briefing.ui.composer.paint import width_of
from briefing.ui.composer.view import ComposerView
from briefing.ui.deeds import Deeds
from briefing.ui.theme import type as faces
from tests.unit.brief.samples import AS_OF, guards, make_dossier
from tests.unit.brief.test_differences import TRUCE

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def settle(qtbot, view):
    """Wait for what is done off the window's thread."""
    qtbot.waitUntil(lambda: not view.presenter.job.busy)


def rows(view):
    return [view.rows.index(number, 0).data(ROW) for number in range(view.rows.rowCount())]


def pick(view, label):
    row = next(row for row in rows(view) if row.label == label)
    view.lines.pick(row.key)
    return row


@pytest.mark.parametrize("date", ["20 Mar", "20 Mar 2026", "13 Nov – 15 Dec 2026", "10 Nov (year unknown)"])
def test_the_days_stand_clear_of_the_widest_date(view, date):
    row = next(row for row in rows(view) if row.basis)
    each = [replace(row, label=date, days="−123 d"), row]
    start = grid.DAYS_END + date_shift(each) - width_of("−123 d", faces.LABEL_STRONG)
    assert start - grid.TEXT > width_of(date, faces.LABEL_STRONG)


def test_on_a_small_screen_a_row_has_room_for_its_date_and_its_citations(view):
    view.resize(800, 540)
    row = next(row for row in rows(view) if row.basis)
    end = view.lines.width() - grid.CITATIONS_END - width_of("[1] [2]", faces.LABEL)
    assert view.width() == 800
    assert end > grid.WHAT + date_shift([replace(row, label="10 Nov 2025", days="−393 d")])


def click(qtbot, view, key, box_of):
    index = view.rows.find(key)
    box = box_of(line_box(index.data(ROW), QRectF(view.lines.visualRect(index))))
    qtbot.mouseClick(view.lines.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    settle(qtbot, view)


def test_what_falls_due_takes_a_second_line_where_one_is_too_short(qtbot, view):
    view.resize(960, 700)
    qtbot.wait(20)
    index = next(view.rows.index(number, 0) for number, row in enumerate(rows(view)) if row.basis)
    short = view.lines.visualRect(index).height()
    row = replace(index.data(ROW), words=" ".join(["Cod truce between both islands expires"] * 3))
    view.rows.show([row if each.key == row.key else each for each in rows(view)])
    qtbot.wait(20)
    assert view.lines.visualRect(view.rows.find(row.key)).height() == short + grid.SECOND
    view.resize(2400, 700)
    qtbot.waitUntil(lambda: view.lines.visualRect(view.rows.find(row.key)).height() == short)


def test_of_a_wide_window_the_page_takes_what_it_needs_and_the_lines_the_rest(qtbot, view):
    view.resize(1280, 700)
    qtbot.wait(20)
    assert view.lines.width() > 700


def test_a_page_counted_long_after_its_newest_source_offers_that_day(qtbot, view, briefing):
    assert not view.bar.better.isVisible()
    briefing.set_as_of(date(2026, 9, 1))
    view.show_brief()
    settle(qtbot, view)
    assert view.bar.better.isVisible()
    assert view.bar.better.text().startswith("Count from ")
    for ask in (
        lambda: view.bar.better.click(),
        lambda: qtbot.keyClick(view.lines, Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier),
    ):
        with qtbot.waitSignal(view.recount_asked):
            ask()


@pytest.mark.parametrize(("width", "shows_both"), [(1000, False), (1440, True)])
def test_in_a_narrow_window_the_day_that_is_offered_leaves_room_for_the_title(qtbot, view, briefing, width, shows_both):
    view.resize(width, 700)
    briefing.set_as_of(date(2026, 9, 1))
    view.show_brief()
    settle(qtbot, view)
    assert view.bar.better.isVisible()
    assert view.bar._as_of.isVisible() is shows_both


def test_the_lines_stand_under_the_heads_of_the_page(view):
    assert [row.head for row in rows(view) if row.head] == ["BOTTOM LINE", "KEY ISSUES", "DEADLINES", "ACTORS", "GAPS"]
    truce = next(row for row in rows(view) if row.label == "20 Mar 2026")
    assert (truce.days, truce.citations) == ("18 d", "[1] [2]")
    assert truce.words == "Cod truce expires, “unless both sides agree to extend it”"
    assert view.bar.title.text() == "Cod quarrel"


def test_p_pins_the_line_that_is_selected_and_it_stays_selected(qtbot, view):
    row = pick(view, "Mackerel quotas")
    qtbot.keyClick(view.lines, Qt.Key.Key_P)
    settle(qtbot, view)
    assert view.lines.picked_row().key == row.key
    assert view.lines.picked_row().pinned
    qtbot.keyClick(view.lines, Qt.Key.Key_P)
    settle(qtbot, view)
    assert not view.lines.picked_row().pinned


def test_a_deadline_that_was_left_out_is_told_with_its_date(qtbot, view):
    (row,) = (each for each in rows(view) if each.words.startswith("Sudland closes its ports"))
    view.lines.dropped.emit(row.key)
    settle(qtbot, view)
    assert view.out.index(0, 0).data(ROW).label == "9 Mar 2026 · Sudland closes its ports"


def test_the_heading_of_what_was_left_out_stays_while_its_rows_scroll(qtbot, view):
    for row in [row for row in rows(view) if row.kind][:5]:
        view.lines.dropped.emit(row.key)
        settle(qtbot, view)
    assert view.out.rowCount() > grid.LEFT_OUT_SHOWN

    def heading():
        box = QRect(grid.MARGIN, 0, grid.GRIP - grid.MARGIN, grid.LEFT_OUT_ROW)
        return view.left_out.viewport().grab(box).toImage()

    before = heading()
    assert len({before.pixelColor(x, 14).name() for x in range(60)}) > 1
    view.left_out.verticalScrollBar().setValue(view.left_out.verticalScrollBar().maximum())
    assert view.left_out.verticalScrollBar().value() > 0
    assert heading() == before


@pytest.mark.parametrize(("height", "shown"), [(842, grid.LEFT_OUT_SHOWN), (640, grid.LEFT_OUT_FEW)])
def test_in_a_low_view_less_of_what_was_left_out_is_seen(qtbot, view, height, shown):
    for row in [row for row in rows(view) if row.kind][:5]:
        view.lines.dropped.emit(row.key)
        settle(qtbot, view)
    view.resize(1000, height)
    assert shown <= view.left_out.height() / grid.LEFT_OUT_ROW < shown + 1


def test_x_drops_a_line_into_what_was_left_out_and_it_can_be_taken_back(qtbot, view):
    row = pick(view, "Mackerel quotas")
    qtbot.keyClick(view.lines, Qt.Key.Key_X)
    settle(qtbot, view)
    assert row.key not in [each.key for each in rows(view)]
    out = view.out.index(0, 0)
    assert (out.data(ROW).label, out.data(ROW).why) == ("Mackerel quotas", "dropped")
    view.left_out.setCurrentIndex(out)
    qtbot.keyClick(view.left_out, Qt.Key.Key_Return)
    settle(qtbot, view)
    assert row.key in [each.key for each in rows(view)]
    assert view.out.rowCount() == 0


def test_a_click_on_pin_or_cross_does_the_same(qtbot, view):
    key = pick(view, "Ana Berg").key
    click(qtbot, view, key, pin_box)
    assert view.rows.find(key).data(ROW).pinned
    click(qtbot, view, key, cross_box)
    assert not view.rows.find(key).isValid()


def test_a_click_on_take_back_brings_a_line_back(qtbot, view):
    key = pick(view, "Ana Berg").key
    view.lines.dropped.emit(key)
    settle(qtbot, view)
    box = view.left_out.visualRect(view.out.index(0, 0))
    at = QPoint(box.right() - 40, box.center().y())
    qtbot.mouseClick(view.left_out.viewport(), Qt.MouseButton.LeftButton, pos=at)
    settle(qtbot, view)
    assert view.rows.find(key).isValid()


def test_the_gaps_can_be_neither_pinned_nor_dropped(qtbot, view):
    view.lines.pick("gaps")
    before = rows(view)
    qtbot.keyClick(view.lines, Qt.Key.Key_X)
    settle(qtbot, view)
    qtbot.keyClick(view.lines, Qt.Key.Key_P)
    settle(qtbot, view)
    assert rows(view) == before


def test_a_title_that_is_typed_is_kept(qtbot, view, briefing):
    view.bar.title.setFocus()
    view.bar.title.selectAll()
    qtbot.keyClicks(view.bar.title, "Fish")
    qtbot.keyClick(view.bar.title, Qt.Key.Key_Return)
    settle(qtbot, view)
    assert briefing.current().brief.title == "Fish"


def test_escape_gives_the_title_before_back(qtbot, view, briefing):
    view.bar.title.setFocus()
    qtbot.keyClicks(view.bar.title, "x")
    qtbot.keyClick(view.bar.title, Qt.Key.Key_Escape)
    assert view.bar.title.text() == "Cod quarrel"
    assert briefing.current().brief.title == "Cod quarrel"


def test_the_paper_that_is_chosen_is_shown(qtbot, view, briefing):
    view.bar.paper_chosen.emit(Paper.LETTER)
    settle(qtbot, view)
    assert view.bar.paper.text() == "Letter"
    assert briefing.current().brief.paper is Paper.LETTER


def test_the_gauge_tells_fill_words_lines_and_what_gives_way_next(view, briefing):
    told = view.gauge.accessibleDescription()
    fitted = briefing.current()
    assert told.startswith(f"{fitted.fill.percent} % full  ·  {fitted.words} words")
    assert f"next to give way: {fitted.next_to_give}" in told


def test_a_click_on_the_page_selects_the_line_there(qtbot, view):
    from briefing.page.paint import find_area

    page, box = view.preview._page, view.preview._sheet_box()
    key = pick(view, "Ana Berg").key
    view.lines.pick("gaps")
    centre = find_area(page, key).center() * (box.width() / page.sheet.width) + box.topLeft()
    qtbot.mouseClick(view.preview, Qt.MouseButton.LeftButton, pos=centre.toPoint())
    assert view.lines.picked_row().key == key


def test_the_selected_line_is_tinted_on_both_sides(view, look):
    pick(view, "Mackerel quotas")
    tint = look.colours.issue.tint.lower()
    for part in (view.lines, view.preview):
        image = part.grab().toImage()
        colours = {
            image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
        }
        assert tint in colours


def test_what_the_window_has_to_do_is_asked_of_it(qtbot, view):
    for button, signal in (
        (view.bar.back, view.left),
        (view.bar.copy, view.copy_asked),
        (view.bar.export, view.export_asked),
    ):
        with qtbot.waitSignal(signal, timeout=500):
            button.click()


def test_every_row_is_told_in_words(view):
    told = [
        view.rows.index(number, 0).data(Qt.ItemDataRole.AccessibleTextRole) for number in range(view.rows.rowCount())
    ]
    assert "20 Mar 2026, 18 d, inferred, Cod truce expires, “unless both sides agree to extend it”" in told


def test_an_empty_dossier_is_told_and_shows_nothing(qtbot, look, store):
    briefing = Briefing(store, lambda: Dossier("", (), (), (), ()), guards(), AS_OF)
    services = SimpleNamespace(briefing=briefing)
    view = ComposerView(services, look, Deeds(services))
    view.wanted.connect(view.show_brief)
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.failed, timeout=5000) as heard:
        view.show()
    assert heard.args == ["There are no articles to brief; open some first."]
    assert view.rows.rowCount() == 0


def test_undo_typed_right_behind_a_key_takes_back_what_that_key_does(qtbot, window, briefing):
    window.services.briefing = briefing
    window.commands.turn_composer()
    composer = window.composing.view
    qtbot.waitUntil(lambda: composer.rows.rowCount() > 0)
    before = rows(composer)
    window.menus.by_id["empty"].trigger()
    window.menus.by_id["undo"].trigger()
    assert composer.presenter.job.busy
    qtbot.waitUntil(lambda: not composer.presenter.job.busy and rows(composer) == before)
    assert window.status._saved.words == "Taken back: clearing the page"


def test_undo_takes_back_what_was_done_in_the_composer_and_shows_it(qtbot, window, briefing):
    window.services.briefing = briefing
    window.commands.turn_composer()
    composer = window.composing.view
    qtbot.waitUntil(lambda: composer.rows.rowCount() > 0)
    before = rows(composer)
    pick(composer, "Mackerel quotas")
    qtbot.keyClick(composer.lines, Qt.Key.Key_X)
    composer.bar.titled.emit("Fish")
    settle(qtbot, composer)
    dropped = rows(composer)
    assert dropped != before
    window.commands.undo()
    settle(qtbot, composer)
    assert composer.bar.title.text() == "Cod quarrel"
    window.commands.undo()
    settle(qtbot, composer)
    assert rows(composer) == before
    window.commands.redo()
    settle(qtbot, composer)
    assert rows(composer) == dropped


def test_alt_and_an_arrow_move_a_line_within_its_part(qtbot, view):
    def labels():
        return [row.label for row in rows(view) if row.kind is FindingKind.ISSUE]

    first, second, *rest = labels()
    pick(view, second)
    qtbot.keyClick(view.lines, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, view)
    assert labels() == [second, first, *rest]
    assert view.lines.picked_row().label == second
    qtbot.keyClick(view.lines, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, view)
    assert labels() == [second, first, *rest]
    qtbot.keyClick(view.lines, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, view)
    assert labels() == [first, second, *rest]


def test_deadlines_stay_in_the_order_of_their_dates(qtbot, view):
    before = [row.label for row in rows(view) if row.basis]
    pick(view, before[0])
    qtbot.keyClick(view.lines, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle(qtbot, view)
    assert [row.label for row in rows(view) if row.basis] == before


def test_the_page_is_emptied_proposed_again_and_both_are_taken_back(qtbot, window, briefing):
    window.services.briefing = briefing
    assert not window.menus.by_id["empty"].isEnabled()
    window.commands.turn_composer()
    composer = window.composing.view
    qtbot.waitUntil(lambda: composer.rows.rowCount() > 0)
    before = rows(composer)
    window.menus.by_id["empty"].trigger()
    settle(qtbot, composer)
    assert {row.key for row in rows(composer)} <= {"gaps", ""}
    assert composer.gauge.accessibleDescription().endswith("1 line, nothing on it yet")
    said = composer.lines.viewport().grab(QRect(0, 0, 500, 80)).toImage()
    assert len({said.pixelColor(x, y).name() for x in range(20, 400, 3) for y in range(20, 40)}) > 1
    window.menus.by_id["propose"].trigger()
    settle(qtbot, composer)
    assert rows(composer) == before
    window.commands.undo()
    window.commands.undo()
    settle(qtbot, composer)
    assert rows(composer) == before


def test_decisions_keep_their_order_though_they_are_carried_out_later(qtbot, view, briefing):
    key = pick(view, "Mackerel quotas").key
    for signal in (view.lines.pinned, view.lines.dropped):
        signal.emit(key)
    view.left_out.taken_back.emit(key)
    settle(qtbot, view)
    row = view.rows.find(key).data(ROW)
    assert not row.pinned


def test_escape_while_a_title_is_typed_stays_in_the_composer(qtbot, window, briefing):
    window.services.briefing = briefing
    window.commands.turn_composer()
    composer = window.composing.view
    qtbot.waitUntil(lambda: composer.rows.rowCount() > 0)
    assert not window.row.isVisible()
    composer.bar.title.setFocus()
    qtbot.keyClicks(composer.bar.title, "x")
    qtbot.keyClick(composer.bar.title, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is composer
    qtbot.keyClick(composer, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.workspace


def test_what_sources_tell_differently_stands_among_the_rows_and_can_be_dropped(qtbot, view, briefing, monkeypatch):
    dossier = replace(make_dossier(), differences=(TRUCE,))
    monkeypatch.setattr(briefing, "_gather", lambda: dossier)
    view.show_brief()
    settle(qtbot, view)
    row = next(each for each in rows(view) if each.key.startswith("difference:"))
    assert (row.head, row.label, row.citations) == ("SOURCES DIFFER", "Cod truce expires: date", "[1] [3]")
    assert briefing.drop(row.key)
    view.show_brief()
    settle(qtbot, view)
    assert not [each for each in rows(view) if each.key.startswith("difference:")]


def test_a_page_that_takes_longer_than_a_moment_says_that_it_is_being_made(qtbot, look, briefing):
    services = SimpleNamespace(briefing=briefing)
    view = ComposerView(services, look, Deeds(services))
    qtbot.addWidget(view)
    view.show()
    assert view.preview.accessibleDescription() == ""
    qtbot.waitUntil(lambda: view.preview.accessibleDescription() == "Proposing the brief…")
    assert not view.bar.paper.isVisible()
    view.show_brief()
    settle(qtbot, view)
    assert view.bar.paper.isVisible()
    assert view.preview.accessibleDescription() == ""
    view.preview.say_working()
    assert view.preview.accessibleDescription() == ""
    view.presenter.job.stop()


@pytest.mark.parametrize(("width", "least"), [(960, 120), (1280, 120), (1440, 200)])
def test_the_words_of_a_deadline_can_be_read_in_a_narrow_window(qtbot, view, width, least):
    view.resize(width, 700)
    qtbot.wait(20)
    end = view.lines.width() - grid.CITATIONS_END - width_of("[1] [2]", faces.LABEL) - 16
    assert view.width() == width
    assert end - grid.WHAT - date_shift(rows(view)) >= least
    assert view.preview.width() >= grid.LEAST_PAGE - 1
