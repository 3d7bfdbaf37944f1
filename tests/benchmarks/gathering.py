"""How long does it take to gather a dossier, and to gather it again with one more article?

`python -m tests.benchmarks.gathering [COUNT]`: articles are made of paragraphs of the project's own ones, each with a
date and an outlet of its own, and extracted beforehand. Times are of the processor.
"""

import random
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from time import process_time

from briefing.domain.article import Article, Origin, make_article
from briefing.domain.dossier import Source
from briefing.extraction.lexicons import parse_lexicons
from briefing.extraction.merge import Gathering
from briefing.extraction.pipeline import extract
from briefing.settings.resources import lexicon_texts, seed_paths

_GOLD = Path(__file__).resolve().parents[1] / "eval" / "gold"
_OUTLETS = ("Harbour Post", "Northern Courier", "Meridian News", "Radio Westmere", "The Public Servant", "Halden")
_FIRST_DAY = date(2026, 1, 5)
_PARAGRAPHS = (8, 16)


def make_sources(count: int) -> Iterator[Source]:
    """Yield so many articles with their findings; the same number always gives the same ones."""
    lexicons = parse_lexicons(lexicon_texts())
    for article in make_articles(count):
        yield Source(article, extract(article, lexicons))


def make_articles(count: int) -> Iterator[Article]:
    """Yield so many articles; the same number always gives the same ones."""
    chance = random.Random(20260105)  # noqa: S311
    paragraphs = _read_paragraphs()
    for number in range(count):
        day = _FIRST_DAY + timedelta(days=chance.randrange(400))
        head = f"{chance.choice(_OUTLETS)}\n{day.day} {day:%B %Y}\n\nReport {number} of the day"
        body = "\n\n".join((head, *chance.sample(paragraphs, chance.randint(*_PARAGRAPHS)))) + "\n"
        yield make_article(body, Origin(f"{number}.txt", "text/plain"))


def _read_paragraphs() -> list[str]:
    paths = [
        *seed_paths(),
        *sorted((_GOLD / "articles" / "tuned").glob("*.txt")),
        *sorted(_GOLD.glob("sets/*/*/*.txt")),
    ]
    blocks = (block.strip() for path in paths for block in path.read_text("utf-8").split("\n\n"))
    return [block for block in blocks if len(block) > 120]


def measure(call: Callable[[], object]) -> float:
    """Return how long a call keeps the processor busy, in seconds."""
    begin = process_time()
    call()
    return process_time() - begin


def main(count: int) -> None:
    """Print the times."""
    *most, last = make_sources(count + 1)
    gathering = Gathering()
    print(f"{count} articles at once: {measure(lambda: gathering.gather('', most)):.3f} s")
    print(f"one more: {measure(lambda: gathering.gather('', [*most, last])):.3f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
