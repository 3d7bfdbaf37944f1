"""How many words a second does the extraction read, stage by stage, does its cost stay in line, its memory flat?

`python -m tests.benchmarks.extraction [--memory COUNT]`: the samples, the project's own articles and some made of their
paragraphs are extracted one by one. Times are of the processor, the best of several rounds.
"""

import argparse
import gc
from collections import Counter
from itertools import cycle, islice
from pathlib import Path
from time import process_time

from briefing.domain.article import Article, Origin, make_article
from briefing.extraction import pipeline
from briefing.extraction.actors import finding
from briefing.extraction.lexicons import Lexicons, parse_lexicons
from briefing.settings.resources import lexicon_texts, seed_paths
from briefing.text.canonical import canonical
from tests.benchmarks.gathering import make_articles, timed

_GOLD = Path(__file__).resolve().parents[1] / "eval" / "gold"
_STAGES = (
    "make_document",
    "read_masthead",
    "find_published",
    "find_times",
    "read_prose",
    "read_actors",
    "find_deadlines",
    "find_issues",
    "find_questions",
    "find_scenarios",
    "find_figures",
    "find_venues",
    "find_runs",
)
_MADE, _ROUNDS = 40, 4
_SIZES = (1_000, 10_000, 100_000, 1_000_000, 5_000_000)


def read_articles() -> list[Article]:
    """Return the articles that are measured."""
    own = [path for kind in ("tuned", "later") for path in (_GOLD / "articles" / kind).glob("*.[mt][dx]*")]
    paths = [*seed_paths(), *sorted(own), *sorted(_GOLD.glob("sets/*/*/*.txt"))]
    bodies = (canonical(path.read_text("utf-8")) for path in paths)
    return [*(make_article(body, Origin("", "text/plain")) for body in bodies), *make_articles(_MADE)]


def measure_stages(articles: list[Article], lexicons: Lexicons) -> dict[str, float]:
    """Return how long each stage takes for all articles together, in seconds, and "whole" for all stages."""
    spent: Counter[str] = Counter()
    kept = {name: getattr(pipeline, name) for name in _STAGES}
    for name, stage in kept.items():
        setattr(pipeline, name, timed(spent, name, stage))
    hear = finding.hear_actors
    finding.hear_actors = timed(spent, "of these, positions", hear)
    rounds = []
    for _ in range(_ROUNDS):
        spent.clear()
        begin = process_time()
        _extract_all(articles, lexicons)
        rounds.append({**spent, "whole": process_time() - begin})
    for name, stage in kept.items():
        setattr(pipeline, name, stage)
    finding.hear_actors = hear
    return {name: min(one[name] for one in rounds) for name in rounds[0]}


def _extract_all(articles: list[Article], lexicons: Lexicons) -> None:
    for article in articles:
        pipeline.extract(article, lexicons)


def print_stages(lexicons: Lexicons) -> None:
    """Print words a second."""
    articles = read_articles()
    words = sum(len(article.body.split()) for article in articles)
    print(f"{words:,} words in {len(articles)} articles, words a second")
    spent = measure_stages(articles, lexicons)
    spent["actors alone"] = spent["read_actors"] - spent["of these, positions"]
    for name, seconds in spent.items():
        print(f"{name:20} {words / seconds:12,.0f} {seconds / spent['whole']:6.1%}")


def print_sizes(lexicons: Lexicons) -> None:
    """Print what a kilobyte costs in longer and longer articles."""
    paragraphs = [part for article in read_articles() for part in article.body.split("\n\n")]
    for size in _SIZES:
        repeated = "\n\n".join(islice(cycle(paragraphs), 2 + size // 200))
        article = make_article(repeated[:size], Origin("", "text/plain"))
        rounds = 1 + 100_000 // size
        begin = process_time()
        _extract_all([article] * rounds, lexicons)
        print(f"{size:>9,} letters: {(process_time() - begin) / rounds / size * 1e6:6.2f} ms for a thousand")


def print_memory(lexicons: Lexicons, count: int) -> None:
    """Print how much memory this process takes while it extracts one article after the other."""
    for number, article in enumerate(make_articles(count), 1):
        pipeline.extract(article, lexicons)
        if number in (1, 100) or number % 1000 == 0:
            print(f"{number:>6} articles: {_read_resident():.1f} MB")


def _read_resident() -> float:
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1000


def main() -> None:
    """Print the figures."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--memory", type=int, metavar="COUNT", help="measure the memory over so many articles instead")
    count = reader.parse_args().memory
    begin = process_time()
    lexicons = parse_lexicons(lexicon_texts())
    print(f"word tables read in {process_time() - begin:.2f} s")
    gc.collect()
    if count:
        print_memory(lexicons, count)
    else:
        print_stages(lexicons)
        print_sizes(lexicons)


if __name__ == "__main__":
    main()
