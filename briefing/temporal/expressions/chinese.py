"""Which time expressions stand in Chinese text?"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from briefing.domain.findings import TimeType
from briefing.temporal.expressions.languages.chinese import (
    DAYS,
    DIGITS,
    EDGES,
    PARTS,
    SHIFTS,
    UNITS,
    WEEKDAYS,
    YEARS,
)
from briefing.temporal.expressions.meanings import (
    Counted,
    DayOfMonth,
    Known,
    Meaning,
    Mention,
    Origin,
    Partial,
    Range,
    Shifted,
    Unit,
    Weekday,
)
from briefing.temporal.expressions.patterns import Reading
from briefing.temporal.values import bounds

_LONGEST_MONTH, _MONTHS = 31, 12
_LONGEST_LEAD = 8
_TEN = 10

Groups = Mapping[str, str | None]
Builder = Callable[[Groups], Reading | None]


def _number(written: str) -> int:
    """Return a number up to 99 in figures or words; the digits of a year one by one."""
    if written.isdecimal() and written.isascii():
        return int(written)
    if "十" in written:
        tens, _, ones = written.partition("十")
        return _TEN * DIGITS.get(tens, 1) + DIGITS.get(ones, 0)
    return int("".join(str(DIGITS[digit]) for digit in written))


def _read(meaning: Meaning | None, groups: Groups) -> Reading | None:
    return Reading(TimeType.DATE, meaning, EDGES.get(groups.get("edge") or "", "")) if meaning else None


def _month_suffix(groups: Groups) -> str | None:
    month = _number(groups["month"] or "")
    return f"{month:02}" if 1 <= month <= _MONTHS else None


def _suffix(groups: Groups, day: str = "day") -> str | None:
    """Return the month and day named; None where no year has such a day."""
    month, number = _month_suffix(groups), _number(groups[day] or "")
    suffix = f"{month}-{number:02}" if month else None
    return suffix if suffix and bounds(f"2024-{suffix}") else None


def _day(groups: Groups) -> Reading | None:
    suffix = _suffix(groups)
    first = _dated(groups, suffix) if suffix else None
    if first is None or not groups.get("last"):
        return _read(first, groups)
    other = {**groups, "month": groups.get("lastmonth") or groups["month"], "day": groups["last"]}
    suffix = _suffix(other)
    last = _dated(groups, suffix) if suffix else None
    return _read(Range(first, last) if last else None, groups)


def _dated(groups: Groups, suffix: str) -> Meaning:
    if groups.get("year"):
        return Known(f"{_number(groups['year'] or ''):04}-{suffix}")
    if groups.get("which"):
        return Partial(suffix, YEARS[groups["which"] or ""], of_year=True)
    return Partial(suffix)


def _month(groups: Groups) -> Reading | None:
    suffix = _month_suffix(groups)
    return _read(_dated(groups, suffix) if suffix else None, groups)


def _part_of_year(groups: Groups) -> Reading | None:
    return _read(_dated(groups, PARTS[groups["part"] or ""]), groups)


def _year(groups: Groups) -> Reading | None:
    if groups.get("which"):
        return _read(Shifted(Unit.YEAR, YEARS[groups["which"] or ""]), groups)
    return _read(Known(f"{_number(groups['year'] or ''):04}"), groups)


def _this_year(groups: Groups) -> Reading | None:
    return _read(Shifted(Unit.YEAR, 0), groups)


def _shifted_month(groups: Groups) -> Reading | None:
    month = Shifted(Unit.MONTH, SHIFTS[groups["shift"] or ""])
    return _read(DayOfMonth(_number(groups["day"] or ""), month) if groups.get("day") else month, groups)


def _week(groups: Groups) -> Reading | None:
    shift = SHIFTS[groups["shift"] or ""]
    if groups.get("end"):
        return _read(Shifted(Unit.WEEKEND, shift), groups)
    if groups.get("weekday"):
        day = Weekday(WEEKDAYS[groups["weekday"] or ""], 0)
        return _read(Counted(day, Unit.WEEK, shift) if shift else day, groups)
    return _read(Shifted(Unit.WEEK, shift), groups)


def _weekday(groups: Groups) -> Reading | None:
    return _read(Weekday(WEEKDAYS[groups["weekday"] or ""]), groups)


def _day_word(groups: Groups) -> Reading | None:
    return _read(Shifted(Unit.DAY, DAYS[groups["which"] or ""]), groups)


def _next_day(groups: Groups) -> Reading | None:
    return _read(Shifted(Unit.DAY, 1, Origin.NARRATIVE), groups)


def _count(groups: Groups) -> Reading | None:
    """Read "三天后", "两周前" as dates; "90天内" and what is neither as stretches of time."""
    unit, count = UNITS[groups["unit"] or ""], _number(groups["count"] or "")
    if groups.get("side"):
        return _read(Shifted(unit, count if "后" in (groups["side"] or "") else -count), groups)
    length = f"P{3 * count}M" if unit is Unit.QUARTER else f"P{count}{unit.value}"
    return Reading(TimeType.DURATION, Known(length))


def _day_of_month(groups: Groups) -> Reading | None:
    day = _number(groups["day"] or "")
    return _read(DayOfMonth(day) if 1 <= day <= _LONGEST_MONTH else None, groups)


_N = r"(?:\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])"
_YEAR = r"(?:(?P<year>(?<!\d)\d{4}|[一二][〇零一二三四五六七八九]{3})|(?P<which>[前去今本明后]))年"
_MONTH = rf"(?<!\d)(?P<month>{_N})月"
_DAY = rf"(?P<day>{_N})(?:日|号)"
_TO = rf"(?:\s?[至到~～—–-]\s?(?:(?P<lastmonth>{_N})月)?(?P<last>{_N})(?:日|号))?"
_EDGE = "(?:(?P<edge>[上中下]旬|[初中底末]))?"
_PART = f"(?P<part>{'|'.join(PARTS)})"
_UNIT_WORDS = "|".join(sorted(UNITS, key=len, reverse=True))
_SHIFT = f"(?P<shift>{'|'.join(sorted(SHIFTS, key=len, reverse=True))})"

#: The first row that makes sense of a place wins. Rows in which nothing but a figure stands before 日 come last.
_ROWS: tuple[tuple[str, Builder], ...] = (
    (rf"{_YEAR}{_MONTH}{_DAY}{_TO}", _day),
    (rf"{_YEAR}{_MONTH}份?{_EDGE}", _month),
    (rf"{_YEAR}的?{_PART}", _part_of_year),
    (rf"{_YEAR}{_EDGE}", _year),
    (rf"{_MONTH}{_DAY}{_TO}", _day),
    (rf"{_MONTH}份?{_EDGE}", _month),
    (rf"{_SHIFT}月(?:{_DAY}|{_EDGE})", _shifted_month),
    (rf"{_SHIFT}(?:周|星期|礼拜)(?:(?P<weekday>[一二三四五六日天])|(?P<end>末))?", _week),
    (r"(?<!前)(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])(?!前|内|后)", _weekday),
    (r"(?P<which>[前昨今明后])[天日]", _day_word),
    (r"次日|翌日", _next_day),
    (_PART, _part_of_year),
    (r"年(?P<edge>[初中底末])", _this_year),
    (rf"(?<!第)(?<![\d.])(?P<count>\d{{1,3}}|{_N})(?P<unit>{_UNIT_WORDS})(?:之|以)?(?P<side>[后前])", _count),
    (rf"(?<!第)(?<![\d.])(?P<count>\d{{1,3}}|{_N})(?P<unit>{_UNIT_WORDS})(?:之|以)?内(?!战|部|阁|乱)", _count),
    (rf"(?<!第)(?<![\d.])(?P<count>\d{{1,3}}|{_N})(?P<unit>天|周(?!年)|个星期|个月|个季度)", _count),
    (r"(?<![\d.月年])(?P<day>\d{1,2})日(?!元|本|均)", _day_of_month),
)  # fmt: skip
#: Where an expression can begin, and a letter that every one has.
_OPENING = re.compile(r"[\d一二两三四五六七八九十前去今本明后上这下周星礼昨次翌第春夏秋冬年]")
_NEEDED = re.compile("[年月日号周星期礼天季]")


@cache
def _rows() -> tuple[tuple[re.Pattern[str], Builder], ...]:
    return tuple((re.compile(pattern), build) for pattern, build in _ROWS)


def scan_chinese(shadow: str) -> Iterator[Mention]:
    """Yield the Chinese time expressions of a text in order, none overlapping; linear in the length of the text."""
    at = 0
    while needed := _NEEDED.search(shadow, at):
        # No expression has more than a few letters before the first one that all of them need.
        opening = _OPENING.search(shadow, max(at, needed.start() - _LONGEST_LEAD), needed.start() + 1)
        mention = None
        while opening is not None and mention is None:
            mention = _mention(shadow, opening.start())
            opening = _OPENING.search(shadow, opening.start() + 1, needed.start() + 1)
        if mention is not None:
            yield mention
        at = max(mention.end if mention else 0, needed.start() + 1)


def _mention(shadow: str, at: int) -> Mention | None:
    for pattern, build in _rows():
        found = pattern.match(shadow, at)
        reading = build(found.groupdict()) if found else None
        if found and reading:
            return Mention(at, found.end(), reading.type, reading.meaning, reading.modifier, rule="chinese")
    return None
