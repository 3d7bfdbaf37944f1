"""What does each line of the one page say?"""

from dataclasses import dataclass
from typing import TypeAlias

from briefing.domain.dossier import Attribute, FindingRef
from briefing.domain.findings import Basis, Certainty, DeadlineKind, Published
from briefing.domain.span import Span


@dataclass(frozen=True, slots=True)
class Citation:
    """The words of one article that a line rests on."""

    article_id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Quote:
    """Verbatim words of one sentence: `words[i]` stands at `runs[i]` of the body; between two runs stands […]."""

    article_id: str
    sentence: Span
    runs: tuple[Span, ...]
    words: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.runs or [len(run) for run in self.runs] != [len(words) for words in self.words]:
            raise ValueError("each run needs its own words")
        if not all(self.sentence.contains(run) for run in self.runs):
            raise ValueError("a run lies outside the sentence")
        if any(first.end > second.start for first, second in zip(self.runs, self.runs[1:], strict=False)):
            raise ValueError("the runs are not in order")

    @property
    def opens(self) -> bool:
        """Tell whether the first run begins the sentence."""
        return self.runs[0].start == self.sentence.start

    @property
    def closes(self) -> bool:
        """Tell whether the last run ends the sentence."""
        return self.runs[-1].end == self.sentence.end

    @property
    def citation(self) -> Citation:
        """Return what the quote rests on."""
        return Citation(self.article_id, self.sentence)


@dataclass(frozen=True, slots=True)
class BottomLine:
    """The most important sentence, in its source's own words."""

    key: str
    quote: Quote
    pinned: bool = False

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Return what the line rests on."""
        return (self.quote.citation,)


@dataclass(frozen=True, slots=True)
class IssueLine:
    """A key issue under its label, with one quote and, where it can be cut, a `shorter` one."""

    key: str
    refs: tuple[FindingRef, ...]
    label: str
    quote: Quote
    shorter: Quote | None = None
    pinned: bool = False
    chosen: bool = False

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Return what the line rests on."""
        return (self.quote.citation,)


@dataclass(frozen=True, slots=True)
class DeadlineLine:
    """A row of the table: `days` from the as-of date, None where it cannot be counted; `condition` is quoted.

    `is_conditional` says that it comes on terms which the row does not tell; `rank` how many rows matter more: they
    stand by their dates and give way by their ranks.
    """

    key: str
    refs: tuple[FindingRef, ...]
    when: str
    days: int | None
    kind: DeadlineKind
    basis: Basis
    certainty: Certainty
    what: str
    citations: tuple[Citation, ...]
    condition: Quote | None = None
    pinned: bool = False
    chosen: bool = False
    is_conditional: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """What an actor says: in direct speech, or as a reporter tells it."""

    quote: Quote
    direct: bool
    shorter: Quote | None = None


@dataclass(frozen=True, slots=True)
class ActorLine:
    """An actor; the role is that of the `published` date of the source that `role_citation` names."""

    key: str
    refs: tuple[FindingRef, ...]
    name: str
    role: str | None
    affiliation: str | None
    published: Published
    role_citation: Citation
    statement: Statement | None = None
    pinned: bool = False
    chosen: bool = False

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Return what the line rests on."""
        spoken = (self.statement.quote.citation,) if self.statement else ()
        return (*spoken, self.role_citation)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values that sources give, in the words of the first that `citations` name, as it was `published`."""

    value: str
    quote: Quote
    published: Published
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """One attribute of one event with the values that sources give of it, side by side; nobody says who is wrong."""

    key: str
    event: str
    attribute: Attribute
    sides: tuple[Side, ...]
    pinned: bool = False
    chosen: bool = False

    @property
    def refs(self) -> tuple[FindingRef, ...]:
        """Return no names: a difference is none of the findings that a reader chooses."""
        return ()

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Return what the line rests on."""
        return tuple(citation for side in self.sides for citation in side.citations)


Line: TypeAlias = BottomLine | IssueLine | DeadlineLine | ActorLine | DifferenceLine
