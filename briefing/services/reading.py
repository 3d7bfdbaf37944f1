"""What does an article, and the dossier of all, say after the reader's corrections?"""

import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.domain.correction import Correction
from briefing.domain.dossier import Dossier, Source
from briefing.domain.errors import UserError
from briefing.library.dossiers import ALL_ARTICLES
from briefing.library.store import Library
from briefing.services.corrected import Corrected

if TYPE_CHECKING:
    from briefing.extraction.merge import Gathering


@dataclass(frozen=True, slots=True)
class _Gathered:
    """A dossier as it was gathered by name, and the generation and corrections with which its sources were read."""

    name: str
    generation: int
    corrections: tuple[Correction, ...]
    dossier: Dossier


class Reading:
    """Gives articles with their findings, as corrected; every thread may use it."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lock = threading.Lock()
        self._gathered: _Gathered | None = None
        self._gathering: Gathering | None = None

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

        After that only what changed is read and compared anew. The dossier of all articles has an empty name.
        Raises UserError when there is no such dossier.
        """
        with self._lock:
            generation = self._library.findings_generation()
            known = self._gathered
            if known is None or (known.name, known.generation) != (name, generation):
                corrections = self._library.corrections.active()
                dossier = self._gather(name, known, corrections)
                known = self._gathered = _Gathered(name, generation, corrections, dossier)
            return known.dossier

    def _gather(self, name: str, known: _Gathered | None, corrections: Sequence[Correction]) -> Dossier:
        from briefing.extraction.merge import Gathering

        members = self._library.dossiers.members(name)
        if members is None:
            names = ", ".join(self._library.dossiers.names())
            raise UserError(f"There is no dossier named {name}; choose one of these: {names}.", status=2)
        if self._gathering is None:
            self._gathering = Gathering()
        # What holds everything has no heading of its own.
        return self._gathering.gather("" if name == ALL_ARTICLES else name, self._read(members, known, corrections))

    def _read(
        self, members: Sequence[str], known: _Gathered | None, corrections: Sequence[Correction]
    ) -> tuple[Source, ...]:
        """Return the sources of a dossier, those that did not change since the last time as they were then."""
        kept: Mapping[str, Source] = {}
        if known is not None:
            # A correction that was undone and then given up leaves no trace but that it is no longer there.
            changed = _corrected_otherwise(known.corrections, corrections)
            changed.update(self._library.extractions.changed_since(known.generation))
            kept = {one.article.id: one for one in known.dossier.sources if one.article.id not in changed}
        corrected = Corrected(corrections)
        wanted = [one for one in members if one not in kept]
        read = {one.article.id: corrected.source(one) for one in self._library.sources(wanted)}
        found = ((kept.get(one) or read.get(one)) for one in members)
        return tuple(one for one in found if one is not None)


def _corrected_otherwise(before: Iterable[Correction], now: Iterable[Correction]) -> set[str]:
    """Return the articles whose corrections are not those that they were."""
    old, new = _by_article(before), _by_article(now)
    return {article_id for article_id in old | new if old.get(article_id) != new.get(article_id)}


def _by_article(corrections: Iterable[Correction]) -> dict[str, list[Correction]]:
    found: dict[str, list[Correction]] = {}
    for one in corrections:
        found.setdefault(one.article_id, []).append(one)
    return found
