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
_LEADS = gated(rf"\b(?:from|between)\s(?:about\s|around\s)?{_CLOCK}(?:the\s)?$", re.IGNORECASE)
_BETWEEN = re.compile(rf"\bbetween\s{_CLOCK}(?:the\s)?$", re.IGNORECASE)
_ON = re.compile(
    r"(?:\s(?:at\s)?\d{1,2}[:.]\d\d)?(?:,\s(?:the|its|when|a)\s[^,;.]{3,40},)?,?\s(?:to|until|till|through)\s"
    rf"{_CLOCK}(?:the\s)?"
)
_DAY_OF_NO_YEAR = re.compile(r"XXXX-\d\d-\d\d")
_AND = re.compile(rf"(?:\s(?:at\s)?\d{{1,2}}[:.]\d\d)?\sand\s{_CLOCK}(?:the\s)?")
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
_TWO_DAYS = re.compile(r"\d{4}-\d\d-\d\d/(?P<last>\d{4}-\d\d-\d\d)")
_YEAR = re.compile(r"\d{4}")
_DAY_OF_YEAR = re.compile(r"\d{4}-(?!02-29)\d\d-\d\d")
#: What is told as still to come, or of another year, does not run now.
_TO_COME = re.compile(
    r"\b(?:will|would|shall|should|to|next|planned|scheduled|due|expected|proposed|later|again|plans?|wants?|asks?|asked|may)\b"
    r"[^.;!?]*$"
)
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
        if joined and _runs_now(shadow, joined[-1], time, written):
            joined[-1], time = _year_before(joined[-1]), _year_before(time)
        stretch = _stretch(shadow, joined[-1], time, written) if joined else None
        if stretch is None:
            joined.append(time)
        else:
            joined[-1] = stretch
    return tuple(joined)


def _moved_to(shadow: str, time: TimeExpression) -> TimeExpression:
    """Return "from 1 to 15 May" as the new day where something was extended or put off from the one to the other."""
    found = _TWO_DAYS.fullmatch(time.value) if time.type is TimeType.DATE else None
    if found is None or not _PUT_OFF.search(shadow, max(0, time.span.start - _LEAD), time.span.start):
        return time
    first, link, last = time.span.of(shadow).rpartition(" to ")
    start = time.span.start + len(first + link)
    return replace(time, value=found["last"], span=Span(start, time.span.end)) if link and last else time


def _stretch(shadow: str, first: TimeExpression, last: TimeExpression, written: date | None) -> TimeExpression | None:
    lead = shadow[max(0, first.span.start - _LEAD) : first.span.start]
    if not _are_plain(first, last) or not _LEADS.search(lead) or _CHANGED.search(lead):
        return None
    link = _AND if _BETWEEN.search(lead) else _ON
    if not link.fullmatch(shadow, first.span.end, last.span.start):
        return None
    start, end = _day(first.value), _day(last.value)
    days, days_last = bounds(start), bounds(end)
    if days is None or days_last is None:
        if not (_DAY_OF_NO_YEAR.fullmatch(start) and _DAY_OF_NO_YEAR.fullmatch(end)) or start >= end:
            return None
    elif days.start >= days_last.start or _YEAR.fullmatch(start) or _has_begun(first.value, days.start, written):
        return None
    basis = least_sure(first.basis, last.basis)
    span = Span(first.span.start, last.span.end)
    return replace(first, type=TimeType.DATE, span=span, value=f"{start}/{end}", basis=basis, modifier="")


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
