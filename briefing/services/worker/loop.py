"""What does the worker process do all its life?"""

import os
import signal
from collections import deque
from contextlib import suppress
from multiprocessing import current_process
from multiprocessing.connection import Connection

from briefing.domain.errors import Cancelled, UserError
from briefing.services.worker.messages import Cancel, Finished, Places, Reply, Report, Request
from briefing.services.worker.workshop import IndexRack, open_workshop

#: How much lower the process stands than the window: with as many processes at work as processors, a key pressed
#: is answered at once, and an import without anything beside it takes as long as before.
_GIVES_WAY = 10


def serve(pipe: Connection, places: Places) -> None:
    """Carry out requests one after another until the other end of the pipe is closed."""
    # Ctrl+C reaches every process of the terminal; the one that started us decides what is to be done.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _give_way()
    # It starts processes of its own, which a daemon must not; they end as soon as it does.
    current_process().daemon = False
    desk = _Desk(pipe)
    rack = IndexRack()
    while (request := desk.next_request()) is not None:
        desk.finish(request, _carry_out(desk, request, places, rack))
        if desk.is_idle():
            _tidy(desk, places, rack)


def _give_way() -> None:
    """Have the system serve the window first, whose keys cannot wait, on systems where a process may ask for that."""
    if hasattr(os, "nice"):
        os.nice(_GIVES_WAY)


def _carry_out(desk: "_Desk", request: Request, places: Places, rack: IndexRack) -> Finished:
    from briefing.services.worker.tasks import perform

    def report(news: Report) -> None:
        desk.send(Reply(request.number, news))
        if desk.is_cancelled(request.number):
            raise Cancelled

    try:
        with open_workshop(places, rack) as workshop:
            perform(request.task, workshop, report)
    except Cancelled:
        return Finished(cancelled=True)
    except UserError as error:
        return Finished(problem=error.sentence)
    return Finished()


def _tidy(desk: "_Desk", places: Places, rack: IndexRack) -> None:
    from briefing.services.worker.indexing import merge_index

    with suppress(UserError), open_workshop(places, rack) as workshop:
        merge_index(workshop, desk.is_idle)


class _Desk:
    """The worker's end of the pipe: requests in their order, and which of them are cancelled.

    When the other end is closed, what is under way is cancelled and no request comes any more.
    """

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._waiting: deque[Request] = deque()
        self._cancelled: set[int] = set()
        self._is_left = False

    def next_request(self) -> Request | None:
        """Wait for the next request; None when the other end is closed."""
        while not self._waiting:
            if not self._take():
                return None
        return self._waiting.popleft()

    def is_cancelled(self, number: int) -> bool:
        """Tell whether a request was cancelled, reading what has come in by now."""
        self._take_all()
        return self._is_left or number in self._cancelled

    def is_idle(self) -> bool:
        """Tell whether no request waits, though one may still come, reading what has come in by now."""
        self._take_all()
        return not self._waiting and not self._is_left

    def send(self, reply: Reply) -> None:
        """Send a reply, if anyone is there to read it."""
        try:
            self._pipe.send(reply)
        except OSError:
            self._is_left = True

    def finish(self, request: Request, finished: Finished) -> None:
        """Send the last reply to a request."""
        self._cancelled.discard(request.number)
        self.send(Reply(request.number, finished))

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
