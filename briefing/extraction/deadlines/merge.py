"""Which deadlines of several articles are one and the same?"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from functools import lru_cache, partial

from briefing.domain.dossier import Merged, Source, Sourced
from briefing.domain.findings import Basis, Certainty, Confidence, Deadline, DeadlineKind
from briefing.extraction.keeping import Kept
from briefing.temporal.values import DateRange, bounds

_WORD = re.compile(r"[^\W\d_]{3,}")
_FUNCTION_TEXT = (
    "both two three four five held holds "
    "the and for with from into its their his her this that those these which who will would could may might has have "
    "had are was were been being than then they them not but per about over under after before between among during "
    "due until unless upcoming planned scheduled expected set new next last round said says week month year day "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december"
)
_FUNCTION_WORDS = frozenset(_FUNCTION_TEXT.split())
#: What many events do or are called: two of one day that share no more than this may be of two stories.
_COMMON_TEXT = (
    "expire expiry expiration lapse end ends ending run runs effect effective force start begin beginning open close "
    "take takes taking come comes hold meet meeting talks talk visit summit session round vote votes deadline date "
    "must have until till agree sign signed extend extension decide announce official officials minister ministers "
    "government president country countries leader leaders agreement deal pact accord plan rule rules"
)
_CERTAINTIES = {certainty: rank for rank, certainty in enumerate(Certainty)}
_CONFIDENCES = {confidence: rank for rank, confidence in enumerate(Confidence)}
_BASES = {basis: rank for rank, basis in enumerate((Basis.STATED, Basis.GIVEN, Basis.INFERRED, Basis.UNKNOWN))}
#: Of so many texts the stems are remembered: articles repeat each other's sentences, and stages ask for the same ones.
_REMEMBERED = 4096
_STEM = 5
#: What outlets call one thing by, a line each: the stem that stands for all, first.
_SAME_TEXT = """
truce cease armis pause lull hosti
strik walko stopp
elect polls ballo runof
tarif levy levie duty dutie
rulin verdi judgm
sanct embar
waive exemp
hosta capti
"""
_SAME = {stem: line.split()[0] for line in _SAME_TEXT.strip().splitlines() for stem in line.split()[1:]}
#: Two stories seldom have such a thing end on one day; its name is enough.
_PAUSES = frozenset(("truce",))
_COMMON_STEMS = frozenset(word[:_STEM] for word in _COMMON_TEXT.split())
_SHARED_STEMS, _SHARED_ACTORS = 2, 2
#: The days of the longest stretch that a single day in it may make plain: a month.
_LONGEST_VAGUE = 31


class _Telling:
    """One article's deadline; its stems are read when it is first compared, since most are alone on their day."""

    __slots__ = ("_body", "_stems", "_topics", "member")

    def __init__(self, source: Source, deadline: Deadline) -> None:
        self.member = Sourced(source.article.id, deadline)
        self._body = source.article.body
        self._stems: frozenset[str] | None = None
        self._topics: frozenset[str] | None = None

    @property
    def kind(self) -> DeadlineKind:
        """Return the kind that was found: what the reader says of it makes it no other event."""
        deadline = self.member.finding
        return deadline.found.kind if deadline.found else deadline.kind

    @property
    def stems(self) -> frozenset[str]:
        """Return the stems of its sentence."""
        if self._stems is None:
            self._stems = content_stems(self.member.finding.sentence.of(self._body))
        return self._stems

    @property
    def topics(self) -> frozenset[str]:
        """Return the stems of its clause that name no actor."""
        if self._topics is None:
            deadline = self.member.finding
            # The reader's own words for an event say less of what its source tells than those that were found.
            clause = deadline.found.what if deadline.found else deadline.what
            self._topics = content_stems(clause) - _stems_of_names(deadline.actors)
        return self._topics


_Group = tuple[_Telling, ...]
_Order = tuple[bool, date, int, int, str]


class MergedDeadlines:
    """Merges the deadlines of sources, again and again; what is told for a date is compared anew where it changed."""

    def __init__(self) -> None:
        self._by_date: Kept[tuple[_Group, ...]] = Kept()
        self._merged: Kept[tuple[_Order, Merged[Deadline]]] = Kept()

    def merge(self, sources: Sequence[Source]) -> tuple[Merged[Deadline], ...]:
        """Return the deadlines of settled sources, the same event on the same date once, soonest first, undated last.

        Sources that give one event different dates stay apart, unless one names the week or month and another the day
        in it. Linear in the deadlines, but for those of one date.
        """
        told: dict[tuple[str, bool], list[Source | Deadline]] = {}
        for source in sources:
            for deadline in source.extraction.deadlines:
                told.setdefault((deadline.when, deadline.kind is DeadlineKind.PAST), []).extend((source, deadline))
        groups = [
            group
            for date_, members in told.items()
            for group in self._by_date.answer(date_, members, partial(_group, members))
        ]
        self._by_date.turn()
        ordered = [self._merge([telling.member for telling in group]) for group in _join_vague(groups)]
        self._merged.turn()
        return tuple(merged for _, merged in sorted(ordered, key=lambda pair: pair[0]))

    def _merge(self, members: Sequence[Sourced[Deadline]]) -> tuple[_Order, Merged[Deadline]]:
        first = members[0]
        return self._merged.answer((first.article_id, first.finding.key), members, partial(_merge, members))


def merge_deadlines(sources: Sequence[Source]) -> tuple[Merged[Deadline], ...]:
    """Return the deadlines of settled sources as `MergedDeadlines` does, once."""
    return MergedDeadlines().merge(sources)


def _group(members: Sequence[Source | Deadline]) -> tuple[_Group, ...]:
    """Return the deadlines of one date by their events; `members` are each source followed by its deadline."""
    groups: list[list[_Telling]] = []
    for source, deadline in zip(members[::2], members[1::2], strict=True):
        if isinstance(source, Source) and isinstance(deadline, Deadline):
            _put(groups, _Telling(source, deadline))
    return tuple(map(tuple, groups))


def _put(groups: list[list[_Telling]], telling: _Telling) -> None:
    home = next((group for group in groups if _is_of(group, telling)), None)
    if home is None:
        groups.append([telling])
    else:
        home.append(telling)


def _is_of(group: Sequence[_Telling], telling: _Telling) -> bool:
    """Tell whether a deadline is the event of a group; one that the reader changed may be like any of its members."""
    members = group if telling.member.finding.found else group[:1]
    return any(_same_event(one, telling) for one in members)


def _join_vague(groups: Sequence[_Group]) -> list[_Group]:
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
    joined = {at: group for at, group in enumerate(groups) if at not in homes}
    for at, home in homes.items():
        joined[home] += groups[at]
    return list(joined.values())


def _tells_sharper(sharp: _Telling, vague: _Telling) -> bool:
    ours, theirs = sharp.member.finding, vague.member.finding
    return (
        sharp.member.article_id != vague.member.article_id
        and len(set(ours.actors) & set(theirs.actors)) >= _SHARED_ACTORS
        and bool(sharp.stems & vague.stems)
    )


@lru_cache(maxsize=_REMEMBERED)
def content_stems(text: str) -> frozenset[str]:
    """Return the first letters of the words that tell what a text is about, enough to match `tariffs` with `tariff`."""
    words = frozenset(_WORD.findall(text.casefold())) - _FUNCTION_WORDS
    return frozenset([_SAME.get(word[:_STEM], word[:_STEM]) for word in words]) - _COMMON_STEMS


@lru_cache(maxsize=1024)
def _stems_of_names(names: tuple[str, ...]) -> frozenset[str]:
    return content_stems(" ".join(names))


def _same_event(first: _Telling, second: _Telling) -> bool:
    """Tell whether two deadlines of one date are one event, by what their articles tell and the reader made of it.

    A deadline that the reader has put on this day is one with another only where that was put here too or is called
    the same: that their sentences share words is not enough.
    """
    ours, theirs = first.member.finding, second.member.finding
    before = _moved_from(ours), _moved_from(theirs)
    if before[0] == before[1]:
        return _is_one_event(first, second) or _are_called_alike(ours, theirs)
    if all(before):
        return bool(first.topics & second.topics) or _are_called_alike(ours, theirs)
    return first.kind is second.kind and _share_name(first, second)


def _is_one_event(first: _Telling, second: _Telling) -> bool:
    """Tell whether two clauses name one subject, or tell of a meeting of two actors."""
    ours, theirs = first.member.finding, second.member.finding
    same_kind = first.kind is second.kind
    actors = len(frozenset(ours.actors).intersection(theirs.actors)) if ours.actors and theirs.actors else 0
    if same_kind and actors >= _SHARED_ACTORS and (first.kind is DeadlineKind.MEETING or not _differ(first, second)):
        return bool(first.stems & second.stems)
    if same_kind and _share_name(first, second):
        return True
    least = _SHARED_STEMS if same_kind else _SHARED_STEMS + 1
    return bool(first.topics & second.topics) and len(first.stems & second.stems) >= least


def _share_name(first: _Telling, second: _Telling) -> bool:
    """Tell whether one clause tells all that the other does, or both of one truce, with an actor in common."""
    ours, theirs = first.member.finding.actors, second.member.finding.actors
    shared = first.topics & second.topics
    if not shared or not (shared in (first.topics, second.topics) or shared & _PAUSES):
        return False
    return not (ours and theirs) or not frozenset(ours).isdisjoint(theirs)


def _are_called_alike(ours: Deadline, theirs: Deadline) -> bool:
    """Tell whether the reader gave both the same words."""
    given = all(one.found is not None and one.found.what != one.what for one in (ours, theirs))
    return given and ours.what == theirs.what


def _moved_from(deadline: Deadline) -> str | None:
    """Return the date that was found where the reader gave another one."""
    return deadline.found.when if deadline.found and deadline.found.when != deadline.when else None


def _differ(first: _Telling, second: _Telling) -> bool:
    return bool(first.topics and second.topics) and not first.topics & second.topics


def _merge(members: Sequence[Sourced[Deadline]]) -> tuple[_Order, Merged[Deadline]]:
    merged = Merged(min(members, key=_rank), tuple(members))
    return _order(merged), merged


def _rank(member: Sourced[Deadline]) -> tuple[bool, int, int, int, int, bool, int]:
    deadline = member.finding
    days = bounds(deadline.when)
    return (
        not deadline.is_corrected,
        (days.end - days.start).days if days else 0,
        _CERTAINTIES[deadline.certainty],
        _CONFIDENCES[deadline.confidence],
        _BASES[deadline.basis],
        deadline.condition is None,
        -len(deadline.what),
    )


def _order(merged: Merged[Deadline]) -> _Order:
    days = bounds(merged.best.finding.when)
    _, length, certainty, *_ = _rank(merged.best)
    return (days is None, days.start if days else date.max, length, certainty, merged.best.finding.what)
