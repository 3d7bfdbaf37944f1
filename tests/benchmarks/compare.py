"""How fast do Briefing's index and others build, open and answer, on the same articles in one run?

    python -m tests.benchmarks.compare 10000 60000 100000 [--whoosh] [--only NAME] [--every N]

Times are of the wall clock, in milliseconds; every answer is an exact count and 20 highlighted snippets. Each engine
builds in one process of its own and answers in another; memory is theirs, with the processes they start. With
`--every 10`, each tenth question of a kind is asked, which is what an engine that takes seconds for one needs.
"""

import argparse
import multiprocessing
import os
import statistics
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from tests.benchmarks.articles import read_vocabulary
from tests.benchmarks.bodies import write_documents
from tests.benchmarks.engines import Engine, find_engines
from tests.benchmarks.memory import PeakMeter, measure_tree
from tests.benchmarks.queries import Question, ask

#: Stock Whoosh takes too long beyond.
MOST_FOR_WHOOSH = 10_000


@dataclass(frozen=True)
class Figures:
    """What was measured of an engine: seconds to build and open, MB, and seconds for each kind of question."""

    build: float
    peak: float
    size: float
    open: float
    resting: float
    times: dict[str, list[float]]


def main() -> None:
    """Build, open and ask each engine in turn, and print tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("counts", type=int, nargs="+", help="how many articles")
    parser.add_argument("--whoosh", action="store_true", help="Whoosh as it comes, too (slow)")
    parser.add_argument("--only", help="the one engine to measure")
    parser.add_argument("--every", type=int, default=1, help="ask each n-th question of a kind only")
    options = parser.parse_args()
    medians: defaultdict[str, list[float]] = defaultdict(list)
    for count in options.counts:
        with tempfile.TemporaryDirectory() as kept:
            articles = Path(kept) / "articles.sqlite"
            megabytes = write_documents(articles, count)
            print(f"\n{count:,} articles, {megabytes:.1f} MB of text")
            found = find_engines(with_whoosh=options.whoosh and count <= MOST_FOR_WHOOSH)
            chosen = {name: engine for name, engine in found.items() if options.only in (None, name)}
            measured = {name: _measure(engine, articles, options.every) for name, engine in chosen.items()}
        for name, figures in measured.items():
            _print(name, figures, count, megabytes)
            medians[name].append(statistics.median(figures.times["typing"]))
    for name, typed in medians.items():
        if len(typed) > 1:
            print(f"{name}: typing p50 grows {typed[-1] / typed[0]:.1f} x from {options.counts[0]:,} articles on")


def _measure(engine: Engine, articles: Path, every: int) -> Figures:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        built = _in_own_process(_build, engine, articles, folder)
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
        asked = _in_own_process(_open_and_ask, engine, articles, folder, every)
    return Figures(size=size, **built, **asked)


def _in_own_process(function: Any, *values: object) -> dict[str, Any]:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_call, args=(function, theirs, *values))
    process.start()
    theirs.close()
    try:
        answer: dict[str, Any] = ours.recv()
    except EOFError:
        process.join()
        sys.exit(f"{function.__name__} ended with status {process.exitcode} before it had measured anything.")
    process.join()
    return answer


def _call(function: Any, answers: Connection, *values: object) -> None:
    answers.send(function(*values))


def _build(engine: Engine, articles: Path, folder: Path) -> dict[str, float]:
    with PeakMeter(os.getpid()) as meter:
        start = time.perf_counter()
        engine.build(folder, articles)
        seconds = time.perf_counter() - start
    return {"build": seconds, "peak": meter.peak}


def _open_and_ask(engine: Engine, articles: Path, folder: Path, every: int) -> dict[str, Any]:
    engine.load()
    start = time.perf_counter()
    engine.open(folder, articles)
    opened = time.perf_counter() - start
    times: defaultdict[str, list[float]] = defaultdict(list)
    for question in _choose(ask(read_vocabulary()), every):
        start = time.perf_counter()
        if engine.ask(question) is not None:
            times[question.kind].append(time.perf_counter() - start)
    return {"open": opened, "resting": measure_tree(os.getpid()), "times": dict(times)}


def _choose(questions: Iterable[Question], every: int) -> Iterator[Question]:
    """Yield each n-th question of each kind."""
    seen: Counter[str] = Counter()
    for question in questions:
        if seen[question.kind] % every == 0:
            yield question
        seen[question.kind] += 1


def _print(name: str, figures: Figures, count: int, megabytes: float) -> None:
    print(f"\n{name}, {count:,} articles")
    print(
        f"  build {count / figures.build:,.0f} articles/s, {megabytes / figures.build:.1f} MB/s,"
        f" peak {figures.peak:.0f} MB"
    )
    print(f"  size {figures.size / megabytes:.2f} x the text, open {1000 * figures.open:.1f} ms")
    print(f"  after all questions {figures.resting:.0f} MB")
    for kind, times in figures.times.items():
        shown = " ".join(f"p{part} {1000 * _percentile(times, part):8.2f}" for part in (50, 95, 99))
        print(f"  {kind:10} {shown}  ({len(times)} questions)")


def _percentile(times: Sequence[float], part: int) -> float:
    ranked = sorted(times)
    return ranked[min(len(ranked) - 1, len(ranked) * part // 100)]


if __name__ == "__main__":
    main()
