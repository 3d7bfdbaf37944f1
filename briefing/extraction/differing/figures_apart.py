"""Of which things do articles give different figures?"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from itertools import combinations

from briefing.domain.dossier import Attribute, Difference, Version
from briefing.domain.findings import Figure
from briefing.extraction.differing.figures import COMMON_UNITS
from briefing.extraction.differing.sameness import are_of_one_thing
from briefing.extraction.differing.stories import Stories
from briefing.extraction.differing.surroundings import days_beside
from briefing.extraction.differing.telling import Told, came_out_together, is_over
from briefing.extraction.keeping import Kept
from briefing.temporal.values import DateRange

#: A stem that more figures of one unit than these have around them tells nothing of an event.
_MOST_SHARING = 24
#: What two figures share weighs so much together, and is at least this part of what stands around the one with less.
_FEWEST_POINTS, _SHARED_PART, _SHARED_PART_OF_A_DAY = 4, 0.34, 0.2
#: Sums of money, percentages and people stand in many sentences of one story.
_FEWEST_OF_COMMON = 5
_DAY_POINTS = 2
_MEASURE_POINTS = 2
#: Figures further apart than this are hardly of one thing.
_FURTHEST = 3.0
#: Articles that came out further apart than these days may each be right about their own day.
_SAME_NEWS_DAYS = 1
#: A stretch of more days binds two sentences to one moment only once it is past.
_LONGEST_DAYS = 31
#: So long after an event its victims, prisoners or votes may still be counted.
_COUNTED_DAYS = 21


#: Units in which things are weighed and measured, and the words that name the thing.
_WEIGHED = frozenset(("kilogram", "tonne", "barrel", "litre", "kilometre", "metre", "hectare", "megawatt", "gigawatt"))
_OF = re.compile(r"\s+of\s+([a-z][\w-]+)(?:\s+([a-z][\w-]+s)\b)?")
#: What a measure is called where no issue says of what it is.
_MEASURED = {"percent": "Percentage", "point": "Percentage", "basis point": "Percentage"}
_MEASURED |= dict.fromkeys(("people", "person", "man", "woman", "member", "country", "state"), "Number")


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two figures of one thing, by their numbers, and how much speaks for that."""

    first: int
    second: int
    points: int


class FiguresApart:
    """Finds figures that differ, again and again; those of a unit are compared anew where there are others."""

    def __init__(self) -> None:
        self._by_unit: Kept[tuple[tuple[int, Difference], ...]] = Kept()

    def find(self, told: Sequence[Told[Figure]]) -> tuple[Difference, ...]:
        """Return the figures that articles give differently, the surest first.

        What articles of different days tell is only a difference where both name the moment they tell of; figures of
        what is still counted are none. Linear in the figures.
        """
        units: dict[str, list[Told[Figure]]] = defaultdict(list)
        for one in told:
            units[one.found.unit].append(one)
        found = [
            pair
            for unit, those in units.items()
            for pair in self._by_unit.answer(unit, those, partial(_find_of_unit, those))
        ]
        self._by_unit.turn()
        return tuple(difference for _, difference in sorted(found, key=lambda pair: -pair[0]))


def _find_of_unit(told: Sequence[Told[Figure]]) -> tuple[tuple[int, Difference], ...]:
    """Return the differences between figures of one unit, each with how much speaks for it."""
    days = _Days(told)
    stories = Stories({one.source.article.id: one.source for one in told})
    pairs = list(_pairs(told, days))
    stated: dict[str, list[Figure]] = defaultdict(list)
    for one in told:
        stated[one.teller].append(one.found)
    disputed = [
        pair
        for pair in pairs
        if _contradict(pair, told, days)
        and not _knows(stated[told[pair.second].teller], told[pair.first].found)
        and not _knows(stated[told[pair.first].teller], told[pair.second].found)
        and stories.is_one(told[pair.first].source.article.id, told[pair.second].source.article.id)
    ]
    return tuple(_gather(disputed, pairs, told))


class _Days:
    """Tells which days stand beside each figure, by its number; looks at a sentence once."""

    def __init__(self, told: Sequence[Told[Figure]]) -> None:
        self._told = told
        self._known: dict[int, tuple[DateRange, ...]] = {}

    def __getitem__(self, number: int) -> tuple[DateRange, ...]:
        days = self._known.get(number)
        if days is None:
            one = self._told[number]
            days = self._known[number] = days_beside(one.found.sentence, one.source)
        return days


def _pairs(told: Sequence[Told[Figure]], days: _Days) -> Iterator[_Pair]:
    """Yield the figures, by articles that are no copies of one, that share enough to be of one thing."""
    sharing: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        for topic in one.found.topics:
            sharing[topic].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in sharing.values():
        if 1 < len(numbers) <= _MOST_SHARING:
            shared.update(combinations(numbers, 2))
    for (first, second), count in shared.items():
        points = _weigh(first, second, count, told, days)
        if points:
            yield _Pair(first, second, points)


def _weigh(first: int, second: int, shared: int, told: Sequence[Told[Figure]], days: _Days) -> int:
    """Return how much speaks for two figures being of one thing, 0 where too little does or something against it."""
    one, other = told[first], told[second]
    common = one.found.unit in COMMON_UNITS
    fewest = _FEWEST_OF_COMMON if common else _FEWEST_POINTS
    traits = _shared_traits(one.found, other.found)
    measure = _measure_points(one.found, other.found)
    if measure is None:
        return 0
    points = shared + (traits or 0) + (not common) + measure
    if one.teller == other.teller or traits is None or points + _DAY_POINTS < fewest:
        return 0
    both = days[first] and days[second]
    meet = bool(both) and any(day.overlaps(their_day) for day in days[first] for their_day in days[second])
    if both and not meet:
        return 0
    points += _DAY_POINTS * meet
    if points < fewest:
        return 0
    part = (shared + meet) / (min(len(one.found.topics), len(other.found.topics)) + meet)
    lenient = not common and (meet or (bool(one.found.traits) and one.found.traits == other.found.traits))
    return points if part >= (_SHARED_PART_OF_A_DAY if lenient else _SHARED_PART) else 0


def _measure_points(one: Figure, other: Figure) -> int | None:
    """Return what it speaks for one thing that both sentences name it by one noun; None where each has another."""
    if not one.measure or not other.measure:
        return 0
    return _MEASURE_POINTS if one.measure == other.measure else None


def _shared_traits(one: Figure, other: Figure) -> int | None:
    """Return how many words between number and noun both have, one more where all are; None where each has others."""
    if not one.traits or not other.traits:
        return 0
    return (len(frozenset(one.traits).intersection(other.traits)) + (one.traits == other.traits)) or None


def _contradict(pair: _Pair, told: Sequence[Told[Figure]], days: _Days) -> bool:
    """Tell whether two figures of one thing cannot both be right, whenever their articles came out."""
    one, other = told[pair.first], told[pair.second]
    ours, theirs = one.found, other.found
    if ours.agrees(theirs):
        return False
    less, more = sorted((ours.value, theirs.value))
    if more > _FURTHEST * less or not are_of_one_thing(one, other):
        return False
    if ours.unsettled or theirs.unsettled:
        return _is_long_over(pair, told, days)
    alike = ours.changing == theirs.changing
    if alike and came_out_together(one, other, _SAME_NEWS_DAYS):
        return True
    return any(
        day.overlaps(their_day)
        and all((alike and _is_short(each)) or is_over(each, one, other) for each in (day, their_day))
        for day in days[pair.first]
        for their_day in days[pair.second]
    )


def _is_long_over(pair: _Pair, told: Sequence[Told[Figure]], days: _Days) -> bool:
    """Tell whether both name a moment so long before they came out that nobody counts on."""
    published = [told[number].published for number in (pair.first, pair.second)]
    starts = [each.start for each in published if each is not None]
    if len(starts) < len(published):
        return False
    since = min(starts) - timedelta(days=_COUNTED_DAYS)
    return any(
        day.overlaps(their_day) and max(day.end, their_day.end) <= since
        for day in days[pair.first]
        for their_day in days[pair.second]
    )


def _is_short(days: DateRange) -> bool:
    return (days.end - days.start).days <= _LONGEST_DAYS


def _knows(stated: Sequence[Figure], figure: Figure) -> bool:
    """Tell whether an article states a figure as well, of whatever: then it can tell the two apart."""
    return any(one.high is not None and one.low > 0 and one.agrees(figure) for one in stated)


def _gather(
    disputed: Sequence[_Pair], pairs: Sequence[_Pair], told: Sequence[Told[Figure]]
) -> Iterator[tuple[int, Difference]]:
    """Yield a difference for each thing of which figures are disputed, with all articles that give one of it."""
    by_number: dict[int, list[_Pair]] = defaultdict(list)
    for pair in pairs:
        by_number[pair.first].append(pair)
        by_number[pair.second].append(pair)
    used: set[int] = set()
    for pair in sorted(disputed, key=lambda pair: (-pair.points, pair.first, pair.second)):
        if used.isdisjoint((pair.first, pair.second)):
            members = _members(pair, by_number, told)
            used |= members
            ascending = sorted((told[number] for number in sorted(members)), key=lambda one: one.found.value)
            yield pair.points, Difference(Attribute.FIGURE, _name(ascending), _versions(ascending))


def _members(pair: _Pair, by_number: Mapping[int, Sequence[_Pair]], told: Sequence[Told[Figure]]) -> set[int]:
    """Return the two figures of a pair and those that give one of them of the same thing, one an article."""
    ends = (pair.first, pair.second)
    members = set(ends)
    heard = {told[number].teller for number in ends}
    for near in sorted((*by_number[pair.first], *by_number[pair.second]), key=lambda near: -near.points):
        for number in (near.first, near.second):
            agreed = sum(told[number].found.agrees(told[end].found) for end in ends)
            if told[number].teller not in heard and agreed == 1:
                heard.add(told[number].teller)
                members.add(number)
    return members


def _versions(ascending: Sequence[Told[Figure]]) -> tuple[Version, ...]:
    groups: list[list[Told[Figure]]] = []
    for one in ascending:
        if groups and groups[-1][0].found.agrees(one.found):
            groups[-1].append(one)
        else:
            groups.append([one])
    return tuple(Version(_words(group[0]), tuple(each.telling for each in group)) for group in groups)


def _words(one: Told[Figure]) -> str:
    return " ".join(one.found.words.of(one.source.article.body).split())


def _name(told: Sequence[Told[Figure]]) -> str:
    """Return what figures are of: the counted noun with its traits, what is weighed, else what a sentence calls them.

    Where none names them, it is the issue that they belong to.
    """
    one = told[0]
    if one.found.unit in _WEIGHED:
        weighed = (_OF.match(each.source.article.body, each.found.words.end) for each in told)
        found = next((match for match in weighed if match), None)
        return " ".join(filter(None, found.groups())) if found else _words(one).split(" ")[-1]
    if one.found.unit not in COMMON_UNITS:
        return " ".join((*one.found.traits, _words(one).split(" ")[-1]))
    measure = next((each.found.measure for each in told if each.found.measure), "")
    if measure:
        return measure.capitalize()
    issues = one.source.extraction.issues
    told_of = [issue for issue in issues if any(each.contains(one.found.words) for each in issue.sentences)]
    best = max(told_of, key=lambda issue: issue.score, default=None)
    return best.label if best else _MEASURED.get(one.found.unit, "Sum")
