"""What is a time expression read against in its text, and what comes of it?"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from briefing.domain.findings import Basis
from briefing.temporal.anchoring.anchor import Anchor
from briefing.temporal.anchoring.direction import Direction, direction
from briefing.temporal.anchoring.story import Story
from briefing.temporal.expressions.meanings import Mention, Partial
from briefing.temporal.values import bounds

_SENTENCE_END = re.compile(r"[.!?]\s+[A-Z\"“]|\n")
_COMPARED = re.compile(
    r"\b(?:first|second|third|only|biggest|largest|most|highest|lowest|best|worst|once)\b"
    r"(?:(?!\b(?:is|are|will|would|due|to)\b)[^.;!?])*$",
    re.IGNORECASE,
)
#: "In August 2023 he promised that it would open by Christmas": by when was said then, not now.
_SAID_THEN = re.compile(
    r"\b(?:promised|pledged|vowed|swore|said|told|predicted|forecast|agreed|hoped|planned|expected|announced|aimed"
    r"|insisted|undertook|boasted|claimed)\b"
    r"(?:(?!\b(?:will|must|should|may|can|now|is|are|has|have|wants?|plans?|hopes?|expects?|aims?)\b)[^.;!?\n])*"
    r"\b(?:would|to)\s(?:(?!\b(?:will|must|should|may|can|now|is|are|has|have|wants?|plans?|hopes?|expects?|aims?)\b)"
    r"[^.;!?\n])*\b(?:by|before|until)\s(?:the\s)?$"
)
#: ", who was elected in August 2022, has told": what is told in passing dates nothing of the main clause.
_ASIDE_OPENS = re.compile(
    r"(?:,\s(?:(?:who|whom|which|whose|where)\b"
    r"|(?:[a-z]+ly\s|first\s|long\s)?(?:[a-z]{2,}ed|led|born|built|held|made|sold|won)\s)"
    r"(?![^.;!?\n]*,\s(?:has|have|will|must|shall|should|may|can|is|are)\s)|\()[^.;!?\n()]*$"
)
_ASIDE_CLOSES = re.compile(
    r"[^.;!?\n]*?[,)]\s(?:(?:now|also|still|since)\s)?(?:has|have|will|must|shall|should|may|can|is|are|wants|plans|needs"
    r"|intends|expects|aims|hopes)(?:n['’]t)?\s"
    r"|[^.;!?\n]*?[,)]\s(?:said|told|warned|announced|pledged|vowed|promised|agreed|asked|ordered|urged|threatened|offered)"
    r"\s(?!in\s|on\s)[^.;!?\n]*\b(?:would|to|could|might|should)\s"
)
_COMMA = re.compile(r",\s(?!and\s|or\s|then\s|\d)")
_LEADS_TO_TERM = ("by ", "before ", "until ", "by the ", "before the ", "until the ")
_LONGEST_SENTENCE = 200
_LONGEST_COMPARISON = 80
_LONGEST_PASSAGE = 300


@dataclass(frozen=True, slots=True)
class Valued:
    """A TIMEX3 value and how it is known."""

    value: str
    basis: Basis


@dataclass(frozen=True, slots=True)
class Place:
    """All a meaning is read against: where it stands, the day of writing, the story so far, which of the two leads.

    `day_first` says how `04/05/2025` is written in this text; None if nothing tells. `behind` is the value of the next
    date with its year, where that stands in the same sentence, `headed` the year or month that a heading gives.
    """

    shadow: str
    mention: Mention
    anchor: Anchor | None
    story: Story
    narrative: bool
    day_first: bool | None
    behind: str | None = None
    headed: str | None = None

    def towards(self) -> Direction:
        """Return where the clause around the mention points."""
        return direction(self.shadow, self.mention.start, self.mention.end)

    def is_compared(self) -> bool:
        """Tell whether "in a year" measures a record ("the first meeting in a year")."""
        start = self.mention.start
        return bool(_COMPARED.search(self.shadow, max(0, start - _LONGEST_COMPARISON), start))

    def in_sentence_of_story(self) -> bool:
        """Tell whether the last date told stands in the same sentence, and there not in passing."""
        at = self.story.at
        if not self._in_sentence_of(at):
            return False
        aside = _ASIDE_OPENS.search(self.shadow, max(0, at - _LONGEST_SENTENCE), at)
        if aside is None:
            return True
        closed = _ASIDE_CLOSES.match(self.shadow, at, self.mention.start)
        over = not aside[0].startswith("(") and _COMMA.search(self.shadow, at, self.mention.start)
        return closed is None and not (over and self._is_of_earlier_month())

    def told_ahead(self) -> bool:
        """Tell whether the last date told stands in the same sentence and lies ahead of the day of writing."""
        told = bounds(self.story.last)
        ahead = told is not None and self.anchor is not None and told.start > self.anchor.last
        return ahead and self.in_sentence_of_story()

    def _is_of_earlier_month(self) -> bool:
        """Tell whether a month without a year lies before the one that the story has reached in its year."""
        meaning, told = self.mention.meaning, self.story.month
        month = meaning.suffix[:2] if isinstance(meaning, Partial) else ""
        return told is not None and month.isdecimal() and month < told[-2:]

    def in_paragraph_of_story(self) -> bool:
        """Tell whether the last date told stands shortly before in the same paragraph."""
        at = self.story.at
        near = at >= 0 and self.mention.start - at <= _LONGEST_PASSAGE
        return near and "\n\n" not in self.shadow[at : self.mention.start]

    def said_then(self) -> date | None:
        """Return a day of a year gone, told in the sentence, when somebody named this date as a term; else None."""
        story, start = self.story, self.mention.start
        days = bounds(story.month or story.year)
        if self.anchor is None or days is None or days.last.year >= self.anchor.first.year:
            return None
        if not self.shadow.endswith(_LEADS_TO_TERM, 0, start) or not self.in_sentence_of_story():
            return None
        lead = self.shadow[max(0, start - _LONGEST_SENTENCE) : start]
        return days.start if _SAID_THEN.search(lead) else None

    def open_month(self) -> str | None:
        """Return the month of the last day told without a year, if it stands in the same sentence."""
        return self.story.open_month if self._in_sentence_of(self.story.open_at) else None

    def bare_year(self) -> str | None:
        """Return the last year that stood alone, if it stands in the same sentence behind all other dates."""
        story = self.story
        return story.bare_year if story.bare_at > story.at and self._in_sentence_of(story.bare_at) else None

    def _in_sentence_of(self, at: int) -> bool:
        if at < 0 or self.mention.start - at > _LONGEST_SENTENCE:
            return False
        return not _SENTENCE_END.search(self.shadow, at, self.mention.start)


def agreed(anchor: Anchor, read: Callable[[date], str | None]) -> str | None:
    """Return what both ends of the anchor give, or the one that gives anything; None where they differ.

    An end at which the words make no sense is none at which they were written.
    """
    found = {value for day in {anchor.first, anchor.last} if (value := read(day)) is not None}
    return found.pop() if len(found) == 1 else None
