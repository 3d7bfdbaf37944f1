"""What does an article, and the dossier of all, say after the reader's corrections?"""

import threading
from collections.abc import Iterable

from briefing.domain.dossier import Dossier, Source
from briefing.domain.errors import UserError
from briefing.library.dossiers import ALL_ARTICLES
from briefing.library.store import Library
from briefing.services.corrected import Corrected


class Reading:
    """Gives articles with their findings, as corrected; every thread may use it."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lock = threading.Lock()
        self._gathered: tuple[tuple[str, int], Dossier] | None = None

    def open(self, article_id: str) -> Source:
        """Return an article with its findings. Raises UserError when the library does not have it."""
        sources = self.sources((article_id,))
        if not sources:
            raise UserError(f"The library has no article {article_id}; it may have been removed meanwhile.")
        return sources[0]

    def sources(self, ids: Iterable[str]) -> tuple[Source, ...]:
        """Return articles with their findings in the order asked for; unknown ids are left out."""
        corrected = Corrected(self._library.corrections.active())
        return tuple(corrected.source(source) for source in self._library.sources(ids))

    def dossier(self, name: str = ALL_ARTICLES) -> Dossier:
        """Return a dossier, gathered once for as long as no finding changes; slow the first time.

        The dossier of all articles has an empty name.
        Raises UserError when there is no such dossier.
        """
        with self._lock:
            key = (name, self._library.findings_generation())
            if self._gathered is None or self._gathered[0] != key:
                self._gathered = (key, self._gather(name))
            return self._gathered[1]

    def _gather(self, name: str) -> Dossier:
        from briefing.extraction.merge import gather

        members = self._library.dossiers.members(name)
        if members is None:
            names = ", ".join(self._library.dossiers.names())
            raise UserError(f"There is no dossier named {name}; choose one of these: {names}.", status=2)
        # What holds everything has no heading of its own.
        return gather("" if name == ALL_ARTICLES else name, self.sources(members))
