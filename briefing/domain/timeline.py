"""What lies behind and ahead of a day, for a strip to paint?"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefing.domain.dossier import FindingRef
from briefing.domain.findings import Basis, Certainty, DeadlineKind


class Status(StrEnum):
    """How a date lies to the as-of date; only what was owed can be overdue."""

    AHEAD = "ahead"
    TODAY = "today"
    NOW = "now"
    OVERDUE = "overdue"
    OVER = "over"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Countdown:
    """How a date lies to the as-of date: `days` to it, negative once it has passed, None if not known.

    `short` is for narrow places (`7 d`, `today`, `now`, `5 d ago`, `–`), `words` for sentences and screen readers
    (`7 days left`, `overdue by 5 days`).
    """

    status: Status
    days: int | None
    short: str
    words: str


@dataclass(frozen=True, slots=True)
class TimelineMark:
    """One deadline on the strip from its `first` to its `last` day, both inside; `label` is a few words of `what`.

    `sources` counts the articles that tell it, `refs` name it in each.
    """

    when: str
    first: date
    last: date
    label: str
    what: str
    kind: DeadlineKind
    basis: Basis
    certainty: Certainty
    countdown: Countdown
    sources: int
    refs: tuple[FindingRef, ...]

    @property
    def is_day(self) -> bool:
        """Tell whether it is a single day."""
        return self.first == self.last


@dataclass(frozen=True, slots=True)
class Timeline:
    """Marks in order of time on the days from `first` to `last`, both inside.

    `later` is how many marks come after them, `unplaced` how many deadlines ahead have no date, or none within
    a quarter.
    """

    as_of: date
    first: date
    last: date
    marks: tuple[TimelineMark, ...]
    later: int = 0
    unplaced: int = 0
