"""Of which year is a day at the head of an article, by the others of its set?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from briefing.domain.dossier import Source
from briefing.domain.findings import ActorKind
from briefing.temporal.anchoring.anchor import make_anchor
from briefing.temporal.values import bounds

_YEAR, _NO_YEAR, _DAY = len("2026-"), "XXXX-", len("2026-03-09")
#: An article of the same story is no older or younger, and names so many of the same people and bodies.
_CLOSE_DAYS, _FEWEST_SHARED = 60, 2
#: Articles that name a day, of which the first so many are compared.
_MOST_TELLERS = 12


@dataclass(frozen=True, slots=True)
class DatedByYear:
    """The day of an article, in the year in which `told_by` tells of the same people and the same day."""

    day: date
    told_by: Source


@dataclass(frozen=True, slots=True)
class _Teller:
    """An article that names a day, with its own day and who it names."""

    source: Source
    published: date
    names: frozenset[str]


@dataclass(slots=True)
class DaysTold:
    """The days with a year that dated articles name, by their month and day."""

    by_day: dict[str, list[_Teller]] = field(default_factory=dict)

    def learn(self, source: Source) -> None:
        """Take in the days that an article of a known day names."""
        published = source.extraction.published
        anchor, days = make_anchor(published.value, published.basis), bounds(published.value)
        if anchor is None or not anchor.exact or days is None:
            return
        teller = _Teller(source, days.start, _names(source))
        for value in sorted(set(_values(source))):
            tellers = self.by_day.setdefault(value[_YEAR:], [])
            if not value.startswith(_NO_YEAR) and len(tellers) < _MOST_TELLERS:
                tellers.append(teller)

    def choose(self, source: Source, fitting: Sequence[date]) -> DatedByYear | None:
        """Return the one of the `fitting` days close to which another article tells of the same people and day."""
        names = _names(source)
        bare = sorted({value[_YEAR:] for value in _values(source) if value.startswith(_NO_YEAR)})
        near = [
            DatedByYear(day, teller.source)
            for suffix in bare
            for teller in self.by_day.get(suffix, ())
            for day in fitting
            if abs((teller.published - day).days) <= _CLOSE_DAYS and len(names & teller.names) >= _FEWEST_SHARED
        ]
        return near[0] if len({one.day for one in near}) == 1 else None


def _values(source: Source) -> Iterator[str]:
    return (time.value for time in source.extraction.times if time.value and len(time.value) == _DAY)


def _names(source: Source) -> frozenset[str]:
    kinds = (ActorKind.PERSON, ActorKind.ORGANISATION)
    return frozenset(actor.name for actor in source.extraction.actors if actor.kind in kinds)
