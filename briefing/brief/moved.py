"""Which deadlines of a dossier does a newer article say were moved or called off?"""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.brief.choosing.dated.changes import Change, find_changes
from briefing.brief.choosing.dated.overtaken import is_overtaken
from briefing.brief.choosing.material import refer
from briefing.domain.dossier import Dossier, FindingRef, Source


@dataclass(frozen=True, slots=True)
class _Told:
    articles: Mapping[str, Source]
    changes: tuple[Change, ...]


def find_moved(dossier: Dossier) -> frozenset[FindingRef]:
    """Return the names of the deadlines that hold no more, each as its best article has it."""
    told = _Told({one.article.id: one for one in dossier.sources}, find_changes(dossier.sources))
    return frozenset(refer(one.best) for one in dossier.deadlines if is_overtaken(one, told))
