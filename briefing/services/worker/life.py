"""How does one worker process live, from its start to its end?"""

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import TYPE_CHECKING

from briefing.services.worker.messages import Cancel, Places, Reply, Request

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

_FAREWELL_SECONDS = 5.0


class Life:
    """A spawned process with a thread that starts it, hears it and tells when it has ended, and one that writes to it.

    Nothing here waits for the process, neither for its start nor for its reading a long list of files.
    """

    def __init__(
        self, places: Places, on_reply: Callable[[Reply], None], on_end: Callable[[], None], *, gives_way: bool
    ) -> None:
        self._places = places
        self._gives_way = gives_way
        self._on_reply = on_reply
        self._on_end = on_end
        self._outbox: SimpleQueue[Request | Cancel | None] = SimpleQueue()
        self._is_over = False
        self._process: BaseProcess | None = None
        self._thread = threading.Thread(target=self._live, name="briefing-worker-life", daemon=True)
        self._thread.start()

    @property
    def pid(self) -> int | None:
        """Return the process's id, once it has started."""
        return self._process.pid if self._process else None

    def send(self, message: Request | Cancel) -> None:
        """Put a message on its way."""
        self._outbox.put(message)

    def end(self) -> None:
        """End the process at once; what it has committed stays."""
        self._is_over = True
        if self._process is not None:
            self._process.terminate()

    def wait(self) -> None:
        """Wait until the process has ended."""
        if threading.current_thread() is not self._thread:
            self._thread.join(_FAREWELL_SECONDS)

    def _live(self) -> None:
        from multiprocessing import get_context

        from briefing.services.worker.loop import serve

        context = get_context("spawn")
        ours, theirs = context.Pipe()
        wanted = {"gives_way": self._gives_way}
        process = context.Process(
            target=serve, args=(theirs, self._places), kwargs=wanted, name="briefing-worker", daemon=True
        )
        process.start()
        theirs.close()
        self._process = process
        if self._is_over:
            process.terminate()
        writer = threading.Thread(target=self._write, args=(ours,), name="briefing-worker-outbox", daemon=True)
        writer.start()
        while (reply := _receive(ours)) is not None:
            self._on_reply(reply)
        process.join()
        self._outbox.put(None)
        writer.join()
        ours.close()
        self._on_end()

    def _write(self, pipe: "Connection") -> None:
        while (message := self._outbox.get()) is not None:
            _send(pipe, message)


def _send(pipe: "Connection", message: Request | Cancel) -> None:
    try:
        pipe.send(message)
    except OSError:
        # The process has just ended: the thread that hears it finds that out too, and tells.
        return


def _receive(pipe: "Connection") -> Reply | None:
    try:
        reply: Reply = pipe.recv()
    except (EOFError, OSError):
        return None
    return reply
