"""Which day does the news at the start of a text give away, told in full as just past?"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice

from briefing.domain.document import Document, Zone
from briefing.domain.findings import Basis, Published
from briefing.domain.span import Span
from briefing.extraction.dating.reading.days import full_day
from briefing.extraction.dating.reading.mentions import dated_mentions
from briefing.temporal.anchoring.direction import Direction, direction
from briefing.temporal.expressions.meanings import Known
from briefing.temporal.expressions.scan import scan
from briefing.temporal.names import WEEKDAYS
from briefing.temporal.values import bounds

_FIRST_SENTENCES = 5
#: How far behind the sentence of the day another may call it yesterday, and how much of the text may look back on it.
_NEAR, _NEAR_SENTENCES = 400, 12
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
#: "Today, Thursday 29 February 2024": the text is of that day.
_TODAY = re.compile(
    r"\b(?:today|tonight|this (?:morning|afternoon|evening)),?\s\(?(?:on\s)?$|\btoday(?:'s date)? is\s$"
    r"|\b(?:good (?:morning|afternoon|evening|day)|hello|welcome)\b[^.!?]{0,40}[.!,]\s+it(?:'s| is)\s$",
    re.IGNORECASE,
)
#: "Yesterday (Tuesday, 17 September 2013)": the text is of the day after.
_YESTERDAY = re.compile(r"\b(?:yesterday|last night),?\s\(?(?:on\s)?(?:[A-Z][a-z]+day,?\s)?$", re.IGNORECASE)
#: What tells that the news is of the day before.
_DAY_BEFORE = re.compile(r"\b(?:yesterday|last night|this morning)\b", re.IGNORECASE)
#: What tells that it is older than that: news has no history of its day yet.
_OLDER = re.compile(
    r"\b(?:ago|last (?:week|month|year)|(?<!next )(?<!this )(?<!coming )(?<!end of the )(?<!\ba )(?<!each )(?<!every )"
    r"(?:weeks?|months?|years?|decades?)|later|still|ever|never|anniversary|remembered"
    r"|since(?! (?:\d|\w+day|dawn|midnight|noon|morning)\b)|history|(?:is|are) (?:now|dead|gone)|has shaped)\b",
    re.IGNORECASE,
)
_TOLD_IT = r"\b(?:said|told|announced|confirmed|reported|ruled|decided|agreed|voted|approved|signed)\b"
#: Who "told the court on" a day, or said so at the end of the sentence.
_SAID_ON = re.compile(rf"{_TOLD_IT}[^,;.]{{0,40}}\son\s$", re.IGNORECASE)
_SAID_SO = re.compile(
    r",[^,;]{1,60}\b(?:said|says|announced|confirmed|reported)\b(?:\s*[.,;]|[^,;]{0,60}\.$)", re.IGNORECASE
)
_LONGEST_SAYING, _LONGEST_GREETING = 60, 70


def infer_from_lede(document: Document) -> Published | None:
    """Return the day that the first sentences tell in full, with its weekday, where no later day is told as past.

    Somebody said the news on it, or "today" stands before it; where "yesterday" or "this morning" stand beside it, the
    text is of the day after. None where the text looks back on it from farther away.
    """
    for span, day in _days(document):
        if _TODAY.search(document.shadow, max(0, span.start - _LONGEST_GREETING), span.start):
            return _published(day, span, "the text calls it today")
    told = next(_told(document), None)
    if told is None:
        return None
    span, day, sentence = told
    if _YESTERDAY.search(document.shadow, max(0, span.start - 30), span.start):
        return _published(day + timedelta(days=1), span, "the text calls the day before so")
    if _is_of_the_past(document, span, day):
        return None
    if _DAY_BEFORE.search(document.shadow, sentence.start, sentence.end + _NEAR):
        return _published(day + timedelta(days=1), span, "the text calls the day before so")
    if later := _later_saying(document, span, sentence, day):
        return _published(later, span, "the day of the week on which its news was told")
    if _is_told(document, span, sentence):
        return _published(day, span, "the day on which its news was told")
    return None


def _later_saying(document: Document, span: Span, sentence: Span, day: date) -> date | None:
    """Return the later day of the week on which somebody said it: "fell on Monday, 2 May, he said Tuesday"."""
    said = _SAID_SO.search(document.shadow, span.end, sentence.end)
    named = _WEEKDAY.search(document.shadow, said.start(), said.end()) if said else None
    if named is None:
        return None
    days = (WEEKDAYS.index(named[0].lower()) + 1 - day.isoweekday()) % len(WEEKDAYS)
    return day + timedelta(days=days) if days else None


def _is_told(document: Document, span: Span, sentence: Span) -> bool:
    said = _SAID_ON.search(document.shadow, max(sentence.start, span.start - _LONGEST_SAYING), span.start)
    return bool(said or _SAID_SO.search(document.shadow, span.end, sentence.end))


def _is_of_the_past(document: Document, span: Span, day: date) -> bool:
    """Tell whether the text looks back on a day from farther away, or ahead to it."""
    near = document.sentences[:_NEAR_SENTENCES]
    text = document.shadow[near[0].span.start : near[-1].span.end] if near else ""
    return (
        _OLDER.search(text) is not None
        or direction(document.shadow, span.start, span.end) is Direction.AHEAD
        or _is_passed(document, day)
    )


def _published(day: date, span: Span, reason: str) -> Published:
    return Published(day.isoformat(), Basis.INFERRED, span, f"inferred: {reason}")


def _told(document: Document) -> Iterator[tuple[Span, date, Span]]:
    """Yield the days told in full with their weekday among the first sentences."""
    for sentence in _first(document):
        for span, day in _full_days(document, sentence):
            if _WEEKDAY.search(document.shadow, span.start, span.end):
                yield span, day, sentence


def _days(document: Document) -> Iterator[tuple[Span, date]]:
    """Yield the days told in full among the first sentences by who tells the text, not by whom it quotes."""
    for sentence in _first(document):
        for span, day in _full_days(document, sentence):
            if document.shadow.count('"', sentence.start, span.start) % 2 == 0:
                yield span, day


def _first(document: Document) -> Iterator[Span]:
    body = (one.span for one in document.sentences if document.blocks[one.block].zone is Zone.BODY)
    return islice(body, _FIRST_SENTENCES)


def _full_days(document: Document, sentence: Span) -> Iterator[tuple[Span, date]]:
    text = sentence.of(document.shadow)
    for mention in scan(text):
        value = full_day(mention, None, text)
        if value:
            yield Span(mention.start, mention.end).shifted(sentence.start), date.fromisoformat(value)


def _is_passed(document: Document, day: date) -> bool:
    """Tell whether a later day, month or year is told that may be past, too."""
    return any(
        isinstance(one.mention.meaning, Known)
        and (days := bounds(one.mention.meaning.value)) is not None
        and days.start > day
        and one.towards is not Direction.AHEAD
        for one in dated_mentions(document)
    )
