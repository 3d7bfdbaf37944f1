"""Which events do articles put at different places?"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import combinations

from briefing.domain.dossier import Attribute, Difference, Telling, Version
from briefing.domain.findings import Venue
from briefing.extraction.copies.stories import Stories
from briefing.extraction.differing.at_sea import OFF, is_at_sea
from briefing.extraction.differing.meetings import may_be_one_meeting
from briefing.extraction.differing.surroundings import days_beside
from briefing.extraction.differing.telling import Told, came_out_together, is_over
from briefing.extraction.keeping import Kept
from briefing.temporal.values import DateRange
from briefing.text.fold import fold

#: Two events of a kind on one day are one if they share so much; what befell craft of one kind at sea need not.
_FEWEST_TOPICS, _SHARED_PART = 2, 0.4
#: A longer stretch of days may hold several events of one kind.
_LONGEST_DAYS = 7
#: Articles that came out further apart than these days may tell of an event that was moved between them.
_NEWS_DAYS = 7
#: Events of one kind on one day that are compared.
_MOST_COMPARED = 40


_Event = tuple[str, date]


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two places of one event, by their numbers, and how much speaks for its being one."""

    first: int
    second: int
    shared: int


class PlacesApart:
    """Finds places that differ, again and again; those of one day and kind are compared anew where there are others."""

    def __init__(self, stories: Stories) -> None:
        self._stories = stories
        self._days: Kept[tuple[date, ...]] = Kept()
        self._apart: Kept[tuple[tuple[int, int], ...]] = Kept()

    def find(self, told: Sequence[Told[Venue]]) -> tuple[Difference, ...]:
        """Return the events that articles put at different places on the same day, the surest first.

        Places of which one lies in the other are no difference, nor are those of an event that was moved.
        """
        together = self._of_one_day(told)
        apart = {pair for event, numbers in together.items() for pair in self._differing(event, numbers, told)}
        self._apart.turn()
        if not apart:
            return ()
        pairs = [
            _Pair(first, second, _shared(told[first], told[second]))
            for first, second in sorted(apart)
            if _are_of_one_story(told[first], told[second], self._stories)
        ]
        return _tell(pairs, list(together.values()), told)

    def _of_one_day(self, told: Sequence[Told[Venue]]) -> dict[_Event, list[int]]:
        """Return the events of one kind on one day together."""
        by_day: dict[_Event, list[int]] = defaultdict(list)
        for number, one in enumerate(told):
            for first in self._days.answer(id(one), (one,), partial(_days_of, one)):
                by_day[one.found.event, first].append(number)
        self._days.turn()
        return {event: numbers[:_MOST_COMPARED] for event, numbers in by_day.items()}

    def _differing(
        self, event: _Event, numbers: Sequence[int], told: Sequence[Told[Venue]]
    ) -> Iterator[tuple[int, int]]:
        those = [told[number] for number in numbers]
        for first, second in self._apart.answer(event, those, partial(_find_apart, those)):
            yield numbers[first], numbers[second]


def find_places_apart(told: Sequence[Told[Venue]]) -> tuple[Difference, ...]:
    """Return the events that articles put at different places as `PlacesApart` does, once."""
    return PlacesApart(Stories()).find(told)


def _find_apart(those: Sequence[Told[Venue]]) -> tuple[tuple[int, int], ...]:
    """Return which of some events of one kind and day differ, by their places in the row."""
    days = [days_beside(one.found.sentence, one.source) for one in those] if len(those) > 1 else []
    return tuple(
        (first, second)
        for first, second in combinations(range(len(those)), 2)
        if _differ(those[first], those[second], (*days[first], *days[second]))
    )


def _tell(
    pairs: Sequence[_Pair], together: Sequence[Sequence[int]], told: Sequence[Told[Venue]]
) -> tuple[Difference, ...]:
    used: set[int] = set()
    found: list[Difference] = []
    for pair in sorted(pairs, key=lambda pair: -pair.shared):
        one, other = told[pair.first], told[pair.second]
        near = sorted({n for numbers in together if {pair.first, pair.second} <= set(numbers) for n in numbers})
        said = {(told[number].teller, fold(told[number].found.place)) for number in near}
        known = {(other.teller, fold(one.found.place)), (one.teller, fold(other.found.place))}
        if said.isdisjoint(known) and used.isdisjoint((pair.first, pair.second)):
            sides = [_side(number, near, told) for number in (pair.first, pair.second)]
            used.update(*sides)
            versions = tuple(Version(told[side[0]].found.place, _tellings(side, told)) for side in sides)
            found.append(Difference(Attribute.PLACE, one.found.noun.capitalize(), versions))
    return tuple(found)


def _are_of_one_story(one: Told[Venue], other: Told[Venue], stories: Stories) -> bool:
    return stories.are_of_one(one.source, one.found.sentence, other.source, other.found.sentence)


def _shared(one: Told[Venue], other: Told[Venue]) -> int:
    return len(frozenset(one.found.topics) & frozenset(other.found.topics))


def _side(number: int, near: Sequence[int], told: Sequence[Told[Venue]]) -> list[int]:
    """Return one that tells a place of an event, then the others that tell the same."""
    one = told[number]
    same = [
        other
        for other in near
        if other != number
        and fold(told[other].found.place) == fold(one.found.place)
        and (is_at_sea(one.found) or _shared(one, told[other]) >= _FEWEST_TOPICS)
    ]
    return [number, *same]


def _tellings(side: Sequence[int], told: Sequence[Told[Venue]]) -> tuple[Telling, ...]:
    """Return where the place is told, once by each source."""
    by_teller = {told[number].teller: told[number].telling for number in reversed(side)}
    return tuple(by_teller[teller] for teller in dict.fromkeys(told[number].teller for number in side))


def _days_of(one: Told[Venue]) -> tuple[date, ...]:
    """Return the first days of those beside an event, each once."""
    days = days_beside(one.found.sentence, one.source)
    return tuple(dict.fromkeys(each.start for each in days if (each.end - each.start).days <= _LONGEST_DAYS))


def _differ(one: Told[Venue], other: Told[Venue], days: Sequence[DateRange]) -> bool:
    """Tell whether two events are one, put at different places; `days` are those beside both."""
    fewer = min(len(one.found.topics), len(other.found.topics))
    if one.teller == other.teller or (
        not is_at_sea(one.found) and _shared(one, other) < max(_FEWEST_TOPICS, _SHARED_PART * fewer)
    ):
        return False
    if one.found.moved or other.found.moved or not _told_of_one_plan(one, other, days):
        return False
    return (is_at_sea(one.found) or may_be_one_meeting(one, other)) and not _lies_in(one, other)


def _told_of_one_plan(one: Told[Venue], other: Told[Venue], days: Sequence[DateRange]) -> bool:
    """Tell whether both came out about the same time, or after the event."""
    return came_out_together(one, other, _NEWS_DAYS) or all(is_over(day, one, other) for day in days)


def _lies_in(one: Told[Venue], other: Told[Venue]) -> bool:
    """Tell whether the names are of one place, or an article puts one of the places into the other."""
    first, second = (each.found.place.removeprefix(OFF) for each in (one, other))
    if fold(first) in fold(second) or fold(second) in fold(first):
        return True
    joined = list(_joined(first, second))
    return any(words in each.source.article.body for each in (one, other) for words in joined)


def _joined(first: str, second: str) -> Iterator[str]:
    for one, other in ((first, second), (second, first)):
        yield from (f"{one}{link}{other}" for link in (", ", " in ", " near ", "'s ", "’s ", " and "))
