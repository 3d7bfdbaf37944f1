"""Which date does a feast, a day of some month, a week of a month or a count from another date come to?"""

from collections.abc import Iterator
from datetime import date, timedelta

from briefing.domain.findings import Basis
from briefing.temporal.anchoring.arithmetic import UNKNOWN, nearest_weekday, shift_date, write_unit
from briefing.temporal.anchoring.direction import Direction
from briefing.temporal.anchoring.place import Place, Valued, agreed
from briefing.temporal.anchoring.sureness import surely_looks_back, was_planned
from briefing.temporal.anchoring.years.nearest import nearest_of
from briefing.temporal.expressions.meanings import Counted, DayOfMonth, Feast, PartOfMonth, Shifted, Unit, WeekdayBeside
from briefing.temporal.expressions.rules.relative import duration_value
from briefing.temporal.feasts import feast_value
from briefing.temporal.values import DateRange, bounds

_DAY = timedelta(days=1)
_WEEK = 7
_THURSDAY = 4
#: Before July "the new year" may be the one that has begun.
_LATE_IN_YEAR = 7
_LONGEST_MONTH = 31
_CALENDAR_UNITS = (Unit.MONTH, Unit.QUARTER, Unit.YEAR)


def day_of_month(meaning: DayOfMonth, place: Place, named: Valued | None) -> Valued:
    """Return "the 25th" of the month `named`, of the heading, or last told in sentence or story, else the nearest.

    The month of a day ahead that was told last in the paragraph counts as told but where the clause looks back.
    """
    unknown = Valued(f"XXXX-XX-{meaning.day:02}", Basis.UNKNOWN)
    if named is not None:
        value = f"{named.value}-{meaning.day:02}"
        return Valued(value, named.basis) if bounds(value) else unknown
    if place.headed and "-" in place.headed:
        value = f"{place.headed}-{meaning.day:02}"
        return Valued(value, Basis.INFERRED) if bounds(value) else unknown
    month = place.story.month
    if month and (place.narrative or place.in_sentence_of_story()):
        value = f"{month}-{meaning.day:02}"
        return Valued(value, Basis.INFERRED) if bounds(value) else unknown
    if place.anchor is None and (open_month := place.open_month()):
        return Valued(f"{open_month}-{meaning.day:02}", Basis.UNKNOWN)
    if place.anchor is None or place.narrative:
        return unknown
    towards = place.towards()
    if month and towards is not Direction.BACK and _is_of_day_ahead(month, place):
        value = f"{month}-{meaning.day:02}"
        return Valued(value, Basis.INFERRED) if bounds(value) else unknown
    planned = was_planned(place.shadow, place.mention.start)
    back = towards is Direction.BACK
    if planned or (back and not surely_looks_back(place.shadow, place.mention.start, place.mention.end)):
        towards = Direction.UNSAID
    value_near = agreed(place.anchor, lambda day: nearest_of(_months_around(day, meaning), day, towards))
    return Valued(value_near, Basis.INFERRED) if value_near else unknown


def _is_of_day_ahead(month: str, place: Place) -> bool:
    """Tell whether a day months ahead was told last, so that a day without a month is one of its month.

    A month alone ("the vote comes in April") does not lead the next sentence away from the day of writing.
    """
    ahead = place.anchor is not None and month > f"{place.anchor.last:%Y-%m}"
    to_the_day = place.story.day is not None and place.story.day.startswith(month)
    return ahead and to_the_day and place.in_paragraph_of_story()


def _months_around(day: date, meaning: DayOfMonth) -> Iterator[str]:
    """Yield the day in the months around; of "Tuesday 19th" only where it is a Tuesday."""
    for months in (-1, 0, 1):
        moved = shift_date(day, Unit.MONTH, months)
        days = bounds(f"{moved.year:04}-{moved.month:02}-{meaning.day:02}") if moved else None
        if days and meaning.weekday in (None, days.start.isoweekday()):
            yield days.start.isoformat()


def feast(meaning: Feast, place: Place) -> Valued:
    """Return a feast's day in the year of the story, else the nearest one on the side the clause looks to."""
    unknown = Valued(_unknown_feast(meaning.name), Basis.UNKNOWN)
    if place.narrative:
        year = place.story.year
        value = feast_value(meaning.name, int(year)) if year and year.isdecimal() else None
        return Valued(value, Basis.INFERRED) if value else unknown
    if place.anchor is None:
        return unknown
    then = place.said_then()
    if then is not None:
        value = _feast_near(meaning, then, Direction.AHEAD)
        return Valued(value, Basis.INFERRED) if value else unknown
    towards = place.towards()
    if towards is Direction.BACK and not surely_looks_back(place.shadow, place.mention.start, place.mention.end):
        towards = Direction.UNSAID
    found = agreed(place.anchor, lambda day: _feast_near(meaning, day, towards))
    return Valued(found, Basis.INFERRED) if found else unknown


def _feast_near(meaning: Feast, day: date, towards: Direction) -> str | None:
    if meaning.name == "new year":
        coming = towards is not Direction.BACK and day.month >= _LATE_IN_YEAR
        return f"{day.year + 1:04}" if coming else None
    sides = {-1: Direction.BACK, 0: towards, 1: Direction.AHEAD}
    side = towards if meaning.shift is None else sides[meaning.shift]
    years = (day.year - 1, day.year, day.year + 1)
    falls = (value for year in years if (value := feast_value(meaning.name, year)))
    return nearest_of(falls, day, side, doubting=False)


def _unknown_feast(name: str) -> str:
    """Write a feast without its year: its day where that is the same in two years."""
    first, second = feast_value(name, 2001), feast_value(name, 2002)
    return f"XXXX-{first[len('2001-') :]}" if first and second and first[4:] == second[4:] else "XXXX-XX-XX"


def week_of(day: Valued, unit: Unit) -> Valued:
    """Return the ISO week that holds a day, or its weekend."""
    days = bounds(day.value)
    return Valued(write_unit(days.start, unit), day.basis) if days else Valued(UNKNOWN[unit], Basis.UNKNOWN)


def part_of_month(meaning: PartOfMonth, month: Valued) -> Valued:
    """Return a week, weekend or weekday of a month.

    A month's first week is the first with its Thursday in the month, as ISO 8601 counts the weeks of a year.
    """
    days = bounds(month.value)
    if days is None and month.value.startswith("XXXX-") and not meaning.weekday:
        return Valued(month.value, Basis.UNKNOWN)
    if days is None:
        return Valued("XXXX-XX-XX" if meaning.weekday else UNKNOWN[meaning.unit], Basis.UNKNOWN)
    if meaning.unit is Unit.WORKDAY:
        return _workday_of_days(meaning.number, days, month.basis)
    if meaning.unit is Unit.DAY and not meaning.weekday:
        return _day_of_days(meaning.number, days, month.basis)
    weekday = meaning.weekday or (_THURSDAY if meaning.unit is Unit.WEEK else _WEEK - 1)
    first = days.start + (weekday - days.start.isoweekday()) % _WEEK * _DAY
    last = days.last - (days.last.isoweekday() - weekday) % _WEEK * _DAY
    weeks = meaning.number + 1 if meaning.number < 0 else meaning.number - 1
    found = (last if meaning.number < 0 else first) + weeks * _WEEK * _DAY
    if not days.holds(found):
        return Valued("XXXX-XX-XX" if meaning.weekday else UNKNOWN[meaning.unit], Basis.UNKNOWN)
    return Valued(write_unit(found, Unit.DAY if meaning.weekday else meaning.unit), month.basis)


def _day_of_days(number: int, days: DateRange, basis: Basis) -> Valued:
    found = days.last if number < 0 else days.start + (number - 1) * _DAY
    return Valued(found.isoformat(), basis)


def _workday_of_days(number: int, days: DateRange, basis: Basis) -> Valued:
    """Return the so-many-eth working day of a period, the last where negative; New Year's Day is none anywhere."""
    opens = (days.start.month, days.start.day) == (1, 1)
    before = days.start if opens else shift_date(days.start, Unit.DAY, -1)
    start = days.end if number < 0 else before
    found = shift_date(start, Unit.WORKDAY, number) if start else None
    return Valued(found.isoformat(), basis) if found and days.holds(found) else Valued(UNKNOWN[Unit.DAY], Basis.UNKNOWN)


def counted(meaning: Counted, base: Valued) -> Valued:
    """Return the day so many units from a day, or the month or year from a month; a duration where neither is known."""
    days = bounds(base.value)
    length = (days.end - days.start).days if days else 0
    moved = shift_date(days.start, meaning.unit, meaning.count) if days else None
    if moved and length == 1:
        return Valued(moved.isoformat(), base.basis)
    if moved and length <= _LONGEST_MONTH and meaning.unit in _CALENDAR_UNITS:
        return Valued(write_unit(moved, Unit.MONTH), base.basis)
    if isinstance(meaning.base, Shifted) or (meaning.unit is Unit.WEEK and base.value.startswith("XXXX-WXX-")):
        return base
    return Valued(duration_value(meaning.unit, abs(meaning.count)), Basis.UNKNOWN)


def weekday_beside(meaning: WeekdayBeside, base: Valued) -> Valued:
    """Return the so-many-eth weekday after a day, or before it, that day itself not counted."""
    unknown = Valued(UNKNOWN[Unit.DAY], Basis.UNKNOWN)
    days = bounds(base.value)
    ahead = meaning.count > 0
    next_to = shift_date(days.last if ahead else days.start, Unit.DAY, 1 if ahead else -1) if days else None
    first = nearest_weekday(next_to, meaning.number, ahead=ahead) if next_to else None
    found = shift_date(first, Unit.WEEK, meaning.count - (1 if ahead else -1)) if first else None
    return Valued(found.isoformat(), base.basis) if found else unknown
