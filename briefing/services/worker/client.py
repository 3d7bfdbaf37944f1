"""How does a process have work done by the worker process?"""

import threading
from collections.abc import Callable
from itertools import count
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from briefing.services.worker.messages import Cancel, Finished, Places, Reply, Report, Request, Task

#: How long a cancelled task may go on before its process is ended.
_PATIENCE_SECONDS = 3.0

CRASHED = "Briefing's worker stopped unexpectedly; what it had done is kept, so start again what was under way."


class Worker:
    """One spawned process, started when the first task comes and kept for the next; tasks run one after another.

    Reports come in a thread of the worker's own. A process that dies finishes its tasks with the problem `CRASHED`.
    """

    def __init__(self, places: Places) -> None:
        self._places = places
        self._lock = threading.Lock()
        self._numbers = count(1)
        self._listeners: dict[int, Callable[[Report], None]] = {}
        self._cancelled: set[int] = set()
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None

    def submit(self, task: Task, on_report: Callable[[Report], None]) -> int:
        """Have a task done and return its number; the last report is a `Finished`."""
        with self._lock:
            number = next(self._numbers)
            self._listeners[number] = on_report
            pipe = self._pipe or self._start()
        _send(pipe, Request(number, task))
        return number

    def cancel(self, number: int) -> None:
        """Stop a task at its next good moment; a process that does not come to one in time is ended."""
        with self._lock:
            if self._pipe is None or number not in self._listeners:
                return
            self._cancelled.add(number)
            _send(self._pipe, Cancel(number))
        timer = threading.Timer(_PATIENCE_SECONDS, self._end_if_busy, (number, self._process))
        timer.daemon = True
        timer.start()

    def close(self) -> None:
        """End the process; what it has committed stays."""
        with self._lock:
            process, pipe = self._process, self._pipe
        if process is not None and pipe is not None:
            process.terminate()
            process.join()

    def _start(self) -> Connection:
        from briefing.services.worker.loop import serve

        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs, self._places), name="briefing-worker", daemon=True)
        process.start()
        theirs.close()
        self._process, self._pipe = process, ours
        threading.Thread(target=self._listen, args=(process, ours), name="briefing-worker-reports", daemon=True).start()
        return ours

    def _listen(self, process: BaseProcess, pipe: Connection) -> None:
        while (reply := _receive(pipe)) is not None:
            self._tell(reply)
        process.join()
        with self._lock:
            self._process = self._pipe = None
            orphans = tuple(self._listeners)
        pipe.close()
        for number in orphans:
            self._tell(Reply(number, Finished(cancelled=number in self._cancelled, problem=CRASHED)))

    def _tell(self, reply: Reply) -> None:
        finished = isinstance(reply.report, Finished)
        with self._lock:
            listener = self._listeners.pop(reply.number, None) if finished else self._listeners.get(reply.number)
        if listener is not None:
            listener(reply.report)

    def _end_if_busy(self, number: int, process: BaseProcess | None) -> None:
        with self._lock:
            busy = number in self._listeners and process is self._process
        if busy and process is not None:
            process.terminate()


def _send(pipe: Connection, message: object) -> None:
    try:
        pipe.send(message)
    except OSError:
        # The process has just died: the listening thread finds that out too, and tells every task's listener.
        return


def _receive(pipe: Connection) -> Reply | None:
    try:
        reply: Reply = pipe.recv()
    except (EOFError, OSError):
        return None
    return reply
