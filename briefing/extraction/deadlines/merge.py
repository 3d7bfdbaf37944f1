"""Which deadlines of several articles are one and the same?"""

from collections.abc import Sequence
from datetime import date
from functools import partial

from briefing.domain.dossier import Merged, Source, Sourced
from briefing.domain.findings import BY_SURENESS, Certainty, Confidence, Deadline, DeadlineKind
from briefing.extraction.copies.stories import Stories
from briefing.extraction.deadlines.merging.retold import join_retold
from briefing.extraction.deadlines.merging.sameness import same_event
from briefing.extraction.deadlines.merging.stretches import Group, join_undated, join_vague
from briefing.extraction.deadlines.merging.telling import Telling
from briefing.extraction.keeping import Kept
from briefing.temporal.values import bounds

_CERTAINTIES = {certainty: rank for rank, certainty in enumerate(Certainty)}
_CONFIDENCES = {confidence: rank for rank, confidence in enumerate(Confidence)}


_Order = tuple[bool, date, int, int, str]


class MergedDeadlines:
    """Merges the deadlines of sources, again and again; what is told for a date is compared anew where it changed."""

    def __init__(self) -> None:
        self._by_date: Kept[tuple[Group, ...]] = Kept()
        self._merged: Kept[tuple[_Order, Merged[Deadline]]] = Kept()
        self._stories = Stories()

    def merge(self, sources: Sequence[Source]) -> tuple[Merged[Deadline], ...]:
        """Return the deadlines of settled sources, the same event on the same date once, soonest first, undated last.

        Sources that give one event different dates stay apart, unless one names the week or month and another the day
        in it, or one is an undated copy of the other. Linear in the deadlines, but for those of one date.
        """
        self._stories.keep(sources)
        told: dict[tuple[str, bool], list[Source | Deadline]] = {}
        for source in sources:
            for deadline in source.extraction.deadlines:
                told.setdefault((deadline.when, deadline.kind is DeadlineKind.PAST), []).extend((source, deadline))
        groups = [
            group
            for date_, members in told.items()
            for group in self._by_date.answer(date_, members, partial(_group, members, self._stories))
        ]
        self._by_date.turn()
        ordered = [self._merge([telling.member for telling in group]) for group in join_undated(join_vague(groups))]
        self._merged.turn()
        return tuple(merged for _, merged in sorted(ordered, key=lambda pair: pair[0]))

    def _merge(self, members: Sequence[Sourced[Deadline]]) -> tuple[_Order, Merged[Deadline]]:
        first = members[0]
        return self._merged.answer((first.article_id, first.finding.key), members, partial(_merge, members))


def merge_deadlines(sources: Sequence[Source]) -> tuple[Merged[Deadline], ...]:
    """Return the deadlines of settled sources as `MergedDeadlines` does, once."""
    return MergedDeadlines().merge(sources)


def _group(members: Sequence[Source | Deadline], stories: Stories) -> tuple[Group, ...]:
    """Return the deadlines of one date by their events; `members` are each source followed by its deadline."""
    groups: list[list[Telling]] = []
    for source, deadline in zip(members[::2], members[1::2], strict=True):
        if isinstance(source, Source) and isinstance(deadline, Deadline):
            _put(groups, Telling(source, deadline))
    return join_retold([tuple(group) for group in groups], stories)


def _put(groups: list[list[Telling]], telling: Telling) -> None:
    home = next((group for group in groups if _is_of(group, telling)), None)
    if home is None:
        groups.append([telling])
    else:
        home.append(telling)


def _is_of(group: Sequence[Telling], telling: Telling) -> bool:
    """Tell whether a deadline is the event of a group; one that the reader changed may be like any of its members."""
    members = group if telling.member.finding.found else group[:1]
    return any(same_event(one, telling) for one in members)


def _merge(members: Sequence[Sourced[Deadline]]) -> tuple[_Order, Merged[Deadline]]:
    merged = Merged(min(members, key=_rank), tuple(members))
    return _order(merged), merged


def _rank(member: Sourced[Deadline]) -> tuple[bool, int, int, int, int, bool, int]:
    deadline = member.finding
    days = bounds(deadline.when)
    return (
        not deadline.is_corrected,
        (days.end - days.start).days if days else date.max.toordinal(),
        _CERTAINTIES[deadline.certainty],
        _CONFIDENCES[deadline.confidence],
        BY_SURENESS.index(deadline.basis),
        deadline.condition is None,
        -len(deadline.what),
    )


def _order(merged: Merged[Deadline]) -> _Order:
    days = bounds(merged.best.finding.when)
    _, length, certainty, *_ = _rank(merged.best)
    return (days is None, days.start if days else date.max, length, certainty, merged.best.finding.what)
