"""How is work done off the window's thread?"""

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, Protocol, TypeAlias

from PySide6.QtCore import QObject, Signal

from briefing.domain.errors import UserError

#: Takes what a piece of work returned, in the window's thread.
Take: TypeAlias = Callable[[Any], object]


class Latest(QObject):
    """One thread that does the newest piece of work asked of it; answers to older ones are dropped.

    `answered` carries what the work returned and `failed` the sentence of a UserError, both in the window's thread.
    """

    answered = Signal(object)
    failed = Signal(str)
    _done = Signal(int, object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked = 0
        self._answered = 0
        self._waiting: Callable[[], object] | None = None
        self._stopped = False
        self._wake = threading.Condition()
        self._done.connect(self._receive)
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Tell whether an answer is still awaited."""
        return self._answered != self._asked

    def ask(self, work: Callable[[], object]) -> None:
        """Have this done next, instead of whatever was waiting."""
        with self._wake:
            self._asked += 1
            self._waiting = work
            self._wake.notify()

    def is_wanted(self) -> bool:
        """Tell the work under way whether it is still the newest; if not, it may raise Cancelled."""
        return self._waiting is None and not self._stopped

    def stop(self) -> None:
        """End the thread after the work under way, and answer no more."""
        with self._wake:
            self._stopped = True
            self._waiting = None
            self._wake.notify()
        self._thread.join(timeout=5)

    def _run(self) -> None:
        while (taken := self._take()) is not None:
            number, work = taken
            result, error = _attempt(work)
            if not self._stopped:
                self._done.emit(number, result, error)

    def _take(self) -> tuple[int, Callable[[], object]] | None:
        with self._wake:
            while self._waiting is None and not self._stopped:
                self._wake.wait()
            work, self._waiting = self._waiting, None
            return None if work is None or self._stopped else (self._asked, work)

    def _receive(self, number: int, result: object, error: Exception | None) -> None:
        # What was on its way when the job was stopped still comes in.
        if self._stopped or number != self._asked:
            return
        self._answered = number
        if isinstance(error, UserError):
            self.failed.emit(error.sentence)
        elif error is not None:
            raise error
        else:
            self.answered.emit(result)


class Watcher(Protocol):
    """Sees how pieces of work are taken, in the window's thread."""

    def begin(self) -> None:
        """See that one is about to be taken, or that it failed."""

    def end(self, *, is_done: bool, is_last: bool) -> None:
        """See whether one was done, and whether it was the last of those watched."""


class InTurn(QObject):
    """One thread that does every piece of work asked of it, one after another: what the reader did is never dropped.

    `failed` carries the sentence of a UserError, in the window's thread.
    """

    failed = Signal(str)
    _done = Signal(object, object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked = self._received = 0
        self._stopped = False
        self._watchers: list[tuple[int, Watcher]] = []
        self._works: SimpleQueue[tuple[Callable[[], object], Take] | None] = SimpleQueue()
        self._done.connect(self._receive)
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Tell whether an answer is still awaited."""
        return self._asked != self._received

    def accompany(self, watcher: "Watcher") -> None:
        """Have all that was asked by now watched as it is taken."""
        self._watchers.append((self._asked, watcher))

    def ask(self, work: Callable[[], object], take: Take) -> None:
        """Have this done after all that was asked before, and have what it returns taken."""
        self._asked += 1
        self._works.put((work, take))

    def stop(self) -> None:
        """End the thread after all that was asked, and answer no more."""
        self._stopped = True
        self._works.put(None)
        self._thread.join(timeout=5)

    def _run(self) -> None:
        while (asked := self._works.get()) is not None:
            work, take = asked
            self._done.emit(take, *_attempt(work))

    def _receive(self, take: Take, result: object, error: Exception | None) -> None:
        self._received += 1
        if self._stopped:
            return
        watchers = [each for each in self._watchers if each[0] >= self._received]
        self._watchers = [each for each in watchers if each[0] > self._received]
        for _, watcher in watchers:
            watcher.begin()
        if isinstance(error, UserError):
            self.failed.emit(error.sentence)
        elif error is None:
            take(result)
        for last, watcher in watchers:
            watcher.end(is_done=error is None, is_last=last == self._received)
        if error is not None and not isinstance(error, UserError):
            raise error


def _attempt(work: Callable[[], object]) -> tuple[object, Exception | None]:
    # Whatever goes wrong here is raised again in the window's thread, where it is logged and shown.
    try:
        return work(), None
    except Exception as error:  # noqa: BLE001
        return None, error
