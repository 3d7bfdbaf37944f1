"""How are the index and the findings kept up to date with the library and the extractor?"""

import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from briefing.domain.importing import ImportProgress
from briefing.library.store import Library
from briefing.services.changes import Changes
from briefing.services.worker.client import Worker
from briefing.services.worker.messages import CatchUp, Finished, ReadAgain, RebuildIndex, Report, Task

OnProgress = Callable[[ImportProgress], None]
OnDone = Callable[[str | None], None]


class Reindexing:
    """Has the worker extract and index again what is behind."""

    def __init__(self, library: Library, index: Path, worker: Worker, changes: Changes) -> None:
        self._library = library
        self._index = index
        self._worker = worker
        self._changes = changes
        self._lock = threading.Lock()
        self._keeps_up = False
        self._under_way = 0
        self._is_mending = self._has_mended = False
        self._problem: str | None = None

    @property
    def is_mending(self) -> bool:
        """Tell whether a missing or damaged index is being built anew."""
        with self._lock:
            return self._is_mending

    @property
    def problem(self) -> str | None:
        """Return a sentence that says why the index could not be brought up to date last, or None."""
        with self._lock:
            return self._problem

    def catch_up(self, *, on_progress: OnProgress | None = None, on_done: OnDone | None = None) -> None:
        """Extract again what an older extractor read, and add to the index what it lacks; quick when nothing is behind.

        Both functions are called from a thread of the worker's; `on_done` gets a sentence when something went wrong.
        From then on what `mend` is told of is mended, until that goes wrong.
        """
        self._catch_up(on_progress, on_done)

    def mend(self) -> None:
        """Have a missing or damaged index built anew, if this process keeps it up to date and is not at it already."""
        with self._lock:
            is_wanted = self._keeps_up and not self._under_way
        # Whoever cannot read one that was mended and is whole would ask again, and have it built again, for ever.
        if is_wanted and not (self._has_mended and self.check() is None):
            self._is_mending = self._has_mended = True
            self._catch_up()

    def _catch_up(self, on_progress: OnProgress | None = None, on_done: OnDone | None = None) -> None:
        def _note(problem: str | None) -> None:
            with self._lock:
                self._under_way -= 1
                self._keeps_up = problem is None
                self._problem, self._is_mending = problem, False
            if on_done is not None:
                on_done(problem)

        with self._lock:
            self._under_way += 1
            self._keeps_up = True
        self._submit(CatchUp(), on_progress, _note)

    def rebuild(self, *, on_progress: OnProgress | None = None, on_done: OnDone | None = None) -> None:
        """Write the index anew; searching goes on meanwhile."""
        self._submit(RebuildIndex(), on_progress, on_done)

    def read_again(self, ids: Iterable[str], *, on_done: OnDone | None = None) -> None:
        """Extract articles again, with the published dates the reader has given."""
        self._submit(ReadAgain(tuple(ids)), on_done=on_done)

    def run_rebuild(self) -> str | None:
        """Write the index anew, wait for it, and return a sentence when something went wrong."""
        return _wait_for(lambda note: self.rebuild(on_done=note))

    def run_catch_up(self) -> str | None:
        """Catch up, wait for it and all that was asked for before, and return a sentence when something went wrong."""
        return _wait_for(lambda note: self.catch_up(on_done=note))

    def check(self) -> str | None:
        """Return a sentence that says what is wrong with the index, or None when it is whole and up to date."""
        from briefing.services.worker.indexing import check_index

        return check_index(self._library, self._index)

    def _submit(self, task: Task, on_progress: OnProgress | None = None, on_done: OnDone | None = None) -> None:
        def _hear(report: Report) -> None:
            match report:
                case ImportProgress() if on_progress is not None:
                    on_progress(report)
                case Finished():
                    self._changes.tell_indexed()
                    if on_done is not None:
                        on_done(report.problem)

        self._worker.submit(task, _hear)


def _wait_for(start: Callable[[OnDone], None]) -> str | None:
    """Start something that tells when it is done, wait for that, and return what it tells."""
    done = threading.Event()
    problems: list[str | None] = []

    def _note(problem: str | None) -> None:
        problems.append(problem)
        done.set()

    start(_note)
    # In short steps, so that Ctrl+C is heard on every system.
    while not done.wait(0.2):
        continue
    return problems[0]
