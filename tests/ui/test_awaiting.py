import threading

import pytest

from briefing.domain.errors import UserError
from briefing.ui.awaiting import Awaiting
from briefing.ui.deeds import Deed, Deeds
from briefing.ui.jobs import InTurn


@pytest.fixture
def deeds():
    return Deeds(services=None)


@pytest.fixture
def jobs(qtbot):
    jobs = InTurn("first"), InTurn("second")
    yield jobs
    for job in jobs:
        job.stop()


@pytest.fixture
def do(deeds):
    """Has a job do something that is noted as a deed, once its gate is open; returns the gate."""

    def ask(job, words, *, fails=False):
        gate = threading.Event()

        def work():
            gate.wait(5)
            if fails:
                raise UserError("It cannot be written.")

        job.ask(work, lambda _: deeds.note(Deed(lambda: None, lambda: None), words))
        return gate

    return ask


@pytest.fixture
def undo(deeds, jobs):
    """Press the key that takes back; what it took back comes into the list, "lapsed" where it took back nothing."""
    said = []

    def press():
        busy = [job for job in jobs if job.busy]
        Awaiting(deeds, busy, lambda: said.append(deeds.undo()), lambda: said.append("lapsed"))
        return said

    return press


def settle(qtbot, jobs):
    qtbot.waitUntil(lambda: not any(job.busy for job in jobs))


def test_what_is_under_way_at_the_key_is_taken_back(qtbot, deeds, jobs, do, undo):
    gate = do(jobs[0], "rejecting")
    said = undo()
    gate.set()
    settle(qtbot, jobs)
    assert said == ["rejecting"]


def test_what_is_done_after_the_key_is_neither_awaited_nor_taken_back(qtbot, deeds, jobs, do, undo):
    gate = do(jobs[0], "rejecting")
    said = undo()
    later = do(jobs[1], "saving a search")
    gate.set()
    qtbot.waitUntil(lambda: said == ["rejecting"])
    later.set()
    settle(qtbot, jobs)
    assert said == ["rejecting"]
    assert deeds.last.words == "saving a search"


def test_what_is_done_after_the_key_but_sooner_stays(qtbot, deeds, jobs, do, undo):
    gate = do(jobs[0], "rejecting")
    said = undo()
    do(jobs[1], "saving a search").set()
    qtbot.waitUntil(lambda: deeds.noted == 1)
    gate.set()
    settle(qtbot, jobs)
    assert said == ["rejecting"]
    assert deeds.last.words == "saving a search"


def test_where_what_was_awaited_fails_nothing_is_taken_back(qtbot, deeds, jobs, do, undo):
    do(jobs[0], "pinning").set()
    settle(qtbot, jobs)
    gate = do(jobs[0], "rejecting", fails=True)
    said = undo()
    gate.set()
    settle(qtbot, jobs)
    assert said == []
    assert deeds.last.words == "pinning"


def test_where_what_was_awaited_is_no_deed_and_another_came_on_top_it_is_said(qtbot, deeds, jobs, do, undo):
    do(jobs[0], "pinning").set()
    settle(qtbot, jobs)
    gate = threading.Event()
    jobs[0].ask(lambda: gate.wait(5), lambda _: None)
    said = undo()
    do(jobs[1], "saving a search").set()
    qtbot.waitUntil(lambda: deeds.noted == 2)
    gate.set()
    settle(qtbot, jobs)
    assert said == ["lapsed"]


def test_two_jobs_that_are_busy_are_both_awaited(qtbot, deeds, jobs, do, undo):
    first, second = do(jobs[0], "rejecting"), do(jobs[1], "saving a search")
    said = undo()
    second.set()
    qtbot.waitUntil(lambda: deeds.noted == 1)
    assert said == []
    first.set()
    settle(qtbot, jobs)
    assert said == ["rejecting"]


def test_the_key_pressed_twice_takes_two_deeds_back(qtbot, deeds, jobs, do, undo):
    gates = [do(jobs[0], words) for words in ("pinning", "rejecting")]
    undo()
    said = undo()
    for gate in gates:
        gate.set()
    settle(qtbot, jobs)
    assert said == ["rejecting", "pinning"]
