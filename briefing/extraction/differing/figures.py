"""Of which events do articles give different figures?"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import inf

from briefing.domain.dossier import Attribute, Difference, Version
from briefing.extraction.differing.amounts import Amount
from briefing.extraction.differing.claims import COMMON_UNITS, Claim
from briefing.temporal.values import DateRange

#: A stem that more claims of one unit than these have tells nothing of an event.
_MOST_SHARING = 40
#: What two claims share weighs so much together, and is at least this part of what the shorter one says.
_FEWEST_POINTS, _SHARED_PART, _SHARED_PART_OF_A_DAY = 4, 0.34, 0.2
#: Sums of money, percentages and people stand in many sentences of one story.
_FEWEST_OF_COMMON = 5
_DAY_POINTS = 2
#: Figures further apart than this are hardly of one thing.
_FURTHEST = 3.0
#: Articles that came out further apart than these days may each be right about their own day.
_SAME_NEWS_DAYS = 1
#: A stretch of more days binds two sentences to one moment only once it is past.
_LONGEST_DAYS = 31


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two claims of one thing by articles that are no copies, by their places, and how much speaks for that."""

    first: int
    second: int
    points: int


def find_figures(claims: Sequence[Claim], speakers: Mapping[str, str]) -> tuple[Difference, ...]:
    """Return the figures that articles give differently, the surest first.

    `speakers` name for each copy the article it counts as. What articles of different days tell is only a difference
    where both name the moment they tell of; figures of what is still counted are none. Linear in the claims.
    """
    tellers = [speakers.get(claim.telling.article_id, claim.telling.article_id) for claim in claims]
    pairs = list(_pairs(claims, tellers))
    stated: dict[tuple[str, str], list[Amount]] = defaultdict(list)
    for claim, teller in zip(claims, tellers, strict=True):
        stated[teller, claim.amount.unit].append(claim.amount)
    disputed = [
        pair
        for pair in pairs
        if _contradict(claims[pair.first], claims[pair.second])
        and not _knows(stated[tellers[pair.second], claims[pair.first].amount.unit], claims[pair.first].amount)
        and not _knows(stated[tellers[pair.first], claims[pair.second].amount.unit], claims[pair.second].amount)
    ]
    return tuple(_gather(disputed, pairs, claims, tellers))


def _pairs(claims: Sequence[Claim], tellers: Sequence[str]) -> Iterator[_Pair]:
    """Yield the claims of one unit that share enough to be of one thing."""
    sharing: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, claim in enumerate(claims):
        for topic in claim.topics:
            sharing[claim.amount.unit, topic].append(place)
    shared: Counter[tuple[int, int]] = Counter()
    for places in sharing.values():
        if 1 < len(places) <= _MOST_SHARING:
            shared.update(combinations(places, 2))
    for (first, second), count in shared.items():
        if tellers[first] != tellers[second]:
            points = _weigh(claims[first], claims[second], count)
            if points:
                yield _Pair(first, second, points)


def _weigh(one: Claim, other: Claim, shared: int) -> int:
    """Return how much speaks for two claims being of one thing, 0 where too little does or something against it."""
    if one.amount.traits and other.amount.traits and not one.amount.traits & other.amount.traits:
        return 0
    meet = any(ours.overlaps(theirs) for ours in one.days for theirs in other.days)
    if one.days and other.days and not meet:
        return 0
    common = one.amount.unit in COMMON_UNITS
    points = shared + _DAY_POINTS * meet + len(one.amount.traits & other.amount.traits) + (not common)
    part = (shared + meet) / (min(len(one.topics), len(other.topics)) + meet)
    fewest = _FEWEST_OF_COMMON if common else _FEWEST_POINTS
    least = _SHARED_PART_OF_A_DAY if meet and not common else _SHARED_PART
    return points if points >= fewest and part >= least else 0


def _contradict(one: Claim, other: Claim) -> bool:
    """Tell whether two claims of one thing cannot both be right, whenever their articles came out."""
    if one.amount.agrees(other.amount) or one.unsettled or other.unsettled:
        return False
    less, more = sorted((one.amount.value, other.amount.value))
    if more > _FURTHEST * less:
        return False
    told_alike = one.changing == other.changing
    return _of_one_moment(one, other, told_alike=told_alike) or (told_alike and _of_one_day(one, other))


def _of_one_moment(one: Claim, other: Claim, *, told_alike: bool) -> bool:
    """Tell whether both name the moment they tell of: one over for both, or some days of which neither tells news."""
    return any(
        ours.overlaps(theirs)
        and all((told_alike and _is_short(days)) or _is_past(days, one, other) for days in (ours, theirs))
        for ours in one.days
        for theirs in other.days
    )


def _is_short(days: DateRange) -> bool:
    return (days.end - days.start).days <= _LONGEST_DAYS


def _is_past(days: DateRange, one: Claim, other: Claim) -> bool:
    return all(claim.published is not None and days.end <= claim.published.start for claim in (one, other))


def _of_one_day(one: Claim, other: Claim) -> bool:
    if one.published is None or other.published is None:
        return False
    apart = max(one.published.last, other.published.last) - min(one.published.start, other.published.start)
    return apart.days <= _SAME_NEWS_DAYS


def _knows(stated: Sequence[Amount], amount: Amount) -> bool:
    """Tell whether an article states an amount as well, of whatever: then it can tell the two apart."""
    return any(one.high < inf and one.low > 0 and one.agrees(amount) for one in stated)


def _gather(
    disputed: Sequence[_Pair], pairs: Sequence[_Pair], claims: Sequence[Claim], tellers: Sequence[str]
) -> Iterator[Difference]:
    """Yield a difference for each thing of which figures are disputed, with all articles that give one of it."""
    by_place: dict[int, list[_Pair]] = defaultdict(list)
    for pair in pairs:
        by_place[pair.first].append(pair)
        by_place[pair.second].append(pair)
    used: set[int] = set()
    borrowed = [claim.telling.article_id != teller for claim, teller in zip(claims, tellers, strict=True)]

    def rank(pair: _Pair) -> tuple[int, int, int, int]:
        return borrowed[pair.first] + borrowed[pair.second], -pair.points, pair.first, pair.second

    for pair in sorted(disputed, key=rank):
        if used.isdisjoint((pair.first, pair.second)):
            members = _members(pair, by_place, claims, tellers)
            used |= members
            versions = _versions(sorted(members, key=lambda place: claims[place].amount.value), claims)
            yield Difference(Attribute.FIGURE, _name(claims[pair.first]), versions)


def _members(
    pair: _Pair, by_place: Mapping[int, Sequence[_Pair]], claims: Sequence[Claim], tellers: Sequence[str]
) -> set[int]:
    """Return the two claims of a pair and those that give one of its figures of the same thing, one an article."""
    members = {pair.first, pair.second}
    heard = {tellers[place] for place in members}
    for near in sorted((*by_place[pair.first], *by_place[pair.second]), key=lambda near: -near.points):
        for place in (near.first, near.second):
            agrees = [claims[place].amount.agrees(claims[end].amount) for end in (pair.first, pair.second)]
            if tellers[place] not in heard and agrees.count(True) == 1:
                heard.add(tellers[place])
                members.add(place)
    return members


def _versions(places: Sequence[int], claims: Sequence[Claim]) -> tuple[Version, ...]:
    groups: list[list[Claim]] = []
    for place in places:
        if groups and groups[-1][0].amount.agrees(claims[place].amount):
            groups[-1].append(claims[place])
        else:
            groups.append([claims[place]])
    return tuple(Version(group[0].noun, tuple(claim.telling for claim in group)) for group in groups)


def _name(claim: Claim) -> str:
    """Return what a figure is of: the counted noun, or the measure."""
    unit = claim.amount.unit
    if unit in ("percent", "point", "basis point"):
        return "percentage"
    number = sum(letter.isdigit() for letter in claim.noun)
    words = claim.noun.split(" ")
    return " ".join(word for word in words if not any(letter.isdigit() for letter in word)) if number else claim.noun
