"""Which articles were looked at last, so that they need not be read from the library again?"""

import threading
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.domain.article import Article
from briefing.library.extractions import Front
from briefing.library.store import Library

#: About 10 MB of articles of two pages each.
_MOST_KEPT = 1_000


@dataclass(frozen=True, slots=True)
class Card:
    """An article with what a list shows of it, as it was in a generation of the library."""

    article: Article
    front: Front
    generation: int


class Shelf:
    """Lends cards and keeps those lent last; every thread may use it."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lock = threading.Lock()
        self._cards: OrderedDict[str, Card] = OrderedDict()

    def lend(self, ids: Iterable[str]) -> dict[str, Card]:
        """Return the cards of these articles as they are now, in the order asked for; unknown ids are left out."""
        wanted = tuple(ids)
        generations = self._library.extractions.generations(wanted)
        with self._lock:
            lent = {one: self._cards[one] for one in wanted if one in self._cards}
        current = {one: card for one, card in lent.items() if generations.get(one) == card.generation}
        current |= self._read([one for one in wanted if one not in current], generations)
        self._keep(current)
        return {one: current[one] for one in wanted if one in current}

    def _read(self, ids: list[str], generations: dict[str, int]) -> dict[str, Card]:
        articles = self._library.articles.load(ids)
        fronts = self._library.extractions.fronts(ids)
        known = (one for one in ids if one in articles and one in fronts and one in generations)
        return {one: Card(articles[one], fronts[one], generations[one]) for one in known}

    def _keep(self, cards: dict[str, Card]) -> None:
        with self._lock:
            for one, card in cards.items():
                self._cards[one] = card
                self._cards.move_to_end(one)
            while len(self._cards) > _MOST_KEPT:
                self._cards.popitem(last=False)
