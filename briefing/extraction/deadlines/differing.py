"""To which events do articles give different dates?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.domain.dossier import Attribute, Difference, Merged, Source, Telling, Version
from briefing.domain.findings import Certainty, Deadline, DeadlineKind
from briefing.extraction.deadlines.merge import content_stems
from briefing.temporal.display import show_value
from briefing.temporal.values import DateRange, bounds

#: Two events of one kind so close to each other that share so many of their words are one.
_NEAR_DAYS, _LONGEST_DAYS = 31, 7
_SHARED_STEMS, _SHARED_PART = 2, 0.5
#: A date that was changed is no difference.
_CHANGED = re.compile(
    r"\b(?:postponed|delayed|deferred|moved|rescheduled|brought forward|pushed back|put off|extended|prolonged"
    r"|instead of|rather than|originally|initially)\b",
    re.IGNORECASE,
)
#: The later deadlines of its kind that one is compared with.
_MOST_COMPARED = 60


@dataclass(frozen=True, slots=True)
class _Dated:
    """A deadline of some articles, with its days, the stems of its clause and the articles that tell it."""

    merged: Merged[Deadline]
    days: DateRange
    stems: frozenset[str]
    tellers: frozenset[str]


def find_differences(sources: Sequence[Source], deadlines: Sequence[Merged[Deadline]]) -> tuple[Difference, ...]:
    """Return the events that articles put on different days, each with its dates, the earliest first.

    Only deadlines of one kind on days of their own count, told by articles that do not tell both, and none whose
    sentence says that the date was changed: a later article may know better. `deadlines` come soonest first; linear.
    """
    bodies = {source.article.id: source.article.body for source in sources}
    by_kind: dict[DeadlineKind, list[_Dated]] = {}
    for merged in deadlines:
        dated = _dated(merged, bodies)
        if dated is not None:
            by_kind.setdefault(merged.best.finding.kind, []).append(dated)
    return tuple(
        Difference(Attribute.DATE, one.merged.best.finding.what, (_version(one.merged), _version(other.merged)))
        for group in by_kind.values()
        for place, one in enumerate(group)
        for other in group[place + 1 : place + 1 + _MOST_COMPARED]
        if _differ(one, other)
    )


def _dated(merged: Merged[Deadline], bodies: Mapping[str, str]) -> _Dated | None:
    best = merged.best.finding
    days = bounds(best.when)
    if best.kind is DeadlineKind.PAST or best.certainty is Certainty.HYPOTHETICAL or days is None:
        return None
    told = any(_CHANGED.search(one.finding.sentence.of(bodies[one.article_id])) for one in merged.members)
    if told or (days.end - days.start).days > _LONGEST_DAYS:
        return None
    return _Dated(merged, days, content_stems(best.what), frozenset(one.article_id for one in merged.members))


def _differ(one: _Dated, other: _Dated) -> bool:
    if one.tellers & other.tellers or one.days.overlaps(other.days):
        return False
    shared = len(one.stems & other.stems)
    alike = shared >= _SHARED_STEMS and shared >= _SHARED_PART * min(len(one.stems), len(other.stems))
    return alike and abs((one.days.start - other.days.start).days) <= _NEAR_DAYS


def _version(merged: Merged[Deadline]) -> Version:
    """Return one date of an event, the telling that speaks for its articles first."""
    members = (merged.best, *(member for member in merged.members if member != merged.best))
    return Version(
        show_value(merged.best.finding.when),
        tuple(Telling(one.article_id, one.finding.date_span, one.finding.sentence) for one in members),
    )
