"""How long does it take to gather a dossier, and again with one more article, stage by stage, and to tell what stands?

`python -m tests.benchmarks.gathering [COUNT]`: articles are made of paragraphs of the project's own ones, each with a
date and an outlet of its own, and extracted beforehand. Times are of the processor.
"""

import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import wraps
from pathlib import Path
from time import process_time
from typing import TypeVar

from briefing.brief.choosing.dated.standing import find_overtaken
from briefing.domain.article import Article, Origin, make_article
from briefing.domain.dossier import Source
from briefing.extraction.actors.merging import MergedActors
from briefing.extraction.copies.grouping import GroupedCopies
from briefing.extraction.deadlines.merge import MergedDeadlines
from briefing.extraction.differing.finding import Differences
from briefing.extraction.issues.merging import MergedIssues
from briefing.extraction.lexicons import parse_lexicons
from briefing.extraction.merge import Gathering
from briefing.extraction.outlook.merging import MergedQuestions
from briefing.extraction.pipeline import extract
from briefing.settings.resources import lexicon_texts, seed_paths

A = TypeVar("A")
_GOLD = Path(__file__).resolve().parents[1] / "eval" / "gold"
_OUTLETS = ("Harbour Post", "Northern Courier", "Meridian News", "Radio Westmere", "The Public Servant", "Halden")
_FIRST_DAY = date(2026, 1, 5)
_PARAGRAPHS = (8, 16)
_STAGES: dict[str, tuple[type, str]] = {
    "deadlines": (MergedDeadlines, "merge"),
    "copies": (GroupedCopies, "group"),
    "issues": (MergedIssues, "merge"),
    "actors": (MergedActors, "merge"),
    "differences": (Differences, "find"),
    "questions": (MergedQuestions, "merge"),
}
_ROUNDS = 3


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


def timed(spent: Counter[str], name: str, stage: Callable[..., A]) -> Callable[..., A]:
    """Return a stage that adds the seconds for which it keeps the processor busy to those spent under a name."""

    @wraps(stage)
    def measured(*given: object, **named: object) -> A:
        begin = process_time()
        answer = stage(*given, **named)
        answer = tuple(answer) if isinstance(answer, Iterator) else answer
        spent[name] += process_time() - begin
        return answer

    return measured


def measure_stages(sources: list[Source]) -> list[Counter[str]]:
    """Return the seconds that each stage and "whole" take for all sources but the last, and then for all of them.

    "what stands" is asked of the whole afterwards and is no part of it.
    """
    spent: Counter[str] = Counter()
    gathering = Gathering()
    gather = timed(spent, "whole", gathering.gather)
    kept = {name: getattr(kind, method) for name, (kind, method) in _STAGES.items()}
    for name, (kind, method) in _STAGES.items():
        setattr(kind, method, timed(spent, name, kept[name]))
    found = []
    for those in (sources[:-1], sources):
        spent.clear()
        dossier = gather("", those)
        timed(spent, "what stands", find_overtaken)(dossier)
        found.append(spent.copy())
    for name, (kind, method) in _STAGES.items():
        setattr(kind, method, kept[name])
    return found


def main(count: int) -> None:
    """Print the times, the best of several rounds."""
    sources = list(make_sources(count + 1))
    rounds = [measure_stages(sources) for _ in range(_ROUNDS)]
    for title, step in ((f"{count} articles at once", 0), ("one more", 1)):
        print(f"{title}: {min(one[step]['whole'] for one in rounds):.3f} s")
        for name in (*_STAGES, "what stands"):
            print(f"  {name:12} {min(one[step][name] for one in rounds):6.3f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
