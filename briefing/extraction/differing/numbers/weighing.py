"""How much speaks for two figures being of one thing?"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from briefing.domain.findings import Figure
from briefing.extraction.differing.numbers.figures import COMMON_UNITS
from briefing.extraction.differing.numbers.jumbled import pair_jumbled, weigh_jumble
from briefing.extraction.differing.surroundings import days_beside
from briefing.extraction.differing.telling import Told, came_out_together
from briefing.temporal.values import DateRange

#: A stem that more figures of one unit than these have around them tells nothing of an event.
_MOST_SHARING = 24
#: What two figures share weighs so much together, and is at least this part of what stands around the one with less.
_FEWEST_POINTS, _SHARED_PART, _SHARED_PART_OF_NAMED = 4, 0.34, 0.2
#: Sums of money, percentages and people stand in many sentences of one story.
_FEWEST_OF_COMMON = 5
_DAY_POINTS = 2
_MEASURE_POINTS = 2
_OWED = "debt"
#: That one of them is set against the very number that the other one is.
_DISPUTE_POINTS = 3
#: What was jumbled is found out, and told anew, within so many days.
_JUMBLED_DAYS = 14
#: What an event has only one of: a sentence that tells nothing else of it is of that.
_ONLY_ONE, _FEWEST_OF_ONLY_ONE = "turnout", 3
#: Quakes whose magnitudes lie further apart are two.
_MAGNITUDE, _FURTHEST_MAGNITUDE = "magnitude", 1.0
#: Sentences that share so many stems, and this part, tell one thing, though they put it on two days.
_FEWEST_OF_ONE_PROMISE, _SHARED_PART_OF_ONE_PROMISE = 5, 0.8
_BOTH = 2
#: Units in which things are weighed and measured, of which an article gives many.
WEIGHED = frozenset(("kilogram", "tonne", "barrel", "litre", "kilometre", "metre", "hectare", "megawatt", "gigawatt"))
#: Articles that came out further apart than these days may have counted at other times.
_SAME_NEWS_DAYS = 1
#: Figures further apart than this are hardly of one thing.
FURTHEST = 3.0
#: What was more days ago is of its own time.
_LONG_AGO_DAYS = 31


@dataclass(frozen=True, slots=True)
class FigurePair:
    """Two figures of one thing, by their numbers, and how much speaks for that.

    `alone`: each is the only one of its size and unit in its article; `counted`: besides, it is of things counted at
    one time.
    """

    first: int
    second: int
    points: int
    alone: bool = False
    counted: bool = False


@dataclass(frozen=True, slots=True)
class _Shared:
    """How many stems two figures have in common, and how many of them are the only one of the kind in their article."""

    stems: int
    alone: int


@dataclass(frozen=True, slots=True)
class _Likeness:
    """What speaks for two figures being of one thing but for their days, and how much must.

    `named` counts what names the thing besides the stems: a measure, that one disputes the other, jumbled digits.
    """

    points: int
    fewest: int
    named: int


class DaysBeside:
    """Tells which days stand beside each figure, by its number; looks at a sentence once."""

    def __init__(self, told: Sequence[Told[Figure]]) -> None:
        self._told = told
        self._known: dict[int, tuple[DateRange, ...]] = {}

    def __getitem__(self, number: int) -> tuple[DateRange, ...]:
        days = self._known.get(number)
        if days is None:
            one = self._told[number]
            days = self._known[number] = days_beside(one.found.sentence, one.source, one.found.words)
        return days


def _find_sole(told: Sequence[Told[Figure]]) -> frozenset[int]:
    """Return the figures, by their numbers, that are the only ones of their size that their article gives in a unit."""
    by_teller: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        by_teller[one.teller].append(number)
    sole: set[int] = set()
    for numbers in by_teller.values():
        groups = _group_by_size(sorted(numbers, key=lambda number: told[number].found.value), told)
        sole.update(group[0] for group in groups if all(told[group[0]].found.agrees(told[n].found) for n in group[1:]))
    return frozenset(sole)


def _group_by_size(ascending: Sequence[int], told: Sequence[Told[Figure]]) -> list[list[int]]:
    """Return the figures of an article in groups, each of those that follow each other closely."""
    groups: list[list[int]] = []
    for number in ascending:
        if groups and told[number].found.value <= FURTHEST * told[groups[-1][-1]].found.value:
            groups[-1].append(number)
        else:
            groups.append([number])
    return groups


def pair_figures(told: Sequence[Told[Figure]], days: DaysBeside) -> Iterator[FigurePair]:
    """Yield the figures, by articles that are no copies of one, that share enough to be of one thing."""
    sole = _find_sole(told)
    sharing: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        for topic in one.found.topics:
            sharing[topic].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in sharing.values():
        if 1 < len(numbers) <= _MOST_SHARING:
            shared.update(combinations(numbers, 2))
    for pair in pair_jumbled([one.found for one in told]):
        shared[pair] += 0
    for (first, second), count in shared.items():
        both = _Shared(count, sum(number in sole for number in (first, second)))
        points = _weigh(first, second, both, told, days)
        if points:
            counted = _are_counted_together(both, told[first], told[second])
            yield FigurePair(first, second, points, both.alone == _BOTH, counted)


def _weigh(first: int, second: int, shared: _Shared, told: Sequence[Told[Figure]], days: DaysBeside) -> int:
    """Return how much speaks for two figures being of one thing, 0 where too little does or something against it."""
    one, other = told[first], told[second]
    likeness = _compare(shared, one, other)
    if likeness is None or likeness.points + _DAY_POINTS < likeness.fewest:
        return 0
    ours, theirs = days[first], days[second]
    both = bool(ours) and bool(theirs)
    meet = both and any(day.overlaps(their_day) for day in ours for their_day in theirs)
    if both and not meet and not _is_one_promise(shared.stems, one, other, (*ours, *theirs)):
        return 0
    if not _dispute(one.found, other.found) and _is_of_its_own_time(ours, theirs, one, other):
        return 0
    points = likeness.points + _DAY_POINTS * meet
    return points if points >= likeness.fewest and _share_enough(shared, likeness, one, other, meet=meet) else 0


def _compare(shared: _Shared, one: Told[Figure], other: Told[Figure]) -> _Likeness | None:
    """Return what speaks for two figures being of one thing, None where something speaks against it."""
    traits = _shared_traits(one.found, other.found)
    measure = _measure_points(one.found, other.found)
    if measure is None or traits is None or one.teller == other.teller:
        return None
    common = one.found.unit in COMMON_UNITS
    fewest = _FEWEST_OF_COMMON if common else _FEWEST_POINTS
    if one.found.measure == _ONLY_ONE:
        fewest = _FEWEST_OF_ONLY_ONE
    disputed = _dispute(one.found, other.found)
    jumbled = weigh_jumble(one.found, other.found) if came_out_together(one, other, _JUMBLED_DAYS) else 0
    points = shared.stems + shared.alone + traits + (not common) + measure + _DISPUTE_POINTS * disputed + jumbled
    return _Likeness(points, fewest, (measure > 0) + disputed + (jumbled > 0))


def _dispute(one: Figure, other: Figure) -> bool:
    return one.disputes(other) or other.disputes(one)


def _share_enough(shared: _Shared, likeness: _Likeness, one: Told[Figure], other: Told[Figure], *, meet: bool) -> bool:
    """Tell whether what two figures share is enough of what stands around the one with less; `meet`: a day as well."""
    named = meet + likeness.named
    part = (shared.stems + named) / (min(len(one.found.topics), len(other.found.topics)) + named)
    alike = one.found.traits[-1:] == other.found.traits[-1:] != ()
    plain = one.found.unit not in COMMON_UNITS and (meet or alike)
    lenient = likeness.named or plain or _are_counted_together(shared, one, other)
    return part >= (_SHARED_PART_OF_NAMED if lenient else _SHARED_PART)


def _are_counted_together(shared: _Shared, one: Told[Figure], other: Told[Figure]) -> bool:
    """Tell whether each is its article's only count of a thing not in every sentence, by articles of the same day."""
    plain = one.found.unit not in COMMON_UNITS and one.found.unit not in WEIGHED
    return plain and shared.alone == _BOTH and came_out_together(one, other, _SAME_NEWS_DAYS)


def _is_one_promise(stems: int, one: Told[Figure], other: Told[Figure], days: Sequence[DateRange]) -> bool:
    """Tell whether two sentences are of the same words about what is ahead, though they give it two days."""
    fewer = min(len(one.found.topics), len(other.found.topics))
    if stems < _FEWEST_OF_ONE_PROMISE or stems < _SHARED_PART_OF_ONE_PROMISE * fewer:
        return False
    published = [each.last for each in (one.published, other.published) if each is not None]
    return came_out_together(one, other, 1) and all(day.start > max(published) for day in days)


def _is_of_its_own_time(
    ours: Sequence[DateRange], theirs: Sequence[DateRange], one: Told[Figure], other: Told[Figure]
) -> bool:
    """Tell whether one sentence tells of days long before both articles came out, and the other names none."""
    if bool(ours) == bool(theirs):
        return False
    published = [each.start for each in (one.published, other.published) if each is not None]
    long_ago = min(published, default=date.max) - timedelta(days=_LONG_AGO_DAYS) if published else date.min
    return all(day.end <= long_ago for day in ours or theirs)


def _measure_points(one: Figure, other: Figure) -> int | None:
    """Return what it speaks for one thing that both sentences name it by one noun; None where each has another.

    Whatever is owed is a debt; a quake and its aftershock are two.
    """
    if _MAGNITUDE in (one.unit, other.unit) and abs(one.value - other.value) > _FURTHEST_MAGNITUDE:
        return None
    if not one.measure or not other.measure or (one.measure != other.measure and _OWED in (one.measure, other.measure)):
        return 0
    return _MEASURE_POINTS if one.measure == other.measure else None


def _shared_traits(one: Figure, other: Figure) -> int | None:
    """Return how many words between number and noun both have, one more where all are; None where each has others."""
    if not one.traits or not other.traits:
        return 0
    return (len(frozenset(one.traits).intersection(other.traits)) + (one.traits == other.traits)) or None
