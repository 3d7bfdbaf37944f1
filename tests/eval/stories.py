"""What do careful readers see ahead on the last day of a story told by several outlets?

`gold/README.md` says how the stories were made and what counts as ahead. Those in `shut` are never tuned on.
"""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from briefing.domain.findings import Deadline
from tests.eval.own import GOLD
from tests.eval.sets import OwnSet, make_set

STORIES = GOLD / "stories"
KINDS = ("open", "shut")


@dataclass(frozen=True)
class OwnStory:
    """The articles of a story with what the program makes of them together, and what a reader saw in them."""

    together: OwnSet

    @property
    def as_of(self) -> date:
        """Return the day on which the last article came out."""
        return date.fromisoformat(self.together.gold["as_of"])

    def tells(self, article_id: str, found: Deadline, wanted: dict[str, Any]) -> bool:
        """Tell whether the sentence of a deadline is one in which a reader saw an event."""
        name = self.together.name_of(article_id)
        quotes = [
            words.strip() for owner, _, words in (quote.partition(":") for quote in wanted["quotes"]) if owner == name
        ]
        return self.together.articles[name].has_any(quotes, found.sentence)


@cache
def read_stories(kind: str) -> tuple[OwnStory, ...]:
    """Return the stories of a kind, each in a folder of its own."""
    return tuple(_read(path) for path in sorted((STORIES / kind).glob("*/story.json")))


def _read(path: Path) -> OwnStory:
    texts = [one for one in sorted(path.parent.iterdir()) if one.suffix != ".json"]
    return OwnStory(make_set(path.parent.name, texts, json.loads(path.read_text("utf-8"))))
