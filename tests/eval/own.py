"""What did careful readers find in the articles written for measuring, and what does the program find in them?

`gold/README.md` says how the articles and their annotations were made. Those in `held` are never tuned on.
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

ARTICLES = Path(__file__).parent / "gold" / "articles"
HALVES = ("tuned", "held")


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
def read_half(half: str) -> tuple[OwnArticle, ...]:
    """Return the articles of a half, each read alone."""
    return tuple(_read_all(ARTICLES / half))


def _read_all(folder: Path) -> Iterator[OwnArticle]:
    for path in sorted(folder.iterdir()):
        if path.suffix != ".json":
            article = read_article(path.name, path.read_bytes())
            gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
            yield OwnArticle(path.stem, Source(article, extract(article, lexicons())), gold)
