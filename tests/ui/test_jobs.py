import threading

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from briefing.domain.errors import Cancelled, UserError
from briefing.ui.jobs import InTurn, Latest


@pytest.fixture
def job(qtbot):
    job = Latest("test")
    yield job
    job.stop()


def test_the_answer_comes_back(qtbot, job):
    with qtbot.waitSignal(job.answered) as answer:
        job.ask(lambda: 41 + 1)
    assert answer.args == [42]
    assert not job.busy


def test_a_late_answer_is_dropped_when_a_newer_question_was_asked(qtbot, job):
    gate, answers = threading.Event(), []
    job.answered.connect(answers.append)
    job.ask(lambda: gate.wait(5) and "late")
    job.ask(lambda: "newest")
    gate.set()
    qtbot.waitUntil(lambda: not job.busy)
    assert answers == ["newest"]


def test_questions_that_were_overtaken_are_never_worked_on(qtbot, job):
    gate, worked = threading.Event(), []
    job.ask(lambda: gate.wait(5))
    for number in range(3):
        job.ask(lambda number=number: worked.append(number))
    gate.set()
    qtbot.waitUntil(lambda: not job.busy)
    assert worked == [2]


def test_work_under_way_learns_that_a_newer_question_waits(qtbot, job):
    begun, ended = threading.Event(), threading.Event()

    def go_on_while_wanted():
        begun.set()
        while job.is_wanted():
            begun.wait(0.01)
        ended.set()
        raise Cancelled

    job.ask(go_on_while_wanted)
    assert begun.wait(5)
    assert not ended.wait(0.1)
    with qtbot.waitSignal(job.answered) as answer:
        job.ask(lambda: "newest")
    assert answer.args == ["newest"]


def test_work_under_way_learns_that_nothing_is_answered_any_more():
    job, begun = Latest("test"), threading.Event()

    def go_on_while_wanted():
        begun.set()
        while job.is_wanted():
            begun.wait(0.01)

    job.ask(go_on_while_wanted)
    assert begun.wait(5)
    job.stop()
    assert not job._thread.is_alive()


def test_what_the_reader_can_act_on_comes_as_its_sentence(qtbot, job):
    def fail():
        raise UserError("The library has no such article.")

    with qtbot.waitSignal(job.failed) as failure:
        job.ask(fail)
    assert failure.args == ["The library has no such article."]


def test_a_bug_is_raised_in_the_windows_thread(qtbot, job):
    with qtbot.captureExceptions() as raised:
        job.ask(lambda: 1 / 0)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError


def test_nothing_is_answered_after_the_end(qtbot):
    job, answers = Latest("test"), []
    job.answered.connect(answers.append)
    job.ask(lambda: "too late")
    job.stop()
    qtbot.wait(20)
    assert answers == []


@pytest.fixture
def turns(qtbot):
    turns = InTurn("test")
    yield turns
    turns.stop()


def test_every_piece_of_work_in_turn_is_done_and_taken_in_order(qtbot, turns):
    gate, taken = threading.Event(), []
    turns.ask(lambda: gate.wait(5) and "first", taken.append)
    turns.ask(lambda: "second", taken.append)
    assert turns.busy
    gate.set()
    qtbot.waitUntil(lambda: not turns.busy)
    assert taken == ["first", "second"]


def test_work_in_turn_goes_on_after_one_that_fails(qtbot, turns):
    def fail():
        raise UserError("This saved search is not there any more.")

    taken = []
    with qtbot.waitSignal(turns.failed) as failure:
        turns.ask(fail, taken.append)
        turns.ask(lambda: "next", taken.append)
    assert failure.args == ["This saved search is not there any more."]
    qtbot.waitUntil(lambda: taken == ["next"])


def test_a_bug_in_work_in_turn_is_raised_in_the_windows_thread(qtbot, turns):
    with qtbot.captureExceptions() as raised:
        turns.ask(lambda: 1 / 0, print)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError


def test_what_was_asked_in_turn_is_done_before_the_end_but_taken_no_more(qtbot):
    turns, done, taken = InTurn("test"), [], []
    turns.ask(lambda: done.append("saved"), taken.append)
    turns.stop()
    qtbot.wait(20)
    assert (done, taken) == (["saved"], [])


class Recorder:
    """Writes down how the work it watches is taken."""

    def __init__(self):
        self.seen = []

    def begin(self):
        self.seen.append("begin")

    def end(self, *, is_done, is_last):
        self.seen.append((is_done, is_last))


def test_work_in_turn_is_watched_up_to_what_was_asked_last(qtbot, turns):
    def fail():
        raise UserError("It cannot be written.")

    gate, watcher = threading.Event(), Recorder()
    turns.ask(lambda: gate.wait(5), lambda _: watcher.seen.append("taken"))
    turns.ask(fail, print)
    turns.accompany(watcher)
    turns.ask(lambda: None, lambda _: watcher.seen.append("later"))
    gate.set()
    qtbot.waitUntil(lambda: not turns.busy)
    assert watcher.seen == ["begin", "taken", (True, False), "begin", (False, True), "later"]


def test_whoever_watches_when_nothing_is_asked_sees_nothing(qtbot, turns):
    watcher = Recorder()
    turns.accompany(watcher)
    turns.ask(lambda: None, lambda _: None)
    qtbot.waitUntil(lambda: not turns.busy)
    assert watcher.seen == []


@pytest.mark.parametrize("kind", [Latest, InTurn])
def test_an_answer_that_is_on_its_way_is_not_given_once_the_job_was_stopped(qtbot, kind):
    job, given, answers = kind("test"), threading.Event(), []
    job._done.connect(lambda *_: given.set(), Qt.ConnectionType.DirectConnection)
    if kind is Latest:
        job.answered.connect(answers.append)
        job.ask(lambda: "late")
    else:
        job.ask(lambda: "late", answers.append)
    assert given.wait(5)
    job.stop()
    QCoreApplication.processEvents()
    assert answers == []
