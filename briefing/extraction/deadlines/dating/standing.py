"""Does a dated event lie behind the article or ahead of it?"""

import re
from enum import StrEnum

from briefing.domain.findings import TimeExpression, TimeType
from briefing.extraction.deadlines.dating.counts.lasting import is_not_done
from briefing.extraction.deadlines.dating.describing import is_about_period, only_describes
from briefing.extraction.deadlines.dating.overtaking.overtaken import is_overtaken
from briefing.extraction.deadlines.dating.terms.lengths import LASTING
from briefing.patterns.gated import gated
from briefing.temporal.anchoring.anchor import Anchor
from briefing.temporal.anchoring.direction import Direction
from briefing.temporal.values import DateRange, bounds


class Standing(StrEnum):
    """Where an event stands to the article; NEITHER is no event to speak of."""

    PAST = "past"
    AHEAD = "ahead"
    NEITHER = "neither"


_UNDATED = frozenset({"PAST_REF", "PRESENT_REF"})
#: "In the coming months" is vague and still a time to come; "soon" is none.
_COMING = re.compile(r"\b(?:hours|days|weeks|months|fortnight)\b", re.IGNORECASE)
_COARSE = re.compile(r"\d{2,3}X{0,2}|X{2,3}")
_WITHIN = re.compile(r"\bwithin (?:the (?:next|coming) )?$", re.IGNORECASE)
#: What a stretch without a known start may be counted from and no text dates.
_OF_EVENT = re.compile(
    r"\s(?:of|after|from|following)\s(?:(?:the|its|their|his|her)\s)?(?:[\w'’-]+\s){0,3}?"
    r"(?:\w+ing|publication|signature|receipt|notice|[A-Z][a-z]+day)\b"
)
#: "Must report such breaches within": whoever it is and whenever.
_OF_RULE = re.compile(r"\b(?:such|any|each|every|anyone|whoever|whenever)\b[^.!?;]*\Z")
#: "Promised in May to keep it": the day of the promise.
_PROMISED = re.compile(r"\b[a-z]+ed (?:(?:in|on|last) )?$")
_PROMISE = re.compile(r"\s(?:to|that)\s")
#: "The same night": a day that has been told. What comes in the afternoon of such a day ahead is still to come; at
#: night only what was told goes on.
_TOLD = re.compile(r"(?:the|that)\s(?:very\s)?same\s(?:(?P<day>day\b)|(?P<night>night\b))?", re.IGNORECASE)
_SINCE = re.compile(r"\b[Ss]ince (?:the )?$")
_OWNS = re.compile(r"['’]s\s")
_CALLED_OFF = gated(r"\b(?:cancel(?:l?ed|lation|ling)|called off|scrapped|abandoned)\b[^.!?;]*$", re.IGNORECASE)
_DAY_OF_UNKNOWN_YEAR = re.compile(r"XXXX-(?:\d\d(?:-\d\d)?|WXX-\d)")
#: "Lifted from 1 June if inspectors confirm it by mid-May": the second day is the condition's; what must not be left
#: undone by then is a term of its own.
_OF_CONDITION = gated(
    r"\b(?:from|on|by|in|until)\s(?:the\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s[A-Z]|[A-Z][a-z]+\s\d|[A-Z][a-z]+day\b|[A-Z][a-z]{2,8}\b)"
    r"[^.;:!?,]{0,24}\s(?:if|provided(?:\sthat)?|assuming)\s(?!no\b|neither\b|nobody\b|none\b|nothing\b)"
    r"(?:(?!\b(?:not|no|never|fail\w*|without|refuse\w*|reject\w*|miss\w*)\b|n['’]t\b)[^.;:!?,])*\s(?:by|before)\s(?:the\s)?$"
)
#: "Three weeks after the vote on 22 February, no government has yet been formed": how long it has been, to about now.
_SO_LONG_AFTER = re.compile(r"[\w-]+\s(?:days?|weeks?|months?|years?)\safter\s", re.IGNORECASE)
_STILL_SO = re.compile(
    r",\s[^.;!?\n]{2,80}?\b(?:still|remains?|yet|(?:has|have)\sn(?:ot|ever)|no\slonger|(?:is|are)\snot|(?:is|are)\s[a-z]+ing)\b"
)
_TWO_DAYS = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")
#: "Applications are accepted between": of what goes on a participle tells nothing of the past.
_IS_SO = re.compile(r"\b(?:is|are|will|can|may|must|runs?|lasts?|stays?|remains?)\b[^.;!?\n]*$")
#: "What happens on 19 October?", "The impasse and what happens in May": of a line that asks so much, the text below
#: tells the answer.
_ASKED = gated(
    r"\b[Ww]hat(?:\s(?:else|exactly))?\s(?:happens|happened|comes|changes|will\s(?:happen|change))\s"
    r"(?:next\s|now\s)?(?:on|in|from|after|before|by)\s(?:the\s)?$"
)
_ENDS_LINE = re.compile(r"[\"'”’]?\s*(?:\?|\n|$)")
_LEAD, _SENTENCE = 24, 160


def standing(shadow: str, time: TimeExpression, anchor: Anchor | None, towards: Direction) -> Standing:
    """Tell where the event of a time expression stands, by the calendar first, then by its clause."""
    if time.type is TimeType.SET or time.value in _UNDATED or _COARSE.fullmatch(time.value):
        return Standing.NEITHER
    if time.value == "FUTURE_REF":
        return Standing.AHEAD if _COMING.search(time.span.of(shadow)) else Standing.NEITHER
    if time.type is TimeType.DURATION:
        counted = _is_counted(shadow, time) and towards is Direction.AHEAD
        return Standing.AHEAD if counted else Standing.NEITHER
    days = bounds(time.value)
    by_calendar = _by_calendar(days, anchor) if days and anchor else None
    if _is_no_day(time, anchor) or _is_asked(shadow, time) or _only_tells(shadow, time, by_calendar, towards):
        return Standing.NEITHER
    if _SINCE.search(shadow, max(0, time.span.start - _LEAD), time.span.start):
        # What has been so since then has begun, whichever year the day was given.
        return Standing.PAST if by_calendar is Standing.PAST else Standing.NEITHER
    if by_calendar is None and _is_when_said(shadow, time, days, anchor, towards):
        return Standing.PAST
    if _comes_to_nothing(shadow, time, by_calendar):
        return Standing.NEITHER
    return by_calendar or _undecided(shadow, time, anchor, towards)


def _undecided(shadow: str, time: TimeExpression, anchor: Anchor | None, towards: Direction) -> Standing:
    """Return where an event stands that the calendar leaves open."""
    lead = shadow[max(0, time.span.start - _SENTENCE) : time.span.start]
    if _CALLED_OFF.search(lead):
        return Standing.PAST
    if anchor is None and towards is Direction.UNSAID and _is_in_row(shadow, time):
        # A table of a text without a date is one of what is to come.
        return Standing.AHEAD
    if _is_under_way(time, bounds(time.value), anchor) and _IS_SO.search(lead):
        return Standing.AHEAD
    return _by_clause(towards)


def _is_counted(shadow: str, time: TimeExpression) -> bool:
    """Tell whether a stretch is one within which something is to be done, counted from an event without a date."""
    if not _WITHIN.search(shadow, max(0, time.span.start - _LEAD), time.span.start):
        return False
    ruled = _OF_RULE.search(shadow, max(0, time.span.start - _SENTENCE), time.span.start)
    return ruled is None and _OF_EVENT.match(shadow, time.span.end) is not None


def _is_no_day(time: TimeExpression, anchor: Anchor | None) -> bool:
    """Tell whether a value is an hour alone, a day that nothing tells, or one that its clause and the calendar dispute.

    Of words that look ahead to a day that is just over, one of the two is misread.
    """
    dated = anchor is not None and anchor.exact
    if time.value.startswith("XXXX-XX-XXT") or (dated and time.value == "XXXX-XX-XX"):
        return True
    return dated and bounds(time.value) is None and _DAY_OF_UNKNOWN_YEAR.fullmatch(time.value) is not None


def _is_asked(shadow: str, time: TimeExpression) -> bool:
    """Tell whether a line only asks what happens on a day."""
    asked = _ASKED.search(shadow, max(0, time.span.start - _SENTENCE), time.span.start)
    return asked is not None and _ENDS_LINE.match(shadow, time.span.end) is not None


def _only_tells(shadow: str, time: TimeExpression, by_calendar: Standing | None, towards: Direction) -> bool:
    """Tell whether words like "today" only tell when the news is of."""
    told = _TOLD.match(shadow, time.span.start, time.span.end)
    coming = by_calendar is Standing.AHEAD and towards is not Direction.BACK
    if told is None or (coming and not told["night"]):
        return False
    return told["day"] is None or towards is not Direction.AHEAD


def _comes_to_nothing(shadow: str, time: TimeExpression, by_calendar: Standing | None) -> bool:
    """Tell whether a date is that of a condition, only describes, or of what has been overtaken."""
    lead = shadow[max(0, time.span.start - _SENTENCE) : time.span.start]
    if by_calendar is Standing.PAST:
        return is_about_period(time, shadow, lead)
    if _OF_CONDITION.search(lead) or _is_so_far(shadow, time):
        return True
    goes_on = time.modifier == LASTING and is_not_done(shadow, time.span.start)
    return (is_overtaken(shadow, time.span, lead) and not goes_on) or only_describes(shadow, time, lead)


def _is_under_way(time: TimeExpression, days: DateRange | None, anchor: Anchor | None) -> bool:
    """Tell whether a stretch with both its days has begun and still goes on."""
    if days is None or anchor is None or not anchor.exact or not _TWO_DAYS.fullmatch(time.value):
        return False
    return days.start < anchor.first and days.last > anchor.last


def _is_so_far(shadow: str, time: TimeExpression) -> bool:
    """Tell whether a date only says how long it has been since an event."""
    so_long = _SO_LONG_AFTER.match(shadow, time.span.start, time.span.end)
    return so_long is not None and _STILL_SO.match(shadow, time.span.end) is not None


def _is_in_row(shadow: str, time: TimeExpression) -> bool:
    row_start = shadow.rfind("\n", 0, time.span.start) + 1
    return shadow.startswith("|", row_start) or shadow.startswith(" | ", time.span.end)


def _is_when_said(
    shadow: str, time: TimeExpression, days: DateRange | None, anchor: Anchor | None, towards: Direction
) -> bool:
    """Tell whether a date that is not ahead only says when something was promised, or whose minutes are spoken of."""
    lead = shadow[max(0, time.span.start - _LEAD) : time.span.start]
    if towards is not Direction.AHEAD and _PROMISED.search(lead) and _PROMISE.match(shadow, time.span.end):
        return True
    today = days is not None and anchor is not None and anchor.exact and days.start == days.last == anchor.first
    return today and _OWNS.match(shadow, time.span.end) is not None


def _by_calendar(days: DateRange, anchor: Anchor) -> Standing | None:
    if days.last < anchor.first:
        return Standing.PAST
    return Standing.AHEAD if days.start > anchor.last else None


def _by_clause(towards: Direction) -> Standing:
    return {Direction.AHEAD: Standing.AHEAD, Direction.BACK: Standing.PAST}.get(towards, Standing.NEITHER)
