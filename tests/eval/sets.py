"""Where do careful readers see the articles of one story differ, and which of them are copies?

`gold/README.md` says how the sets were made and what counts as a difference.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from briefing.domain.dossier import Dossier, Source
from briefing.extraction.merge import gather
from briefing.extraction.pipeline import extract
from briefing.extraction.settle import settle
from briefing.importers.reading import read_article
from tests.eval.own import OwnArticle
from tests.eval.seeds import lexicons

SETS = Path(__file__).parent / "gold" / "sets"
KINDS = ("small", "full", "dossiers")


@dataclass(frozen=True)
class OwnSet:
    """The articles of a story by their names, what the program makes of them together, and what readers found."""

    name: str
    articles: dict[str, OwnArticle]
    dossier: Dossier
    gold: dict[str, Any]

    def name_of(self, article_id: str) -> str:
        """Return the name of an article."""
        return next(name for name, one in self.articles.items() if one.source.article.id == article_id)


@cache
def read_sets(kind: str) -> tuple[OwnSet, ...]:
    """Return the sets of a kind, each in a folder of its own."""
    return tuple(_read_all(SETS / kind))


def _read_all(folder: Path) -> Iterator[OwnSet]:
    for path in sorted(folder.glob("*/gold.json")):
        texts = [one for one in sorted(path.parent.iterdir()) if one.suffix != ".json"]
        yield make_set(path.parent.name, texts, json.loads(path.read_text("utf-8")))


def make_set(name: str, texts: list[Path], gold: dict[str, Any]) -> OwnSet:
    """Return the set of some articles: each is read alone, then they are dated and gathered together."""
    alone = []
    for path in texts:
        article = read_article(path.name, path.read_bytes())
        alone.append(Source(article, extract(article, lexicons())))
    settled = settle(alone, lexicons())
    articles = {path.stem: OwnArticle(path.stem, source, {}) for path, source in zip(texts, settled, strict=True)}
    return OwnSet(name, articles, gather(name, settled), gold)
