"""What do the named tokens of a match say?"""

from briefing.domain.findings import TimeType
from briefing.temporal.expressions.meanings import Meaning, Unit
from briefing.temporal.expressions.patterns import Groups, Reading

_LAST, _LAST_BUT_ONE = -1, -2
#: So many weeks begin in a month at most.
_MOST = 5
_SHIFTS = {"last": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}


def number(groups: Groups, name: str) -> int:
    """Return a named token's number; raises ValueError where the rule matched no number of that name."""
    value = groups[name]
    if not isinstance(value, int):
        raise ValueError(f"{name} is no number: {value!r}")
    return value


def shift_of(groups: Groups) -> int:
    """Return by how much "next" or "last" among the named tokens shifts; 0 without one."""
    return next((by for name, by in _SHIFTS.items() if name in groups), 0)


def unit_of(groups: Groups) -> Unit:
    """Return the unit named; that of a fortnight is the week."""
    unit = groups.get("unit")
    return unit if isinstance(unit, Unit) else Unit.WEEK


def part_of_day(groups: Groups, day: Meaning) -> Reading:
    """Return the reading of a day, with the part of it that is named."""
    part = str(groups["part"]) if "part" in groups else ""
    return Reading(TimeType.TIME if part else TimeType.DATE, day, part=part)


def which_of(groups: Groups) -> int:
    """Return which week is meant, the last as -1, the one before it as -2; 0 where it is none."""
    if "penult" in groups:
        return _LAST_BUT_ONE
    if "last" in groups:
        return _LAST
    if "ordinal" in groups:
        which = number(groups, "ordinal")
        return which if which <= _MOST else 0
    return 2 if groups["second"] is Unit.SECOND else 0
