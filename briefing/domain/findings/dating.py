"""When was an article published, and what times does it name?"""

from dataclasses import dataclass
from enum import StrEnum

from briefing.domain.span import Span


class Basis(StrEnum):
    """How a date is known."""

    STATED = "stated"
    INFERRED = "inferred"
    GIVEN = "given"
    UNKNOWN = "unknown"


#: The bases, the surest first.
BY_SURENESS = (Basis.STATED, Basis.GIVEN, Basis.INFERRED, Basis.UNKNOWN)


def least_sure(*bases: Basis) -> Basis:
    """Return the basis by which least is known of a date that rests on all of them."""
    return max(bases, key=BY_SURENESS.index)


class TimeType(StrEnum):
    """The TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Published:
    """The article's date as an EDTF or TIMEX3 value (an interval as `start/end`), its basis and the reason for it.

    `value` is None when nothing at all is known. `reason` is a phrase a person can read ("stated in the header").
    """

    value: str | None = None
    basis: Basis = Basis.UNKNOWN
    span: Span | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A span with a TIMEX3 type and value (`2025-11-10`, `2025-W43`, `XXXX-11-10`, `P90D`, `PRESENT_REF`)."""

    span: Span
    type: TimeType
    value: str
    basis: Basis
    modifier: str = ""
    quoted: bool = False
