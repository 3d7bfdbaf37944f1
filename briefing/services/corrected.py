"""What stays of an article's findings when the reader's corrections are applied?"""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from briefing.domain.correction import Correction, Rejection
from briefing.domain.dossier import FindingRef, Source
from briefing.domain.findings import Actor, Deadline, Finding, FindingKind, Issue, kind_of

F = TypeVar("F", Issue, Deadline, Actor)


def apply_corrections(source: Source, corrections: Iterable[Correction]) -> Source:
    """Return the source without the findings the reader rejected; dates given are in its extraction already."""
    own = [one for one in corrections if one.article_id == source.article.id]
    rejected = {_name(one.ref) for one in own if isinstance(one, Rejection)}
    if not rejected:
        return source
    found = source.extraction
    kept = replace(
        found,
        issues=_keep(found.issues, rejected),
        deadlines=_keep(found.deadlines, rejected),
        actors=_keep(found.actors, rejected),
    )
    return Source(source.article, kept)


def is_rejected(article_id: str, finding: Finding, corrections: Iterable[Correction]) -> bool:
    """Tell whether the reader rejected this finding of an article."""
    name = _name(FindingRef(article_id, kind_of(finding), finding.key))
    return any(
        isinstance(one, Rejection) and one.article_id == article_id and _name(one.ref) == name for one in corrections
    )


def _keep(findings: tuple[F, ...], rejected: set[tuple[FindingKind, str]]) -> tuple[F, ...]:
    return tuple(one for one in findings if _name(FindingRef("", kind_of(one), one.key)) not in rejected)


def _name(ref: FindingRef) -> tuple[FindingKind, str]:
    # A rejected deadline stays rejected when its date is settled later: where it stands names it, not its value.
    return ref.kind, ref.key.rpartition("@")[2] if ref.kind is FindingKind.DEADLINE else ref.key
