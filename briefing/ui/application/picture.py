"""How is the window drawn to a picture where there is no screen?"""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.ui.mainwindow import MainWindow

_LOOK_EVERY = 100
_PATIENCE = 120_000
_QUIET_LOOKS = 4


class Photographer(QObject):
    """Wait until everything is shown and painted, write the picture, and tell whether that worked."""

    done = Signal(bool)

    def __init__(self, window: MainWindow, file: Path) -> None:
        super().__init__(window)
        self._window = window
        self._file = file
        self._quiet = 0
        self._waited = 0
        self._timer = QTimer(self, interval=_LOOK_EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        self._waited += _LOOK_EVERY
        self._quiet = self._quiet + 1 if self._window.is_settled else 0
        if self._quiet >= _QUIET_LOOKS or self._waited >= _PATIENCE:
            self._timer.stop()
            self.done.emit(self._window.grab().save(str(self._file)))
