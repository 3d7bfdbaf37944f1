"""Which full dates does a line at the head or foot write as only offices, agencies and machines do?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from briefing.domain.findings import TimeType
from briefing.temporal.expressions.abroad import month_numbers
from briefing.temporal.expressions.meanings import Known, Mention, Numeric
from briefing.temporal.names import MONTH_NUMBERS
from briefing.temporal.values import bounds
from briefing.text.fold import fold

_MONTH = r"(?P<month>[^\W\d_]{3,9})\.?"
_WEEKDAY = r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
_HOUR = r"\d{1,2}:\d\d(?::\d\d)?"
#: "4th day of March 2021", as deeds and notices say it.
_LEGAL = rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th) day of {_MONTH},? (?P<year>\d{{4}})\b"
#: "Tue Mar  4 09:12:33 UTC 2025", as machines do (POSIX, `date`).
_MACHINE = rf"{_WEEKDAY} {_MONTH}\s+(?P<day>\d{{1,2}}) {_HOUR}(?: [A-Z]{{2,5}})? (?P<year>\d{{4}})\b"
#: A date-time group: day, hour and minute in one ("221017Z JUL 09", ACP 121).
_GROUP = rf"\b(?P<day>[0-3]\d)[0-2]\d[0-5]\d(?:[A-Z]|\s?(?:GMT|UTC))? {_MONTH} (?P<year>\d\d|\d{{4}})\b"
#: "21-FEB-14".
_DASHED = rf"(?<![\w-])(?P<day>\d{{1,2}})-{_MONTH}-(?P<year>\d\d)(?![\w-])"
#: "22 dec 2021", the month in small letters.
_SMALL = r"\b(?P<day>\d{1,2})\.? (?P<month>(?-i:[a-z]{3,9}))\.? (?P<year>(?:19|20)\d\d)\b"
#: "13th May, 2010", "Monday, 13. May 2010", "Day 13 of May 2010"; but "No. 13. May 2010" counts an issue.
_COMMA = (
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH}, (?P<year>(?:19|20)\d\d)\b"
    rf"|(?:(?<=day )|(?<=day, ))(?P<day2>\d{{1,2}})(?:\.| of) {_MONTH.replace('month', 'month2')}"
    r" (?P<year2>(?:19|20)\d\d)\b"
)
#: "JUNE 1 2, 19 87": figures that a scanner has parted.
_PARTED = (
    rf"\b{_MONTH} (?P<day>\d ?\d?), ?(?P<year>(?:1 ?9|2 ?0) ?\d ?\d)\b(?<! \d{{4}})"
    rf"|\b{_MONTH.replace('month', 'month2')} (?P<day2>\d \d), ?(?P<year2>(?:19|20)\d\d)\b"
)
#: "04MAR21", as telexes and itineraries do.
_CLOSED = rf"(?<![\w-])(?P<day>[0-3]\d){_MONTH.replace('{3,9}', '{3}')}(?P<year>\d\d|20\d\d)(?![\w-])"
#: "JUN 14 20226:00 AM": a year to which a page's text has glued the hour.
_GLUED = rf"\b{_MONTH} (?P<day>\d{{1,2}}),? (?P<year>20\d\d)(?=\d{{1,2}}:\d\d)"
_WRITTEN = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (_LEGAL, _MACHINE, _GROUP, _DASHED, _PARTED, _SMALL, _COMMA, _CLOSED, _GLUED)
)
#: "14/VI/2022", "14-VI-2022": the month in Roman figures between strokes.
_ROMAN = re.compile(r"(?<![\w/-])(?P<day>\d{1,2})(?P<mark>[/-])(?P<month>[IVX]{1,4})(?P=mark)(?P<year>(?:19|20)\d\d)\b")
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
#: "ngày 13 tháng 5 năm 2013": day, month and year by their words.
_VIETNAMESE = re.compile(r"\b(?P<day>\d{1,2}) tháng (?P<month>\d{1,2}) năm (?P<year>\d{4})\b")
#: "20220614 Port", "2022-06-14-port": the figures with which a file's name begins.
_FILE = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<mark>-?)(?P<month>[01]\d)(?P=mark)(?P<day>[0-3]\d)(?=[_-]\D|(?<=\d{8}) \D)"
)
#: "03-29-06 0917EST", the month first, as agencies of the United States file.
_FILED = re.compile(r"(?<!\d)(?P<month>[01]\d)-(?P<day>[0-3]\d)-(?P<year>\d\d) \d{4}(?=[ECMP][SD]T\b)")
#: "14/03/22, 09:12", "04-12-17 MONDAY": a year of two figures that an hour or the day of the week follows.
_SHORT = re.compile(
    rf"(?<![\d/.-])(?P<first>\d{{1,2}})(?P<mark>[/-])(?P<second>\d{{1,2}})(?P=mark)(?P<year>\d\d)"
    rf"(?![\d/-])(?=,? {_HOUR}|,? \(?{_WEEKDAY}\b)",
    re.IGNORECASE,
)
#: Two days of one issue ("SATURDAY SEPTEMBER 13 / SUNDAY SEPTEMBER 14 2008", "13/14 September 2008").
_AND = rf" ?(?:/|&|\+|and) ?(?:{_WEEKDAY},? )?"
_NEXT_MONTH = r"(?:[^\W\d_]{3,9}\.? )?"
_DOUBLE = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_MONTH} (?P<day>\d{{1,2}}),?{_AND}{_NEXT_MONTH}(?P<last>\d{{1,2}}),? (?P<year>\d{{4}})\b",
        rf"(?<![\d/])(?P<day>\d{{1,2}}){_AND}(?P<last>\d{{1,2}}) {_MONTH} (?P<year>\d{{4}})\b",
        rf"(?<![\d/])(?P<day>\d{{1,2}}) {_MONTH}{_AND}(?P<last>\d{{1,2}}) [^\W\d_]{{3,9}} (?P<year>\d{{4}})\b",
    )
)
_PERIOD_DASH = re.compile(r"\s?[–—-]\s?")
#: Years of two figures above it are of the last century (POSIX, `strptime`).
_LAST_SHORT = 68


def scan_forms(line: str) -> Iterator[Mention]:
    """Yield the dates of these forms in a short line, of each form in order."""
    for form in _WRITTEN:
        for found in form.finditer(line):
            parts = {name.rstrip("2"): text for name, text in found.groupdict().items() if text}
            month = _month(parts["month"])
            if month and (mention := _day(found, _year(parts["year"]), month, parts["day"])):
                yield mention
    for found in _ROMAN.finditer(line):
        if found["month"] in _ROMANS and (
            mention := _day(found, int(found["year"]), _ROMANS.index(found["month"]) + 1, found["day"])
        ):
            yield mention
    for found in _VIETNAMESE.finditer(line):
        if mention := _day(found, int(found["year"]), int(found["month"]), found["day"]):
            yield mention
    named = _FILE.match(line)
    if named and (mention := _day(named, int(named["year"]), int(named["month"]), named["day"])):
        yield mention
    for found in _FILED.finditer(line):
        if mention := _day(found, _year(found["year"]), int(found["month"]), found["day"]):
            yield mention
    for found in _SHORT.finditer(line):
        meaning = Numeric(int(found["first"]), int(found["second"]), _year(found["year"]))
        yield Mention(found.start(), found.end(), TimeType.DATE, meaning)


def without_periods(mentions: Sequence[Mention], line: str) -> Iterator[Mention]:
    """Yield the mentions of a line but the two days between which a period lies: "(1949-10-01 – 2009-10-01)"."""
    ends: set[int] = set()
    for index, (one, other) in enumerate(pairwise(mentions)):
        if _is_day(one) and _is_day(other) and _PERIOD_DASH.fullmatch(line, one.end, other.start):
            ends |= {index, index + 1}
    yield from (one for index, one in enumerate(mentions) if index not in ends)


def scan_double_issues(line: str) -> Iterator[Mention]:
    """Yield the first of two days that follow each other."""
    for form in _DOUBLE:
        for found in form.finditer(line):
            month = _month(found["month"])
            first = _day(found, int(found["year"]), month, found["day"]) if month else None
            days = bounds(first.meaning.value) if first and isinstance(first.meaning, Known) else None
            if first and days and days.end.day == int(found["last"]):
                yield first


def _is_day(mention: Mention) -> bool:
    return isinstance(mention.meaning, Known) and len(mention.meaning.value) == len("2020-05-05")


def _day(found: re.Match[str], year: int, month: int, day: str) -> Mention | None:
    value = f"{year:04}-{month:02}-{int(day.replace(' ', '')):02}"
    return Mention(found.start(), found.end(), TimeType.DATE, Known(value)) if bounds(value) else None


def _month(word: str) -> int | None:
    name = fold(word)
    names: Mapping[str, int] = month_numbers()
    return MONTH_NUMBERS.get(name) or names.get(name)


def _year(figures: str) -> int:
    bare = figures.replace(" ", "")
    if len(bare) > len("09"):
        return int(bare)
    return int(bare) + (1900 if int(bare) > _LAST_SHORT else 2000)
