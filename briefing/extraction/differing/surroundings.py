"""What stands around a value in its sentence?"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefing.domain.document import READ_ZONES, Document, Zone
from briefing.domain.dossier import Source
from briefing.domain.findings import TimeExpression, TimeType
from briefing.domain.span import Span
from briefing.extraction.deadlines.merging.stems import content_stems
from briefing.extraction.differing.likeness import LikeWords
from briefing.patterns.gated import gated
from briefing.temporal.values import DateRange, bounds

_ZONES = READ_ZONES - {Zone.TITLE, Zone.SCENARIO, Zone.QUESTION}
#: How far from a value its sentence still tells what it is of.
_REACH = 130
_APART = gated(r"[;:]\s|\s[-–—]{1,2}\s")
#: What goes on about the subject of the part before it.
_SPEAKS_BACK = re.compile(r"(?:it|they)\b")
#: "Line 7", "the Ostra 2": which of several of a kind; a capital that opens a sentence says nothing ("The 27 members").
_NUMBERED = re.compile(
    r"\b((?<=[\w,;’'\"“] )[A-Z][a-z]{2,}|(?:(?i:line|phase|unit|shaft|block|stage|lot|round|part|reactor)))"
    r"\s(\d{1,4})\b(?![,.]\d)"
)
#: That a meeting is held tells nothing of it; of people it tells much.
_HELD = re.compile(r"\bheld\b")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_REPORTED_ON = re.compile(
    r"\b(?:said|says|told [\w' ]{2,20}|added|announced|reported|wrote|stated)"
    r"(?:\s(?:in|at|before|to)\s[\w' ]{2,24})?(?: on)?\s$"
)
_INSERT = re.compile(r",\s(?:[a-z]+ed|built|begun|set|held|hit|led|who|which|whose)\s[^,;:.]*,")
_VERB_REACH = 40


def told_sentences(document: Document) -> Iterator[Span]:
    """Yield the sentences of an article's body that tell what is, not what may come or is asked."""
    return (each.span for each in document.sentences if document.blocks[each.block].zone in _ZONES)


def times_in(sentence: Span, times: Sequence[TimeExpression]) -> Sequence[TimeExpression]:
    """Return the time expressions of a sentence; all `times` come in their order."""
    first = bisect_left(times, sentence.start, key=lambda time: time.span.start)
    last = bisect_left(times, sentence.end, key=lambda time: time.span.start)
    return times[first:last]


def days_beside(sentence: Span, source: Source, words: Span | None = None) -> tuple[DateRange, ...]:
    """Return the days that a sentence names, but for those on which somebody said it.

    Of `words` only those of their part of it tell, and none of an insertion: "the basin, built in 1994, held ...".
    """
    body = source.article.body
    part = around(words, sentence, body) if words else sentence
    aside = [
        Span(*insert.span())
        for insert in _INSERT.finditer(body, sentence.start, sentence.end)
        if words is not None and not words.overlaps(Span(*insert.span()))
    ]
    return tuple(
        days
        for time in times_in(part, source.extraction.times)
        if time.type in (TimeType.DATE, TimeType.TIME)
        and not any(insert.contains(time.span) for insert in aside)
        and not _REPORTED_ON.search(body, max(sentence.start, time.span.start - _VERB_REACH), time.span.start)
        and (days := bounds(time.value)) is not None
    )


def around(words: Span, sentence: Span, shadow: str) -> Span:
    """Return the part of a sentence that tells what a value in it is of."""
    start, end = max(sentence.start, words.start - _REACH), min(sentence.end, words.end + _REACH)
    for mark in _APART.finditer(shadow, start, end):
        if mark.end() <= words.start:
            if not _SPEAKS_BACK.match(shadow, mark.end()):
                start = mark.end()
        elif mark.start() >= words.end:
            return Span(start, mark.start())
    return Span(start, end)


def topics_of(part: Span, without: Sequence[Span], shadow: str, like: LikeWords | None = None) -> tuple[str, ...]:
    """Return the stems and numbers of a part of a text, without those of some spans in it, in alphabetical order.

    For words that outlets use for each other stands the one that `like` names.
    """
    kept: list[str] = []
    at = part.start
    for span in sorted(without):
        if span.overlaps(part):
            kept.append(shadow[at : max(at, span.start)])
            at = max(at, span.end)
    words = " ".join((*kept, shadow[at : part.end]))
    numbers = _DIGITS.findall(words)
    numbered = (f"{name.casefold()} {number}" for name, number in (_NUMBERED.findall(words) if numbers else ()))
    others = {*numbers, *_HELD.findall(words), *numbered}
    if like is None:
        return tuple(sorted(content_stems(words) | others))
    alike, rest = like.alike(words)
    return tuple(sorted(content_stems(rest) | alike | others))
