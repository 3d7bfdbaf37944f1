"""Is a stretch of time held by a day beside it ("within 28 days of the decision but no later than 15 March")?"""

import re

from briefing.domain.findings import TimeExpression, TimeType
from briefing.temporal.values import bounds

#: What the stretch is counted from, which no figure dates: "of the decision", "after the report is published".
_FROM_EVENT = r"(?:\s(?:of|after|from|following)\s(?:[a-z][\w'’-]*\s){0,7}?[a-z][\w'’-]*)?"
_ANY_CASE = (
    r"(?:(?:in\s(?:any|every|either|all|no)\s(?:events?|cases?)|at\sall\sevents|at\sthe\s(?:very\s)?latest),?\s)?"
)
#: "And not later than", "but in any case before", "or by": what leads from the stretch to the day.
_AND_NOT_LATER = (
    rf",?\s(?:(?:and|but|or|though)\s)?,?{_ANY_CASE}(?:(?:must|should|shall)\s(?:[a-z]+\s){{1,3}})?"
    r"(?:(?:no|not|never)\slater\sthan|not\s(?:after|beyond)|(?:no|never)\slater\sthan\s(?:by|on)|in\sany\s(?:case|event)\sby|later\sthan)"
)
_TO_CAP = re.compile(
    rf"{_FROM_EVENT}(?:{_AND_NOT_LATER}|,?\sand\s{_ANY_CASE}(?:by|before))(?:\s(?:on\sor\s)?(?:the|on|by))?\s"
)
#: "By 2 February or within 14 days of receipt, whichever comes first": the stretch stands behind the day.
_OR_WITHIN = re.compile(r",?\s(?:and|or|but)\s(?:(?:no|not)\slater\sthan|within)\s(?:the\s)?")
_OR_BY = re.compile(rf"{_FROM_EVENT},?\s(?:or|and)\s(?:(?:by|on|before|until)\s)?(?:the\s)?")
_WHICHEVER = re.compile(
    r"[^.;:!?\n]{0,90}?,?\s\(?(?:whichever|which\s?ever)\s(?:(?:of\sthe\stwo|date)\s)?(?:is|comes|falls|occurs|be)\s(?:the\s)?"
    r"(?:earlier|earliest|sooner|soonest|first|later|latest|last)"
)
_LONGEST_LINK = 160


def is_capped(
    shadow: str, length: TimeExpression, before: TimeExpression | None, following: TimeExpression | None
) -> bool:
    """Tell whether a stretch that an event starts says less than the day beside it, by which it is over at the latest.

    A stretch with a day of its own to count from is told apart from its cap: that day then stands between the two.
    """
    if length.type is not TimeType.DURATION:
        return False
    if following is not None and following.span.start - length.span.end <= _LONGEST_LINK and _is_day(following):
        between = (length.span.end, following.span.start)
        if _TO_CAP.fullmatch(shadow, *between):
            return True
        if _OR_BY.fullmatch(shadow, *between) and _WHICHEVER.match(shadow, following.span.end):
            return True
    if before is None or not _is_day(before) or not _OR_WITHIN.fullmatch(shadow, before.span.end, length.span.start):
        return False
    return _WHICHEVER.match(shadow, length.span.end) is not None


def _is_day(time: TimeExpression) -> bool:
    """Tell whether a time is a day, of a known year or not."""
    days = bounds(time.value) if time.type is not TimeType.DURATION else None
    return (days is not None and days.start == days.last) or re.fullmatch(r"XXXX-\d\d-\d\d", time.value) is not None
