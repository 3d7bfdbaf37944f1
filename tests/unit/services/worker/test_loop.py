"""Which requests does the worker answer together, and whom does it tell?"""

from multiprocessing import Pipe

import pytest

from briefing.services.worker.loop import Desk
from briefing.services.worker.messages import Cancel, CatchUp, Finished, ReadAgain, Reply, Request


@pytest.fixture
def pipe():
    ours, theirs = Pipe()
    yield ours, theirs
    ours.close()
    theirs.close()


def ask(pipe, *tasks):
    for number, task in enumerate(tasks, 1):
        pipe.send(Request(number, task))


def take_turns(desk, count):
    return [desk.next_turn().numbers for _ in range(count)]


@pytest.mark.parametrize(
    ("tasks", "turns"),
    [
        ((CatchUp(), CatchUp(), CatchUp()), [(1, 2, 3)]),
        ((CatchUp(), ReadAgain(("a",)), CatchUp(), CatchUp()), [(1,), (2,), (3, 4)]),
        ((ReadAgain(("a",)), ReadAgain(("a",))), [(1,), (2,)]),
    ],
)
def test_requests_in_a_row_to_catch_up_are_answered_by_doing_so_once(pipe, tasks, turns):
    ours, theirs = pipe
    ask(ours, *tasks)
    assert take_turns(Desk(theirs), len(turns)) == turns


def test_a_request_to_catch_up_that_comes_while_that_is_done_has_a_turn_of_its_own(pipe):
    ours, theirs = pipe
    desk = Desk(theirs)
    ask(ours, CatchUp())
    assert desk.next_turn().numbers == (1,)
    ours.send(Request(2, CatchUp()))
    assert desk.next_turn().numbers == (2,)


def test_all_that_asked_are_told(pipe):
    ours, theirs = pipe
    desk = Desk(theirs)
    ask(ours, CatchUp(), CatchUp())
    desk.tell(desk.next_turn(), Finished())
    assert [ours.recv(), ours.recv()] == [Reply(1, Finished()), Reply(2, Finished())]


def test_what_several_asked_for_goes_on_until_all_of_them_cancel(pipe):
    ours, theirs = pipe
    desk = Desk(theirs)
    ask(ours, CatchUp(), CatchUp())
    turn = desk.next_turn()
    ours.send(Cancel(1))
    assert not desk.is_cancelled(turn)
    ours.send(Cancel(2))
    assert desk.is_cancelled(turn)


def test_nothing_is_to_be_done_once_the_other_end_is_closed(pipe):
    ours, theirs = pipe
    ours.close()
    assert Desk(theirs).next_turn() is None
