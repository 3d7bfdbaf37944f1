"""From which day beside it is a stretch counted ("90 days from 1 December", "before the hearing on 30 April")?"""

import re
from dataclasses import replace
from datetime import date

from briefing.domain.findings import TimeExpression, TimeType
from briefing.domain.span import Span
from briefing.extraction.deadlines.dating.counts.acts import is_given
from briefing.extraction.deadlines.dating.describing import EVENT_NOUNS
from briefing.extraction.deadlines.dating.terms.eves import is_eve_of
from briefing.extraction.deadlines.dating.terms.lengths import (
    GRANTED,
    LASTING,
    LENGTH,
    NAMED,
    dated,
    end_of,
    ending,
    in_days,
)
from briefing.extraction.deadlines.dating.terms.told import NEAR
from briefing.extraction.deadlines.wording.verbs import reads_as_clause
from briefing.temporal.anchoring.direction import Direction, direction
from briefing.temporal.expressions.joining import is_lasting, is_rate
from briefing.temporal.values import bounds

#: "90 days from 1 December": what stands between a stretch and the day it is counted from.
_COUNTED_FROM = re.compile(
    r"\s(?:from|after|of|starting(?:\son)?|beginning(?:\son)?)\s(?:the\s)?"
    r"|,?\s(?:(?:to be\s)?(?:counted|counting|reckoned|calculated|running)\s)?(?:as\s)?from\s(?:the\s)?",
    re.IGNORECASE,
)
#: "A 21-day ultimatum starting from Monday": what runs out is named between a stretch and the day it is counted from.
_TERM_FROM = re.compile(
    r"(?:['’]|\sof)?\s(?:\w+\s)?(?:ultimatum|deadline|notices?|period|window|extension)"
    r"(?:,?\s(?:starting|beginning|running|counted|dated|issued|served|given|handed in)"
    r"(?:\s(?:from|on))?|\sfrom)\s(?:the\s)?"
    r"|['’]?\s(?:(?:formal|written|official)\s)?notices?\son\s",
    re.IGNORECASE,
)
#: "Of publication of this notice in the Gazette of Friday last", "after its publication in the Official Journal on".
_PRINTED_ON = re.compile(
    r"\s(?:of|from|after|following)\s(?:(?:the|its)\s)?(?:date\sof\s)?(?:the\s)?publication\s"
    r"(?:of\s(?:this|the)\s(?:[\w'’-]+\s){1,4}?)?(?:in\s(?:the\s)?(?:[\w'’-]+\s){1,5}?)?(?:of|on|dated)\s(?:the\s)?"
)
#: The event's own day beside it ("before the hearing on 30 April", "of its signing on 20 March").
_EVENT_ON = re.compile(
    r"\s(?P<side>of|after|past|from|following|before|ahead of|prior to)\s(?:the\s|its\s|their\s|his\s|her\s|an?\s)?"
    r"(?P<event>(?:[\w'’-]+\s){0,4}?[\w'’-]+)"
    r"(?:,?\s(?:(?:which|what|that|itself)\s)?(?:(?:is|are|was|were|comes|falls|to be)\s)?"
    r"(?:(?:still|now|currently)\s)?"
    r"(?:expected|due|(?:re)?payable|set|scheduled|planned|listed|fixed|held|down|came|fell|given|handed\sdown|issued"
    r"|published|delivered|made|sent|filed|lodged|received|signed|dated|served|submitted|(?:will\s)?(?:happens?|comes?|falls?)|on|opens?|begins?|starts?|meets?|convenes?|closes?|ends?|takes?\splace"
    r"|takes?\seffect|comes?\sinto\s(?:force|effect)))?"
    r"(?:\sin\s[A-Z]\w+)?(?:\s(?:on|of|for|by))?,?\s(?:the\s)?"
)
#: "Ahead of the scheduled January 28": no event is named; the day a notice is printed is none to wait for.
_NO_EVENT = re.compile(
    r"\b(?:scheduled|planned|original|expected|proposed|due|initial|new|old|target|date"
    r"|(?<!polling )day)$"
    r"|\b(?:publication|notice|notification|receipt|service|entry|commencement|gazett\w+|application)\b"
)
_EVENT_NOUN = re.compile(
    rf"\b(?:{EVENT_NOUNS}|opens?|begins?|starts?|ends?|closes?|meets?|expires?|convenes?"
    r"|takes? (?:place|effect)|falls? due)$"
)
_EVENT_BEFORE = re.compile(
    r".*\b(?:of|after|from|following|before|ahead of|prior to)\s(?P<event>(?:the\s|its\s|their\s|his\s|her\s|an?\s)?"
    r"(?:[\w'’-]+\s){0,4}?[\w'’-]+,?\s.{0,40})$"
)
BACK = frozenset(("before", "ahead of", "prior to"))
#: "Banned for three months from 1 October": the day it begins is the one that is named.
FOR = re.compile(r"\bfor\s(?:(?:up to|at least|about|another|the next|a further)\s)?$", re.IGNORECASE)
#: "Takes effect on 4 January and lasts six years".
LASTS = re.compile(
    r"\b(?:lasts?|run|runs|to stay|stays|stay in force|remain in force|remains in force|be valid"
    r"|(?:is|are) (?:valid|open|in force|in effect))\s(?:for\s)?$"
)
#: "60 days after it was published on 3 March": an act that a clause of its own tells.
_ACT = (
    r"\s(?:after|from\swhen|from\sthe\sda(?:y|te))\s(?:it|they|he|she|(?:the|its|their|this)\s(?:[\w-]+\s){0,2}?[\w-]+)\s"
    r"(?:is|are|was|were|has\sbeen|have\sbeen|had\sbeen)\s(?:first\s)?(?:[a-z]+ed|made|laid|sent|given|taken|put|held|sworn"
    r"|brought)\s(?:(?:to|by|with|in|before)\s(?:the\s)?[\w'’-]+\s)?on\s(?:the\s)?"
    r"|\s(?:after|from\swhen)\s(?:it|they|he|she|(?:the|its|their|this)\s(?:[\w-]+\s){0,2}?[\w-]+)\s"
    r"(?:signed|approved|adopted|passed|published|issued|received|filed|lodged|announced|laid|ratified|enacted)\s"
    r"(?:(?:it|them|(?:the|its|their)\s[\w-]+)\s)?on\s(?:the\s)?"
)
_ACT_ON = re.compile(_ACT)
#: "Has three months to decide after the filing of 10 March".
_TO_ACT_AFTER = re.compile(
    r"\sto\s[a-z]+(?:\s[\w'’-]+){0,5}?\s(?:after|from|following)\s(?:(?:the|its|their|his|her|an?)\s)?"
    r"(?P<event>[\w'’-]+(?:\s[\w'’-]+){0,3}?)\s(?:of|on)\s(?:the\s)?"
)
_TO_ACT_SINCE = re.compile(rf"\sto\s[a-z]+(?:\s[\w'’-]+){{0,5}}?(?:{_ACT})")
#: "Have four weeks to register from Monday".
_TO_ACT_FROM = re.compile(r"\sto\s[a-z]+(?:\s[\w'’-]+){0,3}?,?\s(?:from|(?:starting|beginning)(?:\son)?)\s")
#: "Gave the bank 60 days, starting on 9 March, to comply".
_STARTING = re.compile(r",\s(?:starting|beginning|running)\s(?:(?:on|from)\s)?(?:the\s)?")
#: "The 30-day truce began on 1 March", "a 90-day pause announced on": what runs from a day that has come.
_TERM = (
    r"(?:truce|ceasefire|ban|suspension|moratorium|pause|freeze|stay|reprieve|waiver|curfew|amnesty|emergency|lockdown|quarantine"
    r"|embargo|ultimatum|deadline|notice|grace|period|window|extension|consultation|inquiry)"
)
_BEGUN = (
    r"\s(?:(?:which|that)\s)?(?:(?:was|were|has\sbeen|is)\s)?"
    r"(?:began|begun|started|opened|took\seffect|came\sinto\s(?:force|effect)|declared|issued|announced|imposed|served|given"
    r"|handed\sdown|ordered|granted|agreed|decreed|launched)\s"
    r"(?:(?:by|to|in|on)\s(?:the\s)?(?:[\w'’-]+\s){1,3}?)?(?:on\s)?(?:the\s)?"
)
#: "The first phase, of 42 days, began on 15 February", ", which lasts 42 days, started on".
_OF_SO_LONG = re.compile(
    r",\s(?:of|lasting|(?:which|that)\s(?:(?:will|is\s(?:due\s|set\s)?to)\s)?lasts?|(?:planned|set|due|meant)\sto\slast)\s"
    r"(?:(?:for|up\sto|about)\s)?$"
)
_SO_BEGUN = re.compile(r",\s(?:began|started|opened|took\seffect|came\sinto\s(?:force|effect))\s(?:on\s)?(?:the\s)?")
_TERM_BEGUN, _IS_BEGUN = re.compile(rf"['’]?\s(?:[\w'’-]+\s){{0,3}}?{_TERM}{_BEGUN}"), re.compile(_BEGUN)
_TERM_OF = re.compile(rf"\b{_TERM}\sof\s$")
_LEAD = 60


def coming(shadow: str, length: TimeExpression, start: TimeExpression, written: date | None) -> TimeExpression | None:
    """Return the day that a stretch is counted from if it is that of an event to come ("before the hearing on")."""
    days = bounds(start.value)
    if days is None or written is None or days.start <= written:
        return None
    if direction(shadow, length.span.start, length.span.end) is Direction.BACK:
        return None
    between = shadow[length.span.end : start.span.start]
    named = None if _COUNTED_FROM.fullmatch(between) else _EVENT_ON.fullmatch(between)
    if named is None or _is_clause(named["event"]) or _NO_EVENT.search(named["event"]):
        return None
    return replace(start, modifier=NAMED)


def _is_clause(event: str) -> bool:
    """Tell whether the words of an event have a verb; "the shareholder vote" has none."""
    return reads_as_clause(event) and _EVENT_NOUN.search(event) is None


def event_beside(shadow: str, time: TimeExpression) -> int:
    """Return where the event begins that stands before its day, which a stretch is counted from."""
    lead_start = max(0, time.span.start - NEAR)
    found = _EVENT_BEFORE.search(shadow, lead_start, time.span.start)
    return found.start("event") if found else time.span.start


def from_day(shadow: str, length: TimeExpression, start: TimeExpression) -> TimeExpression | None:
    """Read "90 days from 1 December"."""
    if is_rate(shadow, length.span.start):
        return None
    length = in_days(length)
    between = shadow[length.span.end : start.span.start]
    days = bounds(start.value)
    if days is None or (days.end - days.start).days > 1:
        return None
    if _TERM_FROM.fullmatch(between):
        end = end_of(days.start, length)
        term = Span(length.span.start, start.span.end)
        return replace(dated(length, end, start.basis, term), modifier=GRANTED) if end else None
    lead = shadow[max(0, length.span.start - _LEAD) : length.span.start]
    of_term = (_TERM_OF.search(lead) and _IS_BEGUN.fullmatch(between)) or (
        _OF_SO_LONG.search(lead) and _SO_BEGUN.fullmatch(between)
    )
    if length.type is TimeType.DURATION and (of_term or _TERM_BEGUN.fullmatch(between)):
        return ending(length, days.start, LASTING)
    if is_given(lead) and _STARTING.fullmatch(between):
        return ending(length, days.start, GRANTED)
    if FOR.search(lead) or is_lasting(shadow, length.span.start):
        return None
    if (_ACT_ON.fullmatch(between) or _PRINTED_ON.fullmatch(between)) and length.type is TimeType.DURATION:
        end = end_of(days.start, length)
        return dated(length, end, start.basis, Span(length.span.start, start.span.end)) if end else None
    named = None if _COUNTED_FROM.fullmatch(between) else _EVENT_ON.fullmatch(between)
    if not _COUNTED_FROM.fullmatch(between) and (named is None or length.type is not TimeType.DURATION):
        return None
    if named and _is_clause(named["event"]):
        return None
    end = end_of(days.start, length, back=is_eve_of(shadow, length) or (named is not None and named["side"] in BACK))
    return dated(length, end, start.basis, Span(length.span.start, start.span.end)) if end else None


def granted_after(
    shadow: str, length: TimeExpression, start: TimeExpression, written: date | None
) -> TimeExpression | None:
    """Read "three months to decide after the filing of 10 March", which has come, and "to register from Monday"."""
    between, days = (length.span.end, start.span.start), bounds(start.value)
    single = days is not None and days.start == days.last
    if days is None or written is None or not single or not LENGTH.fullmatch(length.value):
        return None
    found = _TO_ACT_AFTER.fullmatch(shadow, *between)
    after = (found is not None and not _is_clause(found["event"])) or _TO_ACT_SINCE.fullmatch(shadow, *between)
    if not (after and days.start <= written) and not _TO_ACT_FROM.fullmatch(shadow, *between):
        return None
    return ending(length, days.start, GRANTED)


def dated_event(shadow: str, time: TimeExpression, following: TimeExpression) -> date | None:
    """Return the day of an event that stands beside it ("the Friday before the vote on 3 June"); None without one."""
    named = _EVENT_ON.fullmatch(shadow, time.span.end, following.span.start)
    days = bounds(following.value) if named and not _is_clause(named["event"]) else None
    return days.start if days and days.start == days.last else None
