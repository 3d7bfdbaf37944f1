"""Which expressions name a fiscal year, a day without its month, or a week by a day or its month?"""

import re
from dataclasses import replace

from briefing.domain.findings import TimeType
from briefing.temporal.expressions.meanings import (
    Counted,
    DayOfMonth,
    Feast,
    Known,
    Meaning,
    Origin,
    Partial,
    PartOfMonth,
    Range,
    Shifted,
    Unit,
    WeekOf,
)
from briefing.temporal.expressions.patterns import Groups, Reading, Rule
from briefing.temporal.expressions.rules.groups import number, which_of

_CENTURY, _MOST_WEEKS = 2000, 53


def _read(meaning: Meaning | None, modifier: str = "") -> Reading | None:
    return Reading(TimeType.DATE, meaning, modifier) if meaning is not None else None


def _weekday_of_year(groups: Groups) -> Reading | None:
    """Read "the first Monday of 2025", "the second Monday of the new year"."""
    which = which_of(groups)
    if which == 0 or groups.get("whole", Unit.YEAR) is not Unit.YEAR:
        return None
    year: Meaning = Shifted(Unit.YEAR, 0, Origin.EITHER)
    if "year" in groups:
        year = Known(f"{number(groups, 'year'):04}")
    elif "new" in groups:
        year = Feast("new year")
    return _read(PartOfMonth(which, year, Unit.DAY, number(groups, "weekday")))


def _of_instant(groups: Groups) -> Reading | None:
    """Read "the 25th instant", "the 9th proximo"."""
    return _read(DayOfMonth(number(groups, "day"), Shifted(Unit.MONTH, number(groups, "instant"))))


def _numbered_week(groups: Groups) -> Reading | None:
    """Read "calendar week 20", "week 20 of 2026"."""
    week = number(groups, "week")
    if groups["unit"] is not Unit.WEEK or not 1 <= week <= _MOST_WEEKS:
        return None
    return _read(Known(f"{number(groups, 'year'):04}-W{week:02}") if "year" in groups else Partial(f"W{week:02}"))


def _day_in_words(groups: Groups) -> Reading | None:
    if groups.get("second", Unit.SECOND) is not Unit.SECOND:
        return None
    day = _day_number(groups) if "day" in groups else 2
    suffix = f"{number(groups, 'month'):02}-{day:02}"
    return _read(Known(f"{number(groups, 'year'):04}-{suffix}") if "year" in groups else Partial(suffix))


def _day_of_month(groups: Groups) -> Reading | None:
    weekday = number(groups, "weekday") if "weekday" in groups else None
    return _read(DayOfMonth(_day_number(groups), weekday=weekday))


def _day_number(groups: Groups) -> int:
    """Return the number of a day; "twenty-fourth" is two words."""
    return number(groups, "day") + (number(groups, "tens") if "tens" in groups else 0)


def _days_of_month(groups: Groups) -> Reading | None:
    """Read "the 22nd and 23rd", "the 5th to the 9th": the days from one to the other."""
    first, last = number(groups, "day"), number(groups, "dayb")
    if last <= first or ("and" in groups and last > first + 1):
        return None
    return _read(Range(DayOfMonth(first), Counted(DayOfMonth(first), Unit.DAY, last - first)))


def _day_of_that_month(groups: Groups) -> Reading | None:
    if groups["unit"] is not Unit.MONTH:
        return None
    return _read(DayOfMonth(_day_number(groups), _shifted_month(groups)))


#: "Last" itself names the last week of a month.
_MONTH_SHIFTS = {"gone": -1, "next": 1, "following": 1}


def _shifted_month(groups: Groups) -> Shifted:
    """Return the month that "this", "next", "that" or "the following" leads to."""
    told = groups.keys() & {"that", "following"}
    by = next((by for name, by in _MONTH_SHIFTS.items() if name in groups), 0)
    return Shifted(Unit.MONTH, by, Origin.NARRATIVE if told else Origin.SPOKEN)


def _week_of(groups: Groups) -> Reading | None:
    unit = Unit(str(groups["unit"]))
    if unit not in (Unit.WEEK, Unit.WEEKEND) or not number(groups, "day") >= 1:
        return None
    suffix = f"{number(groups, 'month'):02}-{number(groups, 'day'):02}"
    day: Meaning = Known(f"{number(groups, 'year'):04}-{suffix}") if "year" in groups else Partial(suffix)
    return _read(WeekOf(day, unit))


def _part_of_month(groups: Groups) -> Reading | None:
    which = which_of(groups)
    unit = groups.get("unit", Unit.DAY)
    wholes = (Unit.MONTH, Unit.QUARTER, Unit.YEAR) if "unit" in groups and unit is Unit.DAY else (Unit.MONTH,)
    if which == 0 or unit not in (Unit.DAY, Unit.WEEK, Unit.WEEKEND) or groups.get("whole", Unit.MONTH) not in wholes:
        return None
    weekday = number(groups, "weekday") if "weekday" in groups else 0
    return _read(PartOfMonth(which, _month_of(groups), unit if isinstance(unit, Unit) else Unit.WEEK, weekday))


def _full_week_of_month(groups: Groups) -> Reading | None:
    """Read "the first full week of February": that of its first Monday."""
    which = which_of(groups)
    if which == 0 or groups["unit"] is not Unit.WEEK or groups.get("whole", Unit.MONTH) is not Unit.MONTH:
        return None
    return _read(WeekOf(PartOfMonth(which, _month_of(groups), Unit.DAY, 1)))


def _month_of(groups: Groups) -> Meaning:
    if "month" not in groups:
        whole = Unit(str(groups["whole"]))
        if groups.keys() & {"that", "following"}:
            return replace(_shifted_month(groups), unit=whole)
        said = groups.keys() & {"next", "this"}
        return Shifted(whole, int("next" in groups), Origin.SPOKEN if said else Origin.EITHER)
    month = f"{number(groups, 'month'):02}"
    return Known(f"{number(groups, 'year'):04}-{month}") if "year" in groups else Partial(month)


def _edge_and_year(groups: Groups) -> Reading | None:
    leads = {"early": "START", "late": "END", "mid": "MID"}
    modifier = next((mark for lead, mark in leads.items() if lead in groups), str(groups.get("edge", "")))
    return _read(Known(f"{number(groups, 'year'):04}"), modifier)


def _fiscal_code(groups: Groups) -> Reading | None:
    found = re.findall(r"\d+", str(groups["code"]))
    year = int(found[0]) + (0 if len(found[0]) > len("26") else _CENTURY)
    return _fiscal_years(year, int(found[1]) if len(found) > 1 else None)


def _fiscal(groups: Groups) -> Reading | None:
    if groups.get("unit", Unit.YEAR) is not Unit.YEAR:
        return None
    return _fiscal_years(number(groups, "year"), number(groups, "short") if "short" in groups else None)


def _fiscal_years(year: int, short: int | None) -> Reading | None:
    """Read a fiscal year, whose days no text tells, as the year it is called after; "2026-27" is both of its years."""
    if short is None:
        return _read(Known(f"{year:04}"), "FISCAL")
    return _read(Range(Known(f"{year:04}"), Known(f"{year + 1:04}")), "FISCAL") if short == (year + 1) % 100 else None


def _part_of_fiscal(groups: Groups) -> Reading | None:
    """Read a quarter or half of "2026-27", or of "fiscal 2027", as a part of it: when it begins, no text tells."""
    if groups.get("part", Unit.QUARTER) is not Unit.QUARTER or groups.get("unit", Unit.YEAR) is not Unit.YEAR:
        return None
    return _fiscal_years(number(groups, "year"), number(groups, "short") if "short" in groups else None)


def _shifted_fiscal(groups: Groups) -> Reading | None:
    by = -1 if "last" in groups else int("next" in groups)
    return _read(Shifted(Unit.YEAR, by), "FISCAL") if groups["unit"] is Unit.YEAR else None


def _edge_of_fiscal(groups: Groups) -> Reading | None:
    by = -1 if "last" in groups else int("next" in groups)
    moved = Shifted(Unit.YEAR, by)
    return _read(moved, str(groups["edge"])) if groups["unit"] is Unit.YEAR else None


_PART = "(eve=EVE / unit=UNIT / weekday=WEEKDAY)"
_WEEK_OF = "THE? unit=UNIT (OF / EDGE / STARTING / ENDING) ON? ({weekday} COMMA?)?"
_WHICH = "(ordinal=ORDINALWORD|ORDINAL / penult=PENULTIMATE / last=LAST|FINAL / second=UNIT)"
_FISCAL_SHIFT = "(last=LAST|PREVIOUS / next=NEXT|COMING / THIS)"
_PART_OF_YEAR = "(ordinal=ORDINALWORD|ORDINAL / LATTER / second=UNIT / last=LAST|FINAL) (part=UNIT / HALF)"
_OTHER_MONTH = "(this=THIS / next=NEXT / gone=LAST / following=FOLLOWING / that=THAT|SAME)"
_MONTH = f"(OF / IN) ({{month}} (COMMA? {{year}})? / THE? {_OTHER_MONTH}? whole=UNIT)"
_NO_DAY = "CONTENT|CAPITAL|UNIT|UNITS|DASH|HALF|PART|TIME|NUMBERWORD|ORDINAL|EDGE|WEEKDAY|MONTH|SHORTMONTH|WEAKMONTH|OF"

#: What the calendar names rather than counts; an earlier row wins over a later one that starts at the same word.
RULES: tuple[Rule, ...] = (
    Rule(
        "days of the month",
        f"<ON|FOR|FROM|BETWEEN> THE day=ORDINAL (and=AND / DASH / TO) THE? dayb=ORDINAL >!{_NO_DAY}",
        _days_of_month,
    ),
    Rule("weekday and day of the month", f"weekday=WEEKDAY COMMA? THE? day=ORDINAL >!{_NO_DAY}", _day_of_month),
    Rule("weekday and number", "weekday=WEEKDAY|SHORTDAY DOT? day=DAYNUMBER >STOP|DOT|COMMA|AT", _day_of_month),
    Rule(
        "weekday and number before another",
        "weekday=WEEKDAY|SHORTDAY DOT? day=DAYNUMBER >(COMMA? AND|OR ON? WEEKDAY|SHORTDAY DOT? DAYNUMBER >!MONTH|OF)",
        _day_of_month,
    ),
    Rule(
        "weekday and number before a dash",
        "weekday=WEEKDAY|SHORTDAY DOT? day=DAYNUMBER|ORDINAL >(DASH (THE|A? CAPITAL / UNIT|ORDINALWORD CAPITAL))",
        _day_of_month,
    ),
    Rule("coming day of the month", f"THE COMING day=ORDINAL >!{_NO_DAY}", _day_of_month),
    Rule(
        "day of the month",
        f"<ON|BY|UNTIL|FROM|BEFORE|AFTER|SINCE|TO|FOR|ABOUT|EDGE|STARTING> THE day=ORDINAL >!{_NO_DAY}",
        _day_of_month,
    ),
    Rule("day of the month at the latest", f"<LATER THAN> THE day=ORDINAL >!{_NO_DAY}", _day_of_month),
    Rule("day of the month as of which", f"<AS OF> THE day=ORDINAL >!{_NO_DAY}", _day_of_month),
    Rule(
        "day of that month",
        "THE (tens=TENS DASH?)? day=ORDINAL|ORDINALWORD"
        f" OF THE? {_OTHER_MONTH} unit=UNIT",
        _day_of_that_month,
    ),
    Rule(
        "high day of the month in words",
        f"<ON|BY|UNTIL|FROM|BEFORE> THE tens=TENS DASH? day=ORDINALWORD >!{_NO_DAY}",
        _day_of_month,
    ),
    Rule("day of the month in words", f"<ON|UNTIL> THE day=ORDINALWORD >!{_NO_DAY}", _day_of_month),
    Rule(
        "day in words",
        "THE? (tens=TENS DASH?)? day=ORDINALWORD OF {month} (COMMA? {year})? >!APOSTROPHE",
        _day_in_words,
    ),
    Rule("second day in words", "<ON|BY|UNTIL|FROM|BEFORE> THE second=UNIT OF {month} (COMMA? {year})?", _day_in_words),
    Rule(
        "day in words, month first",
        f"{{month}} THE (tens=TENS DASH?)? day=ORDINALWORD (COMMA? {{year}})? >!{_NO_DAY}",
        _day_in_words,
    ),
    Rule("day of an office's letter", "THE? day=ORDINAL instant=INSTANT >!CONTENT|CAPITAL", _of_instant),
    Rule("week by its number", "CALENDAR unit=UNIT week=DAYNUMBER|NUMBER (OF|IN|COMMA? {year})?", _numbered_week),
    Rule("week of a year by its number", "unit=UNIT week=DAYNUMBER|NUMBER (OF|IN|COMMA)? {year}", _numbered_week),
    Rule("week of a day", f"{_WEEK_OF} {{month}} {{day}} (COMMA? {{year}})?", _week_of),
    Rule("week of a day, day first", f"{_WEEK_OF} {{day}} OF? {{month}} (COMMA? {{year}})?", _week_of),
    Rule("week of a month", f"THE? {_WHICH} unit=UNIT {_MONTH}", _part_of_month),
    Rule("full week of a month", f"THE? {_WHICH} FULL unit=UNIT {_MONTH}", _full_week_of_month),
    Rule(
        "weekday of a year",
        f"THE? {_WHICH} weekday=WEEKDAY (OF / IN) ({{year}} / THE new=NEW? whole=UNIT)",
        _weekday_of_year,
    ),
    Rule("weekday of a month", f"THE? {_WHICH} weekday=WEEKDAY {_MONTH}", _part_of_month),
    Rule("edge and year", "(early=EARLY / late=LATE / mid=MID / edge=EDGE) DASH {year}", _edge_and_year),
    Rule("fiscal year in letters", "code=FISCALCODE", _fiscal_code),
    Rule("fiscal year", "THE? FISCAL unit=UNIT? {year} ((DASH / SLASH) short=DAYNUMBER|NUMBER)?", _fiscal),
    Rule("year, fiscal", "THE? {year} ((DASH / SLASH) short=DAYNUMBER|NUMBER)? FISCAL unit=UNIT", _fiscal),
    Rule(
        "part of a year over two",
        f"THE? {_PART_OF_YEAR} OF THE? FISCAL? {{year}} (DASH / SLASH) short=DAYNUMBER|NUMBER",
        _part_of_fiscal,
    ),
    Rule(
        "part of a fiscal year",
        f"THE? ({_PART_OF_YEAR} / QUARTERCODE|HALFCODE) OF? THE? FISCAL unit=UNIT? {{year}} >!DASH|SLASH",
        _part_of_fiscal,
    ),
    Rule(
        "edge of a fiscal year",
        f"THE? edge=EDGE OF (THE? {_FISCAL_SHIFT} / THE) FISCAL unit=UNIT >!{_NO_DAY}",
        _edge_of_fiscal,
    ),
    Rule("fiscal year of a shift", f"THE? {_FISCAL_SHIFT} FISCAL unit=UNIT", _shifted_fiscal),
)  # fmt: skip
