"""Which date lies so many units from another, and how is it written?"""

from datetime import date, timedelta

from briefing.temporal.expressions.meanings import Unit
from briefing.temporal.values import last_day_of_month

#: How each unit is written where nothing is known of it.
UNKNOWN = {
    Unit.SECOND: "XXXX-XX-XX", Unit.MINUTE: "XXXX-XX-XX", Unit.HOUR: "XXXX-XX-XX", Unit.DAY: "XXXX-XX-XX",
    Unit.WORKDAY: "XXXX-XX-XX",
    Unit.WEEK: "XXXX-WXX", Unit.WEEKEND: "XXXX-WXX-WE", Unit.MONTH: "XXXX-XX", Unit.QUARTER: "XXXX-QX",
    Unit.YEAR: "XXXX", Unit.DECADE: "XXX", Unit.CENTURY: "XX",
}  # fmt: skip
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7}
_HOURS_A_DAY = {Unit.HOUR: 24, Unit.MINUTE: 24 * 60, Unit.SECOND: 24 * 3600}
_LAST_WORKDAY, _MOST_WORKDAYS = 5, 1000
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}


def shift_date(day: date, unit: Unit, count: int) -> date | None:
    """Return the day `count` units on, back where negative, at a shorter month's end; None off the calendar."""
    try:
        if unit is Unit.WORKDAY:
            return _shift_workdays(day, count)
        if unit in _DAYS:
            return day + timedelta(days=_DAYS[unit] * count)
        if unit in _HOURS_A_DAY:
            return day + timedelta(days=round(count / _HOURS_A_DAY[unit]))
        return _shift_months(day, _MONTHS[unit] * count)
    except (OverflowError, ValueError):
        return None


def _shift_workdays(day: date, count: int) -> date:
    """Return the day so many working days on; which weekdays are holidays is not known."""
    step = timedelta(days=1 if count > 0 else -1)
    for _ in range(min(abs(count), _MOST_WORKDAYS)):
        day += step
        while day.isoweekday() > _LAST_WORKDAY:
            day += step
    return day


def _shift_months(day: date, count: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError("off the calendar")
    return date(year, month + 1, min(day.day, last_day_of_month(year, month + 1)))


def write_unit(day: date, unit: Unit) -> str:
    """Write the unit of the calendar that `day` lies in, as a TIMEX3 value."""
    iso = day.isocalendar()
    week = f"{iso.year:04}-W{iso.week:02}"
    written = {
        Unit.WEEK: week,
        Unit.WEEKEND: f"{week}-WE",
        Unit.MONTH: f"{day.year:04}-{day.month:02}",
        Unit.QUARTER: f"{day.year:04}-Q{(day.month + 2) // 3}",
        Unit.YEAR: f"{day.year:04}",
        Unit.DECADE: f"{day.year // 10:03}",
        Unit.CENTURY: f"{day.year // 100:02}",
    }
    return written.get(unit, day.isoformat())


def weekday_of_week(day: date, number: int, shift: int) -> date | None:
    """Return the weekday of the ISO week `shift` weeks from that of `day`."""
    monday = day - timedelta(days=day.isoweekday() - 1)
    return shift_date(monday, Unit.DAY, 7 * shift + number - 1)


def nearest_weekday(day: date, number: int, *, ahead: bool) -> date | None:
    """Return the next or the last such weekday, `day` itself included."""
    step = (number - day.isoweekday()) % 7
    return shift_date(day, Unit.DAY, step if ahead or step == 0 else step - 7)
