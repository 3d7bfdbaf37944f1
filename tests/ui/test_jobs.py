import threading

import pytest

from briefing.domain.errors import UserError
from briefing.ui.jobs import Latest


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
