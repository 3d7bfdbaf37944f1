"""Which figures and places does one article give that another one may give differently?"""

from dataclasses import dataclass
from math import inf

from briefing.domain.span import Span


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of something: `words` hold it with its unit, in its `sentence`; the true one lies from `low` to `high`.

    No `high` is no upper end. `unit` is what is counted, the same for all its spellings, `traits` are the words between
    number and unit, `topics` the stems and numbers around, `measure` is the noun that names a sum or a share.
    `changing`: the sentence says that it is another one now; `unsettled`: it is of what is still being counted.
    `against` is the value of the same thing, given by somebody else, that the sentence sets this one against.
    """

    words: Span
    sentence: Span
    value: float
    low: float
    high: float | None
    unit: str
    traits: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    changing: bool = False
    unsettled: bool = False
    measure: str = ""
    against: float | None = None

    def agrees(self, other: "Figure") -> bool:
        """Tell whether both can be one number, of which either or both are rounded."""
        return (other.high is None or self.low <= other.high) and (self.high is None or other.low <= self.high)

    def disputes(self, other: "Figure") -> bool:
        """Tell whether it is set against the number that the other one is."""
        return self.against is not None and other.low <= self.against <= (inf if other.high is None else other.high)


@dataclass(frozen=True, slots=True)
class Venue:
    """A place at which an article puts an event of a kind: `words` name the place, in its `sentence`.

    `event` is the kind, `noun` what the article calls it, `topics` are the stems around. `moved`: the sentence says
    that the event was to be elsewhere.
    """

    words: Span
    sentence: Span
    event: str
    noun: str
    place: str
    topics: tuple[str, ...] = ()
    moved: bool = False
