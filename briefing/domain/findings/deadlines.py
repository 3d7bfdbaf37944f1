"""What happens when, as one article tells it?"""

from dataclasses import dataclass
from enum import StrEnum

from briefing.domain.findings.dating import Basis
from briefing.domain.findings.grading import Confidence
from briefing.domain.span import Span


class DeadlineKind(StrEnum):
    """What sort of moment a deadline is; `past` is shown only on request."""

    EXPIRY = "expiry"
    EFFECTIVE = "effective"
    DUE = "due"
    MEETING = "meeting"
    EXPECTED = "expected"
    PAST = "past"


class Certainty(StrEnum):
    """Whether it will happen as told: hypothetical ones never enter a deadlines table."""

    FIRM = "firm"
    THREATENED = "threatened"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True)
class FoundDeadline:
    """The parts of a deadline that a reader can change, as they were found."""

    when: str
    basis: Basis
    kind: DeadlineKind
    what: str
    certainty: Certainty
    condition: str | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """A dated event that matters ahead. `when` is a TIMEX3 value; `what` a clause a person can read on its own.

    `found` is what the reader changed, as it was before; `pinned` says that the reader wants it seen first.
    """

    when: str
    basis: Basis
    kind: DeadlineKind
    certainty: Certainty
    what: str
    date_span: Span
    sentence: Span
    confidence: Confidence
    condition: str | None = None
    actors: tuple[str, ...] = ()
    rule: str = ""
    found: FoundDeadline | None = None
    pinned: bool = False

    @property
    def is_corrected(self) -> bool:
        """Tell whether the reader changed a part of it."""
        return self.found is not None

    @property
    def key(self) -> str:
        """Return what tells this finding from the others of its article."""
        return f"{self.when}@{self.date_span.start}"
