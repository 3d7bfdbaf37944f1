from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu

from briefing.domain.dossier import FindingRef, Source
from briefing.domain.findings import ActorKind, Basis, DeadlineKind, FindingKind, FoundActor, TimeExpression, TimeType
from briefing.ui.theme.colours import DARK

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "plugin does not support", extend=True)


def press(qtbot, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QGuiApplication.focusObject(), key, modifiers)


def answer(qtbot, window):
    qtbot.waitUntil(lambda: window.is_settled)


@pytest.fixture
def gestures(window):
    return window.findings_desk.gestures


@pytest.fixture
def berg(pair):
    return FindingRef(pair[0].article.id, FindingKind.ACTOR, "person:Anna Berg")


@pytest.fixture
def quota(pair):
    return FindingRef(pair[0].article.id, FindingKind.ISSUE, "Fish quota")


@pytest.fixture
def picked(qtbot, window):
    def pick(ref):
        window.findings.pick(ref)
        window.commands.go_to_article()

    return pick


def select(window, words, source):
    reader = window.workspace.article.reader
    at = source.article.body.index(words)
    cursor = QTextCursor(reader.document())
    cursor.setPosition(at)
    cursor.setPosition(at + len(words), QTextCursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)


def test_r_renames_what_is_picked_and_leaves_the_rest_as_each_article_tells_it(
    qtbot, window, services, picked, berg, gestures
):
    picked(berg)
    press(qtbot, Qt.Key.Key_R)
    assert gestures.naming.name.hasFocus()
    assert gestures.naming.name.selectedText() == "Anna Berg"
    qtbot.keyClicks(gestures.naming.name, "Anna B. Berg")
    press(qtbot, Qt.Key.Key_Return)
    answer(qtbot, window)
    wanted = {"name": "Anna B. Berg", "kind": ActorKind.PERSON, "role": None, "affiliation": None}
    assert services.correcting.asked == [("actor", (berg,), wanted)]
    assert not gestures.naming.isVisible()
    assert window.workspace.article.reader.hasFocus()


def test_in_the_dossier_it_is_renamed_in_every_article(qtbot, window, services, picked, berg, gestures, pair):
    picked(berg)
    window.findings.turn()
    answer(qtbot, window)
    window.commands.go_to_article()
    press(qtbot, Qt.Key.Key_R)
    assert gestures.naming.foot.words == "Corrects it in 2 articles; Ctrl+Z undoes"
    qtbot.keyClicks(gestures.naming.name, "Berg")
    press(qtbot, Qt.Key.Key_Return)
    answer(qtbot, window)
    ((_, refs, _),) = services.correcting.asked
    assert {ref.article_id for ref in refs} == {each.article.id for each in pair}


def test_who_gives_an_actor_the_name_of_another_is_told_that_the_two_become_one(
    qtbot, window, services, source_of, gestures
):
    source = source_of(more_actors=3)
    services.sources[:] = [source]
    window.findings.show(source)
    other = next(one for one in source.extraction.actors if one.name != "Anna Berg" and one.kind is ActorKind.PERSON)
    window.findings.pick(FindingRef(source.article.id, FindingKind.ACTOR, "person:Anna Berg"))
    window.commands.go_to_article()
    gestures.correct()
    before = gestures.naming.foot.words
    gestures.naming.name.setText(other.name.upper())
    assert gestures.naming.foot.words == "Another one has this name: the two become one; Ctrl+Z undoes"
    gestures.naming.kinds.show_kind(ActorKind.COUNTRY)
    gestures.naming.name.setText(other.name)
    assert gestures.naming.foot.words == before
    gestures.naming.kinds.show_kind(ActorKind.PERSON)
    said = []
    gestures.said.connect(said.append)
    gestures.naming.save()
    answer(qtbot, window)
    assert said == [f"Corrected and joined with the other {other.name}; Ctrl+Z takes it back"]


def test_shift_r_changes_role_and_kind(qtbot, window, services, picked, berg, gestures):
    picked(berg)
    press(qtbot, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert gestures.naming.role.hasFocus()
    qtbot.keyClicks(gestures.naming.role, "Premier")
    gestures.naming.kinds._chips[0].setFocus()
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Return)
    answer(qtbot, window)
    ((_, _, wanted),) = services.correcting.asked
    assert wanted == {"name": None, "kind": ActorKind.ORGANISATION, "role": "Premier", "affiliation": None}


def test_a_renamed_actor_can_be_had_as_it_was_read(qtbot, window, services, pair, berg, gestures):
    found = FoundActor("Anna Berg", ActorKind.PERSON, "minister", None)
    actors = [replace(one, found=found) if one.key == berg.key else one for one in pair[0].extraction.actors]
    window.findings.show(Source(pair[0].article, replace(pair[0].extraction, actors=tuple(actors))))
    window.findings.pick(berg)
    window.commands.go_to_article()
    press(qtbot, Qt.Key.Key_E)
    assert gestures.naming.as_read.accessibleName() == "As it was read: Anna Berg, minister, person"
    gestures.naming.as_read.click()
    answer(qtbot, window)
    assert services.correcting.asked == [("restore", (berg,))]
    assert not gestures.naming.isVisible()


def test_what_was_never_corrected_has_nothing_to_go_back_to(qtbot, picked, berg, gestures):
    picked(berg)
    press(qtbot, Qt.Key.Key_E)
    assert not gestures.naming.as_read.isVisible()


def test_an_issue_has_a_label_alone(qtbot, window, services, picked, quota, gestures):
    picked(quota)
    press(qtbot, Qt.Key.Key_E)
    assert not gestures.naming.role.isVisible()
    qtbot.keyClicks(gestures.naming.name, "Quotas")
    press(qtbot, Qt.Key.Key_Return)
    answer(qtbot, window)
    assert services.correcting.asked == [("label", (quota,), "Quotas")]


@pytest.mark.parametrize(
    ("name", "why"),
    [(" ", "Give it a name, or reject it with x."), ("refused", "This finding is not there any more.")],
)
def test_why_it_cannot_be_saved_is_said_on_the_sheet(qtbot, window, picked, berg, gestures, name, why):
    picked(berg)
    gestures.correct()
    gestures.naming.name.setText(name)
    gestures.naming.save()
    answer(qtbot, window)
    assert gestures.naming.isVisible()
    assert gestures.naming.foot.words == why


def test_equals_joins_it_with_another_one_that_is_looked_for(qtbot, window, services, source_of, gestures):
    source = source_of(more_actors=3)
    services.sources[:] = [source]
    window.findings.show(source)
    berg = FindingRef(source.article.id, FindingKind.ACTOR, "person:Anna Berg")
    window.findings.pick(berg)
    window.commands.go_to_article()
    press(qtbot, Qt.Key.Key_Equal)
    assert gestures.joining.words.hasFocus()
    qtbot.keyClicks(gestures.joining.words, "other")
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)
    answer(qtbot, window)
    into = FindingRef(source.article.id, FindingKind.ACTOR, "person:Other 1")
    assert services.correcting.asked == [("join", (berg,), into)]


def test_nothing_is_joined_with_what_is_not_there(qtbot, window, services, picked, berg, gestures):
    picked(berg)
    gestures.join()
    qtbot.keyClicks(gestures.joining.words, "nobody")
    press(qtbot, Qt.Key.Key_Return)
    assert gestures.joining.isVisible()
    assert "no other finding" in gestures.joining.foot.words
    gestures.joining.words.clear()
    assert "no other finding" not in gestures.joining.foot.words
    assert services.correcting.asked == []


def test_s_splits_off_the_words_that_are_chosen(qtbot, window, services, picked, berg, gestures):
    picked(berg)
    press(qtbot, Qt.Key.Key_S)
    assert [line.label for line in gestures.splitting._model._lines] == ["Anna Berg", "Berg"]
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Space)
    assert gestures.splitting.name.text() == "Berg"
    press(qtbot, Qt.Key.Key_Return)
    answer(qtbot, window)
    assert services.correcting.asked == [("split", {berg: ["Berg"]}, "Berg")]


def test_a_split_needs_words(qtbot, window, services, picked, berg, gestures):
    picked(berg)
    gestures.split()
    press(qtbot, Qt.Key.Key_Return)
    assert gestures.splitting.foot.words == "Choose words with Space, and give them a name."
    assert services.correcting.asked == []


def test_i_pins_and_loosens_again(qtbot, window, services, picked, quota, pair):
    picked(quota)
    press(qtbot, Qt.Key.Key_I)
    answer(qtbot, window)
    issues = tuple(replace(one, pinned=True) for one in pair[0].extraction.issues)
    window.findings.show(Source(pair[0].article, replace(pair[0].extraction, issues=issues)))
    press(qtbot, Qt.Key.Key_I)
    answer(qtbot, window)
    assert services.correcting.asked == [("pin", (quota,), True), ("pin", (quota,), False)]


@pytest.mark.parametrize(
    ("words", "kind", "name"),
    [("Anna Berg", FindingKind.ACTOR, "Anna Berg"), ("both sides", FindingKind.ISSUE, "Both sides")],
)
def test_c_makes_a_finding_of_the_selected_words(qtbot, window, services, pair, gestures, span_of, words, kind, name):
    window.commands.go_to_article()
    select(window, words, pair[0])
    press(qtbot, Qt.Key.Key_C)
    assert (gestures.adding.kind.kind, gestures.adding.name.text()) == (kind, name)
    press(qtbot, Qt.Key.Key_Return)
    answer(qtbot, window)
    ((_, article_id, span, added, wanted),) = services.correcting.asked
    assert (article_id, span, added, wanted["name"]) == (
        pair[0].article.id,
        span_of(pair[0].article.body, words),
        kind,
        name,
    )


@pytest.mark.parametrize(
    "value", ["2025-11-01", "2025-W43", "2024-11-13/2024-11-15", "2025-Q4", "2025-11-01T09:30", "20"]
)
def test_words_with_a_date_are_a_deadline_of_that_very_value(qtbot, window, services, pair, gestures, span_of, value):
    at = span_of(pair[0].article.body, "1 November")
    time = TimeExpression(at, TimeType.DATE, value, Basis.INFERRED)
    window.findings.show(Source(pair[0].article, replace(pair[0].extraction, times=(time,))))
    window.commands.go_to_article()
    select(window, "on 1 November", pair[0])
    press(qtbot, Qt.Key.Key_C)
    qtbot.keyClicks(gestures.adding.name, "Quota ends")
    press(qtbot, Qt.Key.Key_Return)
    answer(qtbot, window)
    ((_, _, _, kind, wanted),) = services.correcting.asked
    assert (kind, wanted["name"], wanted["when"]) == (FindingKind.DEADLINE, "Quota ends", value)
    assert wanted["deadline_kind"] is DeadlineKind.EXPECTED


def test_without_a_selection_the_reader_is_told_what_to_do(qtbot, window, services):
    window.commands.go_to_article()
    with qtbot.waitSignal(window.findings_desk.said) as told:
        press(qtbot, Qt.Key.Key_C)
    assert told.args == ["Select the words in the article first, then press c"]


@pytest.mark.parametrize("gesture", ["correct", "join", "split"])
def test_the_quiet_words_of_a_sheet_are_quiet_in_the_colours_chosen_before_it_was_made(
    window, picked, berg, gestures, gesture
):
    window.look.apply()
    window.look.choose("dark")
    picked(berg)
    getattr(gestures, gesture)()
    for label in (*gestures._sheet._quiet, gestures._sheet.foot._words):
        assert label.palette().color(label.foregroundRole()) == QColor(DARK.muted)
    window.look.choose("light")


def test_letters_typed_on_a_sheet_do_nothing_else(qtbot, window, services, picked, berg, gestures):
    picked(berg)
    gestures.correct()
    qtbot.keyClicks(gestures.naming.name, "bxscw=i")
    assert gestures.naming.name.text() == "bxscw=i"
    assert not services.chosen
    assert not services.rejected
    press(qtbot, Qt.Key.Key_Escape)
    assert not gestures.naming.isVisible()
    assert services.correcting.asked == []


def test_a_deadline_of_the_dossier_is_corrected_in_all_its_articles(qtbot, window, services, pair):
    window.findings.turn()
    answer(qtbot, window)
    ref = FindingRef(pair[0].article.id, FindingKind.DEADLINE, pair[0].extraction.deadlines[0].key)
    window.findings.pick(ref)
    window.dates.correct()
    popover = window.dates.correcting.popover
    assert popover.foot.words == "Corrects it in 2 articles; Ctrl+Z undoes"
    popover.words.setPlainText("The quota ends")
    popover.save()
    answer(qtbot, window)
    assert {one.article_id for one in services.correcting.amended} == {each.article.id for each in pair}


def test_the_menu_of_a_row_offers_what_its_keys_do(qtbot, window, berg):
    rows = window.workspace.panel.lists[FindingKind.ACTOR]
    place = rows.visualRect(rows.model().index(0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, rows.viewport().mapToGlobal(place))
    QApplication.sendEvent(rows.viewport(), event)
    assert window.findings.picked == berg
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    shown = {action.text().replace("&", ""): action.isEnabled() for action in menu.actions() if action.text()}
    assert all(shown.values())
    assert {"Rename it…", "Split it…", "It is the same as…", "Reject the finding"} <= set(shown)
    menu.close()


def test_the_menu_of_the_article_offers_to_add_a_finding(qtbot, window):
    window.workspace.article.reader.menu_asked.emit(QPoint(10, 10))
    menu = QApplication.activePopupWidget()
    assert "Make a finding of the selected words…" in [action.text().replace("&", "") for action in menu.actions()]
    menu.close()


def test_undo_typed_right_behind_a_rejection_takes_that_back(qtbot, window, services, picked, berg, gestures):
    picked(berg)
    press(qtbot, Qt.Key.Key_X)
    window.commands.undo()
    qtbot.waitUntil(lambda: services.undone == ["undo"] and window.is_settled)
    assert services.rejected == [berg]
    assert window.status._saved.words == "Taken back: rejected"


@pytest.mark.parametrize(
    ("key", "after"), [(Qt.Key.Key_X, "person:Other 1"), (Qt.Key.Key_I, "person:Other 0")], ids=["reject", "pin"]
)
def test_what_is_taken_back_or_done_again_is_picked(qtbot, window, services, source_of, key, after):
    source = source_of(more_actors=3)
    services.sources[:] = [source]
    window.findings.show(source)
    other, last = (FindingRef(source.article.id, FindingKind.ACTOR, f"person:Other {number}") for number in (0, 2))
    window.findings.pick(other)
    window.commands.go_to_article()
    press(qtbot, key)
    answer(qtbot, window)
    done = FindingRef(source.article.id, FindingKind.ACTOR, after)
    assert window.findings.picked == done
    for turn, picked in ((window.commands.undo, other), (window.commands.redo, done)):
        window.findings.pick(last)
        turn()
        answer(qtbot, window)
        assert window.findings.picked == picked


def test_what_was_rejected_in_another_article_leaves_this_one_as_it_is(qtbot, window, services, picked, berg, pair):
    picked(berg)
    press(qtbot, Qt.Key.Key_X)
    answer(qtbot, window)
    window.reading.open(pair[1].article.id, "")
    answer(qtbot, window)
    here = FindingRef(pair[1].article.id, FindingKind.ISSUE, "Fish quota")
    window.findings.pick(here)
    window.commands.undo()
    answer(qtbot, window)
    assert (window.findings.picked, services.undone) == (here, ["undo"])
