"""Which figures does an article give, and of what?"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.domain.document import READ_ZONES, Zone
from briefing.domain.dossier import Source, Telling
from briefing.domain.findings import Extraction, TimeExpression, TimeType
from briefing.domain.span import Span
from briefing.extraction.deadlines.merge import content_stems
from briefing.extraction.differing.amounts import Amount, find_amounts
from briefing.temporal.values import DateRange, bounds
from briefing.text.shadow import shadow

_ZONES = READ_ZONES - {Zone.TITLE, Zone.SCENARIO, Zone.QUESTION}
#: How far from a figure its sentence still tells what it is of.
_REACH = 130
_APART = re.compile(r"[;:]\s|\s[-–—]{1,2}\s")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
#: Words before a figure that make it another one than that of the event: an earlier one, a part, one more.
_NOT_THE_FIGURE = re.compile(
    r"\b(?:from|against|compared (?:with|to)|instead of|rather than|after|previously|earlier|originally|initially"
    r"|another|(?:a )?further|additional|extra|other|remaining|every|each|per|than|or|nor|not|no)\s$",
    re.IGNORECASE,
)
#: Words that say that a figure is another one now than it was.
CHANGING = re.compile(
    r"\b(?:rais(?:e[sd]?|ing)|lower(?:s|ed|ing)?|revis(?:e[sd]?|ing)|rose|risen|rises?|rising|f[ea]ll(?:s|en|ing)?"
    r"|grew|grown|increas(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|reduc(?:e[sd]?|ing)|cuts?|cutting|improv(?:e[sd]?|ing)"
    r"|sweeten(?:s|ed|ing)?|doubl(?:e[sd]?|ing)|up from|down from|updated?|corrected|by then|so far|already|now"
    r"|no longer|instead|climb(?:s|ed|ing)?|dropp?(?:s|ed|ing)?|swell(?:s|ed)?|swollen|topp?(?:s|ed)|more than doubled"
    r"|expand(?:s|ed|ing)?|extend(?:s|ed|ing)?|widen(?:s|ed|ing)?|narrow(?:s|ed|ing)?|shr[aiu]nk|halved?)\b",
    re.IGNORECASE,
)
#: What is still being counted while articles are written.
_COUNTED_ON = re.compile(
    r"\b(?:kill(?:s|ed|ing)?|dead|deaths?|die[sd]?|dying|toll|injur(?:ed|ies|ing)|wound(?:s|ed|ing)|missing|casualt\w+"
    r"|arrest(?:s|ed|ing)?|detain(?:s|ed|ing)|displaced|rescued|evacuated|infected|infections|cases|survivors"
    r"|signatures|donated|counted)\b",
    re.IGNORECASE,
)
_REPORTED_ON = re.compile(r"\b(?:said|says|told [\w' ]{2,20}|added|announced|reported|wrote|stated)(?: on)?\s$")


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure that an article gives: `topics` are stems and numbers around it, `days` those that stand beside it.

    `published` are the days on which its article may have come out. `changing`: its sentence says that it changed;
    `unsettled`: it is of what is still being counted.
    """

    telling: Telling
    amount: Amount
    noun: str
    topics: frozenset[str]
    days: tuple[DateRange, ...]
    published: DateRange | None
    changing: bool
    unsettled: bool


def read_claims(source: Source) -> tuple[Claim, ...]:
    """Return the figures of an article's body, in their order."""
    text = shadow(source.article.body)
    found = source.extraction
    return tuple(
        claim
        for sentence in found.sentences
        if found.blocks[sentence.block].zone in _ZONES
        for claim in _claims_of(sentence.span, text, found)
    )


def _claims_of(sentence: Span, text: str, found: Extraction) -> Iterator[Claim]:
    amounts = list(find_amounts(text, sentence))
    times = _times_in(sentence, found.times) if amounts else []
    for amount in amounts:
        before = text[max(sentence.start, amount.words.start - 24) : amount.words.start]
        if _NOT_THE_FIGURE.search(before) or any(time.span.overlaps(amount.words) for time in times):
            continue
        around = _around(amount.words, sentence, text)
        others = [time.span for time in times]
        yield Claim(
            telling=Telling(found.article_id, amount.words, sentence),
            amount=amount,
            noun=amount.words.of(text),
            topics=_topics(around, (amount.words, *others), text),
            days=tuple(_days_of(times, text)),
            published=bounds(found.published.value),
            changing=bool(CHANGING.search(text, around.start, around.end)),
            unsettled=bool(_COUNTED_ON.search(text, around.start, around.end)),
        )


def _times_in(sentence: Span, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    first = bisect_left(times, sentence.start, key=lambda time: time.span.start)
    last = bisect_left(times, sentence.end, key=lambda time: time.span.start)
    return list(times[first:last])


def _days_of(times: Sequence[TimeExpression], text: str) -> Iterator[DateRange]:
    """Yield the days in a sentence, but for those on which somebody said it."""
    for time in times:
        said = _REPORTED_ON.search(text, max(0, time.span.start - 40), time.span.start)
        days = bounds(time.value) if time.type in (TimeType.DATE, TimeType.TIME) and not said else None
        if days is not None:
            yield days


def _around(words: Span, sentence: Span, text: str) -> Span:
    """Return the part of a sentence that tells what a figure in it is of."""
    start, end = max(sentence.start, words.start - _REACH), min(sentence.end, words.end + _REACH)
    for mark in _APART.finditer(text, start, end):
        if mark.end() <= words.start:
            start = mark.end()
        elif mark.start() >= words.end:
            return Span(start, mark.start())
    return Span(start, end)


def _topics(around: Span, without: Sequence[Span], text: str) -> frozenset[str]:
    kept: list[str] = []
    at = around.start
    for span in sorted(without):
        if span.overlaps(around):
            kept.append(text[at : max(at, span.start)])
            at = max(at, span.end)
    words = " ".join((*kept, text[at : around.end]))
    return content_stems(words) | frozenset(_DIGITS.findall(words))
