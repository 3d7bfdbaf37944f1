"""Which events do articles put at different places?"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.domain.dossier import Attribute, Difference, Version
from briefing.extraction.differing.venues import Venue
from briefing.text.fold import fold

#: Two events of a kind on one day are one if they share so much.
_FEWEST_TOPICS, _SHARED_PART = 2, 0.4
#: A longer stretch of days may hold several events of one kind.
_LONGEST_DAYS = 7
#: Articles that came out further apart than these days may tell of an event that was moved between them.
_NEWS_DAYS = 7
#: Events of one kind on one day that are compared.
_MOST_COMPARED = 40


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two places of one event, by their places in the list, and how much speaks for its being one."""

    first: int
    second: int
    shared: int


def find_places(
    venues: Sequence[Venue], speakers: Mapping[str, str], bodies: Mapping[str, str]
) -> tuple[Difference, ...]:
    """Return the events that articles put at different places on the same day, the surest first.

    `speakers` name for each copy the article it counts as. Places of which one lies in the other are no difference,
    nor are those of an event that was moved.
    """
    tellers = [speakers.get(venue.telling.article_id, venue.telling.article_id) for venue in venues]
    pairs = [
        _Pair(first, second, len(venues[first].topics & venues[second].topics))
        for first, second in sorted(_of_one_day(venues))
        if tellers[first] != tellers[second] and _differ(venues[first], venues[second], bodies)
    ]
    said = {(tellers[at], venue.event, fold(venue.place)) for at, venue in enumerate(venues)}
    used: set[int] = set()
    found: list[Difference] = []
    for pair in sorted(pairs, key=lambda pair: (-pair.shared, pair.first)):
        one, other = venues[pair.first], venues[pair.second]
        known = (tellers[pair.second], one.event, fold(one.place)) in said or (
            (tellers[pair.first], other.event, fold(other.place)) in said
        )
        if not known and used.isdisjoint((pair.first, pair.second)):
            used |= {pair.first, pair.second}
            found.append(Difference(Attribute.PLACE, one.noun, (_version(one), _version(other))))
    return tuple(found)


def _of_one_day(venues: Sequence[Venue]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of events of one kind that share a day, each once."""
    by_day: dict[tuple[str, object], list[int]] = defaultdict(list)
    for place, venue in enumerate(venues):
        for day in {days.start for days in venue.days if (days.end - days.start).days <= _LONGEST_DAYS}:
            by_day[venue.event, day].append(place)
    seen: set[tuple[int, int]] = set()
    for places in by_day.values():
        seen.update(combinations(places[:_MOST_COMPARED], 2))
    yield from seen


def _differ(one: Venue, other: Venue, bodies: Mapping[str, str]) -> bool:
    shared = len(one.topics & other.topics)
    if shared < _FEWEST_TOPICS or shared < _SHARED_PART * min(len(one.topics), len(other.topics)):
        return False
    if one.moved or other.moved or not _near(one, other):
        return False
    texts = (bodies[one.telling.article_id], bodies[other.telling.article_id])
    return not _lies_in(one.place, other.place, texts)


def _near(one: Venue, other: Venue) -> bool:
    """Tell whether both came out about the same time, or after the event."""
    if one.published is None or other.published is None:
        return False
    apart = abs((one.published.start - other.published.start).days)
    over = all(days.end <= venue.published.start for venue in (one, other) if venue.published for days in venue.days)
    return over or apart <= _NEWS_DAYS


def _lies_in(one: str, other: str, texts: Sequence[str]) -> bool:
    """Tell whether the names are of one place, or an article puts one of the places into the other."""
    first, second = fold(one), fold(other)
    if first in second or second in first:
        return True
    joined = [
        f"{a}{link}{b}" for a, b in ((one, other), (other, one)) for link in (", ", " in ", " near ", "'s ", " and ")
    ]
    return any(words in text for text in texts for words in joined)


def _version(venue: Venue) -> Version:
    return Version(venue.place, (venue.telling,))
