"""From which day beside it is a stretch counted ("90 days from 1 December", "before the hearing on 30 April")?"""

import re
from dataclasses import replace
from datetime import date

from briefing.domain.findings import TimeExpression, TimeType
from briefing.domain.span import Span
from briefing.extraction.deadlines.dating.describing import EVENT_NOUNS
from briefing.extraction.deadlines.dating.terms.begun import begun, is_cut_short
from briefing.extraction.deadlines.dating.terms.eves import is_eve_of
from briefing.extraction.deadlines.dating.terms.lengths import (
    GRANTED,
    LENGTH,
    NAMED,
    dated,
    end_of,
    ending,
    in_days,
)
from briefing.extraction.deadlines.dating.terms.told import NEAR
from briefing.patterns.gated import gated
from briefing.temporal.anchoring.direction import Direction, direction
from briefing.temporal.expressions.joining import is_lasting, is_rate
from briefing.temporal.values import bounds
from briefing.temporal.verbs import reads_as_clause

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
FOR = gated(r"\bfor\s(?:(?:up to|at least|about|another|the next|a further)\s)?$", re.IGNORECASE)
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
_TO_ACT = re.compile(r"\sto\s[a-z]+")
_GAVE = gated(r"\b(?:gave|granted|handed|allowed)\s(?:[\w'’.-]+\s){1,5}?$")
#: "The 30-day truce that began on 1 March ends on Sunday": its end is told.
_ENDS_ELSE = re.compile(
    r"[^.;!?\n]{0,60}?\b(?:end|expire|lapse|close|finish)s?\s(?:on|at|in|by|tomorrow|today|next|[A-Z])|[^.;!?\n]{0,60}?\bruns\sout\b"
)
#: "Within 14 days of the notice or by 2 April": the day is another than that of the notice.
_OR = (" or", " and")
_LEAD = 60
#: So far from a stretch the day may stand that it is counted from.
_LONGEST_LINK = 160


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
    days = bounds(start.value)
    if days is None or days.start != days.last or start.span.start - length.span.end > _LONGEST_LINK:
        return None
    if is_rate(shadow, length.span.start):
        return None
    length = in_days(length)
    between = shadow[length.span.end : start.span.start]
    if _TERM_FROM.fullmatch(between):
        told = _told(length, start, days.start)
        return replace(told, modifier=GRANTED) if told else None
    end = start.span.end
    over = _ENDS_ELSE.match(shadow, end) or is_cut_short(shadow, length, end)
    term = None if over else begun(shadow, length, between, days.start)
    return term or _counted(shadow, length, between, start)


def _counted(shadow: str, length: TimeExpression, between: str, start: TimeExpression) -> TimeExpression | None:
    lead = shadow[max(0, length.span.start - _LEAD) : length.span.start]
    days = bounds(start.value)
    if days is None or FOR.search(lead) or is_lasting(shadow, length.span.start):
        return None
    stretch = length.type is TimeType.DURATION
    if stretch and (_ACT_ON.fullmatch(between) or _PRINTED_ON.fullmatch(between)):
        return _told(length, start, days.start)
    if _COUNTED_FROM.fullmatch(between):
        return _told(length, start, days.start, back=is_eve_of(shadow, length))
    named = _EVENT_ON.fullmatch(between) if stretch else None
    if named is None or _is_clause(named["event"]) or named["event"].endswith(_OR):
        return None
    return _told(length, start, days.start, back=is_eve_of(shadow, length) or named["side"] in BACK)


def _told(length: TimeExpression, start: TimeExpression, day: date, *, back: bool = False) -> TimeExpression | None:
    """Return a stretch with the day it is counted from as the day it comes to."""
    end = end_of(day, length, back=back)
    return dated(length, end, start.basis, Span(length.span.start, start.span.end)) if end else None


def granted_after(
    shadow: str, length: TimeExpression, start: TimeExpression, written: date | None
) -> TimeExpression | None:
    """Read "three months to decide after the filing of 10 March", which has come, and "to register from Monday"."""
    length = in_days(length)
    between, days = (length.span.end, start.span.start), bounds(start.value)
    single = days is not None and days.start == days.last
    if days is None or written is None or not single or not LENGTH.fullmatch(length.value):
        return None
    found = _TO_ACT_AFTER.fullmatch(shadow, *between)
    after = (found is not None and not _is_clause(found["event"])) or _TO_ACT_SINCE.fullmatch(shadow, *between)
    if _given_on(shadow, length, start):
        # "Gave both sides 48 hours on Tuesday to respond": time that is up is none.
        end = end_of(days.start, length)
        return ending(length, days.start, GRANTED) if end and end >= written >= days.start else None
    if not (after and days.start <= written) and not _TO_ACT_FROM.fullmatch(shadow, *between):
        return None
    return ending(length, days.start, GRANTED)


def _given_on(shadow: str, length: TimeExpression, start: TimeExpression) -> bool:
    """Tell whether the day behind a stretch is that on which somebody was given it to act."""
    if shadow[length.span.end : start.span.start] != " on " or not _TO_ACT.match(shadow, start.span.end):
        return False
    return _GAVE.search(shadow, max(0, length.span.start - _LEAD), length.span.start) is not None


def dated_event(shadow: str, time: TimeExpression, following: TimeExpression) -> date | None:
    """Return the day of an event that stands beside it ("the Friday before the vote on 3 June"); None without one."""
    named = _EVENT_ON.fullmatch(shadow, time.span.end, following.span.start)
    days = bounds(following.value) if named and not _is_clause(named["event"]) else None
    return days.start if days and days.start == days.last else None
