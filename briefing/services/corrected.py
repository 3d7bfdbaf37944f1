"""What stays of an article's findings when the reader's corrections are applied?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefing.domain.correction import Correction, GivenDate, Rejection, Restoration
from briefing.domain.dossier import FindingRef, Source
from briefing.domain.findings import Actor, Deadline, FindingKind
from briefing.library.extractions import Headline
from briefing.services.corrections.actors import correct_named
from briefing.services.corrections.deadlines import correct_deadlines


class Corrected:
    """Gives articles as these corrections, the oldest first, leave them; dates given are in the extractions already.

    A correction whose words no finding has waits until one has them again.
    """

    def __init__(self, corrections: Iterable[Correction]) -> None:
        self._by_article: dict[str, list[Correction]] = {}
        for one in _without_restored(corrections):
            self._by_article.setdefault(one.article_id, []).append(one)

    def source(self, source: Source) -> Source:
        """Return an article with its findings as corrected."""
        own, found = self._by_article.get(source.article.id), source.extraction
        if own is None:
            return source
        actors = correct_named(found.actors, own, FindingKind.ACTOR, source)
        names = _new_names(found.actors, actors)
        deadlines = correct_deadlines(found.deadlines, found.published, own)
        kept = replace(
            found,
            issues=correct_named(found.issues, own, FindingKind.ISSUE, source),
            deadlines=tuple(_rename(one, names) for one in deadlines),
            actors=actors,
        )
        return Source(source.article, kept)

    def deadlines(self, headline: Headline) -> tuple[Deadline, ...]:
        """Return an article's deadlines as corrected."""
        own = self._by_article.get(headline.article_id)
        return correct_deadlines(headline.deadlines, headline.published, own) if own else headline.deadlines


def apply_corrections(source: Source, corrections: Iterable[Correction]) -> Source:
    """Return one article as corrected."""
    return Corrected(corrections).source(source)


def list_rejected(corrections: Iterable[Correction]) -> frozenset[FindingRef]:
    """Return the settled names of the findings the reader rejected."""
    return frozenset(one.ref.settled for one in _without_restored(corrections) if isinstance(one, Rejection))


def _without_restored(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """Return the corrections that no later restoration has taken back, in their order."""
    restored: set[FindingRef] = set()
    kept: list[Correction] = []
    for one in reversed(tuple(corrections)):
        if isinstance(one, Restoration):
            restored.add(one.ref.settled)
        elif isinstance(one, GivenDate) or one.ref.settled not in restored:
            kept.append(one)
    return tuple(reversed(kept))


def _rename(deadline: Deadline, names: Mapping[str, str]) -> Deadline:
    actors = tuple(dict.fromkeys(names.get(one, one) for one in deadline.actors))
    return deadline if actors == deadline.actors else replace(deadline, actors=actors)


def _new_names(found: Sequence[Actor], corrected: Sequence[Actor]) -> dict[str, str]:
    """Return what actors are called now by what they were called when they were found."""
    names = {one.name for one in found} - {one.name for one in corrected}
    return {old: one.name for one in corrected for old in one.aliases if old in names}
