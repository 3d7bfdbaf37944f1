"""How much memory do a process and those it started take?"""

import threading
import time
from pathlib import Path
from typing import Self

_PROC = Path("/proc")
_PERIOD = 0.05


def measure_tree(process: int) -> float:
    """Return the proportional share of memory (PSS) that a process and its descendants take now, in MB."""
    return sum(_read_share(one) for one in _list_tree(process)) / 1000


class PeakMeter:
    """Watches this process and those it starts while the block runs; `peak` is in MB, 0 where there is no /proc."""

    def __init__(self, process: int) -> None:
        self.peak = 0.0
        self._process = process
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._done.is_set():
            self.peak = max(self.peak, measure_tree(self._process))
            time.sleep(_PERIOD)


def _list_tree(process: int) -> list[int]:
    tree, last = [process], 0
    while last < len(tree):
        for path in _PROC.glob(f"{tree[last]}/task/*/children"):
            try:
                tree += map(int, path.read_text().split())
            except OSError:  # ended meanwhile
                continue
        last += 1
    return tree


def _read_share(process: int) -> int:
    try:
        lines = (_PROC / str(process) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
