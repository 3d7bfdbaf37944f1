"""How does the window start?"""

import argparse
import dataclasses
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from briefing.bootstrap import build
from briefing.domain.errors import UserError
from briefing.settings import store
from briefing.settings.machine import has_screen
from briefing.settings.options import Options, read_option
from briefing.settings.paths import Paths, find_paths
from briefing.settings.resources import resource, seed_paths
from briefing.ui.application.collecting import Collector
from briefing.ui.application.crash import CrashHandler
from briefing.ui.application.picture import Photographer
from briefing.ui.application.placing import place
from briefing.ui.application.single import Reception, hand_over, server_name
from briefing.ui.mainwindow import MainWindow
from briefing.ui.theme.look import Look
from briefing.ui.theme.type import load_faces

_NOT_SEEN = 500


@dataclass(frozen=True, slots=True)
class Request:
    """What a command line asks of the window."""

    files: tuple[Path, ...] = ()
    library: Path | None = None
    samples: bool = False
    picture: Path | None = None


def read_request(arguments: Sequence[str]) -> Request:
    """Return what a command line asks for; a wrong one ends the program with status 2."""
    parser = argparse.ArgumentParser(prog="briefing", add_help=False, allow_abbrev=False)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--library", type=Path)
    parser.add_argument("--samples", action="store_true")
    parser.add_argument("--picture", type=Path)
    found = parser.parse_args(arguments)
    return Request(tuple(found.files), found.library, found.samples, found.picture)


def run(arguments: Sequence[str]) -> int:
    """Open the window, or hand the files to the one that is open; return the exit status.

    Raises UserError when the library cannot be opened or the picture not written.
    """
    request = read_request(arguments)
    application = make_application(offscreen=request.picture is not None and not has_screen(os.environ))
    paths = find_paths(os.environ, request.library, samples=request.samples)
    if request.picture is None and hand_over(server_name(paths.library), request.files):
        return 0
    crashes = CrashHandler(paths.logs)
    crashes.install()
    session = Session(request, paths)
    try:
        session.open()
    except UserError as error:
        if request.picture is None:
            _tell(error.sentence)
        raise
    status = application.exec()
    if status and request.picture is not None:
        raise UserError(f"The picture could not be written to {request.picture}; choose another place, ending in .png.")
    return status


def make_application(*, offscreen: bool = False) -> QApplication:
    """Return the running application with the program's own faces."""
    application = QApplication([sys.argv[0], *(["-platform", "offscreen"] if offscreen else [])])
    application.setApplicationName("Briefing")
    application.setDesktopFileName("briefing")
    application.setStyle("Fusion")
    load_faces()
    return application


class FirstPaint(QObject):
    """Tells when a window has been painted once; of one that is not seen, after a moment."""

    over = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self, singleShot=True, interval=_NOT_SEEN)
        self._timer.timeout.connect(self.over)
        self._timer.start()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the end of the first painting."""
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            self._timer.start(0)
        return False


class Session(QObject):
    """The window of one library at a time, with its settings and its reception for later starts."""

    def __init__(self, request: Request, paths: Paths) -> None:
        super().__init__()
        self._request = request
        self._paths = paths
        loaded = store.load(paths.config)
        self._options: Options = loaded.options
        self._problem = loaded.problem
        self._look = Look(self._options.theme)
        self._look.apply()
        self._window: MainWindow | None = None
        self._reception: Reception | None = None

    def open(self) -> None:
        """Show the window, then let it work: what is slow to import comes after the first paint.

        Raises UserError when the library cannot be opened.
        """
        services = build(self._paths, self._options, samples=self._request.samples)
        services.recall_as_of()
        window = MainWindow(services, self._look)
        window.setWindowIcon(_icon())
        window.samples_asked.connect(self._open_samples)
        window.settings_changed.connect(self._save)
        self._window = window
        collect_in_pauses(window)
        if self._request.picture is None:
            self._reception = Reception(server_name(self._paths.library), self)
            self._reception.called.connect(self._receive)
        place(window, as_picture=self._request.picture is not None)
        FirstPaint(window).over.connect(self._start)

    def _start(self) -> None:
        window = self._window
        if window is None:
            return
        samples = self._request.samples and window.services.library.articles.count() == 0
        window.start([*(seed_paths() if samples else []), *self._request.files])
        if self._problem:
            window.status.say_kept(self._problem, ticked=False)
        if self._request.picture is not None:
            Photographer(window, self._request.picture).done.connect(self._leave)

    def _leave(self, done: bool) -> None:  # noqa: FBT001 - a slot
        if self._window is not None:
            self._window.close()
        QApplication.exit(0 if done else 1)

    def _receive(self, paths: list[str]) -> None:
        if self._window is not None:
            self._window.raise_()
            self._window.activateWindow()
            self._window.importing.bring(paths)

    def _open_samples(self) -> None:
        """Go on in the library of samples."""
        former, reception = self._window, self._reception
        self._request = Request(samples=True)
        self._paths = find_paths(os.environ, samples=True)
        if reception is not None:
            reception.close()
        if hand_over(server_name(self._paths.library), ()):
            QApplication.quit()
            return
        self.open()
        if former is not None:
            former.close()

    def _save(self, kept: dict[str, object]) -> None:
        options = {name: read_option(name, value) for name, value in kept.items()}
        self._options = dataclasses.replace(self._options, **options)  # type: ignore[arg-type]
        try:
            store.save(self._paths.config, self._options)
        except UserError as error:
            if self._window is not None:
                self._window.status.say_kept(error.sentence, ticked=False)


def collect_in_pauses(window: MainWindow) -> None:
    """Keep the collection of unused objects out of a person's typing and opening of articles."""
    Collector((window.row.field.edit.textEdited, window.searching.shown, window.searching.opened), window)


def _tell(sentence: str) -> None:
    """Show why there is no window; who started it by a double click sees no other message."""
    box = QMessageBox()
    box.setWindowTitle("Briefing")
    box.setText(sentence)
    box.exec()


def _icon() -> QIcon:
    return QIcon(str(resource("icons/briefing.svg")))
