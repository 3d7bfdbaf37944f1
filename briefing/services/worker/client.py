"""How does a process have work done by the worker process?"""

import threading
from collections.abc import Callable
from itertools import count

from briefing.services.worker.life import Life
from briefing.services.worker.messages import Cancel, Finished, Places, Reply, Report, Request, Task

#: How long a cancelled task may go on before its process is ended.
_PATIENCE_SECONDS = 10.0

CRASHED = "Briefing's worker stopped unexpectedly; what it had done is kept, so start again what was under way."


class Worker:
    """One spawned process, started when the first task comes and kept for the next; tasks run one after another.

    Reports come in a thread of the worker's own. `gives_way` has the process stand behind others where a window waits
    for the reader's keys meanwhile; where nothing does, it need not. A process that dies finishes its tasks with the
    problem `CRASHED`.
    """

    def __init__(self, places: Places, *, gives_way: bool = True) -> None:
        self._places = places
        self._gives_way = gives_way
        self._lock = threading.Lock()
        self._numbers = count(1)
        self._listeners: dict[int, Callable[[Report], None]] = {}
        self._cancelled: set[int] = set()
        self._life: Life | None = None

    @property
    def pid(self) -> int | None:
        """Return the id of the process, while there is one."""
        with self._lock:
            return self._life.pid if self._life else None

    def submit(self, task: Task, on_report: Callable[[Report], None]) -> int:
        """Have a task done and return its number at once; the last report is a `Finished`."""
        with self._lock:
            number = next(self._numbers)
            self._listeners[number] = on_report
            if self._life is None:
                self._life = Life(self._places, self._tell, self._bury, gives_way=self._gives_way)
            self._life.send(Request(number, task))
        return number

    def cancel(self, number: int) -> None:
        """Stop a task at its next good moment; a process that does not come to one in time is ended."""
        with self._lock:
            life = self._life
            if life is None or number not in self._listeners:
                return
            self._cancelled.add(number)
            life.send(Cancel(number))
        timer = threading.Timer(_PATIENCE_SECONDS, self._end_if_busy, (number, life))
        timer.daemon = True
        timer.start()

    def close(self) -> None:
        """End the process; what it has committed stays."""
        with self._lock:
            life = self._life
        if life is not None:
            life.end()
            life.wait()

    def _tell(self, reply: Reply) -> None:
        with self._lock:
            listener = self._listeners.get(reply.number)
            if isinstance(reply.report, Finished):
                self._listeners.pop(reply.number, None)
                self._cancelled.discard(reply.number)
        if listener is not None:
            listener(reply.report)

    def _bury(self) -> None:
        with self._lock:
            self._life = None
            orphans = {
                number: Finished(cancelled=number in self._cancelled, problem=CRASHED, crashed=True)
                for number in self._listeners
            }
        for number, finished in orphans.items():
            self._tell(Reply(number, finished))

    def _end_if_busy(self, number: int, life: Life) -> None:
        with self._lock:
            is_busy = number in self._listeners and life is self._life
        if is_busy:
            life.end()
