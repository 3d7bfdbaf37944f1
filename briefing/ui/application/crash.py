"""What happens when the program meets a bug of its own?"""

import logging
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

_LOG = logging.getLogger("briefing")
_SIZE = 500_000


class CrashHandler(QObject):
    """Log every unexpected exception, show one dialog for it, and let the program go on."""

    _met = Signal(str)

    def __init__(self, logs: Path) -> None:
        super().__init__()
        self._file = logs / "briefing.log"
        self._shown: QMessageBox | None = None
        self._met.connect(self._show)

    def install(self) -> None:
        """Write to the log from now on, and hear of exceptions in every thread."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            handler: logging.Handler = RotatingFileHandler(self._file, maxBytes=_SIZE, backupCount=2, encoding="utf-8")
        except OSError:
            handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        _LOG.addHandler(handler)
        _LOG.setLevel(logging.INFO)
        sys.excepthook = self._catch
        threading.excepthook = lambda args: self._catch(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def _catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        words = "".join(traceback.format_exception(kind, error, trace))
        _LOG.error("unexpected: %s", words)
        sys.stderr.write(words)
        self._met.emit(f"{kind.__name__}: {error}")

    def _show(self, words: str) -> None:
        if self._shown is not None and self._shown.isVisible():
            return
        self._shown = QMessageBox(QApplication.activeWindow())
        self._shown.setWindowTitle("Something went wrong")
        self._shown.setText("Briefing met a mistake of its own. Your library is safe, and you can go on working.")
        self._shown.setInformativeText(f"What happened is written to {self._file}.")
        self._shown.setDetailedText(words)
        self._shown.open()
