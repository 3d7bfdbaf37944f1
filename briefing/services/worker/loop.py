"""What does the worker process do all its life?"""

import os
import signal
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import current_process
from multiprocessing.connection import Connection

from briefing.domain.errors import Cancelled, UserError
from briefing.services.worker.messages import Cancel, CatchUp, Finished, Places, Reply, Report, Request, Task
from briefing.services.worker.workshop import IndexRack, open_workshop

#: How much lower the process stands than the window: with as many processes at work as processors, a key pressed
#: is answered at once, and an import without anything beside it takes as long as before.
_GIVES_WAY = 10


@dataclass(frozen=True, slots=True)
class Turn:
    """A task to be done now, and the numbers of the requests that ask for it."""

    task: Task
    numbers: tuple[int, ...]


def serve(pipe: Connection, places: Places, *, gives_way: bool) -> None:
    """Carry out requests one after another until the other end of the pipe is closed.

    `gives_way` has the system serve others first: those who look at a window beside it.
    """
    # Ctrl+C reaches every process of the terminal; the one that started us decides what is to be done.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if gives_way:
        _give_way()
    # It starts processes of its own, which a daemon must not; they end as soon as it does.
    current_process().daemon = False
    desk = Desk(pipe)
    rack = IndexRack()
    while (turn := desk.next_turn()) is not None:
        desk.tell(turn, _carry_out(desk, turn, places, rack))
        if desk.is_idle():
            _tidy(desk, places, rack)


def _give_way() -> None:
    """Stand behind whoever's keys cannot wait, on systems where a process may ask for that."""
    if hasattr(os, "nice"):
        os.nice(_GIVES_WAY)


def _carry_out(desk: "Desk", turn: Turn, places: Places, rack: IndexRack) -> Finished:
    from briefing.services.worker.tasks import perform

    def _report(news: Report) -> None:
        desk.tell(turn, news)
        if desk.is_cancelled(turn):
            raise Cancelled

    try:
        with open_workshop(places, rack) as workshop:
            perform(turn.task, workshop, _report)
    except Cancelled:
        return Finished(cancelled=True)
    except UserError as error:
        return Finished(problem=error.sentence)
    return Finished()


def _tidy(desk: "Desk", places: Places, rack: IndexRack) -> None:
    from briefing.services.worker.indexing import merge_index

    with suppress(UserError), open_workshop(places, rack) as workshop:
        merge_index(workshop, desk.is_idle)


class Desk:
    """The worker's end of the pipe: requests in their order, and which of them are cancelled.

    When the other end is closed, what is under way is cancelled and no request comes any more.
    """

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._waiting: deque[Request] = deque()
        self._cancelled: set[int] = set()
        self._is_left = False

    def next_turn(self) -> Turn | None:
        """Wait for the next task; None when the other end is closed.

        Of several requests in a row to catch up the first waits for the others: one look at the library answers all.
        """
        while not self._waiting:
            if not self._take():
                return None
        self._take_all()
        asked = [self._waiting.popleft()]
        while self._waiting and self._waiting[0].task == asked[0].task == CatchUp():
            asked.append(self._waiting.popleft())
        return Turn(asked[0].task, tuple(one.number for one in asked))

    def is_cancelled(self, turn: Turn) -> bool:
        """Tell whether all that asked for a task have cancelled it, reading what has come in by now."""
        self._take_all()
        return self._is_left or self._cancelled.issuperset(turn.numbers)

    def is_idle(self) -> bool:
        """Tell whether no request waits, though one may still come, reading what has come in by now."""
        self._take_all()
        return not self._waiting and not self._is_left

    def tell(self, turn: Turn, report: Report) -> None:
        """Send a report to all that asked for a task, if anyone is there to read it."""
        for number in turn.numbers:
            self._send(Reply(number, report))
        if isinstance(report, Finished):
            self._cancelled.difference_update(turn.numbers)

    def _send(self, reply: Reply) -> None:
        try:
            self._pipe.send(reply)
        except OSError:
            self._is_left = True

    def _take_all(self) -> None:
        while not self._is_left and self._pipe.poll() and self._take():
            continue

    def _take(self) -> bool:
        try:
            message: Request | Cancel = self._pipe.recv()
        except (EOFError, OSError):
            self._is_left = True
            return False
        if isinstance(message, Cancel):
            self._cancelled.add(message.number)
        else:
            self._waiting.append(message)
        return True
