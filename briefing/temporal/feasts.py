"""On which day of a year does a feast fall?"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

_WEEK = 7
_THURSDAY, _MONDAY = 4, 1


def easter(year: int) -> date:
    """Return the Sunday of Easter in the Gregorian calendar (Meeus, "Astronomical Algorithms", chapter 8)."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % _WEEK
    late = (year % 19 + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - _WEEK * late + 114, 31)
    return date(year, month, day + 1)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


def _weekday_of(month: int, weekday: int, which: int) -> Callable[[int], date]:
    """Return the `which`-th such weekday of a month from its first day; the last where `which` is 0."""

    def _day(year: int) -> date:
        if which == 0:
            after = date(year, month + 1, 1)
            return after - timedelta(days=(after.isoweekday() - weekday - 1) % _WEEK + 1)
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % _WEEK + _WEEK * (which - 1))

    return _day


def _first_of_advent(year: int) -> date:
    """Return the fourth Sunday before Christmas."""
    christmas = date(year, 12, 25)
    return christmas - timedelta(days=christmas.isoweekday() + 3 * _WEEK)


def _listed(first: int, days: str) -> Callable[[int], date]:
    """Return the days of a feast of another calendar, written month-day by year from `first` on."""
    table = dict(enumerate(days.split(), first))

    def _day(year: int) -> date:
        return date.fromisoformat(f"{year:04}-{table.get(year, '')}")

    return _day


#: Feasts of other calendars, known for the years that are listed: the new year of the Chinese one (GB/T 33661-2017) as
#: the Hong Kong Observatory gives it, the main day of Diwali as India's list of central holidays does.
LISTED_FEASTS: Mapping[str, Callable[[int], date]] = {
    "lunar new year": _listed(
        2010,
        "02-14 02-03 01-23 02-10 01-31 02-19 02-08 01-28 02-16 02-05 01-25 02-12 02-01 01-22 02-10 01-29 02-17 02-06"
        " 01-26 02-13 02-03 01-23 02-11 01-31 02-19 02-08",
    ),
    "diwali": _listed(
        2015, "11-11 10-30 10-19 11-07 10-27 11-14 11-04 10-24 11-12 10-31 10-20 11-08 10-29 10-17 11-05 10-26"
    ),
}

#: Feasts that one date everywhere, or one country's law, gives their day: 5 U.S.C. 6103 for the American ones, the
#: Waitangi Day Act 1976, the Australia Day Acts, the Canadian Holidays Act, Kenya's Public Holidays Act (cap. 110).
#: What is kept on other days elsewhere ("Labour Day", "Independence Day") is not here.
FEASTS: Mapping[str, Callable[[int], date]] = {
    "christmas": _fixed(12, 25), "christmas eve": _fixed(12, 24), "new year's eve": _fixed(12, 31),
    "new year's day": _fixed(1, 1), "boxing day": _fixed(12, 26), "epiphany": _fixed(1, 6),
    "valentine's day": _fixed(2, 14), "halloween": _fixed(10, 31), "may day": _fixed(5, 1),
    "bastille day": _fixed(7, 14), "anzac day": _fixed(4, 25), "juneteenth": _fixed(6, 19),
    "veterans day": _fixed(11, 11), "armistice day": _fixed(11, 11), "remembrance day": _fixed(11, 11),
    "waitangi day": _fixed(2, 6), "madaraka day": _fixed(6, 1), "mashujaa day": _fixed(10, 20),
    "jamhuri day": _fixed(12, 12), "australia day": _fixed(1, 26), "canada day": _fixed(7, 1),
    "hogmanay": _fixed(12, 31), "michaelmas": _fixed(9, 29), "martinmas": _fixed(11, 11), "candlemas": _fixed(2, 2),
    "easter": easter, "good friday": _from_easter(-2), "easter monday": _from_easter(1),
    "maundy thursday": _from_easter(-3), "shrove tuesday": _from_easter(-47),
    "advent sunday": _first_of_advent, "palm sunday": _from_easter(-7), "ash wednesday": _from_easter(-46),
    "ascension day": _from_easter(39),
    "pentecost": _from_easter(49), "whitsun": _from_easter(49), "whit sunday": _from_easter(49),
    "whit monday": _from_easter(50), "thanksgiving": _weekday_of(11, _THURSDAY, 4),
    "labor day": _weekday_of(9, _MONDAY, 1), "memorial day": _weekday_of(5, _MONDAY, 0),
    "columbus day": _weekday_of(10, _MONDAY, 2), "presidents day": _weekday_of(2, _MONDAY, 3),
    **LISTED_FEASTS,
}  # fmt: skip


def feast_value(name: str, year: int) -> str | None:
    """Return a feast's day in a year as a value; None for a name or a year that is none."""
    fall = FEASTS.get(name)
    try:
        return fall(year).isoformat() if fall else None
    except (ValueError, OverflowError):
        return None
