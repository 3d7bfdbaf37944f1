"""What did careful readers find in the articles written for measuring, and what does the program find in them?

`gold/README.md` says how the articles and their annotations were made. Those in `held`, `unseen`, `aside`,
`minis/shut`, `daily/shut`, `notices/shut` and `stories/shut` are never tuned on.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from briefing.domain.dossier import Source
from briefing.domain.span import Span
from briefing.extraction.pipeline import extract
from briefing.importers.reading import read_article
from tests.eval.seeds import lexicons

GOLD = Path(__file__).parent / "gold"
#: The groups of articles, and where each lies under `GOLD`.
GROUPS = {
    "tuned": ("articles/tuned",),
    "held": ("articles/held",),
    "later": ("articles/later", "sets/full/*"),
    "fresh": ("articles/fresh",),
    "unseen": ("articles/unseen",),
    "recent": ("articles/recent",),
    "aside": ("articles/aside",),
    "minis open": ("minis/open",),
    "minis shut": ("minis/shut",),
    "daily open": ("daily/open",),
    "daily shut": ("daily/shut",),
    "notices open": ("notices/open",),
    "notices shut": ("notices/shut",),
    "stories open": ("stories/open/*",),
    "stories shut": ("stories/shut/*",),
}


@dataclass(frozen=True)
class OwnArticle:
    """An article with what the program and what the readers found in it."""

    name: str
    source: Source
    gold: dict[str, Any]

    def find(self, quote: str) -> Span | None:
        """Return where a quotation stands in the body, whatever the space between its words.

        The frame of a table's row ("| a | b |") is no part of it.
        """
        found = re.search(r"\s+".join(map(re.escape, quote.strip("| ").split())), self.source.article.body)
        return Span(found.start(), found.end()) if found else None

    def has_any(self, quotes: list[str], sentence: Span) -> bool:
        """Tell whether one of the quotations shares a character with a sentence."""
        places = (self.find(quote) for quote in quotes)
        return any(place is not None and place.overlaps(sentence) for place in places)


@cache
def read_group(group: str) -> tuple[OwnArticle, ...]:
    """Return the articles of a group, each read alone."""
    folders = (folder for place in GROUPS[group] for folder in sorted(GOLD.glob(place)))
    return tuple(article for folder in folders for article in _read_all(folder))


def _read_all(folder: Path) -> Iterator[OwnArticle]:
    for path in sorted(folder.iterdir()):
        if path.suffix != ".json":
            article = read_article(path.name, path.read_bytes())
            gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
            yield OwnArticle(path.stem, Source(article, extract(article, lexicons())), gold)
