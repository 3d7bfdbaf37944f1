"""On which day, or between which days, was a text written?"""

from dataclasses import dataclass
from datetime import date

from briefing.domain.findings import Basis
from briefing.temporal.values import bounds


@dataclass(frozen=True, slots=True)
class Anchor:
    """The first and the last day a text can be of, both inside, and how they are known."""

    first: date
    last: date
    basis: Basis = Basis.STATED

    @property
    def exact(self) -> bool:
        """Tell whether the day is known."""
        return self.first == self.last

    @property
    def arithmetic_basis(self) -> Basis:
        """Return the basis of what is counted from this anchor without any convention."""
        return Basis.INFERRED if self.basis is Basis.INFERRED else Basis.STATED


def make_anchor(value: str | None, basis: Basis) -> Anchor | None:
    """Return the anchor of a published value; None where it has no year."""
    days = bounds(value)
    return Anchor(days.start, days.last, basis) if days else None
