"""Does the index survive the killing of whoever writes it, at any moment, and a full disk?

    python -m tests.crash.index --kills 200 [--seed 1]

A process adds, changes, merges and rebuilds by two processes without end; it, or one of its builders, is killed
(SIGKILL) at a moment drawn by chance, sometimes while a second process writes too. Then what is left must open as one
whole generation or be called damaged, and after the usual catching up no article may be missing and nothing left over.
"""

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, NamedTuple

from briefing.library.store import Library
from briefing.services.worker.messages import Places
from briefing.services.worker.workshop import Workshop, locate_index
from tests.crash.checks import check_as_left, check_mended, wait_until_gone
from tests.crash.full_disk import fill_disks
from tests.crash.victim import make_words, write_without_end
from tests.unit.library.samples import an_arrival

#: How long after a deed has begun its process is killed, in seconds at most.
MOMENTS = {"add": 0.2, "merge": 0.1, "rebuild": 2.0, "commit": 0.005}
_ARTICLES = 300
_BUILDER_KILLED = 0.25
_TWO_WRITE = 0.25


class Victim(NamedTuple):
    """A process that writes, and the pipe through which it tells what it does."""

    process: BaseProcess
    pipe: Connection


def main() -> None:
    """Kill as often as asked for and print what was found; the exit status is 1 when something was lost."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        found = kill_writers(Path(folder), options.kills, options.seed)
        for (moment, outcome), count in sorted(found.items()):
            _tell(f"{count:4} killed at {moment:18} {outcome}\n")
        _tell(f"disk full: {fill_disks(Path(folder) / 'disk')}\n")
    seconds = time.monotonic() - start
    _tell(f"{sum(found.values())} kills in {seconds:.0f} s; after catching up no article was missing\n")


def _tell(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def kill_writers(folder: Path, kills: int, seed: int) -> Counter[tuple[str, str]]:
    """Kill writers and check each time; return how often each moment led to each outcome.

    Raises AssertionError with what does not hold.
    """
    chance = random.Random(seed)  # noqa: S311
    places = Places(folder / "library", folder / "indexes")
    library = Library.open(places.library)
    library.add(an_arrival(make_words(chance, 200)) for _ in range(_ARTICLES))
    found: Counter[tuple[str, str]] = Counter()
    try:
        for number in range(kills):
            moment = _kill_one(places, chance)
            workshop = Workshop(library, locate_index(places.indexes, library))
            found[moment, check_as_left(workshop)] += 1
            check_mended(workshop)
            workshop.close_index()
            _tell(f"{number + 1} of {kills}: {moment}\n")
    finally:
        library.close()
    return found


def _kill_one(places: Places, chance: random.Random) -> str:
    moment = chance.choice(list(MOMENTS))
    victims = [_start(places, chance, moment) for _ in range(2 if chance.random() < _TWO_WRITE else 1)]
    try:
        return _kill_at(victims[0], moment, chance)
    finally:
        builders: list[int] = []
        for victim in victims:
            victim.process.kill()
            victim.process.join()
            builders += [told for told in _read_all(victim.pipe) if isinstance(told, int)]
            victim.pipe.close()
        wait_until_gone(builders)


def _start(places: Places, chance: random.Random, favoured: str) -> Victim:
    # A forked one has imported everything: more kills in the same time.
    context: Any = get_context("fork" if "fork" in get_all_start_methods() else "spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=write_without_end, args=(theirs, places, chance.randrange(10**9), favoured))
    process.start()
    theirs.close()
    return Victim(process, ours)


def _kill_at(victim: Victim, moment: str, chance: random.Random) -> str:
    """Wait until a victim, which is killed then, is in the middle of a deed, or kill a builder; say which it was."""
    if moment == "rebuild" and chance.random() < _BUILDER_KILLED:
        builder = _wait_for(victim.pipe, int)
        time.sleep(chance.random() * MOMENTS[moment])
        os.kill(builder, signal.SIGKILL)
        _wait_for(victim.pipe, "add", "merge", "rebuild")  # it goes on alone
        return "rebuild (builder)"
    for _ in range(chance.randint(1, 12 if moment == "commit" else 2)):
        _wait_for(victim.pipe, moment)
    time.sleep(chance.random() * MOMENTS[moment])
    return moment


def _wait_for(pipe: Connection, *wanted: object) -> int:
    while True:
        told = pipe.recv()
        if told in wanted or type(told) in wanted:
            return told if isinstance(told, int) else 0


def _read_all(pipe: Connection) -> list[object]:
    told = []
    try:
        while pipe.poll():
            told.append(pipe.recv())
    except (EOFError, OSError):
        return told
    return told


if __name__ == "__main__":
    main()
