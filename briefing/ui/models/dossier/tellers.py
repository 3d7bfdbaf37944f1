"""Which articles told something, and of when is each?"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.domain.dossier import Copies, Dossier, Source, count_sources, speakers_of
from briefing.domain.findings import Published
from briefing.domain.search import NO_OUTLET
from briefing.temporal.display import show_value
from briefing.temporal.values import bounds

#: How many more than the outlet told it, behind its name.
_COUNTED = re.compile(r", \d+ (?:more|articles)$")


@dataclass(frozen=True, slots=True)
class Tellers:
    """The articles of a dossier by their ids, and of those that are copies the one that speaks for them."""

    sources: dict[str, Source]
    speakers: dict[str, str]

    def count(self, article_ids: Iterable[str]) -> int:
        """Return how many sources articles are, copies counted once."""
        return count_sources(article_ids, self.speakers)

    def outlet(self, article_id: str) -> str:
        """Return where an article is from."""
        return self.sources[article_id].extraction.source or NO_OUTLET

    def published(self, article_id: str) -> Published:
        """Return of when an article is."""
        return self.sources[article_id].extraction.published

    def day(self, article_id: str) -> date | None:
        """Return the last day on which an article can have been published; None where that is not known."""
        days = bounds(self.published(article_id).value)
        return days.last if days else None

    def name(self, article_ids: Sequence[str]) -> str:
        """Return who told something in a few words: `Bernama`, `Bernama, 2 more`; each outlet is named once."""
        outlets = list(dict.fromkeys(self.outlet(one) for one in article_ids))
        count = self.count(article_ids)
        if len(outlets) == 1 and count > 1:
            return f"{outlets[0]}, {count} articles"
        return outlets[0] if count == 1 else f"{outlets[0]}, {count - 1} more"

    def tell(self, article_id: str) -> str:
        """Return outlet and date of an article: `Kyodo News, 14 Nov 2024`."""
        value = self.published(article_id).value
        return f"{self.outlet(article_id)}, {show_value(value) if value else 'undated'}"


def shorten_tellers(words: str, shorten: Callable[[str, str], str]) -> str:
    """Return what `Tellers.name` wrote with the outlet's name cut, never how many tell it too.

    `shorten` takes a name and the words that have to stand behind it, and returns the name as far as there is room.
    """
    counted = _COUNTED.search(words)
    rest = counted.group() if counted else ""
    return shorten(words.removesuffix(rest), rest) + rest


def make_tellers(dossier: Dossier, copies: Iterable[Copies]) -> Tellers:
    """Return the articles of a dossier, of which some are copies, to be asked about."""
    return Tellers({source.article.id: source for source in dossier.sources}, speakers_of(copies))


def show_month(day: date) -> str:
    """Return the month of a day (`Nov 2024`)."""
    return show_value(f"{day:%Y-%m}")
