"""On which day ends the time of an ultimatum or order that was given on a day told beside it?"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing.domain.findings import TimeExpression
from briefing.domain.span import Span
from briefing.extraction.deadlines.dating.terms.lengths import GRANTED, LENGTH, end_of, ending, in_days
from briefing.extraction.deadlines.dating.terms.told import NEAR, SENTENCE_END
from briefing.patterns.gated import gated
from briefing.temporal.values import bounds

#: "Gave a fresh 48-hour ultimatum", "issued the ministry with a 72-hour ultimatum".
_ULTIMATUM = re.compile(r"['’]?\s(?:(?:final|new|last)\s)?ultimatum\b")
_GAVE = gated(
    r"\b(?:gave|giving|issued|issuing|served|serving|set|setting|handed|delivered|delivering)\s(?:[\w'’.-]+\s){0,5}?an?\s(?:[\w-]+\s){0,2}$"
)
#: "On Monday, the court ordered the crowd to clear the road within 24 hours".
_ORDERED = gated(
    r"\b(?:ordered|directed|instructed|told)\s(?:[\w'’.-]+,?\s){1,10}?to\s(?!have\b)[a-z]+\b[^.;!?]{0,60}\swithin\s(?:the\snext\s)?$"
)
#: From another day than that of the order, or of no order at all.
_OTHERWISE = re.compile(r"\b(?:if|unless|would|once|not|never|had|when|then|any|each|every|such|under|last)\b")
_FROM_ELSE = re.compile(r"\s(?:of|from|after|before|following)\b")
_ON = re.compile(r"[^.;:!?\n]{0,70}?\son\s$")
_GAVE_WHOM = re.compile(r"\b(?:gave|giving)\s(?!an?\s)(?:[\w'’.-]+\s){1,5}?(?P<time>an?\s(?:[\w-]+\s){0,2})$")
_LONGEST_AGO = 7


def demanded_by(
    shadow: str,
    length: TimeExpression,
    before: Sequence[TimeExpression],
    following: TimeExpression | None,
    written: date | None,
) -> TimeExpression | None:
    """Read "gave a 48-hour ultimatum on Monday" and "on Monday ordered them to leave within 24 hours".

    The day of the order stands in its sentence and lies at most a week back; time that is up is none.
    """
    days = in_days(length)
    if written is None or LENGTH.fullmatch(days.value) is None or _FROM_ELSE.match(shadow, length.span.end):
        return None
    lead = SENTENCE_END.split(shadow[max(0, length.span.start - NEAR) : length.span.start])[-1]
    if _OTHERWISE.search(lead):
        return None
    start = _given_on(shadow, length, lead, before, following, written)
    end = end_of(start, days) if start else None
    if end is None or end < written:
        return None
    named = _ULTIMATUM.match(shadow, length.span.end)
    article = _GAVE_WHOM.search(lead) if named else None
    if named and article:
        # Of "gave Oslo a fresh 48-hour ultimatum" all but the first two words is the time that is given.
        whole = Span(length.span.start - len(article["time"]), named.end())
        return ending(replace(days, span=whole), start, GRANTED)
    return ending(days, start, length.modifier)


def _given_on(
    shadow: str,
    length: TimeExpression,
    lead: str,
    before: Sequence[TimeExpression],
    following: TimeExpression | None,
    written: date,
) -> date | None:
    last = before[-1] if before and before[-1].span.start >= length.span.start - len(lead) else None
    if _ULTIMATUM.match(shadow, length.span.end):
        if _GAVE.search(lead) is None:
            return None
        told = last or (
            following if following and _ON.fullmatch(shadow, length.span.end, following.span.start) else None
        )
        return _lately(told, written)
    ordered = last is not None and _ORDERED.search(shadow, last.span.end, length.span.start) is not None
    return _lately(last, written) if ordered else None


def _lately(time: TimeExpression | None, written: date) -> date | None:
    days = bounds(time.value) if time is not None else None
    if days is None or days.start != days.last or not 0 <= (written - days.start).days <= _LONGEST_AGO:
        return None
    return days.start
