"""How long is a stretch of time, and on which day does it end?"""

import re
from dataclasses import replace
from datetime import date

from briefing.domain.findings import Basis, TimeExpression, TimeType
from briefing.domain.span import Span
from briefing.temporal.anchoring.arithmetic import shift_date
from briefing.temporal.expressions.meanings import Unit
from briefing.temporal.expressions.rules.workdays import WORKDAYS

#: How the value of a stretch that can be counted is written.
LENGTH = re.compile(r"P(?P<count>\d{1,3})(?P<unit>[DWMY])")
UNITS = {"D": Unit.DAY, "W": Unit.WEEK, "M": Unit.MONTH, "Y": Unit.YEAR}
#: The modifier of a day until which time was granted.
GRANTED = "GRANTED"
#: The modifier of the day of an event that something else is counted from.
NAMED = "NAMED"
#: The modifier of the day on which something is over.
LASTING = "LASTING"
_HOURS, _HOURS_A_DAY = re.compile(r"PT(\d{1,4})H"), 24
_CALENDAR = (Unit.MONTH, Unit.YEAR)
#: Among more working days are holidays, which are not known.
_MOST_WORKDAYS = 30


def in_days(length: TimeExpression) -> TimeExpression:
    """Return hours as days where they make whole ones; others as they are."""
    hours = _HOURS.fullmatch(length.value)
    days, rest = divmod(int(hours[1]), _HOURS_A_DAY) if hours else (0, 0)
    return replace(length, value=f"P{days}D") if days and not rest else length


def end_of(start: date, length: TimeExpression, *, back: bool = False) -> date | None:
    """Return the day so long after a day, or before it; None where that is not known."""
    found = LENGTH.fullmatch(length.value)
    if found is None or (length.modifier == WORKDAYS and int(found["count"]) > _MOST_WORKDAYS):
        return None
    unit = Unit.WORKDAY if length.modifier == WORKDAYS else UNITS[found["unit"]]
    return shift_date(start, unit, -int(found["count"]) if back else int(found["count"]))


def last_of(start: date, length: TimeExpression) -> date | None:
    """Return the last day of what lasts so long from a day: five years from 1 April end on 31 March.

    What lasts so long from within a month ends on the day that bears the same number.
    """
    found, end = LENGTH.fullmatch(length.value), end_of(start, length)
    whole = found is not None and UNITS[found["unit"]] in _CALENDAR and start.day == 1
    return shift_date(end, Unit.DAY, -1) if end and whole else end


def dated(length: TimeExpression, end: date, basis: Basis, span: Span) -> TimeExpression:
    """Return a stretch as the day it ends on."""
    return replace(length, type=TimeType.DATE, value=end.isoformat(), basis=basis, span=span)


def ending(length: TimeExpression, start: date | None, modifier: str, *, back: bool = False) -> TimeExpression | None:
    """Return a stretch as the day so long after a day that is inferred; None without one."""
    end = end_of(start, length, back=back) if start else None
    return replace(dated(length, end, Basis.INFERRED, length.span), modifier=modifier) if end else None
