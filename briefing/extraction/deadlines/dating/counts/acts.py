"""By which day has somebody to act who was given so long for it?"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing.domain.findings import TimeExpression, TimeType
from briefing.extraction.deadlines.dating.counts.rulings import decides_to_appeal
from briefing.extraction.deadlines.dating.occasions import Occasion, Occasions
from briefing.extraction.deadlines.dating.terms.granted import is_granted_now
from briefing.extraction.deadlines.dating.terms.lengths import GRANTED, ending
from briefing.extraction.deadlines.dating.terms.told import (
    IF,
    SENTENCE_END,
    STRETCH,
    decided_before,
    started,
    told_before,
)
from briefing.patterns.gated import gated

#: "Gave Oslo 14 days to", "has 45 days to": time that is granted.
_GRANTED = gated(r"\b(?:gave|given|gives?|giving|granted|has|have|had|with)\s(?:[\w'’.-]+\s){0,4}?$", re.IGNORECASE)
_TO_ACT = re.compile(r"\sto\s(?!go\b(?!\sto\b)|spare\b|run\b|live\b|wait\b)(?P<act>[a-z]+(?:\sfor\b)?)")
#: What an act is counted from where nothing else is said.
_COUNTED_BY_LAW = {
    "appeal": ("ruled", "ruling", "judgment", "judgement", "verdict", "sentenced", "convicted", "decision")
}
_LEAD = 60
#: "Rejected the petition on Tuesday. The company has 14 days to appeal": what an appeal is against, told as a deed.
_DECIDED = re.compile(
    r"\b(?:rejected|dismissed|upheld|overturned|annulled|quashed|struck\sdown|blocked|refused|denied|fined|found\s(?:guilty|liable|against|in\sfavou?r|that)|convicted"
    r"|sentenced|revoked|banned|barred|suspended|disqualified|ordered)\b"
)
#: "Until 7 November to rule", "by 7 November": the day is a limit, not that of the ruling.
_LIMIT = gated(r"\b(?:by|before|until|till|(?:no|not) later than)\s(?:the\s)?$")
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
    start = _decided_on(shadow, length, before, occasions, act["act"], written) or started(
        shadow, length, before, written
    )
    far = start is not None and written is not None and (start - written).days > _SOON
    told = told_before(shadow, length, before)
    earlier = told is not None and written is not None and told < written
    if (start is None or far) and not earlier and is_granted_now(shadow, length, before):
        start, far = written, False
    return None if far or IF.search(SENTENCE_END.split(lead)[-1]) else ending(length, start, GRANTED)


def _decided_on(
    shadow: str,
    length: TimeExpression,
    before: Sequence[TimeExpression],
    occasions: Occasions,
    act: str,
    written: date | None,
) -> date | None:
    """Return the day of the decision from which an act runs by law; one told later must have been given already."""
    events = _COUNTED_BY_LAW.get(act)
    if events is None:
        return None

    def is_told(one: Occasion) -> bool:
        return not decides_to_appeal(shadow, one.time.span)

    found = next((one for event in events if (one := occasions.named(event, length.span.start, is_told))), None)
    if found is None:
        return decided_before(shadow, length, before, written, _DECIDED)
    given = found.time.span.end <= length.span.start or (written is not None and found.days.start <= written)
    limit = _LIMIT.search(shadow, max(0, found.time.span.start - _LEAD), found.time.span.start)
    return found.days.start if given and not limit else None
