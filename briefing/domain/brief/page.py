"""What is the one page made of, and how full is it?"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefing.domain.brief.lines import ActorLine, BottomLine, DeadlineLine, DifferenceLine, IssueLine, Line
from briefing.domain.findings import Published


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
