"""Which two dates are the first and the last day of one stretch?"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing.domain.findings import Basis, TimeExpression, TimeType, least_sure
from briefing.domain.span import Span
from briefing.extraction.deadlines.dating.terms.rows import in_rows
from briefing.patterns.gated import gated
from briefing.temporal.values import bounds

#: "At 22.00 on", "noon on".
_CLOCK = r"(?:(?:\d{1,2}(?:[.:]?\d\d)?(?:\s?[ap]\.?m\.?|\shours|\shrs|h)?|noon|midnight|dawn|dusk)\s(?:on\s)?)?"
#: "Between June and", "from 29 September to": what leads to the first day, and from it to the last.
_LEADS = gated(rf"\b(?:from|between)\s(?:about\s|around\s|and\sincluding\s)?{_CLOCK}(?:the\s)?$", re.IGNORECASE)
_BETWEEN = re.compile(rf"\bbetween\s{_CLOCK}(?:the\s)?$", re.IGNORECASE)
#: " 18:00", " (8am)", " at noon".
_AT = r"(?:\s\((?:from\s|at\s)?\d[\d:.]*\s?(?:[ap]\.?m\.?|h|hours|hrs)?\)|\s(?:at\s)?\d{1,2}[:.]\d\d)?"
_INCLUDED = r"(?:and\sincluding\s)?"
_ON = re.compile(
    rf"{_AT}(?:,\s(?:the|its|when|a)\s[^,;.]{{3,40}},)?,?\s(?:(?:up\s)?to|until|till|through|thru)\s"
    rf"{_INCLUDED}{_CLOCK}(?:the\s)?"
)
#: "3 November to 9 November", "Nov. 3 through Nov. 9", "1 December 2025 – 31 January 2026": no word leads to the first.
_BARE = re.compile(r"(?:\s(?:to|through|thru)\s|\s?[–—]\s?|\s-\s|,\s(?:through|thru)\s)")
#: "The season beginning on 1 November and ending on": both days are told of one stretch.
_STARTS = re.compile(
    r"\b(?:start(?:s|ing)?|begin(?:s|ning)?|commenc(?:es?|ing)|open(?:s|ing)?)\s(?:in\s[A-Z]\w+\s)?(?:on\s)?(?:the\s)?$"
)
_ENDS = re.compile(r",?(?:\sand|(?<=,))\s(?:ending|finishing|concluding|closing)\s(?:on\s)?(?:the\s)?")
_DAY_OF_NO_YEAR = re.compile(r"XXXX-\d\d-\d\d")
_AND = re.compile(rf"{_AT}\sand\s{_CLOCK}(?:the\s)?")
#: "Moved from 3 October to 10 October": two days of one event.
_CHANGED = re.compile(
    r"\b(?:moved?|mov(?:es|ing)|shift\w*|postpon\w+|delay\w*|deferr?\w*|extend\w*|reschedul\w+|chang\w+|switch\w*"
    r"|brought forward|put (?:back|off)|push\w*|prolong\w*|revis\w+|lower\w*|rais\w+|cut|slip\w*|slid\w*|drift\w*"
    r"|roll(?:ed|s|ing)|bump\w*|adjourn\w*|(?:put|bring(?:s|ing)?|brought|carried)\s[^.;!?]{2,60}?\s(?:back|off|forward|over)|reset)\b[^.;!?]*$",
    re.IGNORECASE,
)
#: "Extended the closure of airports from 1 to 15 May".
_PUT_OFF = gated(
    r"\b(?:extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?|postpon(?:e|es|ed|ing)|delay(?:s|ed|ing)?|defer(?:s|red|ring)?|adjourned"
    r"|(?:put|pushed|moved)\s(?:back|off)|moved|shifted)\b[^.;!?,]{0,60}\sfrom\s(?:the\s)?$"
)
#: "Next month, from 3 to 5 November", "this weekend (25 and 26 October)".
_CLOSER = re.compile(r"(?:,\s|\s\()(?:(?:on|from|between)\s)?(?:the\s)?")
_COARSE = re.compile(r"\d{4}-(?:\d\d|W\d\d(?:-WE)?)")
_TWO_DAYS = re.compile(r"\d{4}-\d\d-\d\d/(?P<last>\d{4}-\d\d-\d\d)")
_YEAR = re.compile(r"\d{4}")
_WHOLE_DAY = re.compile(r"[\dX]{4}-\d\d-\d\d")
_DAY_OF_YEAR = re.compile(r"\d{4}-(?!02-29)\d\d-\d\d")
#: What is told as still to come, or of another year, does not run now.
_TO_COME = re.compile(
    r"\b(?:will|would|shall|should|to|next|planned|scheduled|due|expected|proposed|later|again|plans?|wants?|asks?|asked|may)\b"
    r"[^.;!?]*$"
)
_HOUR = "XXXX-XX-XXT"
_EVENINGS = ("TNI", "TEV")
_LEAD = 80


def join_ranges(
    shadow: str, times: Sequence[TimeExpression], written: date | None = None
) -> tuple[TimeExpression, ...]:
    """Return the time expressions with "from January to April" as one; linear in the time expressions.

    What has begun by the day a text was `written` has only an end to tell of.
    """
    joined: list[TimeExpression] = []
    for time in in_rows(shadow, times):
        time = _moved_to(shadow, time)
        if joined and _is_said_closer(shadow, joined[-1], time):
            joined.pop()
        if joined and _runs_now(shadow, joined[-1], time, written):
            joined[-1], time = _year_before(joined[-1]), _year_before(time)
        # "Between 3 November (8am) and 14 November": the hour lies between the two days.
        behind = 2 if len(joined) > 1 and joined[-1].value.startswith(_HOUR) else 1
        stretch = _stretch(shadow, joined[-behind], time, written) if joined else None
        if stretch is None:
            joined.append(time)
        else:
            joined[-behind:] = [stretch]
    return tuple(joined)


def _is_said_closer(shadow: str, coarse: TimeExpression, time: TimeExpression) -> bool:
    """Tell whether a date says which days of the week or month right before it are meant."""
    if not _COARSE.fullmatch(coarse.value) or _COARSE.fullmatch(time.value) or time.type is not TimeType.DATE:
        return False
    around, days = bounds(coarse.value), bounds(time.value)
    within = around is not None and days is not None and around.start <= days.start and days.end <= around.end
    return within and _CLOSER.fullmatch(shadow, coarse.span.end, time.span.start) is not None


def _moved_to(shadow: str, time: TimeExpression) -> TimeExpression:
    """Return "from 1 to 15 May" as the new day where something was extended or put off from the one to the other."""
    found = _TWO_DAYS.fullmatch(time.value) if time.type is TimeType.DATE else None
    if found is None or not _PUT_OFF.search(shadow, max(0, time.span.start - _LEAD), time.span.start):
        return time
    first, link, last = time.span.of(shadow).rpartition(" to ")
    start = time.span.start + len(first + link)
    return replace(time, value=found["last"], span=Span(start, time.span.end)) if link and last else time


def _stretch(shadow: str, first: TimeExpression, last: TimeExpression, written: date | None) -> TimeExpression | None:
    if last.span.start - first.span.end > _LEAD or not _are_plain(first, last) or not _are_joined(shadow, first, last):
        return None
    start, end = _day(first.value), _day(last.value)
    days, days_last = bounds(start), bounds(end)
    if days is None or days_last is None:
        if not (_DAY_OF_NO_YEAR.fullmatch(start) and _DAY_OF_NO_YEAR.fullmatch(end)) or start >= end:
            return None
    elif days.start >= days_last.start or _has_begun(first.value, days.start, written):
        return None
    if _YEAR.fullmatch(start) and not _BETWEEN.search(shadow, max(0, first.span.start - _LEAD), first.span.start):
        # "Runs from 2028 to 2034" tells two years, a start and an end.
        return None
    basis = least_sure(first.basis, last.basis)
    span = Span(first.span.start, last.span.end)
    return replace(first, type=TimeType.DATE, span=span, value=f"{start}/{end}", basis=basis, modifier="")


def _are_joined(shadow: str, first: TimeExpression, last: TimeExpression) -> bool:
    """Tell whether the words before the first day and those between the two make them the ends of one stretch."""
    lead = shadow[max(0, first.span.start - _LEAD) : first.span.start]
    between = (first.span.end, last.span.start)
    if _CHANGED.search(lead):
        return False
    if _LEADS.search(lead):
        return (_AND if _BETWEEN.search(lead) else _ON).fullmatch(shadow, *between) is not None
    if _STARTS.search(lead):
        return _ENDS.fullmatch(shadow, *between) is not None
    if first.value.endswith(_EVENINGS):
        return False
    days = _WHOLE_DAY.fullmatch(_day(first.value)) and _WHOLE_DAY.fullmatch(_day(last.value))
    return days is not None and _BARE.fullmatch(shadow, *between) is not None


def _runs_now(shadow: str, first: TimeExpression, last: TimeExpression, written: date | None) -> bool:
    """Tell whether a stretch of days without a year is the one under way: "runs from 3 November to 27 February"."""
    if written is None or not (first.basis is Basis.INFERRED is last.basis):
        return False
    if not (_DAY_OF_YEAR.fullmatch(first.value) and _DAY_OF_YEAR.fullmatch(last.value)):
        return False
    lead = shadow[max(0, first.span.start - _LEAD) : first.span.start]
    link = _AND if _BETWEEN.search(lead) else _ON
    if not _LEADS.search(lead) or _TO_COME.search(lead) or not link.fullmatch(shadow, first.span.end, last.span.start):
        return False
    return _year_before(first).value <= written.isoformat() <= _year_before(last).value < first.value


def _year_before(time: TimeExpression) -> TimeExpression:
    return replace(time, value=f"{int(time.value[:4]) - 1}{time.value[4:]}")


def _has_begun(value: str, day: date, written: date | None) -> bool:
    """Tell whether a stretch has begun by the day of writing; the evening of that day is still to come."""
    return written is not None and (day < written or (day == written and not value.endswith(_EVENINGS)))


def _are_plain(first: TimeExpression, last: TimeExpression) -> bool:
    types = (TimeType.DATE, TimeType.TIME)
    return first.type in types and last.type in types and "/" not in first.value + last.value


def _day(value: str) -> str:
    """Return a value without its time of day."""
    return value.partition("T")[0]
