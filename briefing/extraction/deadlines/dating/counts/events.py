"""On which day ends a stretch that is counted from an event, from now or from what was told?"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing.domain.document import Document
from briefing.domain.findings import Basis, TimeExpression, TimeType
from briefing.domain.span import Span
from briefing.extraction.deadlines.dating.counts.acts import is_given, names_act, to_act
from briefing.extraction.deadlines.dating.counts.lasting import agreed, lasting_on
from briefing.extraction.deadlines.dating.counts.orders import after_order, takes_hold
from briefing.extraction.deadlines.dating.counts.rulings import decides_to_appeal, ruled_on
from briefing.extraction.deadlines.dating.occasions import Occasion, Occasions
from briefing.extraction.deadlines.dating.terms.eves import is_eve_of
from briefing.extraction.deadlines.dating.terms.granted import is_asked_for, is_owed_by_one, runs_now
from briefing.extraction.deadlines.dating.terms.lengths import GRANTED, LASTING, LENGTH, dated, ending, in_days, last_of
from briefing.extraction.deadlines.dating.terms.starting import BACK, FOR, LASTS
from briefing.extraction.deadlines.dating.terms.told import (
    NEAR,
    NEXT_SENTENCE,
    SENTENCE_END,
    from_now,
    from_then,
    is_back,
    issued_on,
    of_publication,
    opened_on,
    published_on,
    started,
    told_before,
)
from briefing.patterns.gated import gated

#: "From that date any league must answer within 28 days".
_FROM_THAT = re.compile(
    r"(?:^|,\s)\s*(?:and\s|but\s)?(?:[Ff]rom|[Aa]s of|[Aa]fter)\s"
    r"(?:then(?:\son)?|that\s(?:date|day|point|moment))\b[^.;:]*$"
    r"|\b(?:follows?|(?:will|must|shall|to) (?:then )?follow)\s(?:within|no later than)\s$"
)
#: "Within ten days of the signing", "two weeks before the vote": the event it is counted from.
_OF_EVENT = re.compile(
    r"\s(?P<side>of|after|from|following|before|ahead of|prior to)\s(?:the\s|its\s|their\s|his\s|her\s|an?\s)?"
    r"(?P<event>[\w'’-]+(?:\s[\w'’-]+){0,4}?)"
    r"(?=[,.;:)\"'”’]|$|\s(?:of|in|by|at|on|to|is|are|was|were|will|would|takes?|ends?|expires?|begins?|starts?|and|or|when)\b)"
)
#: "Within seven days of the close of nominations": what begins or ends, which its own sentence tells by a verb.
_OF_EDGE = re.compile(
    r"\s(?:of|after|from|following)\s(?:the\s)?(?:(?P<closes>clos(?:e|ing)|end)|opening|start)\sof\s(?:the\s)?"
    r"(?P<event>[a-z][\w'’-]+(?:\s[\w'’-]+){0,2}?)(?=[,.;:)]|$|\s(?:in|by|at|on|to|is|are|will|and|or|under)\b)"
)
_CLOSES = re.compile(r"\b(?:clos(?:e|es|ed|ing)|ends?|ended)\b[^.;:!?]{0,40}$")
_OPENS = re.compile(r"\b(?:opens?|opened|begins?|began|starts?|started)\b[^.;:!?]{0,40}$")
#: By which deed an event is told as often as by its name.
_DEEDS = {
    "request": ("requested", "asked", "sought"),
    "application": ("applied",),
    "complaint": ("complained",),
    "appeal": ("appealed",),
}
#: "Votes on 12 April, and the new parliament must sit within 30 days of the vote".
_NEXT_CLAUSE = re.compile(
    r"(?:;|,?\s(?:and|but|while))\s(?!to\b|will\b)(?:[\w'’-]+\s){1,6}?(?:must|will|has\sto|have\sto|is\sto|are\sto|should|shall)\s"
    r"[^.;:!?]{0,60}"
)
_WITHIN = re.compile(
    r"\b(?:within|inside(?:\sof)?|(?:no|not)\s(?:later|earlier|sooner)\sthan)\s(?:the\s(?:next|coming)\s)?$",
    re.IGNORECASE,
)
#: "Had to be on his desk in 72 hours": from now.
_DUE_IN = gated(r"\b(?:must|ha(?:s|ve|d) to) (?!not\b)[^.;:!?]*\bin $")
_IN_HOURS = re.compile(r"[\w-]+ hours\b(?! (?:of|from|after|before|later)\b)")
#: What must be done by a day is done on one that is not known.
_BY = gated(r"\b(?:by|before|until|till|(?:no|not) later than)\s(?:the\s)?$")
#: "Told to comment in a period of 10 days": time that is granted.
_IN_PERIOD = re.compile(r"\b(?:in|over|during)\s(?:an?|the)\s(?:[\w-]+\s)?(?:period|term|window)\sof\s$")
#: "No later than 21 days in advance": counted back from an event, not from now.
_BEFOREHAND = re.compile(r"\s(?:in advance|beforehand|ahead of time|prior)\b(?!\sto\b)")
_GAVE = re.compile(r"\b(?:gave|given|gives|giving|granted)\s(?:[\w'’.-]+\s){0,4}?$")
#: "Missed a coupon on 1 March and has a 30-day grace period".
_GRACE = re.compile(r"['’]?\s(?:[\w-]+\s)?grace\b")
#: "A 30-day grace period on 6 March": it has a day of its own.
_GRACE_ON = re.compile(
    r"[^.;!?\n]*?\b(?:on|from|by|until|till|in|starting|beginning)\s(?:the\s)?(?:\d{1,2}\w{0,2}\s[A-Z]|[A-Z][a-z]+day\b|[A-Z][a-z]{2,8}\.?\s\d)"
)
_MISSED = re.compile(r"\b(?:miss(?:ed|es|ing)?|skipped|failed\sto\spay|defaulted|did\snot\spay)\b")
#: "Runs five days a week": how often, not how long.
_HOW_OFTEN = re.compile(r"\s(?:an?|each|every|per|out of)\s")
#: The last day itself follows ("for one year, until 31 December").
_UNTIL_DAY = re.compile(r",?\s(?:until|till|to|through|ending)\s")
_ONE_DAY = frozenset(("P1D", "P0D"))
_LEAD = 60


def from_event(
    document: Document,
    length: TimeExpression,
    before: Sequence[TimeExpression],
    occasions: Occasions,
    written: date | None,
) -> TimeExpression | None:
    """Read "within ten days of the signing", "has 45 days to appeal" and "lasts six years"."""
    shadow = document.shadow
    lead = shadow[max(0, length.span.start - _LEAD) : length.span.start]
    if takes_hold(shadow, lead, length.span.end):
        return after_order(shadow, length, before, written)
    if lasts := lasting_on(shadow, length, before, written):
        return lasts
    length = _with_days(shadow, length, lead)
    if length.type is not TimeType.DURATION or not LENGTH.fullmatch(length.value):
        return None
    behind = shadow[length.span.end : length.span.end + _LEAD]
    given = is_given(lead) or _IN_PERIOD.search(lead) is not None
    modifier = GRANTED if given else length.modifier
    if from_now(shadow, length):
        return ending(length, issued_on(shadow, length, before, written), modifier)
    if of_publication(shadow, length):
        return ending(length, published_on(shadow, length, before, written), modifier)
    if from_then(shadow, length):
        told = told_before(shadow, length, before)
        return ending(length, told, modifier, back=is_back(shadow, length))
    if _GRACE.match(behind) and (missed := _missed_on(shadow, length, before)):
        return ending(length, missed, GRANTED)
    if signed := agreed(shadow, length, before, written):
        return signed
    if _BEFOREHAND.match(behind):
        return None
    if _DUE_IN.search(lead) and _IN_HOURS.match(shadow, length.span.start):
        return ending(length, written, length.modifier)
    eve = is_eve_of(shadow, length)
    if (edge := _OF_EDGE.match(behind)) and _WITHIN.search(lead):
        return _of_edge(shadow, length, edge, occasions)
    named = None if FOR.search(lead) else _OF_EVENT.match(behind)
    if named and (eve or _WITHIN.search(lead) or _counts(named["side"], given=given)):
        return _of_occasion(shadow, length, named, occasions, written, eve=eve)
    if _WITHIN.search(lead) and named is None:
        return _within(shadow, length, before, written)
    if LASTS.search(lead) and not _UNTIL_DAY.match(behind) and not _HOW_OFTEN.match(behind):
        return _lasts_to(length, told_before(shadow, length, before))
    return to_act(shadow, length, before, occasions, written)


def _missed_on(shadow: str, length: TimeExpression, before: Sequence[TimeExpression]) -> date | None:
    """Return the day told before a grace period on which something was not paid or done."""
    start = told_before(shadow, length, before)
    lead = NEXT_SENTENCE.split(shadow[max(0, length.span.start - NEAR) : length.span.start])[-1]
    dated_itself = _GRACE_ON.match(shadow, length.span.end, length.span.end + NEAR)
    return start if start and _MISSED.search(lead) and not dated_itself else None


def _of_occasion(
    shadow: str,
    length: TimeExpression,
    named: re.Match[str],
    occasions: Occasions,
    written: date | None,
    *,
    eve: bool,
) -> TimeExpression | None:
    """Read "within ten days of the signing" by the day that another sentence gives the signing."""
    event, place = named["event"], length.span.start

    def is_told(one: Occasion) -> bool:
        return not decides_to_appeal(shadow, one.time.span)

    names = (event, *_DEEDS.get(event, ()))
    occasion = next((one for name in names if (one := occasions.named(name, place, is_told))), None)
    occasion = occasion or ruled_on(shadow, event, place, occasions, written)
    apart = occasion and _is_apart(shadow, occasion.time.span, length.span)
    limit = occasion and _BY.search(shadow, max(0, occasion.time.span.start - _LEAD), occasion.time.span.start)
    start = occasion.days.start if occasion and apart and not limit else None
    return ending(length, start, length.modifier, back=eve or named["side"] in BACK)


def _of_edge(shadow: str, length: TimeExpression, edge: re.Match[str], occasions: Occasions) -> TimeExpression | None:
    """Read "within seven days of the close of nominations" by the day on which they are told to close."""
    closes = edge["closes"] is not None
    deed = _CLOSES if closes else _OPENS

    def is_told(one: Occasion) -> bool:
        # Of "nominations: 3 and 4 February" both days are told.
        if one.days.start != one.days.last:
            return True
        return deed.search(shadow, max(0, one.time.span.start - _LEAD), one.time.span.start) is not None

    occasion = occasions.named(edge["event"], length.span.start, is_told)
    apart = occasion is not None and _is_apart(shadow, occasion.time.span, length.span)
    if occasion is None or not apart:
        return None
    return ending(length, occasion.days.last if closes else occasion.days.start, length.modifier)


def _is_apart(shadow: str, event: Span, length: Span) -> bool:
    """Tell whether another sentence dates an event, or the clause before ("votes on 12 April and must within")."""
    between = _between(event, length)
    if NEXT_SENTENCE.search(shadow, *between):
        return True
    return event.end <= length.start and _NEXT_CLAUSE.fullmatch(shadow, *between) is not None


def _within(
    shadow: str, length: TimeExpression, before: Sequence[TimeExpression], written: date | None
) -> TimeExpression | None:
    """Read "must answer within 28 days" from the day that starts it, or from now."""
    lead = SENTENCE_END.split(shadow[max(0, length.span.start - NEAR) : length.span.start])[-1]
    from_that = _FROM_THAT.search(lead) is not None
    start = told_before(shadow, length, before) if from_that else started(shadow, length, before, written)
    start = start or opened_on(shadow, length, before, written)
    now = written if start is None and runs_now(shadow, length, before, written) else None
    return ending(length, start or now, length.modifier)


def _counts(side: str, *, given: bool) -> bool:
    """Tell whether a stretch on this side of an event is counted from it; "ten days of talks" is none."""
    return side not in ("of", "from") or (given and side == "from")


def _lasts_to(length: TimeExpression, start: date | None) -> TimeExpression | None:
    end = last_of(start, length) if start else None
    return replace(dated(length, end, Basis.INFERRED, length.span), modifier=LASTING) if end else None


def _with_days(shadow: str, length: TimeExpression, lead: str) -> TimeExpression:
    """Return hours that are counted from an event, or in which something must be done, as days."""
    told = in_days(length)
    if told is length or LASTS.search(lead):
        return told
    counted = _OF_EVENT.match(shadow, length.span.end) or from_now(shadow, length) or from_then(shadow, length)
    if _WITHIN.search(lead) and is_asked_for(shadow, length):
        return told
    if counted or told.value in _ONE_DAY:
        return told if counted else length
    if _DUE_IN.search(lead):
        return told
    owed = _WITHIN.search(lead) and is_owed_by_one(shadow, length)
    given = _GAVE.search(lead) and names_act(shadow, length.span.end)
    return told if owed or given else length


def _between(one: Span, other: Span) -> tuple[int, int]:
    return min(one.end, other.end), max(one.start, other.start)
