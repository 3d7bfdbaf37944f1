"""What does the one page say, line by line?"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from briefing.domain.dossier import Attribute, FindingRef
from briefing.domain.findings import Basis, Certainty, DeadlineKind, Published
from briefing.domain.span import Span


class Paper(StrEnum):
    """The papers a page can be laid out on."""

    A4 = "a4"
    LETTER = "letter"


class Leading(StrEnum):
    """How far apart the lines of the page stand; the sizes of the letters never change."""

    FULL = "full"
    TIGHT = "tight"


class Section(StrEnum):
    """The parts of the page that hold lines, by the words that head them."""

    BOTTOM_LINE = "Bottom line"
    ISSUES = "Key issues"
    DEADLINES = "Deadlines"
    ACTORS = "Actors"
    DIFFERENCES = "Sources differ"
    GAPS = "Confidence and gaps"
    SOURCES = "Sources"


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
    """A row of the table: `days` from the as-of date, None where it cannot be counted; `condition` is quoted."""

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


@dataclass(frozen=True, slots=True)
class BriefSource:
    """An article the brief may cite; `opening` are the first words of its body, for want of a title.

    `copies` are articles of nearly the same words: together with it they are one source.
    """

    article_id: str
    title: str | None
    opening: str
    outlet: str | None
    published: Published
    copies: tuple["BriefSource", ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """The one page: its lines in the order they are shown, and every source they may cite.

    `later` counts the articles that are not heard because they came out after the as-of date.
    """

    title: str
    as_of: date
    paper: Paper
    sources: tuple[BriefSource, ...]
    bottom_line: BottomLine | None = None
    issues: tuple[IssueLine, ...] = ()
    deadlines: tuple[DeadlineLine, ...] = ()
    actors: tuple[ActorLine, ...] = ()
    differences: tuple[DifferenceLine, ...] = ()
    leading: Leading = Leading.FULL
    later: int = 0

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return every line, from the top of the page to its foot."""
        top: tuple[Line, ...] = (self.bottom_line,) if self.bottom_line else ()
        return (*top, *self.issues, *self.deadlines, *self.actors, *self.differences)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A line that is not on the page, and why, in a few words."""

    line: Line
    why: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A brief before it is fitted, and the lines its sections had no place for."""

    brief: Brief
    spare: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class Fill:
    """How much of the page's height is used, and how much there is, in points."""

    used: float
    room: float

    @property
    def fits(self) -> bool:
        """Tell whether nothing runs over."""
        return self.used <= self.room

    @property
    def percent(self) -> int:
        """Return how full the page is, in whole per cent; over 100 only where it runs over."""
        whole = round(100 * self.used / self.room)
        return max(whole, 101) if not self.fits else min(whole, 100)


@dataclass(frozen=True, slots=True)
class FittedBrief:
    """A brief fitted to its page, what was left out, and the line that would give way next.

    `problem` is None where it fits; else it says by how much it does not, and what to unpin.
    """

    brief: Brief
    fill: Fill
    words: int
    left_out: tuple[LeftOut, ...] = ()
    next_to_give: str | None = None
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """What the reader decided about a brief; `proposing` is off once the proposal was emptied.

    `bottom_line` names the sentence the reader pinned as bottom line; those in `passed_over` are not proposed again.
    Differences between sources are named by their keys. `order` holds the settled names of the lines that the reader
    moved, in the order in which they are to stand.
    """

    chosen: frozenset[FindingRef] = frozenset()
    pinned: frozenset[FindingRef] = frozenset()
    dropped: frozenset[FindingRef] = frozenset()
    bottom_line: Citation | None = None
    passed_over: frozenset[Citation] = frozenset()
    title: str | None = None
    proposing: bool = True
    pinned_differences: frozenset[str] = frozenset()
    chosen_differences: frozenset[str] = frozenset()
    dropped_differences: frozenset[str] = frozenset()
    order: tuple[FindingRef, ...] = ()
