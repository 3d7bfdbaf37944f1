"""What stays of an article's findings when the reader's corrections are applied?"""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from briefing.domain.correction import Correction, Rejection
from briefing.domain.dossier import FindingRef, Source
from briefing.domain.findings import Actor, Deadline, Issue, kind_of

F = TypeVar("F", Issue, Deadline, Actor)


def apply_corrections(source: Source, corrections: Iterable[Correction]) -> Source:
    """Return the source without the findings the reader rejected; dates given are in its extraction already."""
    key = source.article.id
    rejected = list_rejected(one for one in corrections if one.article_id == key)
    if not rejected:
        return source
    found = source.extraction
    kept = replace(
        found,
        issues=_keep(key, found.issues, rejected),
        deadlines=_keep(key, found.deadlines, rejected),
        actors=_keep(key, found.actors, rejected),
    )
    return Source(source.article, kept)


def list_rejected(corrections: Iterable[Correction]) -> frozenset[FindingRef]:
    """Return the settled names of the findings the reader rejected."""
    return frozenset(one.ref.settled for one in corrections if isinstance(one, Rejection))


def _keep(article_id: str, findings: tuple[F, ...], rejected: frozenset[FindingRef]) -> tuple[F, ...]:
    return tuple(one for one in findings if FindingRef(article_id, kind_of(one), one.key).settled not in rejected)
