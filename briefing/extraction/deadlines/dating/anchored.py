"""Which days are named by an event before which something has to be done?"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.domain.document import READ_ZONES, Document, Sentence
from briefing.domain.findings import Basis, DeadlineKind, TimeExpression, TimeType
from briefing.domain.span import Span
from briefing.extraction.deadlines.dating.occasions import Occasions, event_stems
from briefing.extraction.deadlines.judging.events import EventTable
from briefing.patterns.gated import gated
from briefing.temporal.values import DateRange, bounds

#: "Before the summit", "by the close of the session": what leads to the event.
_LEADS = gated(
    r"\b(?:before|ahead of|in time for|prior to"
    r"|(?:by|until|before|at) the (?P<edge>start|opening|close|end|conclusion) of)\s"
    r"(?P<phrase>(?:the|an?|its|their|his|her|this|next)\s[^,;:.()\"]{3,90})"
)
#: The clause before must say that something has to be done.
_TO_DO = re.compile(
    r"\b(?:must|ha(?:s|ve) to|need(?:s|ed)? to|want(?:s|ed)?|aim(?:s|ed)?|hope[sd]?|plan(?:s|ned)?|expect(?:s|ed)?"
    r"|will|would|(?:is|are) (?:to|due to|set to|scheduled to)|ask(?:s|ed)|urg(?:e|es|ed)|demand(?:s|ed)|order(?:s|ed)"
    r"|told|agreed to|pledg(?:es|ed)|promis(?:es|ed)|vow(?:s|ed)|seek(?:s|ing)?|unless|required to)\b"
    r"(?!.*\b(?:not|never|no longer)\b)",
    re.IGNORECASE | re.DOTALL,
)
#: "The day before the vote": so long before it, not by it.
_COUNTED = re.compile(
    r"\b(?:(?:hours?|days?|mornings?|evenings?|nights?|weeks?|fortnight|months?|years?)|the\s[A-Z][a-z]+day)\s$"
)
#: "Nothing will be decided before": nothing is due then.
_NOTHING = re.compile(r"\b(?:nothing|nobody|no one|none|no)\b", re.IGNORECASE)
_OVER = re.compile(r"[;:—]|\s[–-]\s|,\s(?:and|but|while|as|which|who)\s")
_PHRASE_END = re.compile(
    r"\s(?:on|in|from|by|at|to|with|and|or|but|that|which|who|where|when|if|unless|while|as|for|is|are|was|were|will|would|has|had"
    r"|have|begins?|starts?|opens?|expires?|ends?|takes?|due|scheduled|planned|set)\b"
)
_LAST = frozenset(("close", "end", "conclusion"))
_MOST_WORDS = 7
_MONTH = 28
#: "The 2027 elections" are on no day that is known.
_LONGEST = 92
_LEAD = 200
#: The dates behind an event of which one may be its own.
_NEXT = 3
#: An event that is dated elsewhere must be named by more than "the talks".
_TELLING_WORDS = 2
#: An event so named governs what is done by it ("before the recess begins").
_KINDS = frozenset((DeadlineKind.MEETING, DeadlineKind.EFFECTIVE, DeadlineKind.EXPIRY))
#: The modifier of a day that only an event names.
ANCHORED = "ANCHORED"


@dataclass(frozen=True, slots=True)
class _Named:
    """An event that something is to be done before: where it is named, by which words, and by which of its ends."""

    edge: str | None
    phrase: str
    span: Span


def find_anchored(
    document: Document, times: Sequence[TimeExpression], occasions: Occasions, events: EventTable
) -> tuple[TimeExpression, ...]:
    """Return a time expression for every day that an event stands for; its span is that of the event's words.

    An event with its date beside it gives that date, stated; one that is dated elsewhere, its first day (its last for
    "by the close of"), inferred. The others are left out.
    """
    found = (_resolve(named, document, times, occasions) for named in _named_events(document, events))
    return tuple(time for time in found if time is not None)


def names_before(text: str) -> Iterator[str]:
    """Yield the words by which a text names the events that something is to be done before."""
    return (_phrase(found["phrase"]) for found in _LEADS.finditer(text))


def _named_events(document: Document, events: EventTable) -> Iterator[_Named]:
    for sentence in document.sentences:
        if document.blocks[sentence.block].zone in READ_ZONES:
            yield from _in_sentence(document.shadow, sentence, events)


def _in_sentence(shadow: str, sentence: Sentence, events: EventTable) -> Iterator[_Named]:
    for found in _LEADS.finditer(shadow, sentence.span.start, sentence.span.end):
        lead = _OVER.split(shadow[max(sentence.span.start, found.start() - _LEAD) : found.start()])[-1]
        phrase = _phrase(found["phrase"])
        if _COUNTED.search(lead):
            continue
        if _TO_DO.search(lead) and not _NOTHING.search(lead) and _names_event(phrase, events):
            start = found.start("phrase")
            yield _Named(found["edge"], phrase, Span(start, start + len(phrase)))


def _phrase(words: str) -> str:
    end = _PHRASE_END.search(words)
    return words[: end.start()] if end else words


def _names_event(phrase: str, events: EventTable) -> bool:
    words = phrase.split()
    noun = events.noun_at(words, len(words) - 1) if words and len(words) <= _MOST_WORDS else None
    return noun is not None and noun.kind in _KINDS


def _resolve(
    named: _Named, document: Document, times: Sequence[TimeExpression], occasions: Occasions
) -> TimeExpression | None:
    occasion = _beside(named, document.shadow, times)
    basis = occasion.basis if occasion else Basis.INFERRED
    if occasion is None:
        sure = len(event_stems(named.phrase)) >= _TELLING_WORDS
        elsewhere = occasions.named(named.phrase, named.span.start) if sure else None
        occasion = elsewhere.time if elsewhere else None
    days = bounds(occasion.value) if occasion else None
    if occasion is None or days is None or (days.end - days.start).days > _LONGEST:
        return None
    value = _day(days, named) if (days.end - days.start).days < _MONTH else occasion.value
    return TimeExpression(named.span, TimeType.DATE, value, basis, ANCHORED)


def _beside(named: _Named, shadow: str, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """Return the date that stands with the event itself ("the summit on 24 June", "the 24 June summit")."""
    first = bisect_left(times, named.span.start, key=lambda time: time.span.start)
    for time in times[first : first + _NEXT]:
        if named.span.contains(time.span):
            return time
        if time.span.start >= named.span.end and time.type is TimeType.DATE:
            between = shadow[named.span.end : time.span.start]
            return time if len(between.split()) <= _MOST_WORDS and not re.search(r"[,;:.]", between) else None
    return None


def _day(days: DateRange, named: _Named) -> str:
    return (days.last if named.edge in _LAST else days.start).isoformat()
