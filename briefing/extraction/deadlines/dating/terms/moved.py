"""To which day is something moved that was put off by so long?"""

import re
from collections.abc import Sequence
from datetime import date

from briefing.domain.findings import TimeExpression, TimeType
from briefing.extraction.deadlines.dating.closing import last_day
from briefing.extraction.deadlines.dating.describing import EVENT_NOUNS
from briefing.patterns.gated import gated
from briefing.temporal.values import bounds

#: "Was put back by four weeks", "extended a further ten days".
_MOVED = gated(
    r"\b(?:(?P<forward>brought\sforward|moved\s(?:up|forward)|advanced)|(?:put|pushed|moved|set|held)\s(?:back|off)"
    r"|(?:delayed|postponed|deferred|adjourned)(?=\sfor\s)(?:\sfor)?|delayed|postponed|deferred|adjourned|slipped|slid"
    r"|(?:extended|prolonged|renewed|rolled\sover)(?=\sfor\s)(?:\sfor)?|extended|prolonged)"
    r"\s(?:by\s)?(?:(?:about|another|an?\sfurther|a\sfull|an\sextra)\s)?$"
)
#: "Agreed to roll over the curbs for two months", "extended the licence by a year" beyond its own last day.
_PROLONGED = gated(
    r"\b(?:roll(?:s|ed|ing)? over|extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?|renew(?:s|ed|ing)?|(?:carry|carried) on"
    r"|keep|keeps|kept|stay|remain|continue|run)\s(?:(?:[^.;:,!?]|[.,]\d){2,80}?\s)?(?:for|by)\s(?:(?:about|another|an?\sfurther)\s)?$"
)
_BEYOND = re.compile(r"\s(?:beyond|past)\s(?:its|their|the|his|her)\s")
_EXPIRY = re.compile(r"\s(?:expiry|expiration|end date|end|deadline|cut-?off|lapse)\b(?!-)")
#: The new day itself follows ("by a week, to 27 March").
_TO_DAY = re.compile(r",?\s(?:to|until|till|through)\s")
#: "From 20 March": the old day behind the stretch.
_FROM = re.compile(r"\sfrom\s(?:the\s)?")
#: "Which had been listed for": what leads to the old day before it.
_ARRANGED = gated(
    r"\b(?:due|set|scheduled|planned|listed|fixed|slated|booked|timetabled|expected|called|billed|arranged|meant|announced)"
    r"\s(?:to\s(?:\w+\s){1,4})?(?:for|on|by|in)\s(?:the\s)?$"
    r"|\bw(?:as|ere)\sto\s(?:have\s)?(?:\w+\s){1,4}?(?:on|in)\s(?:the\s)?$"
    rf"|\b(?:{EVENT_NOUNS}|deadline|date|term|limit|cut-?off|target|expiry)\s(?:of|on)\s(?:the\s)?$"
    r"|\b(?:which|that)\s(?:was\sto\s)?(?:expires?|lapsed?|lapses|ended|end|run\sout|runs\sout)\s"
    r"(?:on|in)\s(?:the\s)?$"
)
_SENTENCE_END = re.compile(r"[.!?;]\s|\n")
_LEAD, _FAR = 60, 120


def old_day(
    shadow: str, length: TimeExpression, before: Sequence[TimeExpression], following: TimeExpression | None
) -> date | None:
    """Return the day from which something is put off by a stretch, told in its own sentence; None where none is."""
    lead_start = max(0, length.span.start - _LEAD)
    if length.type is not TimeType.DURATION:
        return None
    if following is not None and _is_beyond(shadow, length, following):
        return _single(_month_end(shadow, following))
    if _MOVED.search(shadow, lead_start, length.span.start) is None:
        return None
    if following is not None and is_from_next(shadow, length, following):
        return _single(following)
    last = before[-1] if before else None
    if last is None or _TO_DAY.match(shadow, length.span.end):
        return None
    if _SENTENCE_END.search(shadow, last.span.end, length.span.start):
        return None
    arranged = _ARRANGED.search(shadow, max(0, last.span.start - _LEAD), last.span.start)
    return _single(last) if arranged else None


def is_from_next(shadow: str, length: TimeExpression, following: TimeExpression | None) -> bool:
    """Tell whether the day from which something is put off stands behind the stretch ("by a week from 20 March")."""
    if following is None:
        return False
    leads = _FROM.fullmatch(shadow, length.span.end, following.span.start)
    return leads is not None or _is_beyond(shadow, length, following)


def _is_beyond(shadow: str, length: TimeExpression, following: TimeExpression) -> bool:
    """Tell whether something goes on so long after the day on which it was to end ("beyond its end-March expiry")."""
    if _BEYOND.fullmatch(shadow, length.span.end, following.span.start) is None:
        return False
    lead_start = max(0, length.span.start - _FAR)
    prolonged = _PROLONGED.search(shadow, lead_start, length.span.start)
    return prolonged is not None and _EXPIRY.match(shadow, following.span.end) is not None


def _month_end(shadow: str, time: TimeExpression) -> TimeExpression:
    """Return the end of a month as its day where months on it has the same number or is cut to the month's last."""
    ending = last_day(shadow, time)
    return ending if ending == time or ending.value.endswith("-31") else time


def is_brought_forward(shadow: str, length: TimeExpression) -> bool:
    """Tell whether something is moved to an earlier day by a stretch."""
    found = _MOVED.search(shadow, max(0, length.span.start - _LEAD), length.span.start)
    return found is not None and found["forward"] is not None


def _single(time: TimeExpression) -> date | None:
    days = bounds(time.value) if time.type is not TimeType.DURATION else None
    return days.start if days and days.start == days.last else None
