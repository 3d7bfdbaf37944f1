"""What did the extraction find in one article, and from which words?"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from briefing.domain.document import Block, Sentence
from briefing.domain.span import Span


class Basis(StrEnum):
    """How a date is known."""

    STATED = "stated"
    INFERRED = "inferred"
    GIVEN = "given"
    UNKNOWN = "unknown"


class Confidence(StrEnum):
    """How far a finding can be trusted."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class FindingKind(StrEnum):
    """The three kinds of finding."""

    ISSUE = "issue"
    DEADLINE = "deadline"
    ACTOR = "actor"


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


@dataclass(frozen=True, slots=True)
class FoundDeadline:
    """The parts of a deadline that a reader can change, as they were found."""

    when: str
    basis: Basis
    kind: DeadlineKind
    what: str
    certainty: Certainty


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
class Issue:
    """A subject in dispute under a short noun phrase; `surfaces` are the exact phrases that name it.

    `topics` are the label's content words, one for all that mean the same ("tariff" for a duty). `found` is the label
    before the reader changed it; `pinned` says that the reader wants it seen first.
    """

    label: str
    score: float
    sentences: tuple[Span, ...]
    surfaces: tuple[Span, ...]
    confidence: Confidence
    rule: str = ""
    found: str | None = None
    pinned: bool = False
    topics: tuple[str, ...] = ()

    @property
    def is_corrected(self) -> bool:
        """Tell whether the reader changed its label."""
        return self.found is not None

    @property
    def key(self) -> str:
        """Return what tells this finding from the others of its article, by the label it was found under."""
        return self.found or self.label


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of something: `words` hold it with its unit, in its `sentence`; the true one lies from `low` to `high`.

    No `high` is no upper end. `unit` is what is counted, the same for all its spellings, `traits` are the words between
    number and unit, `topics` the stems and numbers around, `measure` is the noun that names a sum or a share.
    `changing`: the sentence says that it is another one now; `unsettled`: it is of what is still being counted.
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

    def agrees(self, other: "Figure") -> bool:
        """Tell whether both can be one number, of which either or both are rounded."""
        return (other.high is None or self.low <= other.high) and (self.high is None or other.low <= self.high)


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


@dataclass(frozen=True, slots=True)
class Remark:
    """Direct speech of somebody whom the article leaves unnamed; `speaker` are the words that tell of him or her."""

    speaker: Span
    quote: Span


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A sentence in which the article itself leaves something open, asked ("Will it hold?") or told ("unclear who")."""

    sentence: Span


@dataclass(frozen=True, slots=True)
class Scenario:
    """A way that things may go, as the article sketches it: the words that head it, where it has them, and its own."""

    name: Span | None
    sentences: tuple[Span, ...]


Finding: TypeAlias = Issue | Deadline | Actor


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one article; spans index its body. `title` is what to call it, when it has a title.

    By `figures` and `venues` it is compared with other articles; `runs` are numbers that a copy of it shares.
    """

    article_id: str
    version: int
    title: str | None
    source: str | None
    byline: str | None
    published: Published
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    times: tuple[TimeExpression, ...]
    deadlines: tuple[Deadline, ...]
    actors: tuple[Actor, ...]
    issues: tuple[Issue, ...]
    questions: tuple[OpenQuestion, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    figures: tuple[Figure, ...] = ()
    venues: tuple[Venue, ...] = ()
    runs: tuple[int, ...] = ()
    remarks: tuple[Remark, ...] = ()


def kind_of(finding: Finding) -> FindingKind:
    """Return which of the three kinds a finding is."""
    kinds = {Issue: FindingKind.ISSUE, Deadline: FindingKind.DEADLINE, Actor: FindingKind.ACTOR}
    return kinds[type(finding)]
