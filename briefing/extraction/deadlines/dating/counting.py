"""On which day ends a stretch of time that is counted from a day or an event?"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing.domain.document import Document
from briefing.domain.findings import TimeExpression, TimeType
from briefing.extraction.deadlines.dating.counts.acts import is_given, mark_granted
from briefing.extraction.deadlines.dating.counts.events import from_event
from briefing.extraction.deadlines.dating.counts.lasting import lasting_from
from briefing.extraction.deadlines.dating.counts.later import find_later, same_date
from briefing.extraction.deadlines.dating.occasions import Occasions
from briefing.extraction.deadlines.dating.terms.beside import add_units, beside_event, is_beside, owns_event
from briefing.extraction.deadlines.dating.terms.capped import is_capped
from briefing.extraction.deadlines.dating.terms.eves import add_eves, is_eve
from briefing.extraction.deadlines.dating.terms.lengths import NAMED, ending, in_days
from briefing.extraction.deadlines.dating.terms.measured import measured_event
from briefing.extraction.deadlines.dating.terms.moved import is_brought_forward, old_day
from briefing.extraction.deadlines.dating.terms.sessions import add_session_days
from briefing.extraction.deadlines.dating.terms.starting import coming, dated_event, from_day, granted_after
from briefing.temporal.values import bounds

#: "By 31 December, nearly a month ahead of": what is measured is the day before the comma.
_APPOSED = re.compile(r",\s(?:(?:nearly|just|about|almost|exactly|only|barely)\s)?")
#: "45 days later, on 4 April": the day itself follows.
_RESTATED = re.compile(
    r"\s?[,(–—-]\s?(?:(?:i\.e\.|that is|namely|so|thus|hence)[\s,]+)?(?:on|by|until|up to|not (?:beyond|later than))"
    r"\s(?:the\s)?"
)
_COUNTED = re.compile(r"[\w-]+\s(?:\w+\s)?(?:days?|weeks?|fortnight|months?|years?)\s(?:later|after|on|from|of)\b")
_LEAD = 60


def count_out(
    document: Document, times: Sequence[TimeExpression], occasions: Occasions, written: date | None = None
) -> tuple[TimeExpression, ...]:
    """Return the time expressions with every counted stretch replaced by the day it ends on, where that is known.

    What must be done within a stretch that nothing else dates is counted from the day a text was `written`, if that is
    known. A day that is only counted from goes into the stretch. Basis: stated where both stand
    together, else inferred.
    """
    counted: list[TimeExpression] = []
    skip = False
    times = add_session_days(document.shadow, times)
    times = add_units(document.shadow, add_eves(document.shadow, times))
    for index, time in enumerate(times):
        if skip:
            skip = False
            continue
        following = times[index + 1] if index + 1 < len(times) else None
        if is_beside(document.shadow, time):
            if day := beside_event(document.shadow, time, following, occasions):
                counted.append(day)
            if following and dated_event(document.shadow, time, following):
                times[index + 1] = replace(following, modifier=NAMED)
            continue
        if _says_less(document.shadow, time, counted, following):
            continue
        lasts = lasting_from(document.shadow, time, following, written) if following else None
        if lasts is not None and following is not None:
            counted.append(lasts)
            skip = lasts.span.end >= following.span.end
            continue
        dated = bool(counted) and bounds(counted[-1].value) is not None
        describes = dated and _APPOSED.fullmatch(document.shadow, counted[-1].span.end, time.span.start)
        moved = _put_off(document.shadow, time, counted, following)
        joined = moved or (_from_next(document.shadow, time, following, written) if following else None)
        named = coming(document.shadow, time, following, written) if joined and following else None
        if named is not None:
            times[index + 1] = named
        if event := _measured(document.shadow, time, counted, following):
            skip = False
            counted.append(event)
            continue
        skip = joined is not None and named is None
        if describes:
            counted.append(time)
            continue
        read = joined or _told_elsewhere(document, time, counted, occasions, written)
        if not is_eve(document.shadow, read):
            counted.append(mark_granted(document.shadow, read) or owns_event(document.shadow, read, counted) or read)
    return tuple(counted)


def _told_elsewhere(
    document: Document,
    time: TimeExpression,
    before: Sequence[TimeExpression],
    occasions: Occasions,
    written: date | None,
) -> TimeExpression:
    """Return the day that a stretch comes to by what was told before it; a time that is none comes back as it is."""
    return (
        from_event(document, time, before, occasions, written)
        or same_date(document.shadow, time, before)
        or find_later(document.shadow, time, before, written)
        or time
    )


def _says_less(
    shadow: str, time: TimeExpression, before: Sequence[TimeExpression], following: TimeExpression | None
) -> bool:
    """Tell whether a stretch is told by a day as well, in other words or as its cap."""
    if following is not None and _is_restated(shadow, time, following):
        return True
    return is_capped(shadow, time, before[-1] if before else None, following)


def _is_restated(shadow: str, time: TimeExpression, following: TimeExpression) -> bool:
    """Tell whether a counted day is told right behind ("45 days later, on 4 April")."""
    days = bounds(following.value) if _RESTATED.fullmatch(shadow, time.span.end, following.span.start) else None
    return (
        days is not None
        and days.start == days.last
        and _COUNTED.match(shadow, time.span.start, time.span.end) is not None
    )


def _from_next(
    shadow: str, length: TimeExpression, following: TimeExpression, written: date | None
) -> TimeExpression | None:
    """Read "90 days from 1 December", "three months to decide after the filing of 10 March"."""
    lead = shadow[max(0, length.span.start - _LEAD) : length.span.start]
    given = granted_after(shadow, length, following, written) if is_given(lead) else None
    return given or from_day(shadow, length, following)


def _measured(
    shadow: str, length: TimeExpression, before: Sequence[TimeExpression], following: TimeExpression | None
) -> TimeExpression | None:
    """Read "on 11 February, a week before the recess ends" as the day of that end."""
    day = before[-1] if before and length.type is TimeType.DURATION else None
    days = bounds(day.value) if day and day.type is not TimeType.DURATION else None
    if day is None or days is None or days.start != days.last:
        return None
    return measured_event(shadow, length, day, days.start, following)


def _put_off(
    shadow: str, length: TimeExpression, before: Sequence[TimeExpression], following: TimeExpression | None
) -> TimeExpression | None:
    """Read "listed for 20 March, was put back by four weeks"."""
    day = old_day(shadow, length, before, following)
    return ending(in_days(length), day, length.modifier, back=is_brought_forward(shadow, length)) if day else None
