"""From which day does its sentence say that a deadline was moved?"""

import re
from collections.abc import Mapping

from briefing.domain.dossier import Merged, Source
from briefing.domain.findings import Deadline, TimeExpression
from briefing.domain.span import Span
from briefing.temporal.changing import says_changed
from briefing.temporal.display import show_short
from briefing.temporal.values import DateRange, bounds

_MOVED = (
    r"(?:moved|postponed|put (?:off|back)|pushed back|brought forward|delayed|deferred|rescheduled|shifted"
    r"|to (?:move|postpone|put (?:off|back)|push back|bring forward|delay|defer|reschedule|shift))"
)
#: Words of one noun: neither a mark nor what begins a clause of its own.
_NOUN = (
    r"(?:\s(?!(?:and|but|or|by|which|that|who|will|would|runs?|running|lasts?|lasting|appl(?:y|ies|ying)|cover(?:s|ing))\b)"
    r"[^\s,;:]+)"
)
_LIMIT = r"(?:deadline|due date|closing date|cut-?off)"
_DUE = r"(?:due|planned|scheduled|slated|set|booked|foreseen|expected)"
_ON = (
    r"(?:\s(?:for|on|by|in|from|to\s(?:be|take|come|happen|start|begin|end|open|close)[^,;]{0,30}?(?:on|in|by|from)))?"
)
_FIRST = r"(?:originally|formerly|previously|initially)"
_HAD = r"(?:had|has|have)\sbeen|was|were"
_AT_DATE = r"\s(?:on\s|for\s)?(?:the\s)?$"
#: What leads from the verb of moving to the day that something was moved from; no "delayed toll", which is a noun's.
_FROM = re.compile(
    rf"(?:(?<!\bthe\s)(?<!\ba\s)(?<!\ban\s)(?<!\bits\s)\b{_MOVED}(?:\s(?:the|an?|its|his|her|their|both|all)\b{_NOUN}{{1,12}})?"
    rf"|\bextend(?:ed|s)\s(?:the|an?|its|his|her|their)\s[^,;]{{0,40}}?\b{_LIMIT}\b{_NOUN}{{0,8}}"
    rf"|\b{_LIMIT}\b{_NOUN}{{0,8}}\sextended)\sfrom{_AT_DATE}"
)
_TO = re.compile(r"\s(?:to|until|till)\s(?:the\s)?")
#: "To 9 June from 4 May", "to 9 June instead of 4 May".
_MOVED_TO = re.compile(rf"\b{_MOVED}\b[^;]*\s(?:to|until|till)\s(?:the\s)?$")
_BACK_FROM = re.compile(r"\sfrom\s(?:the\s)?")
_INSTEAD = re.compile(r"\b(?:instead of|rather than)\s(?:on\s|by\s|in\s)?(?:the\s)?$", re.IGNORECASE)
#: "9 June, originally planned for 4 May", "9 June (formerly 4 May)".
_ONCE = re.compile(rf",?\s\(?(?:and\snot|{_FIRST})(?:\s{_DUE})?{_ON}\s(?:on\s|for\s)?(?:the\s)?")
#: "The hearing, which was planned for": said of the noun before it, and of nothing else.
_WAS_TO = re.compile(
    rf"(?:,?\s(?:which|that)\s(?:{_HAD})\s(?:\w+ly\s|first\s)?{_DUE}|\b(?:{_HAD})\s(?:{_FIRST}\s|first\s)?{_DUE}"
    rf"|\b{_FIRST}(?:\s{_DUE})?){_ON}{_AT_DATE}",
    re.IGNORECASE,
)
#: What goes on from there about the same noun to the new day.
_GOES_ON = re.compile(
    r",?\s(?:(?:to|until|till|for)\s(?:the\s)?"
    r"|(?P<joined>but\s|and\s)?(?:has|have|had|was|were|is|are|will|would|must|should|shall|may)\b(?P<rest>[^;:]*))"
)
_OTHER_CLAUSE = re.compile(r"\b(?:said|says|told|and|but|while|as|because|when|that|which)\b")
#: So much of a sentence before its dates is asked what it says of them, and so much may stand between the two.
_REACH = 240
_NOW = re.compile(rf"\b(?:now|instead|{_MOVED}|extended)\b")


def tell_former(merged: Merged[Deadline], articles: Mapping[str, Source]) -> str:
    """Return the day from which one of its sentences says that a deadline was moved ("was 14 Jul"); else nothing."""
    told = (find_former(member.finding, articles[member.article_id]) for member in merged.members)
    return next((f"was {show_short(one.value)}" for one in told if one), "")


def find_former(deadline: Deadline, source: Source) -> TimeExpression | None:
    """Return the one other day of a deadline's sentence that it says was the former one."""
    sentence, body = deadline.sentence, source.article.body
    now = bounds(deadline.when)
    if now is None or not says_changed(sentence.of(body)):
        return None
    former = [
        one
        for one in source.extraction.times
        if sentence.contains(one.span) and _is_former(one.span, deadline.date_span, sentence, body)
    ]
    days = bounds(former[0].value) if len(former) == 1 else None
    return former[0] if days is not None and _is_day(days) and not days.overlaps(now) else None


def _is_former(then: Span, now: Span, sentence: Span, body: str) -> bool:
    """Tell whether a sentence says of one of its dates that what is to happen on the other was moved from there."""
    first, second = sorted((then, now))
    if not first.end <= second.start <= first.end + _REACH:
        return False
    lead, between = body[max(sentence.start, first.start - _REACH) : first.start], body[first.end : second.start]
    if then == first:
        moved = _FROM.search(lead) is not None and _TO.fullmatch(between) is not None
        return moved or _stood_before(lead, between, body[now.end : sentence.end])
    back = _BACK_FROM.fullmatch(between) is not None and _MOVED_TO.search(lead) is not None
    return (
        back or bool(_ONCE.fullmatch(between)) or bool(_INSTEAD.search(between) and not _OTHER_CLAUSE.search(between))
    )


def _stood_before(lead: str, between: str, behind: str) -> bool:
    """Tell whether the first date is told as what it was, and the second as what it has become."""
    if _INSTEAD.search(lead):
        return _OTHER_CLAUSE.search(between) is None
    was, on = _WAS_TO.search(lead), _GOES_ON.fullmatch(between)
    if was is None or on is None or _OTHER_CLAUSE.search(on["rest"] or ""):
        return False
    return on["rest"] is None or not on["joined"] or bool(_NOW.search(between) or _NOW.match(behind.lstrip(" ,")))


def _is_day(days: DateRange) -> bool:
    return days.start == days.last
