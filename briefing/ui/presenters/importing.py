"""What happens when the reader brings files?"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing.domain.importing import ImportProgress, ImportSummary
from briefing.services.catalogue import Services
from briefing.services.importing import ImportJob
from briefing.ui.dialogs.unreadable import UnreadableDialog
from briefing.ui.widgets.statusline import StatusLine

_PLAIN = QFileDialog.Option.DontUseNativeDialog


class ImportPresenter(QObject):
    """Start imports, show how far they are, and say in one sentence what became of them."""

    finished = Signal(ImportSummary)
    _progressed = Signal(ImportProgress)
    _done = Signal(ImportSummary)

    def __init__(self, services: Services, status: StatusLine, window: QWidget) -> None:
        super().__init__()
        self._services = services
        self._status = status
        self._window = window
        self._job: ImportJob | None = None
        self._waiting: list[str] = []
        self._summary = ImportSummary()
        self._progressed.connect(self._show_progress)
        self._done.connect(self._finish)
        status.cancelled.connect(self.cancel)
        status.details_asked.connect(self.show_details)

    @property
    def busy(self) -> bool:
        """Tell whether an import is under way."""
        return self._job is not None

    def choose_files(self) -> None:
        """Let the reader choose files."""
        names, _ = QFileDialog.getOpenFileNames(self._window, "Open articles", "", _filters(), "", _PLAIN)
        self.bring(names)

    def choose_folder(self) -> None:
        """Let the reader choose a folder."""
        name = QFileDialog.getExistingDirectory(self._window, "Open a folder of articles", "", _PLAIN)
        self.bring([name] if name else [])

    def bring(self, paths: Sequence[str | Path]) -> None:
        """Import files and folders; while an import is under way, after it."""
        if not paths:
            return
        names = [str(path) for path in paths]
        if self._job is not None:
            self._waiting.extend(names)
            return
        self._status.say("Looking at the files…", cancel=True)
        importing = self._services.importing
        self._job = importing.start(names, on_progress=self._progressed.emit, on_done=self._done.emit)

    def cancel(self) -> None:
        """Stop after the file under way; what was read by then is kept."""
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()
            self._status.say("Stopping after this file…")

    def show_details(self) -> None:
        """List the files that could not be read, each with its reason."""
        UnreadableDialog(self._summary.unreadable, self._window).open()

    def _show_progress(self, progress: ImportProgress) -> None:
        if self._job is not None:
            reading = f"Reading {progress.done + 1:,} of {progress.total:,}  ·  {progress.name}"
            ordering = f"{_counted(progress.done, 'file')} read  ·  dating and indexing"
            self._status.say(reading if progress.name else ordering, cancel=True)

    def _finish(self, summary: ImportSummary) -> None:
        self._job = None
        self._summary = summary
        self._status.say(summarise(summary), details=bool(summary.unreadable))
        self.finished.emit(summary)
        waiting, self._waiting = self._waiting, []
        self.bring(waiting)


def summarise(summary: ImportSummary) -> str:
    """Return what became of the files, in one sentence."""
    parts = [_counted(len(summary.added), "article") + " added"]
    if summary.duplicates:
        parts.append(f"{len(summary.duplicates):,} known already")
    if summary.unreadable:
        parts.append(f"{len(summary.unreadable):,} not readable")
    if summary.left_aside:
        parts.append(f"{_counted(summary.left_aside, 'file')} of other kinds left aside")
    sentence = ", ".join(parts) + "."
    problem = f" {summary.problem}" if summary.problem else ""
    return ("Cancelled: " if summary.cancelled else "") + sentence + problem


def _counted(count: int, word: str) -> str:
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"


def _filters() -> str:
    from briefing.importers.formats import FORMATS

    endings = " ".join(f"*{ending}" for ending in FORMATS)
    return f"Articles ({endings});;All files (*)"
