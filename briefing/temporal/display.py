"""How does a person read a TIMEX3 or EDTF value?"""

import re
from collections.abc import Callable
from datetime import date

from briefing.temporal.names import SHORT_MONTHS, WEEKDAYS
from briefing.temporal.values import DateRange, bounds

_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year", "DE": "decade", "CE": "century"}
_CLOCK_UNITS = {"H": "hour", "M": "minute", "S": "second"}
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_REFERENCES = {"PAST_REF": "in the past", "PRESENT_REF": "now", "FUTURE_REF": "no date yet"}
_UNKNOWN = "date unknown"
_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WEEK = re.compile(r"\d{4}-W\d\d")
_YEARS = re.compile(r"\d{2,4}X{0,2}(?:/\d{2,4})?(?:-[A-Z]\w)?")
_ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
_MM = r"(?:0[1-9]|1[0-2])"


def _month(number: str | int) -> str:
    return SHORT_MONTHS[int(number) - 1]


def _day(day: date, *, year: bool = True) -> str:
    shown = f"{day.day} {_month(day.month)}"
    return f"{shown} {day.year}" if year else shown


def _week(found: re.Match[str]) -> str:
    days = bounds(f"{found[1]}-W{found[2]}")
    return f"week of {_day(days.start)}" if days else _UNKNOWN


def _weekend(found: re.Match[str]) -> str:
    days = bounds(found[0])
    return show_days(days) if days else _UNKNOWN


def _duration(found: re.Match[str]) -> str:
    count = found[2]
    unit = (_CLOCK_UNITS if found[1] else _UNITS).get(found[3])
    if unit is None:
        return _UNKNOWN
    if count == "X":
        return f"some {'centuries' if unit == 'century' else unit + 's'}"
    plural = "centuries" if unit == "century" else unit + "s"
    return f"{count} {unit if count == '1' else plural}"


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (
        re.compile(rf"(\d{{4}})-({_MM})-(\d\d)T(\d\d:\d\d)(?::\d\d)?Z?"),
        lambda m: f"{int(m[3])} {_month(m[2])} {m[1]}, {m[4]}",
    ),
    (re.compile(rf"(\d{{4}})-({_MM})-(\d\d)(?:T[A-Z]*)?"), lambda m: f"{int(m[3])} {_month(m[2])} {m[1]}"),
    (re.compile(rf"(\d{{4}})-({_MM})(?:-XX)?"), lambda m: f"{_month(m[2])} {m[1]}"),
    (re.compile(r"(\d{4})(?:-XX(?:-XX)?)?"), lambda m: m[1]),
    (re.compile(r"(\d{4})-W(\d\d)-WE"), _weekend),
    (re.compile(r"(\d{4})-W(\d\d)"), _week),
    (re.compile(r"(\d{4})-Q([1-4])"), lambda m: f"Q{m[2]} {m[1]}"),
    (re.compile(r"(\d{4})-H([12])"), lambda m: f"{'first' if m[2] == '1' else 'second'} half of {m[1]}"),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), lambda m: f"{_SEASONS[m[2]]} {m[1]}"),
    (re.compile(r"(\d{3})X?"), lambda m: f"{m[1]}0s"),
    (re.compile(r"(\d\d)(?:XX)?"), lambda m: f"{int(m[1])}00s"),
    (re.compile(rf"XXXX-({_MM})-(\d\d)(?:T[\d:A-Z]*)?"), lambda m: f"{int(m[2])} {_month(m[1])} (year unknown)"),
    (re.compile(rf"XXXX-({_MM})(?:-XX)?"), lambda m: f"{_month(m[1])} (year unknown)"),
    (re.compile(r"XXXX-XX-(\d\d)"), lambda m: f"the {int(m[1])}{_ENDINGS.get(int(m[1]), 'th')} (month unknown)"),
    (re.compile(r"XXXX-WXX-([1-7])(?:T[\d:A-Z]*)?"), lambda m: f"{WEEKDAYS[int(m[1]) - 1].title()} (date unknown)"),
    (re.compile(r"XXXX-Q([1-4])"), lambda m: f"Q{m[1]} (year unknown)"),
    (re.compile(r"XXXX-(SP|SU|FA|WI)"), lambda m: f"{_SEASONS[m[1]]} (year unknown)"),
    (re.compile(rf"P(T)(\d+|X)({'|'.join(_CLOCK_UNITS)})"), _duration),
    (re.compile(rf"P()(\d+|X)({'|'.join(_UNITS)})"), _duration),
)


def show_days(days: DateRange) -> str:
    """Show a range of days as shortly as it stays clear: `13–15 Nov 2024`, `30 Oct – 2 Nov 2025`."""
    first, last = days.start, days.last
    if first == last:
        return _day(first)
    if first.year != last.year:
        return f"{_day(first)} – {_day(last)}"
    if first.month != last.month:
        return f"{_day(first, year=False)} – {_day(last)}"
    return f"{first.day}–{_day(last)}"


def _show_interval(value: str) -> str:
    first, _, last = value.partition("/")
    days = bounds(value)
    if days is not None and _FULL_DAY.fullmatch(first) and _FULL_DAY.fullmatch(last):
        return show_days(days)
    return f"{show_value(first)} – {show_value(last)}"


def show_value(value: str | None) -> str:
    """Show a value in words: `25 Oct 2025`, `10 Nov (year unknown)`, `week of 20 Oct 2025`; `No date` for None."""
    if not value:
        return "No date"
    if "/" in value:
        return _show_interval(value)
    if value in _REFERENCES:
        return _REFERENCES[value]
    for pattern, show in _FORMS:
        if found := pattern.fullmatch(value):
            return show(found)
    return _UNKNOWN


def show_short(value: str | None) -> str:
    """Show a value without its year where a day or month is known: `25 Oct`, `20–26 Oct`, `Nov`; for narrow places."""
    days = bounds(value)
    if value is None or days is None:
        return (
            show_value(value)
            .replace(" (year unknown)", "")
            .replace(" (date unknown)", "")
            .replace(" (month unknown)", "")
        )
    if _WEEK.fullmatch(value):
        return _without_year(show_days(days))
    return show_value(value) if _YEARS.fullmatch(value) else _without_year(show_value(value))


def show_with_weekday(value: str | None, *, year: bool = True) -> str:
    """Show a value that is one day with its weekday, `Thu 30 Oct 2025` or `Thu 30 Oct`, any other as it is shown."""
    days = bounds(value)
    if days is None or days.start != days.last:
        return show_value(value)
    return f"{WEEKDAYS[days.start.weekday()][:3].title()} {_day(days.start, year=year)}"


def _without_year(shown: str) -> str:
    return re.sub(r" \d{4}\b", "", shown)
