"""Which days of a list follow one another, so that they are one stretch ("on 3, 4 and 5 June")?"""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.domain.findings import TimeExpression, TimeType, least_sure
from briefing.domain.span import Span
from briefing.temporal.values import bounds

#: Two days that nothing parts but a word.
_AND_NEXT = re.compile(r"\s(?:and|or)\s(?:the\s)?")
_COMMA = re.compile(r",\s(?:the\s)?")
_AND = re.compile(r",?\s(?:and|or|&)\s(?:on\s)?(?:the\s)?")
#: "Wednesday, 29 October, and Thursday, 30 October": the comma only sets off the date.
_AND_SET_OFF = re.compile(r",\sand\s")
_LONGEST_ROW = 7
#: Two days joined by "and on" may be of two events.
_FEWEST_DAYS = 3


def in_rows(shadow: str, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Return the time expressions with three or more days in a row, as they are listed, made one; linear."""
    read: list[TimeExpression] = []
    place = 0
    while place < len(times):
        count = _length(shadow, times, place)
        read.append(_joined(times[place], times[place + count - 1]) if count > 1 else times[place])
        place += count
    return read


def _length(shadow: str, times: Sequence[TimeExpression], first: int) -> int:
    """Return how many expressions from one on are a row of following days; 1 where it is none."""
    last = first
    while last + 1 < min(len(times), first + _LONGEST_ROW) and _follows(times[last], times[last + 1]):
        between = (times[last].span.end, times[last + 1].span.start)
        ends = _AND.fullmatch(shadow, *between) is not None
        if not ends and not _COMMA.fullmatch(shadow, *between):
            return 1
        last += 1
        if ends or "/" in times[last].value:
            next_to = (_AND_SET_OFF if "," in times[first].span.of(shadow) else _AND_NEXT).fullmatch(shadow, *between)
            return last - first + 1 if next_to or _days(times[first], times[last]) >= _FEWEST_DAYS else 1
    return last - first + 1 if last > first and _goes_on(shadow, times, last) else 1


def _goes_on(shadow: str, times: Sequence[TimeExpression], last: int) -> bool:
    """Tell whether a list goes on behind its following days with a later one: "6, 7 and 20 February"."""
    if last + 1 == len(times) or times[last + 1].type is not TimeType.DATE:
        return False
    day, later = bounds(times[last].value), bounds(times[last + 1].value)
    follows = day is not None and later is not None and day.end < later.start
    between = (times[last].span.end, times[last + 1].span.start)
    return follows and (_AND.fullmatch(shadow, *between) or _COMMA.fullmatch(shadow, *between)) is not None


def _days(first: TimeExpression, last: TimeExpression) -> int:
    start, end = bounds(first.value), bounds(last.value)
    return (end.end - start.start).days if start and end else 0


def _follows(one: TimeExpression, other: TimeExpression) -> bool:
    if one.type is not TimeType.DATE or other.type is not TimeType.DATE or "/" in one.value:
        return False
    first, second = bounds(one.value), bounds(other.value)
    return first is not None and second is not None and first.start == first.last and first.end == second.start


def _joined(first: TimeExpression, last: TimeExpression) -> TimeExpression:
    value = f"{first.value}/{last.value.rpartition('/')[2]}"
    basis = least_sure(first.basis, last.basis)
    return replace(first, span=Span(first.span.start, last.span.end), value=value, basis=basis)
