"""What did the reader correct in what was found?"""

from dataclasses import dataclass
from typing import TypeAlias

from briefing.domain.dossier import FindingRef
from briefing.domain.findings import ActorKind, Certainty, DeadlineKind, FindingKind, Published
from briefing.domain.span import Span

#: The rule of a finding that the reader added.
ADDED = "added by the reader"


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a body that name a finding, and the sentence around them; by both it is found again elsewhere."""

    span: Span
    words: str
    context: str


@dataclass(frozen=True, slots=True)
class _AboutFinding:
    """A correction of one finding."""

    ref: FindingRef

    @property
    def article_id(self) -> str:
        """Return the article the correction is about."""
        return self.ref.article_id


@dataclass(frozen=True, slots=True)
class Rejection(_AboutFinding):
    """The reader rejected a finding; without a passage only its name tells which."""

    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Amendment(_AboutFinding):
    """The reader changed a deadline; a part that is None stays as it was found.

    `when` is a TIMEX3 value; one without a year (`XXXX-11-10`, `XXXX-XX-XX`) says that the date is not known. An empty
    `condition` is none.
    """

    passage: Passage
    when: str | None = None
    kind: DeadlineKind | None = None
    what: str | None = None
    certainty: Certainty | None = None
    condition: str | None = None

    def __post_init__(self) -> None:
        if not (self.when or self.kind or self.what or self.certainty) and self.condition is None:
            raise ValueError("the amendment changes nothing")


@dataclass(frozen=True, slots=True)
class ActorAmendment(_AboutFinding):
    """The reader changed an actor; a part that is None stays as it was found, an empty role or affiliation is none."""

    passage: Passage
    name: str | None = None
    kind: ActorKind | None = None
    role: str | None = None
    affiliation: str | None = None

    def __post_init__(self) -> None:
        if not self.name and self.kind is self.role is self.affiliation is None:
            raise ValueError("the amendment changes nothing")


@dataclass(frozen=True, slots=True)
class IssueAmendment(_AboutFinding):
    """The reader gave an issue another label."""

    passage: Passage
    label: str


@dataclass(frozen=True, slots=True)
class Joining(_AboutFinding):
    """The reader said that an actor or issue is the same as another one, `into`, of its article."""

    passage: Passage
    into: FindingRef
    into_passage: Passage

    def __post_init__(self) -> None:
        if self.into.article_id != self.ref.article_id or self.into.kind is not self.ref.kind:
            raise ValueError("only findings of one kind in one article are joined")


@dataclass(frozen=True, slots=True)
class Splitting(_AboutFinding):
    """The reader said that some of the words of an actor or issue, as they are written, name another one, `name`."""

    passage: Passage
    name: str
    leaving: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.name or not self.leaving:
            raise ValueError("a splitting needs a name, and words that leave")


@dataclass(frozen=True, slots=True)
class Addition(_AboutFinding):
    """The reader found something in the words of a passage, which stand in `sentence`: an actor, an issue, a deadline.

    `name` is the actor's name, the issue's label or what happens. An actor has a kind; a deadline has one too, and
    a TIMEX3 value, without a year where its date is not known.
    """

    passage: Passage
    sentence: Span
    name: str
    actor_kind: ActorKind | None = None
    when: str | None = None
    deadline_kind: DeadlineKind | None = None

    def __post_init__(self) -> None:
        needed = {
            FindingKind.ISSUE: (),
            FindingKind.ACTOR: (self.actor_kind,),
            FindingKind.DEADLINE: (self.when, self.deadline_kind),
        }[self.ref.kind]
        if not self.name or None in needed:
            raise ValueError("the addition is not complete")


@dataclass(frozen=True, slots=True)
class Pin(_AboutFinding):
    """The reader pinned a finding, so that it is seen first, or loosened it again."""

    passage: Passage
    pinned: bool = True


@dataclass(frozen=True, slots=True)
class Restoration(_AboutFinding):
    """The reader wants a finding as it was found: what was corrected of it before this counts no more."""

    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class GivenDate:
    """The reader said when an article was published; `published` has the basis `given`."""

    article_id: str
    published: Published


Correction: TypeAlias = (
    Rejection
    | Amendment
    | ActorAmendment
    | IssueAmendment
    | Joining
    | Splitting
    | Addition
    | Pin
    | Restoration
    | GivenDate
)


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """A date that a reader may choose, and why in a phrase (`first Thursday after the article's date, Sat 25 Oct`).

    `days` counts from the as-of date; None means that this candidate leaves the date unknown. `is_current` marks the
    one that holds now.
    """

    value: str
    days: int | None
    reason: str
    is_current: bool = False
