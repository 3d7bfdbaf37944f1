"""How is a worker's work done in the process of the tests, where no test asks for one of its own?"""

import multiprocessing
import os
import socket
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from types import SimpleNamespace
from typing import Any

import pytest

from briefing.extraction.lexicons import Lexicons
from briefing.services.worker import loop, workshop


def work_nearby(environment: pytest.MonkeyPatch, lexicons: Lexicons) -> None:
    """Have workers be threads that share the lexicons: the same loop, desk and tasks, without the start of a Python."""
    context = SimpleNamespace(Pipe=multiprocessing.Pipe, Process=NearbyProcess)
    environment.setattr(multiprocessing, "get_context", lambda _: context)
    environment.setattr(workshop, "load_lexicons", lambda: lexicons)
    # Only the first thread of a process may say what becomes of Ctrl+C.
    environment.setattr(loop, "signal", SimpleNamespace(signal=lambda *_: None, SIGINT=None, SIG_IGN=None))


class NearbyProcess:
    """A thread that looks like a process to who starts it; `args` begin with its end of the pipe."""

    pid = None

    def __init__(self, *, target: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any], **_: Any) -> None:
        pipe, *others = args
        # A process gets an end of its own, and who started it closes the one handed over.
        self._end = Connection(os.dup(pipe.fileno()))
        self._thread = threading.Thread(target=self._live, args=(target, others, kwargs), daemon=True)

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def terminate(self) -> None:
        """Cut the pipe: the work ends at its next good moment."""
        if not self._end.closed:
            with socket.socket(fileno=os.dup(self._end.fileno())) as cut:
                cut.shutdown(socket.SHUT_RDWR)

    def join(self) -> None:
        """Wait for the end."""
        self._thread.join()

    def _live(self, target: Callable[..., Any], others: list[Any], kwargs: dict[str, Any]) -> None:
        with self._end:
            target(self._end, *others, **kwargs)
