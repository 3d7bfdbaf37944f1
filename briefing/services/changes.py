"""Who is told when the library has changed, by this process or by another?"""

import threading
from collections.abc import Callable

from briefing.domain.change import Change
from briefing.library.store import Library

Subscriber = Callable[[Change], None]


class Changes:
    """Notices commits and tells its subscribers what they touched, in the thread that asks."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._seen = library.generation
        self._lock = threading.Lock()
        self._subscribers: list[Subscriber] = []

    def subscribe(self, callback: Subscriber) -> Callable[[], None]:
        """Have every change told to a function; call what is returned to end that."""
        self._subscribers.append(callback)
        return lambda: self._subscribers.remove(callback)

    def poll(self) -> Change | None:
        """Look for commits, whoever made them; tell and return what they changed, or None when there were none."""
        with self._lock:
            if self._library.generation == self._seen:
                return None
            change = self._library.changes_since(self._seen)
            self._seen = change.generation
        self._tell(change)
        return change

    def tell_indexed(self) -> None:
        """Tell what was committed, and that the index has taken it in."""
        self.poll()
        self._tell(Change(self._seen, index=True))

    def _tell(self, change: Change) -> None:
        for subscriber in tuple(self._subscribers):
            subscriber(change)
