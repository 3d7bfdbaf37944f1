"""Which day does the news at the start of a text give away, told in full as just past?"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from briefing.domain.document import Document, Zone
from briefing.domain.findings import Basis, Published
from briefing.domain.span import Span
from briefing.extraction.dating.reading.days import full_day
from briefing.extraction.dating.reading.mentions import dated_mentions
from briefing.temporal.anchoring.direction import Direction, direction
from briefing.temporal.expressions.scan import scan
from briefing.temporal.names import WEEKDAYS

_FIRST_SENTENCES = 5
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
#: "Today, Thursday 29 February 2024": the text is of that day.
_TODAY = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening)),?\s(?:on\s)?$", re.IGNORECASE)
#: "Yesterday (Tuesday, 17 September 2013)": the text is of the day after.
_YESTERDAY = re.compile(r"\b(?:yesterday|last night),?\s\(?(?:on\s)?(?:[A-Z][a-z]+day,?\s)?$", re.IGNORECASE)
#: What tells that the news is of the day before.
_DAY_BEFORE = re.compile(r"\b(?:yesterday|last night|this morning)\b", re.IGNORECASE)
#: What tells that it is older than that.
_OLDER = re.compile(r"\b(?:ago|last (?:week|month|year)|weeks?|months?|later)\b", re.IGNORECASE)
_SAID = re.compile(
    r"\b(?:said|told|announced|confirmed|reported|ruled|decided|agreed|voted|approved|signed)\b", re.IGNORECASE
)
_SAID_ON = re.compile(rf"{_SAID.pattern}[^,;.]{{0,40}}\son\s$", re.IGNORECASE)


def infer_from_lede(document: Document) -> Published | None:
    """Return the day that the first sentences tell in full, with its weekday, where no later day is told as past.

    Somebody said the news on it, or "today" stands before it; where "yesterday" or "this morning" stand beside it, the
    text is of the day after. None where the text looks back on it from farther away.
    """
    told = next(_told(document), None)
    if told is None:
        return None
    span, day, sentence = told
    near = " ".join(one.span.of(document.shadow) for one in document.sentences[: _FIRST_SENTENCES + 1])
    if _TODAY.search(document.shadow, max(0, span.start - 30), span.start):
        return _published(day, span, "the text calls it today")
    if _YESTERDAY.search(document.shadow, max(0, span.start - 30), span.start):
        return _published(day + timedelta(days=1), span, "the text calls the day before so")
    if (
        _OLDER.search(sentence.of(document.shadow))
        or direction(document.shadow, span.start, span.end) is Direction.AHEAD
    ):
        return None
    if _is_passed(document, day):
        return None
    if _DAY_BEFORE.search(near):
        return _published(day + timedelta(days=1), span, "the text calls the day before so")
    if _SAID.search(sentence.of(document.shadow)):
        return _published(day, span, "the day on which its news was told")
    return None


def _published(day: date, span: Span, reason: str) -> Published:
    return Published(day.isoformat(), Basis.INFERRED, span, f"inferred: {reason}")


def _told(document: Document) -> Iterator[tuple[Span, date, Span]]:
    """Yield the days told in full among the first sentences: with a weekday, or in the first beside "said on"."""
    body = [one for one in document.sentences if document.blocks[one.block].zone is Zone.BODY]
    for sentence in body[:_FIRST_SENTENCES]:
        text = sentence.span.of(document.shadow)
        for mention in scan(text):
            value = full_day(mention, None, text)
            weekday = _WEEKDAY.search(text, mention.start, mention.end)
            if value and (weekday or (sentence == body[0] and _SAID_ON.search(text, 0, mention.start))):
                yield (
                    Span(mention.start, mention.end).shifted(sentence.span.start),
                    date.fromisoformat(value),
                    sentence.span,
                )


def _is_passed(document: Document, day: date) -> bool:
    """Tell whether a later day is told that may be past, too."""
    return any(
        (value := full_day(one.mention, None, document.shadow)) is not None
        and value > day.isoformat()
        and one.towards is not Direction.AHEAD
        for one in dated_mentions(document)
    )
