"""Who acts in one article, and what does each want?"""

from dataclasses import dataclass
from enum import StrEnum

from briefing.domain.findings.grading import Confidence
from briefing.domain.span import Span


class ActorKind(StrEnum):
    """What sort of actor it is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    PLACE = "place"


class Stance(StrEnum):
    """What an actor does with an issue in one sentence."""

    WANTS = "wants"
    DEMANDS = "demands"
    REJECTS = "rejects"
    THREATENS = "threatens"
    OFFERS = "offers"
    PROMISES = "promises"
    WARNS = "warns"
    AGREES = "agrees"
    ASKS = "asks"
    SUPPORTS = "supports"
    CRITICISES = "criticises"
    DENIES = "denies"
    SAYS = "says"


@dataclass(frozen=True, slots=True)
class Position:
    """A sentence that says what an actor wants, rejects, threatens or offers; `quote` is its direct speech."""

    stance: Stance
    sentence: Span
    quote: Span | None = None


@dataclass(frozen=True, slots=True)
class FoundActor:
    """The parts of an actor that a reader can change, as they were found."""

    name: str
    kind: ActorKind
    role: str | None
    affiliation: str | None


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organisation, country or place; role and affiliation are those of the source's date.

    `found` is what the reader changed, as it was before; `pinned` says that the reader wants it seen first.
    """

    name: str
    kind: ActorKind
    mentions: tuple[Span, ...]
    confidence: Confidence
    role: str | None = None
    affiliation: str | None = None
    aliases: tuple[str, ...] = ()
    positions: tuple[Position, ...] = ()
    rule: str = ""
    found: FoundActor | None = None
    pinned: bool = False

    @property
    def is_corrected(self) -> bool:
        """Tell whether the reader changed a part of it."""
        return self.found is not None

    @property
    def key(self) -> str:
        """Return what tells this finding from the others of its article, by the name it was found under."""
        named = self.found or self
        return f"{named.kind}:{named.name}"


@dataclass(frozen=True, slots=True)
class Remark:
    """Direct speech of somebody whom the article leaves unnamed; `speaker` are the words that tell of him or her."""

    speaker: Span
    quote: Span
