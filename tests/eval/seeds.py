"""What did a careful reader find in the sample articles, and what does the program find in them?"""

import json
from functools import cache
from pathlib import Path
from typing import Any

from briefing.domain.dossier import Source
from briefing.extraction.lexicons import Lexicons, parse_lexicons
from briefing.extraction.pipeline import extract
from briefing.extraction.settle import settle
from briefing.importers.reading import read_article
from briefing.settings.resources import lexicon_texts, seed_paths

_GOLD = Path(__file__).parent / "gold" / "seeds.json"


@cache
def lexicons() -> Lexicons:
    """Return the project's own lexicons."""
    return parse_lexicons(lexicon_texts())


@cache
def gold() -> dict[str, Any]:
    """Return the gold by the first three figures of each sample's name."""
    articles: dict[str, Any] = json.loads(_GOLD.read_text(encoding="utf-8"))["articles"]
    return articles


@cache
def seeds_alone() -> dict[str, Source]:
    """Return each sample read alone, by the first three figures of its name."""
    articles = {path.name[:3]: read_article(path.name, path.read_bytes()) for path in seed_paths()}
    return {name: Source(article, extract(article, lexicons())) for name, article in articles.items()}


@cache
def seeds_together() -> dict[str, Source]:
    """Return the samples with their dates settled together."""
    alone = seeds_alone()
    return dict(zip(alone, settle(tuple(alone.values()), lexicons()), strict=True))
