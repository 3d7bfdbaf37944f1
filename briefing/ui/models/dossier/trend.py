"""When did the articles of a dossier tell something: early, late, or all along?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from briefing.temporal.display import show_value

#: Into so many stretches of equal length the time of a dossier is divided.
STRETCHES = 8
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Trend:
    """How many articles told something in each stretch of the dossier's time, the earliest first, and that in words."""

    counts: tuple[int, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days on which the articles of a dossier were published, `first` and `last` inside; each article's own day."""

    first: date
    last: date
    days: dict[str, date]

    def place(self, day: date) -> int:
        """Return the number of the stretch in which a day lies."""
        whole = (self.last - self.first).days + 1
        return min(STRETCHES - 1, (day - self.first).days * STRETCHES // whole)


def make_calendar(days: dict[str, date]) -> Calendar | None:
    """Return the calendar of articles whose days are known; None where all are of one day or none is known."""
    first, last = min(days.values(), default=date.min), max(days.values(), default=date.min)
    return Calendar(first, last, days) if first < last else None


def find_trend(calendar: Calendar | None, article_ids: Iterable[str]) -> Trend | None:
    """Return when articles told something; None where fewer than two of their days are known."""
    told = sorted(calendar.days[one] for one in set(article_ids) if one in calendar.days) if calendar else []
    if calendar is None or len(told) < _FEWEST:
        return None
    counts = [0] * STRETCHES
    for day in told:
        counts[calendar.place(day)] += 1
    first, last = (show_value(day.isoformat()) for day in (told[0], told[-1]))
    return Trend(tuple(counts), f"told on {first}" if first == last else f"told from {first} to {last}")
