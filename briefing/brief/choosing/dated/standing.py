"""Which deadlines of a dossier stand, and which were moved?"""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.brief.choosing.dated.asking.asked import Changes, index_changes
from briefing.brief.choosing.dated.changes import find_changes
from briefing.brief.choosing.dated.overtaken import why_overtaken
from briefing.brief.choosing.material import refer
from briefing.domain.dossier import Dossier, FindingRef, Merged, Source
from briefing.domain.findings import Deadline


@dataclass(frozen=True, slots=True)
class Record:
    """The articles of a dossier by id, and what the newest of them say was moved."""

    articles: Mapping[str, Source]
    changes: Changes


def read_record(dossier: Dossier) -> Record:
    """Return what the articles of a dossier tell of changes."""
    changes = index_changes(find_changes(dossier.sources))
    return Record({source.article.id: source for source in dossier.sources}, changes)


def find_standing(dossier: Dossier) -> tuple[Merged[Deadline], ...]:
    """Return the deadlines of a dossier without those of which a newer article says that they were moved or met.

    What the reader pinned stands.
    """
    gone = find_overtaken(dossier)
    return tuple(each for each in dossier.deadlines if refer(each.best) not in gone)


def find_overtaken(dossier: Dossier) -> Mapping[FindingRef, str]:
    """Return what became of the deadlines that a newer article says were moved, called off or met, each as its best.

    What the reader pinned stands.
    """
    record = read_record(dossier)
    asked = ((one, why_overtaken(one, record)) for one in dossier.deadlines if not is_pinned(one))
    return {refer(one.best): why for one, why in asked if why}


def is_pinned(merged: Merged[Deadline]) -> bool:
    """Tell whether the reader wants a deadline seen first."""
    return any(member.finding.pinned for member in merged.members)
