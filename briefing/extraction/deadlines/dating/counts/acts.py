"""By which day has somebody to act who was given so long for it?"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing.domain.findings import TimeExpression, TimeType
from briefing.extraction.deadlines.dating.occasions import Occasions
from briefing.extraction.deadlines.dating.terms.granted import is_granted_now
from briefing.extraction.deadlines.dating.terms.lengths import GRANTED, ending
from briefing.extraction.deadlines.dating.terms.told import IF, SENTENCE_END, STRETCH, started, told_before
from briefing.patterns.gated import gated

#: "Gave Oslo 14 days to", "has 45 days to": time that is granted.
_GRANTED = gated(r"\b(?:gave|given|gives?|giving|granted|has|have|had|with)\s(?:[\w'’.-]+\s){0,4}?$", re.IGNORECASE)
_TO_ACT = re.compile(r"\sto\s(?!go\b(?!\sto\b)|spare\b|run\b|live\b|wait\b)(?P<act>[a-z]+)")
#: What an act is counted from where nothing else is said.
_COUNTED_BY_LAW = {
    "appeal": ("ruled", "ruling", "judgment", "judgement", "verdict", "sentenced", "convicted", "decision")
}
_LEAD = 60
#: Who has time to act has it from about now: a day far ahead is none to count it from.
_SOON = 31


def is_given(lead: str) -> bool:
    """Tell whether the words before a stretch give it to somebody ("gave Oslo", "has")."""
    return _GRANTED.search(lead) is not None


def names_act(shadow: str, end: int) -> bool:
    """Tell whether what is to be done stands right behind a stretch."""
    return _TO_ACT.match(shadow, end) is not None


def mark_granted(shadow: str, time: TimeExpression) -> TimeExpression | None:
    """Mark the day that a granted stretch ends on ("gave it 90 days from 1 December to reply")."""
    if time.type is not TimeType.DATE or not STRETCH.match(shadow, time.span.start, time.span.end):
        return None
    given = _GRANTED.search(shadow, max(0, time.span.start - _LEAD), time.span.start)
    return replace(time, modifier=GRANTED) if given and _TO_ACT.match(shadow, time.span.end) else None


def to_act(
    shadow: str,
    length: TimeExpression,
    before: Sequence[TimeExpression],
    occasions: Occasions,
    written: date | None,
) -> TimeExpression | None:
    """Read "has 45 days to appeal"."""
    lead = shadow[max(0, length.span.start - _LEAD) : length.span.start]
    behind = shadow[length.span.end : length.span.end + _LEAD]
    act = _TO_ACT.match(behind) if _GRANTED.search(lead) else None
    if act is None:
        return None
    by_law = (occasions.named(event, length.span.start) for event in _COUNTED_BY_LAW.get(act["act"], ()))
    start = next((one.days.start for one in by_law if one), None) or started(shadow, length, before, written)
    far = start is not None and written is not None and (start - written).days > _SOON
    told = told_before(shadow, length, before)
    earlier = told is not None and written is not None and told < written
    if (start is None or far) and not earlier and is_granted_now(shadow, length, before):
        start, far = written, False
    return None if far or IF.search(SENTENCE_END.split(lead)[-1]) else ending(length, start, GRANTED)
