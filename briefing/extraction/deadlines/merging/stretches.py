"""Which deadline of a week, a month or an unknown day is the same as one of a day?"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeAlias

from briefing.domain.findings import DeadlineKind
from briefing.extraction.deadlines.merging.telling import Telling
from briefing.temporal.values import DateRange, bounds

Group: TypeAlias = tuple[Telling, ...]
_SHARED_ACTORS = 2
#: The days of the longest stretch that a single day in it may make plain: a month.
_LONGEST_VAGUE = 31
#: So much of what two sentences say is the same where one is a copy of the other.
_ALIKE = 0.75
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")


def join_vague(groups: Sequence[Group]) -> list[Group]:
    """Put what is told for a week or month to the same meeting told for a day in it, where it can be no other."""
    sharp: dict[DeadlineKind, list[tuple[date, int]]] = {}
    vague: list[tuple[int, DateRange]] = []
    for at, group in enumerate(groups):
        finding = group[0].member.finding
        days = None if finding.kind is DeadlineKind.PAST else bounds(finding.when)
        if days is not None and days.start == days.last:
            sharp.setdefault(finding.kind, []).append((days.start, at))
        elif days is not None and (days.end - days.start).days <= _LONGEST_VAGUE:
            vague.append((at, days))
    for those in sharp.values():
        those.sort(key=lambda one: one[0])
    homes: dict[int, int] = {}
    for at, around in vague:
        those = sharp.get(groups[at][0].member.finding.kind, [])
        first = bisect_left(those, around.start, key=lambda one: one[0])
        last = bisect_left(those, around.end, key=lambda one: one[0])
        found = [home for _, home in those[first:last] if _tells_sharper(groups[home][0], groups[at][0])]
        if len(found) == 1:
            homes[at] = found[0]
    return _joined(groups, homes)


def join_undated(groups: Sequence[Group]) -> list[Group]:
    """Put what an undated copy tells to the deadline of the article it copies, where it can be no other."""
    dated: dict[tuple[DeadlineKind, str], list[int]] = {}
    for at, group in enumerate(groups):
        finding = group[0].member.finding
        if bounds(finding.when) is not None:
            dated.setdefault((finding.kind, finding.what), []).append(at)
    homes: dict[int, int] = {}
    for at, group in enumerate(groups):
        finding = group[0].member.finding
        if bounds(finding.when) is None:
            those = dated.get((finding.kind, finding.what), [])
            found = [home for home in those if _is_copy(groups[home][0], group[0])]
            if len(found) == 1:
                homes[at] = found[0]
    return _joined(groups, homes)


def _joined(groups: Sequence[Group], homes: Mapping[int, int]) -> list[Group]:
    """Return groups with those that have a home among the others put there."""
    joined = {at: group for at, group in enumerate(groups) if at not in homes}
    for at, home in homes.items():
        joined[home] += groups[at]
    return list(joined.values())


def _is_copy(known: Telling, unknown: Telling) -> bool:
    """Tell whether two articles tell a deadline in nearly the same sentence, and the known date may be the other's."""
    if known.member.article_id == unknown.member.article_id:
        return False
    alike = len(known.stems & unknown.stems) >= _ALIKE * len(known.stems | unknown.stems)
    return alike and may_be(known.member.finding.when, unknown.member.finding.when)


def may_be(known: str, unknown: str) -> bool:
    """Tell whether a date may be one whose year or week is left open ("2026-03-19" may be "XXXX-03-19")."""
    weekday = _WEEKDAY.fullmatch(unknown)
    days = bounds(known)
    if weekday and days is not None:
        return days.start == days.last and days.start.isoweekday() == int(weekday[1])
    return re.fullmatch(re.escape(unknown).replace("X", r"\d"), known) is not None


def _tells_sharper(sharp: Telling, vague: Telling) -> bool:
    ours, theirs = sharp.member.finding, vague.member.finding
    return (
        sharp.member.article_id != vague.member.article_id
        and len(set(ours.actors) & set(theirs.actors)) >= _SHARED_ACTORS
        and bool(sharp.stems & vague.stems)
    )
