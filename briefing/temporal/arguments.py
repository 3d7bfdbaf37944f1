"""Which days does a date typed by the reader mean?"""

import re
from datetime import date, timedelta

from briefing.temporal.names import MONTH_NUMBERS, SHORT_MONTHS, WEEKDAY_SHORTS, WEEKDAYS
from briefing.temporal.shown import read_shown
from briefing.temporal.values import DateRange, bounds, day_range, month_range

_ISO = re.compile(r"\d{4}(?:-\d{1,2}(?:-\d{1,2})?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})\.? +([a-z]+)\.? +(\d{4})")
_MONTH_FIRST = re.compile(r"([a-z]+)\.? +(\d{1,2}),? +(\d{4})")
_NUMBERS = WEEKDAY_SHORTS | {name: number for number, name in enumerate(WEEKDAYS, 1)}
#: A weekday before a day is read only where it is the right one.
_WEEKDAY = re.compile(rf"({'|'.join(sorted(_NUMBERS, key=len, reverse=True))})\.?,? +")
#: What is said around the number of a day: `the 9th of March`.
_SPOKEN = re.compile(r"^the +(?=\d)|(?<=\d)(?:st|nd|rd|th)\b(?: +of\b)?|(?<=\d) +of\b|(?<=[a-z]),(?= +\d{4})")
_MONTH_YEAR = re.compile(r"([a-z]+)\.? +(\d{4})")
_FIGURES = re.compile(r"(\d{1,2})(?P<mark>[./-])(\d{1,2})(?P=mark)(\d{4}|(?<!-)\d{2})")
#: A year of two figures lies at most so many years ahead, as a person writes a date of this life.
_AHEAD = 20
_WEEK = re.compile(r"\d{4}-[wq]\d{1,2}")
_YEARLESS = re.compile(r"(?:XXXX|XXX|XX)(?:-[\dA-Z]{1,3}){0,2}|FUTURE_REF")
_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1}


def parse_argument(text: str, today: date) -> DateRange:
    """Read a date of a query or command line as a half-open range of days.

    `2025`, `2025-11`, `2025-11-15`, `2025-W43`, `1 nov 2025`, `the 1st of November, 2025`, `Sat, Nov 1, 2025`,
    `nov 2025`, `15.11.2025` and `15.11.25` (day first, as CLDR has it wherever points part the figures), `15/11/2025`
    where only one order fits, `today`, whatever dates are shown as (`Q4 2025`, `13–15 Nov 2024`), and two of them with
    `..` between, where either may be left out for "from the first day there is" and "to the last".

    Raises ValueError with a sentence that says what is wrong.
    """
    first, dots, second = text.strip().casefold().partition("..")
    if not dots:
        return _single(first, text, today)
    start = _single(first, text, today).start if first.strip() else date.min
    end = _single(second, text, today).end if second.strip() else date.max
    if end <= start:
        raise ValueError(f"The range “{text.strip()}” ends before it starts.")
    return DateRange(start, end)


def write_argument(text: str, today: date) -> str:
    """Return the TIMEX3 value of a date as `parse_argument` reads it: `2025-11-15`, `2025-11`, `2025`, or an interval.

    Raises ValueError with a sentence that says what is wrong.
    """
    value = text.strip()
    if bounds(value):
        return value
    if shown := read_shown(value):
        return shown
    days = parse_argument(value, today)
    if days.start == date.min or days.end == date.max:
        raise ValueError(f"The range “{value}” is open on one side.")
    return write_range(days)


def is_yearless(value: str) -> bool:
    """Tell whether a TIMEX3 value leaves a date unknown: its year is missing (`XXXX-11-10`, `XXXX-WXX-4`)."""
    return bool(_YEARLESS.fullmatch(value))


def write_range(days: DateRange) -> str:
    """Return the shortest value that covers these days and no others."""
    whole = (days.start.isoformat(), days.start.isoformat()[:7], f"{days.start.year:04}")
    named = (value for value in whole if bounds(value) == days)
    return next(named, f"{days.start.isoformat()}/{days.last.isoformat()}")


def _single(part: str, whole: str, today: date) -> DateRange:
    part = part.strip()
    if part in _WORDS:
        return day_range(today + timedelta(days=_WORDS[part]))
    days = _read(part, today) or _spoken(_SPOKEN.sub("", part), today)
    if days is None:
        raise ValueError(f"“{whole.strip()}” is not a date; write 2025, 2025-11, 2025-11-15 or 15 Nov 2025.")
    return days


def _read(part: str, today: date) -> DateRange | None:
    if _WEEK.fullmatch(part):
        return bounds(part.upper())
    return _iso(part) or _written(part) or _figures(part, today) or bounds(read_shown(part))


def _spoken(part: str, today: date) -> DateRange | None:
    """Read a date from which what is only said was taken, with a weekday before it if that is the right one."""
    weekday = _WEEKDAY.match(part)
    if weekday is None:
        return _read(part, today)
    days = _read(_SPOKEN.sub("", part[weekday.end() :]), today)
    is_right = days is not None and days.start == days.last and days.start.isoweekday() == _NUMBERS[weekday[1]]
    return days if is_right else None


def _iso(part: str) -> DateRange | None:
    if not _ISO.fullmatch(part):
        return None
    year, *rest = part.split("-")
    return bounds("-".join([year, *(number.zfill(2) for number in rest)]))


def _written(part: str) -> DateRange | None:
    if found := _DAY_FIRST.fullmatch(part):
        return _calendar_day(found[3], found[2], found[1])
    if found := _MONTH_FIRST.fullmatch(part):
        return _calendar_day(found[3], found[1], found[2])
    found = _MONTH_YEAR.fullmatch(part)
    if found and found[1] in MONTH_NUMBERS and int(found[2]) > 0:
        return month_range(int(found[2]), MONTH_NUMBERS[found[1]])
    return None


def _figures(part: str, today: date) -> DateRange | None:
    found = _FIGURES.fullmatch(part)
    if found is None:
        return None
    first, second, year = found[1].zfill(2), found[3].zfill(2), _whole_year(found[4], today)
    day_first, month_first = bounds(f"{year}-{second}-{first}"), bounds(f"{year}-{first}-{second}")
    if found["mark"] == "." or None in (day_first, month_first) or day_first == month_first:
        return day_first if found["mark"] == "." else day_first or month_first
    ways = f"{year}-{second}-{first} or {year}-{first}-{second}"
    raise ValueError(f"“{part}” is {_tell(day_first)} or {_tell(month_first)}; write {ways}.")


def _whole_year(figures: str, today: date) -> str:
    """Return a year of two figures as the last one that does not lie too far ahead, and one of four as it is."""
    if len(figures) == len("2025"):
        return figures
    last = today.year + _AHEAD
    return f"{last - (last - int(figures)) % 100:04}"


def _tell(days: DateRange | None) -> str:
    return f"{days.start.day} {SHORT_MONTHS[days.start.month - 1]}" if days else ""


def _calendar_day(year: str, month: str, day: str) -> DateRange | None:
    if month not in MONTH_NUMBERS:
        return None
    return bounds(f"{year}-{MONTH_NUMBERS[month]:02}-{int(day):02}")
