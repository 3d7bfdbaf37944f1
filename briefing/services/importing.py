"""How do files get into the library?"""

import threading
from collections.abc import Callable, Iterable
from os import PathLike
from pathlib import Path

from briefing.domain.importing import ImportProgress, ImportSummary, Unreadable
from briefing.services.changes import Changes
from briefing.services.worker.client import Worker
from briefing.services.worker.files import printable
from briefing.services.worker.messages import FilesFound, FileTaken, Finished, ImportFiles, Report

OnProgress = Callable[[ImportProgress], None]
OnDone = Callable[[ImportSummary], None]

#: When the worker dies on so many files one after another, the fault is not theirs, and the import ends.
_MOST_CRASHES = 3
_DEFEATED = "Briefing's worker stopped unexpectedly while reading this file, so it was left out; the rest went on."


class Importing:
    """Has the worker read files and folders into the library."""

    def __init__(self, worker: Worker, changes: Changes) -> None:
        self._worker = worker
        self._changes = changes

    def start(
        self,
        paths: Iterable[str | PathLike[str]],
        *,
        on_progress: OnProgress | None = None,
        on_done: OnDone | None = None,
    ) -> "ImportJob":
        """Begin to import and return at once; both functions are called from a thread of the worker's."""
        job = ImportJob(self._worker, self._changes, on_progress or _ignore, on_done or _ignore)
        job.begin(tuple(str(path) for path in paths))
        return job

    def run(self, paths: Iterable[str | PathLike[str]], on_progress: OnProgress | None = None) -> ImportSummary:
        """Import and wait for the summary; Ctrl+C cancels, and what was read by then is kept."""
        job = self.start(paths, on_progress=on_progress)
        try:
            return job.wait()
        except KeyboardInterrupt:
            job.cancel()
            return job.wait()


class ImportJob:
    """One import under way. A file on which the worker process dies is left out, and the import goes on after it."""

    def __init__(self, worker: Worker, changes: Changes, on_progress: OnProgress, on_done: OnDone) -> None:
        self._worker = worker
        self._changes = changes
        self._on_progress = on_progress
        self._on_done = on_done
        self._done = threading.Event()
        self._number = 0
        self._lock = threading.Lock()
        self._is_cancelled = False
        self._crashes = 0
        self._total: int | None = None
        self._remaining: list[str] = []
        self._added: list[str] = []
        self._duplicates: list[str] = []
        self._unreadable: list[Unreadable] = []
        self._left_aside = 0
        self._summary = ImportSummary()

    def begin(self, paths: tuple[str, ...]) -> bool:
        """Hand the files to the worker, unless the import is cancelled; return whether that was done."""
        # Held together, so that whoever cancels finds either nothing begun or the number of what was.
        with self._lock:
            if not self._is_cancelled:
                self._number = self._worker.submit(ImportFiles(paths), self._hear)
            return not self._is_cancelled

    def cancel(self) -> None:
        """Stop after the file under way."""
        with self._lock:
            self._is_cancelled = True
            self._worker.cancel(self._number)

    def wait(self) -> ImportSummary:
        """Wait until the import is done and return its summary."""
        # In short steps, so that Ctrl+C is heard on every system.
        while not self._done.wait(0.2):
            continue
        return self._summary

    def _hear(self, report: Report) -> None:
        match report:
            case FilesFound():
                self._note_files(report)
            case FileTaken():
                self._note_taken(report)
            case Finished():
                self._end_or_go_on(report)

    def _note_files(self, files: FilesFound) -> None:
        self._remaining = list(files.paths)
        if self._total is None:
            self._total = len(files.paths)
            self._unreadable += files.unreadable
            self._left_aside = files.left_aside
        self._tell_progress()

    def _note_taken(self, taken: FileTaken) -> None:
        self._remaining.remove(taken.path)
        self._crashes = 0
        if taken.added is not None:
            self._added.append(taken.added)
        if taken.duplicate is not None:
            self._duplicates.append(taken.duplicate)
        if taken.unreadable is not None:
            self._unreadable.append(taken.unreadable)
        self._tell_progress()

    def _tell_progress(self) -> None:
        """Tell what is read now: of a long article that is all there is to hear for a while."""
        total = self._total or 0
        name = printable(Path(self._remaining[0]).name) if self._remaining else ""
        self._on_progress(ImportProgress(total - len(self._remaining), total, name))

    def _end_or_go_on(self, finished: Finished) -> None:
        self._crashes += finished.crashed
        if finished.crashed and self._remaining and self._crashes <= _MOST_CRASHES and not self._is_cancelled:
            self._unreadable.append(Unreadable(printable(self._remaining.pop(0)), _DEFEATED))
            if self.begin(tuple(self._remaining)):
                return
        self._changes.tell_indexed()
        cancelled = finished.cancelled or (finished.crashed and self._is_cancelled)
        self._summary = ImportSummary(
            tuple(self._added),
            tuple(self._duplicates),
            tuple(self._unreadable),
            cancelled=cancelled,
            problem=None if cancelled else finished.problem,
            left_aside=self._left_aside,
        )
        self._on_done(self._summary)
        self._done.set()


def _ignore(_: object) -> None:
    return
