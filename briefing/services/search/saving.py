"""Which searches does the reader keep, and what is new in them?"""

from typing import TYPE_CHECKING

from briefing.domain.errors import UserError
from briefing.domain.search import OpenedSearch, SavedSearch
from briefing.library.searches import KeptSearch
from briefing.library.store import Library
from briefing.services.changes import Changes
from briefing.services.results.asking import Asking
from briefing.services.results.lookup import Lookup

if TYPE_CHECKING:
    from briefing.index.beside.tally import Tally
    from briefing.index.snapshot import Snapshot
    from briefing.query.tree import Node


class Saving:
    """Keeps queries in the library, where they travel with it; every thread may use it.

    What is saved or forgotten is told as a change, like everything that happens to the library.
    """

    def __init__(self, library: Library, lookup: Lookup, asking: Asking, changes: Changes) -> None:
        self._library = library
        self._lookup = lookup
        self._asking = asking
        self._changes = changes

    def all(self) -> tuple[SavedSearch, ...]:
        """Return the saved searches, the oldest first, counted anew."""
        return tuple(map(self._count, self._library.searches.all()))

    def save(self, query: str) -> SavedSearch:
        """Save a query, all that answers it now taken as seen, also when it was saved before.

        A query forgotten just before comes back as it was. Raises UserError when it asks for nothing.
        """
        words = " ".join(query.split())
        if self._asking.read(words).tree is None:
            raise UserError("This query asks for nothing yet; type a word, a name or a date, then save it.", status=2)
        seen = self._last_seen()
        for known in self._library.searches.all():
            if known.query == words:
                self._library.searches.mark_seen(known.number, seen)
        kept = self._library.searches.save(words, seen)
        self._changes.poll()
        return self._count(kept)

    def forget(self, query: str) -> None:
        """Forget a saved search, if it is there; saving its query takes that back, until another one is saved."""
        for kept in self._library.searches.all():
            if kept.query == query:
                self._library.searches.forget(kept.number)
        self._changes.poll()

    def open(self, number: int) -> OpenedSearch:
        """Return a saved search with what was seen of it so far; all that answers it now is taken as seen.

        Raises UserError when it is not there.
        """
        known = {kept.number: kept.seen for kept in self._library.searches.all()}
        query = self._library.searches.mark_seen(number, self._last_seen())
        if query is None or number not in known:
            raise UserError("This saved search is not there any more; it may have been forgotten meanwhile.")
        self._changes.poll()
        return OpenedSearch(query, known[number])

    def _count(self, kept: KeptSearch) -> SavedSearch:
        tree = self._asking.read(kept.query).tree
        found = self._lookup.examine(lambda snapshot: _tally(snapshot, tree, kept.seen))
        if found is None:
            return SavedSearch(kept.number, kept.query, None, 0)
        return SavedSearch(kept.number, kept.query, found.total, found.fresh)

    def _last_seen(self) -> int:
        """Return the number of the last article that a search can show: what is not indexed yet will be new."""
        shown = self._lookup.examine(_last_arrival)
        return self._library.articles.last_number() if shown is None else shown


def _tally(snapshot: "Snapshot", tree: "Node | None", after: int) -> "Tally":
    from briefing.index.beside.tally import tally

    return tally(snapshot, tree, after=after)


def _last_arrival(snapshot: "Snapshot") -> int:
    from briefing.index.beside.tally import last_arrival

    return last_arrival(snapshot)
