"""How are the index and the findings kept up to date with the library and the extractor?"""

from collections.abc import Callable, Iterable

from briefing.domain.importing import ImportProgress
from briefing.services.changes import Changes
from briefing.services.worker.client import Worker
from briefing.services.worker.messages import CatchUp, Finished, ReadAgain, RebuildIndex, Report, Task

OnProgress = Callable[[ImportProgress], None]
OnDone = Callable[[str | None], None]


class Reindexing:
    """Has the worker extract and index again what is behind."""

    def __init__(self, worker: Worker, changes: Changes) -> None:
        self._worker = worker
        self._changes = changes

    def catch_up(self, *, on_progress: OnProgress | None = None, on_done: OnDone | None = None) -> None:
        """Extract again what an older extractor read, and add to the index what it lacks; quick when nothing is behind.

        Both functions are called from a thread of the worker's; `on_done` gets a sentence when something went wrong.
        """
        self._submit(CatchUp(), on_progress, on_done)

    def rebuild(self, *, on_progress: OnProgress | None = None, on_done: OnDone | None = None) -> None:
        """Write the index anew; searching goes on meanwhile."""
        self._submit(RebuildIndex(), on_progress, on_done)

    def read_again(self, ids: Iterable[str], *, on_done: OnDone | None = None) -> None:
        """Extract articles again, with the published dates the reader has given."""
        self._submit(ReadAgain(tuple(ids)), None, on_done)

    def _submit(self, task: Task, on_progress: OnProgress | None, on_done: OnDone | None) -> None:
        def hear(report: Report) -> None:
            match report:
                case ImportProgress() if on_progress is not None:
                    on_progress(report)
                case Finished():
                    self._changes.poll()
                    if on_done is not None:
                        on_done(report.problem)

        self._worker.submit(task, hear)
