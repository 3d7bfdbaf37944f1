"""On which day or in which week is something that stands beside an event ("the Friday before the vote on 3 June")?"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing.domain.findings import Basis, TimeExpression, TimeType, least_sure
from briefing.domain.span import Span
from briefing.extraction.deadlines.dating.describing import EVENT_NOUNS
from briefing.extraction.deadlines.dating.occasions import Occasions
from briefing.extraction.deadlines.dating.terms.measured import MEASURED
from briefing.extraction.deadlines.dating.terms.starting import BACK, dated_event
from briefing.extraction.deadlines.dating.terms.told import NEXT_SENTENCE
from briefing.temporal.anchoring.arithmetic import nearest_weekday, shift_date, write_unit
from briefing.temporal.expressions.meanings import Unit
from briefing.temporal.values import bounds

_UNITS = {"week": Unit.WEEK, "month": Unit.MONTH}
_EVENT = r"(?P<side>before|after|following)\s(?:the|its|their|his|her|an?|this|next|[A-Z]\w+['’]s)\s(?P<event>[\w'’-]+)"
#: "The week after the vote".
_UNIT = re.compile(rf"[Tt](?<!\w.)he\s(?P<unit>week|month)(?=\s{_EVENT})")
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\Z")
_THE = ("the ", "The ")
_BEHIND = re.compile(rf"\s{_EVENT}")
#: "On Sunday ahead of Monday's meeting of": a second event with a day of its own, to the end of its sentence.
_LEADS = re.compile(r"\b(?:ahead of|before)\s$")
_OWNS = re.compile(rf"['’]s\s(?:[\w-]+\s){{0,3}}?(?:{EVENT_NOUNS})\b[^,;:.!?\n]{{0,80}}[.!?\n]")


def add_units(shadow: str, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Return the time expressions with "the week" before or after an event, whose value is not known yet."""
    held = {time.span.start for time in times}
    found = [
        TimeExpression(
            Span(one.start(), one.end()), TimeType.DURATION, "P1W" if one["unit"] == "week" else "P1M", Basis.STATED
        )
        for one in _UNIT.finditer(shadow)
        if one.start() not in held
    ]
    return sorted((*times, *found), key=lambda time: time.span) if found else list(times)


def is_beside(shadow: str, time: TimeExpression) -> bool:
    """Tell whether a weekday, week or month is that before or after an event, whatever day it was given alone."""
    if time.type is TimeType.DURATION:
        return _UNIT.match(shadow, time.span.start) is not None
    weekday = _WEEKDAY.match(shadow, time.span.start, time.span.end)
    return (
        weekday is not None
        and shadow.endswith(_THE, 0, time.span.start)
        and _BEHIND.match(shadow, time.span.end) is not None
    )


def beside_event(
    shadow: str, time: TimeExpression, following: TimeExpression | None, occasions: Occasions
) -> TimeExpression | None:
    """Return the weekday, week or month beside its event; None where no day of the event is known.

    An event that another sentence dates makes it inferred.
    """
    found = _BEHIND.match(shadow, time.span.end)
    if found is None:
        return None
    day = dated_event(shadow, time, following) if following else None
    occasion = None if day else occasions.named(found["event"], time.span.start)
    if occasion and NEXT_SENTENCE.search(shadow, *sorted((occasion.time.span.end, time.span.start))):
        day = occasion.days.start
    value = _value(shadow, time, day, back=found["side"] in BACK) if day else None
    return (
        replace(time, type=TimeType.DATE, value=value, basis=least_sure(time.basis, Basis.INFERRED)) if value else None
    )


def _value(shadow: str, time: TimeExpression, day: date, *, back: bool) -> str | None:
    step = -1 if back else 1
    if time.type is TimeType.DURATION:
        unit = _UNITS[shadow[time.span.start : time.span.end].rsplit(maxsplit=1)[-1]]
        moved = shift_date(day, unit, step)
        return write_unit(moved, unit) if moved else None
    alone = bounds(time.value)
    number = alone.start.isoweekday() if alone else int(time.value[-1]) if time.value.startswith("XXXX-WXX-") else 0
    next_to = shift_date(day, Unit.DAY, step)
    found = nearest_weekday(next_to, number, ahead=not back) if next_to and number else None
    return found.isoformat() if found else None


def owns_event(shadow: str, time: TimeExpression, before: Sequence[TimeExpression]) -> TimeExpression | None:
    """Mark the day of an event of its own ("will travel on Sunday ahead of Monday's meeting of ministers")."""
    last = before[-1] if before else None
    if last is None or time.type is not TimeType.DATE or time.modifier or not _OWNS.match(shadow, time.span.end):
        return None
    if NEXT_SENTENCE.search(shadow, last.span.end, time.span.start):
        return None
    leads = _LEADS.search(shadow, last.span.end, time.span.start)
    return replace(time, modifier=MEASURED) if leads else None
