"""What else could be asked than what is typed, and what may it become?"""

from functools import partial
from typing import TYPE_CHECKING

from briefing.domain.search import Completion, Suggestion
from briefing.services.results.asking import Asking
from briefing.services.results.lookup import Lookup

if TYPE_CHECKING:
    from briefing.index.snapshot import Snapshot
    from briefing.query.completing import Beginning


class Suggesting:
    """Offers other queries and the ends of words; every thread may use it. Without an index it knows no words."""

    def __init__(self, lookup: Lookup, asking: Asking) -> None:
        self._lookup = lookup
        self._asking = asking

    def suggest(self, query: str, *, is_typing: bool = False) -> tuple[Suggestion, ...]:
        """Return queries to ask instead of one that finds little, the best first, at most 3; mostly none.

        With `is_typing` the last word is taken as the beginning of one.
        """
        from briefing.index.suggesting.offers import make_offers

        read = partial(self._asking.read, is_typing=is_typing)
        return self._lookup.examine(partial(make_offers, query, read)) or ()

    def complete(self, query: str, caret: int) -> tuple[Completion, ...]:
        """Return what the word that ends at the caret may become: a field's name or a value of its field, at most 8."""
        from briefing.query.completing import complete_fields, find_beginning

        beginning = find_beginning(query, caret)
        if beginning is None:
            return ()
        first = self._asking.find_actor(beginning.text) if beginning.field == "actor" else None
        return complete_fields(beginning) or self._lookup.examine(partial(_complete_values, beginning, first)) or ()


def _complete_values(beginning: "Beginning", first: str | None, snapshot: "Snapshot") -> tuple[Completion, ...]:
    from briefing.index.suggesting.values import complete_values

    return complete_values(beginning, snapshot, first=first)
