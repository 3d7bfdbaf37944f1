"""Which changes share with a deadline what a rule needs, so that it asks no others?"""

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, groupby
from operator import or_
from typing import TypeVar

from briefing.brief.choosing.dated.changes import Change
from briefing.brief.choosing.dated.retelling.events import Event
from briefing.brief.choosing.dated.undoing.coming_about import Deed

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Keys:
    """What a deadline shares with the changes that may move it; a rule finds nothing without the key that it needs.

    `words` is what its clause is about, `nouns` the events that it tells itself, `begun` the beginnings of all its
    words and `who` those of the clause and of whom it binds; `asks` tells that its sentence asks for time.
    """

    day: date
    words: AbstractSet[str]
    nouns: AbstractSet[str]
    begun: AbstractSet[str]
    who: AbstractSet[str]
    asks: bool


@dataclass(frozen=True, slots=True)
class Changes:
    """The changes, and for each key the set of those that have it: a number with the bit of each one's place.

    `since` are the days on which articles came out, the last first as a negative number, with the changes told then or
    later; `plain` are those of more than words alone and `taking` are those that take back a day or an undertaking.
    """

    every: tuple[Change, ...]
    of_article: Mapping[str, Sequence[Change]]
    since: tuple[tuple[int, int], ...]
    plain: int
    words: Mapping[str, int]
    days: Mapping[date, int]
    nouns: Mapping[str, int]
    longer: Mapping[str, int]
    denied: Mapping[str, int]
    once: Mapping[str, int]
    retold: Mapping[str, int]
    alike: Mapping[str, int]
    done: Mapping[str, int]
    about: tuple[tuple[Deed, int], ...]
    refusing: int
    taking: int

    def after(self, day: date) -> int:
        """Return the changes of articles that came out after a day."""
        place = bisect_left(self.since, (-day.toordinal(),))
        return self.since[place - 1][1] if place else 0

    def may_move(self, keys: Keys) -> int:
        """Return the changes that may move what has such keys, but for those that do it by their words alone."""
        found = (
            _twice_of(self.words, keys.words)
            | self.days.get(keys.day, 0)
            | _any_of(self.nouns, keys.nouns)
            | _any_of(self.longer, keys.begun)
            | _any_of(self.denied, keys.who)
            | (self.refusing if keys.asks else 0)
        )
        return found & self.plain

    def may_be_done(self, clause: str, words: AbstractSet[str]) -> int:
        """Return the changes that may tell as done what a clause tells; `words` are its own and its sentence's."""
        found = _any_of(self.done, words)
        for deed, those in self.about:
            if deed.to_do.search(clause):
                found |= those
        return found

    def may_retell(self, way: str) -> int:
        """Return the changes that may tell an event of such a way anew."""
        return self.retold.get(way, 0)

    def may_be_alike(self, things: AbstractSet[str]) -> int:
        """Return the changes that may tell in like words what a clause tells of such things."""
        return _twice_of(self.alike, things)

    def pick(self, those: int) -> Iterator[Change]:
        """Yield changes in their order."""
        while those:
            lowest = those & -those
            yield self.every[lowest.bit_length() - 1]
            those ^= lowest


def index_changes(changes: Iterable[Change]) -> Changes:
    """Return changes with what they are asked by."""
    every = tuple(changes)
    of_article: dict[str, list[Change]] = {}
    for one in every:
        of_article.setdefault(one.article_id, []).append(one)
    return Changes(
        every,
        of_article,
        _since(every),
        plain=_set_of(not one.is_of_words for one in every),
        words=_index(one.words for one in every),
        days=_index([each.start for each in (*one.days, *one.former)] for one in every),
        nouns=_index([each.noun for each in (one.off, one.put_off) if each] for one in every),
        longer=_index([one.prolonged.noun] if one.prolonged else () for one in every),
        denied=_index(one.denied.who if one.denied else () for one in every),
        once=_index([one.anew.way] if one.anew else () for one in every),
        alike=_index(one.alike.things if one.alike else () for one in every),
        retold=_index(_ways_of(one.retold) if one.retold else () for one in every),
        done=_index([one.done.noun] if one.done else () for one in every),
        about=tuple(_index([one.about.deed] if one.about else () for one in every).items()),
        refusing=_set_of(one.refuses for one in every),
        taking=_set_of(bool(one.gone or one.given_up) for one in every),
    )


def _ways_of(event: Event) -> tuple[str, ...]:
    """Return the ways of what an event may be another telling of."""
    return (event.way.name, *(event.way.ends if event.is_done else ()))


def _any_of(index: Mapping[str, int], keys: AbstractSet[str]) -> int:
    found = 0
    if index and not index.keys().isdisjoint(keys):
        for key in keys:
            found |= index.get(key, 0)
    return found


def _twice_of(index: Mapping[str, int], keys: AbstractSet[str]) -> int:
    """Return the changes that have two of several keys."""
    once = twice = 0
    for key in keys:
        those = index.get(key, 0)
        twice |= once & those
        once |= those
    return twice


def _index(keys: Iterable[Iterable[K]]) -> dict[K, int]:
    found: dict[K, int] = {}
    for place, each in enumerate(keys):
        for key in each:
            found[key] = found.get(key, 0) | 1 << place
    return found


def _set_of(flags: Iterable[bool]) -> int:
    return sum(1 << place for place, flag in enumerate(flags) if flag)


def _since(every: Sequence[Change]) -> tuple[tuple[int, int], ...]:
    days = sorted((-one.published.start.toordinal(), 1 << place) for place, one in enumerate(every))
    told = [(day, sum(bit for _, bit in those)) for day, those in groupby(days, key=lambda pair: pair[0])]
    return tuple(zip((day for day, _ in told), accumulate((bits for _, bits in told), or_), strict=True))
