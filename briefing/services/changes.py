"""Who is told when the library has changed, by this process or by another?"""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from briefing.domain.change import Change
from briefing.index.files.folders import name_generation
from briefing.library.store import Library

Subscriber = Callable[[Change], None]


class Changes:
    """Notices commits and tells its subscribers what they touched, in the thread that asks.

    Who commits articles commits them to the index later: that is noticed too.
    """

    def __init__(self, library: Library, index: Path) -> None:
        self._library = library
        self._index = index
        self._seen = library.generation
        self._indexed = name_generation(index)
        self._lock = threading.Lock()
        self._subscribers: list[Subscriber] = []

    def subscribe(self, callback: Subscriber) -> Callable[[], None]:
        """Have every change told to a function; call what is returned to end that."""
        self._subscribers.append(callback)
        return lambda: self._subscribers.remove(callback)

    def poll(self) -> Change | None:
        """Look for commits, whoever made them; tell and return what they changed, or None when there were none."""
        with self._lock:
            change = self._find_change()
        if change is not None:
            self._tell(change)
        return change

    def tell_indexed(self) -> None:
        """Tell what was committed, and that the index has taken it in."""
        with self._lock:
            self._indexed = name_generation(self._index)
        self.poll()
        self._tell(Change(self._seen, index=True))

    def _find_change(self) -> Change | None:
        # The index first: whatever it has taken in was committed before, and is told along.
        indexed = name_generation(self._index)
        has_index = indexed not in (None, self._indexed)
        self._indexed = indexed
        if self._library.generation == self._seen:
            return Change(self._seen, index=True) if has_index else None
        change = self._library.changes_since(self._seen)
        self._seen = change.generation
        return replace(change, index=has_index)

    def _tell(self, change: Change) -> None:
        for subscriber in tuple(self._subscribers):
            subscriber(change)
