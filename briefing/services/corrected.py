"""What stays of an article's findings when the reader's corrections are applied?"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from briefing.domain.correction import Amendment, Correction, Rejection
from briefing.domain.dossier import FindingRef, Source
from briefing.domain.findings import Actor, Basis, Confidence, Deadline, DeadlineKind, FoundDeadline, Issue, Published
from briefing.library.extractions import Headline
from briefing.services.corrections.finding import find_corrected
from briefing.temporal.values import bounds

F = TypeVar("F", Issue, Deadline, Actor)


class Corrected:
    """Gives articles as these corrections, the oldest first, leave them; dates given are in the extractions already.

    A correction whose words no finding has waits until one has them again.
    """

    def __init__(self, corrections: Iterable[Correction]) -> None:
        self._by_article: dict[str, list[Correction]] = {}
        for one in corrections:
            self._by_article.setdefault(one.article_id, []).append(one)

    def source(self, source: Source) -> Source:
        """Return an article with its findings as corrected."""
        own, found = self._by_article.get(source.article.id), source.extraction
        if own is None:
            return source
        kept = replace(
            found,
            issues=_without_rejected(found.issues, own),
            deadlines=correct_deadlines(found.deadlines, found.published, own),
            actors=_without_rejected(found.actors, own),
        )
        return Source(source.article, kept)

    def deadlines(self, headline: Headline) -> tuple[Deadline, ...]:
        """Return an article's deadlines as corrected."""
        own = self._by_article.get(headline.article_id)
        return correct_deadlines(headline.deadlines, headline.published, own) if own else headline.deadlines


def apply_corrections(source: Source, corrections: Iterable[Correction]) -> Source:
    """Return one article as corrected."""
    return Corrected(corrections).source(source)


def correct_deadlines(
    deadlines: Sequence[Deadline], published: Published, corrections: Iterable[Correction]
) -> tuple[Deadline, ...]:
    """Return the deadlines of one article as its own corrections leave them, in their order."""
    kept = list(deadlines)
    for correction in corrections:
        if not isinstance(correction, Rejection | Amendment):
            continue
        found = find_corrected(kept, correction.ref, correction.passage)
        if found is None:
            continue
        place = kept.index(found)
        kept[place : place + 1] = [amend(found, correction, published)] if isinstance(correction, Amendment) else []
    return tuple(kept)


def amend(deadline: Deadline, amendment: Amendment, published: Published) -> Deadline:
    """Return a deadline as the reader changed it; what the reader says is trusted.

    One that was past, and is given a date that does not lie before the article's, is expected unless a kind is given.
    """
    when = amendment.when or deadline.when
    expected = _comes_back(deadline, when, published)
    return replace(
        deadline,
        when=when,
        basis=_basis(amendment.when) if amendment.when else deadline.basis,
        kind=amendment.kind or (DeadlineKind.EXPECTED if expected else deadline.kind),
        what=amendment.what or deadline.what,
        confidence=Confidence.HIGH,
        found=deadline.found or FoundDeadline(deadline.when, deadline.basis, deadline.kind, deadline.what),
    )


def list_rejected(corrections: Iterable[Correction]) -> frozenset[FindingRef]:
    """Return the settled names of the findings the reader rejected."""
    return frozenset(one.ref.settled for one in corrections if isinstance(one, Rejection))


def _basis(when: str) -> Basis:
    return Basis.GIVEN if bounds(when) else Basis.UNKNOWN


def _comes_back(deadline: Deadline, when: str, published: Published) -> bool:
    days, written = bounds(when), bounds(published.value)
    if deadline.kind is not DeadlineKind.PAST or when == deadline.when:
        return False
    return days is not None and written is not None and days.last >= written.start


def _without_rejected(findings: tuple[F, ...], corrections: Sequence[Correction]) -> tuple[F, ...]:
    kept = list(findings)
    for one in corrections:
        found = find_corrected(kept, one.ref, one.passage) if isinstance(one, Rejection) else None
        if found is not None:
            kept.remove(found)
    return tuple(kept)
