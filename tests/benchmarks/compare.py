"""How fast do Briefing's index and others build, open and answer, on the same articles in one run?

    python -m tests.benchmarks.compare 10000 [--whoosh]

Times are of the wall clock, in milliseconds; every answer is an exact count and 20 highlighted snippets.
"""

import argparse
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from briefing.index.documents import IndexDocument
from tests.benchmarks.articles import make_articles
from tests.benchmarks.engines import Engine, find_engines
from tests.benchmarks.queries import ask


def main() -> None:
    """Build, open and ask each engine in turn, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int, help="how many articles")
    parser.add_argument("--whoosh", action="store_true", help="Whoosh as it comes, too (slow)")
    options = parser.parse_args()
    articles = list(make_articles(options.count))
    megabytes = sum(len(one.body.encode()) for one in articles) / 1e6
    print(f"{len(articles):,} articles, {megabytes:.1f} MB of text")
    bodies = {one.id: one.body for one in articles}
    for name, engine in find_engines(bodies, with_whoosh=options.whoosh).items():
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            print(f"\n{name}")
            _measure(engine, Path(folder), articles, megabytes)


def _measure(engine: Engine, folder: Path, articles: Sequence[IndexDocument], megabytes: float) -> None:
    start = time.perf_counter()
    engine.build(folder, articles)
    seconds = time.perf_counter() - start
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
    print(f"  build {len(articles) / seconds:,.0f} articles/s, {megabytes / seconds:.1f} MB/s")
    print(f"  size {size / megabytes:.2f} x the text")
    start = time.perf_counter()
    engine.open(folder)
    print(f"  open {1000 * (time.perf_counter() - start):.1f} ms")
    for kind, times in _ask_all(engine).items():
        ranked = sorted(times)
        shown = " ".join(f"p{part} {ranked[len(ranked) * part // 100] * 1000:8.2f}" for part in (50, 95, 99))
        print(f"  {kind:10} {shown}  ({len(ranked)} questions)")


def _ask_all(engine: Engine) -> dict[str, list[float]]:
    times: defaultdict[str, list[float]] = defaultdict(list)
    for question in ask():
        start = time.perf_counter()
        if engine.ask(question) is not None:
            times[question.kind].append(time.perf_counter() - start)
    return times


if __name__ == "__main__":
    main()
