"""Which articles answer a query, by the index or, while there is none, by reading them all?"""

import threading
from collections.abc import Callable, Sequence
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from briefing.index.documents import IndexDamaged, Order
from briefing.library.store import Library
from briefing.services.results.answer import Answer
from briefing.services.results.scanning import Scan

if TYPE_CHECKING:
    from briefing.index.snapshot import Snapshot
    from briefing.index.store import Index
    from briefing.query.tree import Node

T = TypeVar("T")

#: Tells whether an answer is still wanted; asked while it is looked for, in the thread that looks.
IsWanted: TypeAlias = Callable[[], bool]


def always() -> bool:
    """Tell that an answer is wanted, whatever comes meanwhile."""
    return True


class Lookup:
    """Finds the ids of the articles that answer; every thread may use it.

    `on_damage` is called each time that there is no index to ask, or none that is whole.
    """

    def __init__(
        self, library: Library, folder: Path, as_of: date, on_damage: Callable[[], None] = lambda: None
    ) -> None:
        self._library = library
        self._folder = folder
        self._as_of = as_of
        self._on_damage = on_damage
        self._lock = threading.Lock()
        self._index: Index | None = None
        self._is_warm = False

    def count_from(self, as_of: date) -> None:
        """Look for what lies ahead of another day from now on."""
        self._as_of = as_of

    def look_up(self, tree: "Node | None", *, order: Order, limit: int, is_wanted: IsWanted = always) -> Answer:
        """Return the answer to a query; no query at all is answered by every article, the newest first.

        Without an index it takes long; raises Cancelled once the answer `is_wanted` no more.
        """
        answer = self.examine(lambda snapshot: self._ask(snapshot, tree, order, limit))
        if answer is not None:
            return answer
        return Scan(self._library, self._as_of, is_wanted).look_up(tree, order=order, limit=limit)

    def examine(self, look: "Callable[[Snapshot], T]") -> T | None:
        """Return what `look` finds in the newest generation of the index; None while there is no index."""
        with self._lock:
            try:
                found = self._open().examine(look)
            except IndexDamaged:
                self._let_go()
            else:
                self._warm()
                return found
        self._on_damage()
        return None

    def close(self) -> None:
        """Close the index; whoever asks again opens it again."""
        with self._lock:
            self._let_go()

    def _let_go(self) -> None:
        if self._index is not None:
            self._index.close()
            self._index = None
            self._is_warm = False

    def _warm(self) -> None:
        """Have read what a first letter needs: most often the list of all articles was asked for just now."""
        if self._index is not None and not self._is_warm:
            self._is_warm = True
            threading.Thread(target=self._index.warm, name="briefing-index-warm", daemon=True).start()

    def list_others(self, answer: Answer, rows: slice) -> list[str]:
        """Return these rows of the articles that an answer, which holds all of its own, does not hold, newest first."""
        newest = self.examine(lambda snapshot: self._list_newest(snapshot, rows.stop + answer.held))
        ids = self._library.extractions.newest_first() if newest is None else newest
        return list(islice((one for one in ids if one not in answer), rows.start, rows.stop))

    def _list_newest(self, snapshot: "Snapshot", limit: int) -> Sequence[str] | None:
        answer = self._ask(snapshot, None, "newest", limit)
        return None if answer is None else tuple(answer.scores)

    def _ask(self, snapshot: "Snapshot", tree: "Node | None", order: Order, limit: int) -> Answer | None:
        """Return what the index answers; None where every article is asked for and some are not indexed yet."""
        from briefing.index.search import search

        if tree is None and snapshot.count != self._library.articles.count():
            return None
        if tree is None and order == "relevance":
            order = "newest"
        found = search(snapshot, tree, limit=limit, order=order, as_of=self._as_of)
        scores, undated = ({one.id: one.score for one in side} for side in (found.matches, found.undated_matches))
        return Answer(found.total, scores, order, found.bounded, found.undated, undated)

    def _open(self) -> "Index":
        from briefing.index.store import Index

        if self._index is None:
            self._index = Index.open(self._folder, library=self._library.id)
        return self._index
