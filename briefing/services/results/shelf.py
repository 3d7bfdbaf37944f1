"""Which articles were looked at last, so that they need not be read from the library again?"""

import threading
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from briefing.domain.article import Article
from briefing.domain.search import NextDeadline, Snippet
from briefing.library.extractions import Headline
from briefing.library.store import Library
from briefing.services.corrected import Corrected
from briefing.services.results.hits import find_next_deadline, make_opening

#: How many characters the articles that are kept have together: some 3,000 of two pages, or one that is very long.
_MOST_CHARACTERS = 10_000_000


@dataclass(frozen=True, slots=True)
class Card:
    """An article with what a list shows of it.

    Its extraction is that of `generation`; nothing was committed since `checked` that is not told here. Days are
    counted from `as_of`.
    """

    article: Article
    headline: Headline
    next_deadline: NextDeadline | None
    generation: int
    checked: int
    as_of: date
    opening: Snippet | None = None


class Shelf:
    """Lends cards and keeps those lent last; every thread may use it."""

    def __init__(self, library: Library, as_of: date) -> None:
        self._library = library
        self._as_of = as_of
        self._lock = threading.Lock()
        self._cards: OrderedDict[str, Card] = OrderedDict()
        self._characters = 0

    def count_from(self, as_of: date) -> None:
        """Count days from another day from now on."""
        self._as_of = as_of

    def lend(self, ids: Iterable[str]) -> dict[str, Card]:
        """Return the cards of these articles as they are now, in the order asked for; unknown ids are left out."""
        wanted = tuple(ids)
        now, as_of = self._library.generation, self._as_of
        with self._lock:
            known = {one: self._cards[one] for one in wanted if one in self._cards}
        current = {one: card for one, card in known.items() if (card.checked, card.as_of) == (now, as_of)}
        if len(current) < len(wanted):
            current |= self._renew([one for one in wanted if one not in current], known, now, as_of)
        self._keep(current)
        return {one: current[one] for one in wanted if one in current}

    def lend_opened(self, ids: Iterable[str]) -> dict[str, Card]:
        """Return the cards of these articles with their openings."""
        cards = self.lend(ids)
        closed = [one for one, card in cards.items() if card.opening is None]
        fronts = self._library.extractions.fronts(closed)
        opened = {
            one: replace(cards[one], opening=make_opening(cards[one].article.body, fronts[one])) for one in fronts
        }
        self._keep(opened)
        return cards | opened

    def _renew(self, ids: list[str], known: Mapping[str, Card], now: int, as_of: date) -> dict[str, Card]:
        generations = self._library.extractions.generations(ids)
        same = {one: known[one] for one in ids if one in known and known[one].generation == generations.get(one)}
        new = [one for one in ids if one not in same]
        articles = self._library.articles.load(new) | {one: card.article for one, card in same.items()}
        headlines = self._library.extractions.headlines(new) | {one: card.headline for one, card in same.items()}
        corrected = Corrected(self._library.corrections.active())
        return {
            one: Card(
                articles[one],
                headlines[one],
                find_next_deadline(corrected.deadlines(headlines[one]), as_of),
                generations[one],
                now,
                as_of,
                same[one].opening if one in same else None,
            )
            for one in ids
            if one in articles and one in headlines and one in generations
        }

    def _keep(self, cards: Mapping[str, Card]) -> None:
        with self._lock:
            for one, card in cards.items():
                self._characters += 0 if one in self._cards else len(card.article.body)
                self._cards[one] = card
                self._cards.move_to_end(one)
            while self._characters > _MOST_CHARACTERS and len(self._cards) > 1:
                _, dropped = self._cards.popitem(last=False)
                self._characters -= len(dropped.article.body)
