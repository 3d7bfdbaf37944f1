"""Which years do the dates that a text tells with one, and the offices it names, leave to a day of its own?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefing.extraction.dating.reading.mentions import DatedMention
from briefing.temporal.anchoring.direction import Direction
from briefing.temporal.expressions.meanings import Known
from briefing.temporal.values import DateRange, bounds

#: What is told with its year lies in the year of the news or in a neighbour of it.
_NEAR_YEARS = 1
_LONGEST_TOLD, _LONGEST_MONTH = 366, 31
_ARTICLES = frozenset(("the", "a", "its", "their", "his", "her"))


@dataclass(frozen=True, slots=True)
class Told:
    """The dates with a year that a text looks back on, and those it looks ahead to."""

    behind: tuple[DateRange, ...]
    ahead: tuple[DateRange, ...]

    def allows(self, day: date) -> bool:
        """Tell whether a text of this day can look so."""
        return all(days.start <= day for days in self.behind) and all(days.last >= day for days in self.ahead)

    def fits(self, day: date) -> bool:
        """Tell whether a text of this day can look so, and names its year, or a day or month close by.

        A bare year beside it says little, what was built "in 2019" is told for long, unless one lies on each side.
        """
        close = [days for days in self.behind + self.ahead if abs(days.start.year - day.year) <= _NEAR_YEARS]
        told = any(days.start.year == day.year or (days.end - days.start).days <= _LONGEST_MONTH for days in close)
        between = any(days in self.behind for days in close) and any(days in self.ahead for days in close)
        return self.allows(day) and (told or between)


def read_told(dated: Sequence[DatedMention]) -> Told:
    """Return the dates with a year among those of a text, by where it looks."""
    known = [(one, days) for one in dated if (days := _days_of(one)) is not None]
    return Told(
        tuple(days for one, days in known if one.looks_back),
        tuple(days for one, days in known if one.towards is Direction.AHEAD),
    )


def _days_of(one: DatedMention) -> DateRange | None:
    """Return the days of a date with a year, a year at most; "the 2008 crisis" names its event and dates no clause."""
    days = bounds(one.mention.meaning.value) if isinstance(one.mention.meaning, Known) else None
    if days is None or (days.end - days.start).days > _LONGEST_TOLD:
        return None
    names_event = one.led_by in _ARTICLES and (days.end - days.start).days > _LONGEST_MONTH
    return None if names_event else days


def in_office(day: date, held: Sequence[Sequence[DateRange]]) -> bool:
    """Tell whether everybody named held his office on a day; `held` has the terms of each."""
    return all(any(term.holds(day) for term in terms) for terms in held)
