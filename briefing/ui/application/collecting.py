"""When are unused objects collected?

A full collection looks at every object there is and holds up every thread meanwhile: with the findings of some
thousand articles for over 100 ms, in the midst of a keystroke as likely as not. Values here are freed by their counts
of references; what refers to itself is little and can wait until nobody types.
"""

import gc
from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, SignalInstance

#: After so long without any doing, in ms, a person is reading, or away.
_PAUSE = 5000
#: How many collections of objects of middle age make a full one due all the same; Python's own count is 10.
_PATIENCE = 1000


class Collector(QObject):
    """Has unused objects collected in the pauses between a person's doings, in each pause once."""

    def __init__(self, doings: Iterable[SignalInstance], parent: QObject) -> None:
        super().__init__(parent)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(gc.collect)
        self._pause.start()
        young, middle, _ = gc.get_threshold()
        gc.set_threshold(young, middle, _PATIENCE)
        for doing in doings:
            doing.connect(self._wait)

    def _wait(self, *_what: object) -> None:
        self._pause.start()
