"""How long does the window's event loop stall while articles are imported and a person types?

    python -m tests.benchmarks.eventloop 10000 [--where]

opens the window on a library of its own, has made articles imported by the worker process, types the script of
keystrokes all the while, and looks at the clock every 5 ms. A stall is how much later than that the clock was looked
at; Linux also tells how much of it the thread waited for a processor that other processes had. `--where` says where
all threads were in the long stalls, and when the collector of unused objects ran long. Without a screen the
window is drawn offscreen.
"""

import argparse
import gc
import os
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefing.bootstrap import build
from briefing.domain.importing import ImportSummary
from briefing.settings.machine import has_screen
from briefing.settings.options import Options
from briefing.settings.paths import Paths
from briefing.settings.resources import seed_paths
from briefing.ui.application.session import collect_in_pauses, make_application
from briefing.ui.mainwindow import MainWindow
from briefing.ui.presenters.importing import summarise
from briefing.ui.theme.look import Look
from tests.benchmarks.articles import make_articles

_EVERY = 5
_BETWEEN_KEYS = 130
#: After the import, for the last answers.
_AFTERWARDS = 3000
_LONG = 0.030
_A_FOLDER = 1000
#: Where Linux says how long a thread waited for a processor, in nanoseconds.
_SCHEDULE = Path("/proc/thread-self/schedstat")


@dataclass
class Stalls:
    """The stalls in seconds, how long of each no processor was free, when it ended, and where the long ones were."""

    lengths: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)
    places: dict[float, str] = field(default_factory=dict)

    def report(self, started: float) -> str:
        """Return the figures, a line each."""
        ordered = sorted(self.lengths)
        at = {name: ordered[int(len(ordered) * share)] for name, share in (("p99", 0.99), ("p99.9", 0.999))}
        lines = [f"longest stall {ordered[-1] * 1000:6.1f} ms"]
        lines += [f"{name:13s} {value * 1000:6.1f} ms" for name, value in at.items()]
        lines.append(f"over 50 ms    {sum(length > 0.05 for length in ordered):4d} of {len(ordered):,} looks")
        own = sorted(max(0.0, length - wait) for length, wait in zip(self.lengths, self.waits, strict=True))
        lines.append(f"without waiting for a processor: longest {own[-1] * 1000:.1f} ms, ")
        lines[-1] += f"over 50 ms {sum(length > 0.05 for length in own)}"
        worst = sorted(zip(self.lengths, self.waits, self.ends, strict=True), reverse=True)[:8]
        lines += [
            f"  {length * 1000:6.1f} ms at {end - started:6.1f} s, {wait * 1000:5.1f} ms of them without a processor"
            for length, wait, end in worst
        ]
        return "\n".join(lines)


class Probe(QObject):
    """Looks at the clock every 5 ms in the event loop; with `where`, another thread notes what holds it up."""

    def __init__(self, *, where: bool) -> None:
        super().__init__()
        self.stalls = Stalls()
        self._last, self._waited = time.perf_counter(), _waited()
        self._timer = QTimer(self, interval=_EVERY, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._thread = threading.get_ident()
        self._over = threading.Event()
        self._watcher = threading.Thread(target=self._watch)
        if where:
            self._watcher.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._over.set()

    def _look(self) -> None:
        now, waited = time.perf_counter(), _waited()
        self.stalls.lengths.append(max(0.0, now - self._last - _EVERY / 1000))
        self.stalls.waits.append(waited - self._waited)
        self.stalls.ends.append(now)
        self._last, self._waited = now, waited

    def _watch(self) -> None:
        while not self._over.wait(_LONG / 3):
            since = self._last
            if time.perf_counter() - since > _LONG:
                self.stalls.places[since] = "".join(
                    f"  thread {number}\n{''.join(traceback.format_stack(frame)[-5:])}"
                    for number, frame in sys._current_frames().items()
                    if number != threading.get_ident()
                )


class Collections:
    """When the collector of unused objects ran for over 10 ms, in whichever thread: all others wait for it."""

    def __init__(self) -> None:
        self.long: list[str] = []
        self._began = time.perf_counter()
        gc.callbacks.append(self._note)

    def _note(self, phase: str, about: dict[str, int]) -> None:
        if phase == "start":
            self._began = time.perf_counter()
            return
        taken = time.perf_counter() - self._began
        if taken > _LONG / 3:
            thread = threading.current_thread().name
            self.long.append(f"{taken * 1000:6.1f} ms, generation {about['generation']}, in {thread}")


class Typist(QObject):
    """Types one line after another into the query, a letter at a time, and takes each away again."""

    def __init__(self, window: MainWindow, lines: list[str]) -> None:
        super().__init__()
        self._edit = window.row.field.edit
        self._keys = self._letters(lines)
        self.typed = 0
        self._timer = QTimer(self, interval=_BETWEEN_KEYS)
        self._timer.timeout.connect(self._type)
        self._timer.start()

    def _type(self) -> None:
        key = next(self._keys)
        self.typed += 1
        self._edit.setFocus()
        if key:
            QTest.keyClicks(self._edit, key)
        else:
            self._edit.selectAll()
            QTest.keyClick(self._edit, Qt.Key.Key_Backspace)

    def _letters(self, lines: list[str]) -> Iterator[str]:
        for line in cycle(lines):
            yield from line
            yield ""


def _waited() -> float:
    """Return how many seconds this thread has waited for a processor so far; 0 where the system does not tell."""
    return int(_SCHEDULE.read_text("ascii").split()[1]) / 1e9 if _SCHEDULE.exists() else 0.0


def write_articles(folder: Path, count: int) -> None:
    """Write made articles as text files, in folders of a thousand."""
    for number, article in enumerate(make_articles(count)):
        inner = folder / f"{number // _A_FOLDER:03d}"
        inner.mkdir(parents=True, exist_ok=True)
        day = f"\n{article.published}" if article.published else ""
        (inner / f"{number:06d}.txt").write_text(
            f"{article.title}\n\n{article.source}{day}\n\n{article.body}\n", "utf-8"
        )


def measure(count: int, folder: Path, *, where: bool) -> None:
    """Import and type, and print the stalls."""
    articles = folder / "articles"
    write_articles(articles, count)
    paths = Paths(*(folder / inner for inner in ("library", "cache", "config", "log")))
    application = make_application(offscreen=not has_screen(os.environ))
    look = Look("light")
    look.apply()
    window = MainWindow(build(paths, Options()), look)
    collect_in_pauses(window)
    window.resize(1440, 900)
    window.show()
    window.start(seed_paths())
    _wait_until_settled(window, application)
    lines = Path(__file__).with_name("keystrokes.txt").read_text("utf-8").splitlines()
    collections = Collections() if where else None
    probe, typist = Probe(where=where), Typist(window, [line for line in lines if line])
    started = time.perf_counter()
    ended: list[float] = []

    def leave(summary: ImportSummary) -> None:
        ended.append(time.perf_counter())
        sys.stdout.write(summarise(summary) + "\n")
        QTimer.singleShot(_AFTERWARDS, application, application.quit)

    window.importing.finished.connect(leave)
    window.importing.bring([articles])
    application.exec()
    probe.stop()
    sys.stdout.write(f"{ended[0] - started:.1f} s, {typist.typed:,} keys typed, load {os.getloadavg()[0]:.1f}\n")
    sys.stdout.write(probe.stalls.report(started) + "\n")
    for since, place in sorted(probe.stalls.places.items()):
        sys.stdout.write(f"-- at {since - started:.2f} s\n{place}")
    for collection in collections.long if collections else ():
        sys.stdout.write(f"-- collected for {collection}\n")
    window.close()


def _wait_until_settled(window: MainWindow, application: QApplication) -> None:
    timer = QTimer(window, interval=200)
    timer.timeout.connect(lambda: application.quit() if window.is_settled else None)
    timer.start()
    application.exec()
    timer.stop()


def main() -> None:
    """Read the command line and measure in a folder that is removed afterwards."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("--where", action="store_true", help="say where the window's thread was in long stalls")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="briefing-eventloop-") as folder:
        measure(asked.count, Path(folder), where=asked.where)


if __name__ == "__main__":
    main()
