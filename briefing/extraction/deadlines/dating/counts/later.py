"""On which day is what comes so long after a day that was told, or after now?"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing.domain.findings import Basis, TimeExpression, TimeType, least_sure
from briefing.extraction.deadlines.dating.terms.lengths import UNITS
from briefing.extraction.deadlines.dating.terms.told import FULL_STOP, IF, told_before
from briefing.temporal.anchoring.arithmetic import shift_date
from briefing.temporal.expressions.meanings import Shifted, Unit
from briefing.temporal.expressions.scan import scan

#: "A fortnight later", "a month from today": counted from a day, it comes to a day.
_LATER = re.compile(
    r"(?:\slater|\A(?!the\s).*\s(?:after|on)|\s(?P<now>from today)|\s(?P<far>from now))\Z", re.IGNORECASE
)
#: "Until thirty months from now": something ends on the day itself.
_UP_TO = re.compile(r"\b(?:until|till)\s$")
_LEAD, _NEAR = 12, 24
#: "The same date next year", "the same day in 2026".
_SAME = re.compile(r"\b(?:the same|that) (?:date|day) (?:in |of )?(?:the )?$")
_YEAR = re.compile(r"\d{4}")
_MOST_LATER = 60
_COUNTED = frozenset((*UNITS.values(), Unit.WORKDAY))


def find_later(
    shadow: str, time: TimeExpression, before: Sequence[TimeExpression], written: date | None
) -> TimeExpression | None:
    """Read "two weeks later" behind a day as the day it comes to; on terms it comes to none that is known.

    Where nothing dated goes before it, it is only a length of time.
    """
    later = _LATER.search(time.span.of(shadow)) if time.type is TimeType.DATE else None
    if later is None:
        return None
    far = later["far"] is not None
    if far and not _UP_TO.search(shadow, max(0, time.span.start - _LEAD), time.span.start):
        return None
    now = far or later["now"] is not None
    if not now and not _follows(shadow, time, before):
        return replace(time, type=TimeType.DURATION)
    start = written if now else told_before(shadow, time, before)
    told = [one.meaning for one in scan(f"{time.span.of(shadow)}.")]
    shift = told[0] if len(told) == 1 else None
    if start is None or not isinstance(shift, Shifted) or shift.unit not in _COUNTED:
        return None
    if not 0 < shift.count <= _MOST_LATER:
        return None
    day = shift_date(start, shift.unit, shift.count)
    return replace(time, value=day.isoformat(), basis=least_sure(time.basis, Basis.INFERRED)) if day else None


def same_date(shadow: str, time: TimeExpression, before: Sequence[TimeExpression]) -> TimeExpression | None:
    """Read "the same date next year" as the day of that year that was told last."""
    if not _YEAR.fullmatch(time.value) or not _SAME.search(shadow, max(0, time.span.start - _NEAR), time.span.start):
        return None
    day = told_before(shadow, time, before)
    if day is None:
        return None
    years = int(time.value) - day.year
    moved = shift_date(day, Unit.YEAR, years) if years else None
    return replace(time, value=moved.isoformat(), basis=least_sure(time.basis, Basis.INFERRED)) if moved else None


def _follows(shadow: str, time: TimeExpression, before: Sequence[TimeExpression]) -> bool:
    """Tell whether "a week later" has a date to follow: in its sentence or the one before, on no condition."""
    last = next((one for one in reversed(before) if one.type is not TimeType.DURATION), None)
    if last is None:
        return False
    ends = list(FULL_STOP.finditer(shadow, last.span.end, time.span.start))
    return not ends or (len(ends) == 1 and IF.search(shadow, ends[0].end(), time.span.start) is None)
