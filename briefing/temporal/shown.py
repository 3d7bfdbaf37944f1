"""Which value is shown by these words?"""

import re
from collections.abc import Callable

from briefing.temporal.names import MONTH_NUMBERS, WEEKDAY_SHORTS
from briefing.temporal.values import bounds

_DASH = re.compile(r" +[–-] +| +to +")
_DAY = r"(?P<day>\d{1,2})"
_MONTH = r"(?P<month>[a-z]+)\.?"
_YEAR = r"(?P<year>\d{4})"
#: `13–15 Nov 2024`: two days of one month.
_DAYS = re.compile(rf"{_DAY} ?[–-] ?(?P<last>\d{{1,2}}) {_MONTH} {_YEAR}")
#: `30 Oct – 2 Nov 2025`: the year stands at the end alone.
_NO_YEAR = re.compile(rf"{_DAY} {_MONTH}")
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
#: `Thu 30 Oct 2025`: a weekday is read only where it is the right one.
_WEEKDAY = re.compile(rf"({'|'.join(WEEKDAY_SHORTS)}),? (?=\d)")
_HALVES = {"first": 1, "second": 2, "1st": 1, "2nd": 2}


def read_shown(text: str) -> str | None:
    """Return the TIMEX3 value that these words show: `Q4 2025`, `13–15 Nov 2024`, `week of 20 Oct 2025`.

    What `show_value` writes for days, ranges of days and parts of a year is read back as the value it was, or as one
    that covers the same days; a hyphen or `to` may stand for its dash. None for any other words.
    """
    words = " ".join(text.casefold().split())
    weekday = _WEEKDAY.match(words)
    if weekday:
        value = _read_one(words[weekday.end() :])
        days = bounds(value)
        is_right = days is not None and days.start.isoweekday() == WEEKDAY_SHORTS[weekday[1]]
        return value if is_right else None
    return _read_days(words) or _read_interval(words) or _read_one(words)


def _read_one(words: str) -> str | None:
    for pattern, write in _FORMS:
        if found := pattern.fullmatch(words):
            value = write(found)
            return value if value and bounds(value) else None
    return None


def _read_days(words: str) -> str | None:
    found = _DAYS.fullmatch(words)
    if found is None:
        return None
    month = _month(found)
    return _interval(_day(found["day"], month, found["year"]), _day(found["last"], month, found["year"]))


def _read_interval(words: str) -> str | None:
    """Read two values with a dash between; a day before it has the year of the one behind."""
    first, *others = _DASH.split(words)
    if len(others) != 1:
        return None
    end = _read_one(others[0])
    if end and _NO_YEAR.fullmatch(first):
        first = f"{first} {end[:4]}"
    return _interval(_read_one(first), end)


def _interval(first: str | None, last: str | None) -> str | None:
    value = f"{first}/{last}"
    return value if first and last and bounds(value) else None


def _month(found: re.Match[str]) -> int:
    return MONTH_NUMBERS.get(found["month"], 0)


def _day(day: str, month: int, year: str) -> str:
    return f"{year}-{month:02}-{int(day):02}"


def _write_week(found: re.Match[str]) -> str | None:
    days = bounds(_day(found["day"], _month(found), found["year"]))
    if days is None:
        return None
    year, week, _ = days.start.isocalendar()
    return f"{year}-W{week:02}"


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = (
    (re.compile(rf"{_DAY} {_MONTH} {_YEAR}"), lambda m: _day(m["day"], _month(m), m["year"])),
    (
        re.compile(rf"{_DAY} {_MONTH} {_YEAR}, (?P<time>[0-2]\d:[0-5]\d)"),
        lambda m: f"{_day(m['day'], _month(m), m['year'])}T{m['time']}",
    ),
    (re.compile(rf"{_MONTH} {_YEAR}"), lambda m: f"{m['year']}-{_month(m):02}" if _month(m) else _season(m)),
    (re.compile(_YEAR), lambda m: m["year"]),
    (re.compile(rf"(?:the )?week of {_DAY} {_MONTH} {_YEAR}"), _write_week),
    (re.compile(rf"q([1-4]) {_YEAR}"), lambda m: f"{m['year']}-Q{m[1]}"),
    (re.compile(rf"h([12]) {_YEAR}"), lambda m: f"{m['year']}-H{m[1]}"),
    (
        re.compile(rf"(?:the )?({'|'.join(_HALVES)}) half of {_YEAR}"),
        lambda m: f"{m['year']}-H{_HALVES[m[1]]}",
    ),
    (re.compile(r"(?:the )?(\d{3})0s"), lambda m: m[1]),
)


def _season(found: re.Match[str]) -> str | None:
    season = _SEASONS.get(found["month"])
    return f"{found['year']}-{season}" if season else None
