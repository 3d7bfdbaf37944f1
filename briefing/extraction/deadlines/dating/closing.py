"""On which day is something due by the end of a month, quarter or year?"""

import re
from dataclasses import replace

from briefing.domain.findings import Basis, TimeExpression, least_sure
from briefing.temporal.values import bounds, last_day_of_month

#: "Late June" is no day; "the end of June", "year-end" and "the close of the quarter" are the last.
_LATE = re.compile(r"\blate\b", re.IGNORECASE)
#: "Extended through September": to its last day.
_THROUGH = re.compile(r"\bthrough\s+$", re.IGNORECASE)
#: "Before February is over", "until March ends".
_OVER = re.compile(
    r"\s(?:(?:is|has been)\s(?:over|out|through|done|up)|ends?|closes|has\s(?:ended|passed|run its course))\b"
)
_TILL_OVER = re.compile(r"\b(?:before|until|till|once|when|after)\s$", re.IGNORECASE)
#: "Towards the end of May" is some day of its last.
_TOWARDS = re.compile(r"\btowards?\s+$", re.IGNORECASE)
_MONTH = re.compile(r"\d{4}-\d\d")
#: What leads up to the end itself; "at the end of June" only comes near it.
_UP_TO = re.compile(r"\b(?:by|before|until|till|through|to)\s+(?:the\s+)?$", re.IGNORECASE)
#: "Kept until mid-2027": what lasts, lasts to its middle; what is to be done by then has no such day.
_LASTS_TO = re.compile(r"\b(?:until|till|through|to)\s+$", re.IGNORECASE)
_MID = re.compile(r"mid\b", re.IGNORECASE)
#: "Before the weekend": by its first day.
_BEFORE = re.compile(r"\b(?:before|ahead of)\s+$", re.IGNORECASE)
_MONTH_ALONE = re.compile(r"XXXX-(?:0[1-9]|1[0-2])")
_YEAR = re.compile(r"\d{4}")
_TWO_YEARS = re.compile(r"\d{4}/(\d{4})")
_PERIOD = re.compile(r"\d{4}-[QH]\d")
_WEEK = re.compile(r"\d{4}-W\d\d")
#: "Enters into force at the turn of the year".
_TURN = re.compile(r"(?:the\s)?turn\b", re.IGNORECASE)
_BEGINS = re.compile(
    r"\b(?:enter(?:s|ing)?|take(?:s)?|com(?:e|es|ing)|go(?:es)?|start(?:s|ing)?|begin(?:s|ning)?|open(?:s|ing)?|appl(?:y|ies)"
    r"|ris(?:e|es)|move(?:s)?)\b[^.;!?,]*$"
)
_REACH = 60
_COMMON_YEAR = 2023
_LEAD = 16


def last_day(shadow: str, time: TimeExpression) -> TimeExpression:
    """Return a time expression with the last day of its period as value where it names the period's end.

    The basis is no better than inferred where the words only come near the end. Others come back as they are.
    """
    days = bounds(time.value)
    if time.modifier == "END" and (years := _TWO_YEARS.fullmatch(time.value)):
        # A year over two ends in the second of them, by whichever calendar.
        return replace(time, value=years[1], basis=least_sure(time.basis, Basis.INFERRED))
    if days and time.value.endswith("-WE") and _BEFORE.search(shadow, max(0, time.span.start - _LEAD), time.span.start):
        return replace(time, value=days.start.isoformat())
    if time.modifier == "END" and _YEAR.fullmatch(time.value) and _turns(shadow, time):
        return replace(time, value=f"{int(time.value) + 1:04}-01-01")
    ends = time.modifier == "END" and not _LATE.search(time.span.of(shadow))
    if ends and _WEEK.fullmatch(time.value):
        # Whether a week ends on its Friday or its Sunday, "the end of next week" does not say.
        return replace(time, basis=least_sure(time.basis, Basis.INFERRED))
    if ends and _MONTH_ALONE.fullmatch(time.value):
        return replace(time, value=f"{time.value}-{last_day_of_month(_COMMON_YEAR, int(time.value[-2:])):02}")
    if time.modifier == "MID" and _YEAR.fullmatch(time.value) and _names_the_middle(shadow, time):
        return replace(time, value=f"{time.value}-06-30")
    if _TOWARDS.search(shadow, max(0, time.span.start - _LEAD), time.span.start):
        return time
    whole = _MONTH.fullmatch(time.value) and not time.modifier
    through = (whole or _PERIOD.fullmatch(time.value)) and _THROUGH.search(
        shadow, max(0, time.span.start - _LEAD), time.span.start
    )
    lead_start = max(0, time.span.start - _LEAD)
    over = whole and _OVER.match(shadow, time.span.end) and _TILL_OVER.search(shadow, lead_start, time.span.start)
    if days is None or not (ends or through or over):
        return time
    up_to = _UP_TO.search(shadow, max(0, time.span.start - _LEAD), time.span.start)
    basis = time.basis if up_to or time.basis is Basis.UNKNOWN else Basis.INFERRED
    return replace(time, value=days.last.isoformat(), basis=basis)


def _turns(shadow: str, time: TimeExpression) -> bool:
    """Tell whether something begins "at the turn of the year": on the first day of the next."""
    lead = shadow[max(0, time.span.start - _REACH) : time.span.start]
    return _TURN.match(shadow, time.span.start) is not None and _BEGINS.search(lead) is not None


def _names_the_middle(shadow: str, time: TimeExpression) -> bool:
    """Tell whether "by the middle of next year" or "until mid-2027" is a day; "by mid-2027" is as loose as mid-June."""
    leads = _LASTS_TO if _MID.match(shadow, time.span.start) else _UP_TO
    return leads.search(shadow, max(0, time.span.start - _LEAD), time.span.start) is not None
