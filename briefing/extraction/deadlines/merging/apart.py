"""Do two clauses of one day plainly tell of two events?"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from briefing.extraction.deadlines.merging.stems import content_stems
from briefing.temporal.verbs import first_verb


@dataclass(frozen=True, slots=True)
class Told:
    """A clause that tells an event, and the stems of its sentence but for those that name the day."""

    clause: str
    stems: AbstractSet[str]


def tell_apart(first: Told, second: Told) -> bool:
    """Tell whether two clauses share nothing, and each is about somebody or something the other's sentence lacks.

    A clause without a verb or whose subject names nothing ("it", "the talks") may tell of anything.
    """
    ours, theirs = _subject(first.clause), _subject(second.clause)
    if not (ours and theirs) or not (ours.isdisjoint(second.stems) and theirs.isdisjoint(first.stems)):
        return False
    return (content_stems(first.clause) & content_stems(second.clause) & first.stems & second.stems) == frozenset()


def _subject(clause: str) -> frozenset[str]:
    verb = first_verb(clause)
    return content_stems(clause[:verb]) if verb else frozenset()
