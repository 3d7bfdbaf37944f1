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
#: Of two days the later one is no cap.
_WHICHEVER = re.compile(
    r"[^.;:!?\n]{0,90}?,?\s\(?(?:whichever|which\s?ever)\s(?:(?:of\sthe\stwo|date)\s)?(?:is|comes|falls|occurs|be)\s(?:the\s)?"
    r"(?:earlier|earliest|sooner|soonest|first)\b"
)
#: "On 1 April, 20 days after its publication", "on 12 June (ninety days after the deposit of the last instrument)": by
#: which rule a day came about; the day of the paper itself is none to wait for.
_APPOSED = re.compile(r"(?:,\s|\s\(|\s?[–—]\s?|\s-\s)(?:(?:that is|i\.e\.|exactly|namely)[\s,]+)?")
_PAPERS_TEXT = """
    publication enactment deposit signature signing ratification ratifications promulgation adoption notification
    proclamation passage receipt assent accession approval
"""
_OF_PAPER = (
    r"\s(?:after|from|following)\s(?:(?:the|its|their)\s)?(?:(?:[\w-]+\s){0,2}?date\sof\s(?:the\s|its\s)?)?"
    rf"(?:[\w-]+\s){{0,2}}?(?:{'|'.join(_PAPERS_TEXT.split())})\b"
)
_AFTER_PAPER = re.compile(_OF_PAPER)
_THEN_ON = re.compile(
    rf"{_OF_PAPER}[^,;:.!?()\n]{{0,60}}(?:,\s|\s\(|\s[–—-]\s)"
    r"(?:(?:that is|i\.e\.|namely|so|thus|hence)[\s,]+)?(?:on|by)\s(?:the\s)?"
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


def explains_day(
    shadow: str, length: TimeExpression, before: TimeExpression | None, following: TimeExpression | None
) -> bool:
    """Tell whether a stretch after a legal act only says how the day beside it came about."""
    if length.type is not TimeType.DURATION:
        return False
    if before is not None and _is_day(before) and _APPOSED.fullmatch(shadow, before.span.end, length.span.start):
        told = (
            following is not None
            and _is_day(following)
            and _THEN_ON.fullmatch(shadow, length.span.end, following.span.start)
        )
        return not told and _AFTER_PAPER.match(shadow, length.span.end) is not None
    if following is None or not _is_day(following) or following.span.start - length.span.end > _LONGEST_LINK:
        return False
    return _THEN_ON.fullmatch(shadow, length.span.end, following.span.start) is not None


def _is_day(time: TimeExpression) -> bool:
    """Tell whether a time is a day, of a known year or not."""
    days = bounds(time.value) if time.type is not TimeType.DURATION else None
    return (days is not None and days.start == days.last) or re.fullmatch(r"XXXX-\d\d-\d\d", time.value) is not None
