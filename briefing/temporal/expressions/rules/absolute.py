"""Which expressions name a place in the calendar: days, months, years, quarters, seasons, ranges?"""

import calendar
import re
from dataclasses import replace

from briefing.domain.findings import TimeType
from briefing.temporal.expressions.meanings import Known, Meaning, Numeric, Origin, Partial, Range, Unit
from briefing.temporal.expressions.patterns import Groups, Reading, Rule
from briefing.temporal.expressions.rules.groups import number

_LEAP_YEAR = 2024
_LAST_QUARTER = 4
_LONGEST_YEAR = 12
_CENTURY = 100
_ROUND = 50
_MODERN = range(1900, 2101)
#: Years that histories tell of; a round figure may be a count.
_TOLD = range(1700, 2101)
_SHIFTS = {"last": -1, "previous": -1, "next": 1, "following": 1}


def _day_meaning(
    year: int | None, month: int, day: int, *, shift: int | None = None, narrative: bool = False
) -> Meaning | None:
    if not 1 <= day <= calendar.monthrange(year or _LEAP_YEAR, month)[1]:
        return None
    suffix = f"{month:02}-{day:02}"
    if year is not None:
        return Known(f"{year:04}-{suffix}")
    return Partial(suffix, shift, Origin.NARRATIVE if narrative else Origin.SPOKEN)


def _dated(meaning: Meaning | None, *, modifier: str = "") -> Reading | None:
    return Reading(TimeType.DATE, meaning, modifier) if meaning else None


def _year_of(groups: Groups, name: str = "year") -> int | None:
    return number(groups, name) if name in groups else None


def _day(groups: Groups) -> Reading | None:
    meaning = _day_meaning(_year_of(groups), number(groups, "month"), number(groups, "day"))
    if isinstance(meaning, Partial) and "weekday" in groups:
        meaning = replace(meaning, weekday=number(groups, "weekday"))
    return _dated(meaning)


def _short_day(groups: Groups) -> Reading | None:
    """Read "08-Jul-21", "8 Jul '21"."""
    short = number(groups, "short")
    year = 2000 + short if short < _ROUND else 1900 + short
    return _dated(_day_meaning(year, number(groups, "month"), number(groups, "day"))) if short < _CENTURY else None


def _days(groups: Groups) -> Reading | None:
    year, month = _year_of(groups, "yearb") or _year_of(groups), number(groups, "month")
    if "monthb" not in groups and number(groups, "dayb") <= number(groups, "day"):
        return None
    first = _day_meaning(_year_of(groups) or year, month, number(groups, "day"))
    last = _day_meaning(year, number(groups, "monthb") if "monthb" in groups else month, number(groups, "dayb"))
    return _dated(Range(first, last)) if first and last else None


def _two_days(groups: Groups) -> Reading | None:
    """Read "24 and 25 June", "24/25 June"; what does not follow on its neighbour is no range."""
    return _days(groups) if number(groups, "dayb") == number(groups, "day") + 1 else None


def _three_days(groups: Groups) -> Reading | None:
    """Read "14, 15 or 16 June", of which it is one."""
    return _days(groups) if number(groups, "dayb") == number(groups, "day") + 2 else None


def _month(groups: Groups) -> Reading | None:
    year, month = _year_of(groups), number(groups, "month")
    return _dated(Known(f"{year:04}-{month:02}") if year is not None else Partial(f"{month:02}"))


def _shift_of(groups: Groups) -> int:
    return next((by for name, by in _SHIFTS.items() if name in groups), 0)


def _month_of_other_year(groups: Groups) -> Reading | None:
    if groups["unit"] is not Unit.YEAR:
        return None
    origin = Origin.NARRATIVE if "that" in groups or "following" in groups or "previous" in groups else Origin.SPOKEN
    month = f"{number(groups, 'month'):02}"
    suffix = f"{month}-{number(groups, 'day'):02}" if "day" in groups else month
    return _dated(Partial(suffix, _shift_of(groups), origin, of_year=True))


def _named_month(groups: Groups) -> Reading | None:
    return _dated(Partial(f"{number(groups, 'month'):02}", _shift_of(groups)))


def _month_of_story(groups: Groups) -> Reading | None:
    return _dated(Partial(f"{number(groups, 'month'):02}", 0, Origin.NARRATIVE))


def _named_day(groups: Groups) -> Reading | None:
    meaning = _day_meaning(None, number(groups, "month"), number(groups, "day"))
    return _dated(replace(meaning, shift=_shift_of(groups)) if isinstance(meaning, Partial) else None)


def _season(groups: Groups) -> Reading | None:
    suffix = str(groups["season"])
    if "year" in groups:
        return _dated(Known(f"{number(groups, 'year'):04}-{suffix}"))
    shifted = groups.keys() & {"last", "next", "this"}
    return _dated(Partial(suffix, _shift_of(groups) if shifted else None))


def _quarter(groups: Groups) -> Reading | None:
    which = int(str(groups["code"]).strip("Q")) if "code" in groups else _ordinal(groups)
    if not 1 <= which <= 4 or groups.get("unit", Unit.QUARTER) is not Unit.QUARTER:
        return None
    if groups.get("whole", Unit.YEAR) is not Unit.YEAR:
        return None
    if "year" in groups:
        return _dated(Known(f"{number(groups, 'year'):04}-Q{which}"))
    return _dated(_part_of_year(groups, f"Q{which}"))


def _ordinal(groups: Groups) -> int:
    """Return which one is meant; "second" is read as the unit, "latter" has no number; 0 for any other unit."""
    if "ordinal" in groups:
        return number(groups, "ordinal")
    if "final" in groups:
        return _LAST_QUARTER
    return 2 if groups.get("second", Unit.SECOND) is Unit.SECOND else 0


def _half(groups: Groups) -> Reading | None:
    which = _ordinal(groups)
    if which not in (1, 2):
        return None
    if "year" in groups:
        return _dated(Known(f"{number(groups, 'year'):04}-H{which}"))
    return _dated(Partial(f"H{which}", _shift_of(groups), of_year=True)) if groups.get("unit") is Unit.YEAR else None


def _half_code(groups: Groups) -> Reading | None:
    which = str(groups["code"]).strip("H")
    return _dated(Known(f"{number(groups, 'year'):04}-H{which}"))


def _code_and_year(groups: Groups) -> Reading | None:
    """Read "2H25", "Q3'26"."""
    code, year = str(groups["code"])[:2], str(groups["code"])[-2:]
    letter, which = sorted(code, reverse=True)
    return _dated(Known(f"20{year}-{letter}{which}"))


def _part_of_year(groups: Groups, suffix: str) -> Partial:
    shifted = bool(groups.keys() & {"last", "next", "this", "whole"})
    return Partial(suffix, _shift_of(groups) if shifted else None, of_year=shifted)


def _decade(groups: Groups) -> Reading | None:
    digits = re.sub(r"\D", "", str(groups["decade"]))
    return _dated(Known(digits[:3] if len(digits) == len("1990") else f"19{digits[0]}"))


def _decade_word(groups: Groups) -> Reading | None:
    return _dated(Known(f"19{groups['decade']}"))


def _century(groups: Groups) -> Reading | None:
    if groups["unit"] is not Unit.CENTURY:
        return None
    return _dated(
        Known(f"BC{number(groups, 'ordinal') - 1:02}" if "bc" in groups else f"{number(groups, 'ordinal') - 1:02}")
    )


def _before_christ(groups: Groups) -> Reading | None:
    year = number(groups, "year")
    value = f"BC{year:04}"
    part = (
        f"-{number(groups, 'month'):02}" if "month" in groups else f"-{groups['season']}" if "season" in groups else ""
    )
    return _dated(Known(value + part))


def _years_before_christ(groups: Groups) -> Reading | None:
    first, last = number(groups, "year"), number(groups, "yearb")
    return _dated(Range(Known(f"BC{first:04}"), Known(f"BC{last:04}"))) if first > last else None


def _years(groups: Groups) -> Reading | None:
    first = number(groups, "year")
    short = number(groups, "short") if "short" in groups else None
    last = first // _CENTURY * _CENTURY + short if short is not None else number(groups, "yearb")
    if last <= first or (short is not None and short >= _CENTURY):
        return Reading(TimeType.DATE, Known(f"{first:04}"))
    return _dated(Range(Known(f"{first:04}"), Known(f"{last:04}")))


def _year(groups: Groups) -> Reading | None:
    return _dated(Known(f"{number(groups, 'year'):04}"))


def _loose_year(groups: Groups) -> Reading | None:
    year = number(groups, "year")
    return _dated(Known(f"{year:04}")) if year in _MODERN else None


def _doubtful_year(groups: Groups) -> Reading | None:
    year = number(groups, "year")
    return _dated(Known(f"{year:04}")) if year in _TOLD and year % _ROUND else None


def _iso(groups: Groups) -> Reading | None:
    when, _, clock = str(groups["when"]).partition("T")
    year, month, day = (int(part) for part in re.split("[-/.]", when))
    if not (1 <= month <= _LONGEST_YEAR and _day_meaning(year, month, day)):
        return None
    value = f"{year:04}-{month:02}-{day:02}"
    return Reading(TimeType.TIME, Known(f"{value}T{clock}")) if clock else Reading(TimeType.DATE, Known(value))


def _pointed_day(groups: Groups) -> Reading | None:
    month, day = divmod(number(groups, "day"), 100)
    return _dated(_day_meaning(None, month, day))


def _numeric(groups: Groups) -> Reading | None:
    first, second, year = (int(part) for part in re.split(r"[/.-]", str(groups["when"])))
    if year < _CENTURY:
        year += 2000 if year < _ROUND else 1900
    plausible = 1 <= min(first, second) <= _LONGEST_YEAR and max(first, second) <= 31
    return _dated(Numeric(first, second, year)) if plausible else None


_CLOSE = "IN|BY|SINCE|UNTIL|FROM|DURING|BEFORE|AFTER|EARLY|MID|LATE|OF|BETWEEN|ABOUT"
_LEAD = "({weekday} COMMA?)?"
_QUARTER = "((ordinal=ORDINALWORD|ORDINAL / second=UNIT / final=FINAL|LAST) unit=UNIT / code=QUARTERCODE)"
_HALF = "(ordinal=ORDINALWORD|ORDINAL / LATTER / second=UNIT)"
_SHIFTED = "(last=LAST / next=NEXT / this=THIS)"
_OLD_YEAR = "YEARNUMBER|NUMBER|DAYNUMBER"
_LISTED = "(COMMA DAYNUMBER|ORDINAL)? (COMMA DAYNUMBER|ORDINAL)? COMMA? AND THE? DAYNUMBER|ORDINAL"
_WEEKDAYS_TOO = "WEEKDAY|SHORTDAY DOT? THE? DAYNUMBER|ORDINAL"
_LISTED_WEEKDAYS = f"(COMMA {_WEEKDAYS_TOO})? (COMMA {_WEEKDAYS_TOO})? COMMA? AND|OR ON? {_WEEKDAYS_TOO}"
_ANY_MONTH = "month=MONTH|WEAKMONTH|SHORTMONTH"
_NO_YEAR = "OTHER|UNIT|UNITS|MONEY|SLASH|DASH|DOT"
_OTHER_YEAR = "(last=LAST|PREVIOUS / next=NEXT / following=FOLLOWING / that=THAT|SAME / THIS) unit=UNIT"

#: The absolute part of the grammar; an earlier row wins over a later one that starts at the same word.
RULES: tuple[Rule, ...] = (
    Rule("iso date", "when=ISODATE", _iso),
    Rule("date in figures", "when=NUMDATE", _numeric),
    Rule("day and month in figures", "<ON|UNTIL> day=POINTDAY >!PERCENT|OTHER|CAPITAL|UNIT|UNITS", _pointed_day),
    Rule("limit in figures", "<BY> day=POINTDAY >DOT", _pointed_day),
    Rule("day and month in few figures", "<ON|UNTIL> day=POINTED >DOT|COMMA|STOP|CLOSE|BREAK", _pointed_day),
    Rule("days across months", "{month} {day} (COMMA? {year})? DASH {monthb} {dayb} (COMMA? {yearb})?", _days),
    Rule("days across months, day first", "{day} {month} ({year})? DASH {dayb} {monthb} ({yearb})?", _days),
    Rule("days of a month", "{month} {day} (DASH / TO / DURING) {dayb} (COMMA? {year})? >!UNIT|UNITS", _days),
    Rule("days of a month, joined", "<BETWEEN> {month} {day} AND {dayb} (COMMA? {year})?", _days),
    Rule("days of a month, day first", "{day} (DASH / TO / DURING) {dayb} OF? {month} (COMMA? {year})?", _days),
    Rule(
        "days of a month with their weekdays",
        "WEEKDAY|SHORTDAY DOT? {day} (DASH / TO) WEEKDAY|SHORTDAY DOT? {dayb} OF? {month} (COMMA? {year})?",
        _days,
    ),
    Rule("days of a month, day first, joined", "<BETWEEN> {day} AND {dayb} OF? {month} (COMMA? {year})?", _days),
    Rule("two days of a month", "{month} {day} AND|OR {dayb} (COMMA? {year})? >!UNIT|UNITS", _two_days),
    Rule("two days of a month, day first", "{day} AND|OR|SLASH {dayb} OF? {month} (COMMA? {year})?", _two_days),
    Rule(
        "one of three days",
        "{day} COMMA DAYNUMBER|ORDINAL COMMA? OR {dayb} OF? {month} (COMMA? {year})?",
        _three_days,
    ),
    Rule(
        "days before listed ones",
        "<!MONEY|MORE> {day} (DASH / TO / AND) {dayb} >((COMMA / COMMA? AND) THE? DAYNUMBER|ORDINAL (DASH / TO / AND)"
        " DAYNUMBER|ORDINAL OF? {month} (COMMA? {year})?)",
        _days,
    ),
    Rule("day before a listed one", f"<!MONEY|MORE> {{day}} >({_LISTED} OF? {{month}} (COMMA? {{year}})?)", _day),
    Rule(
        "weekday and day before a listed one",
        f"{{weekday}} {{day}} >({_LISTED_WEEKDAYS} OF? {{month}} (COMMA? {{year}})?)",
        _day,
    ),
    Rule("day, month, year", _LEAD + "{day} OF? {month} COMMA? {year}", _day),
    Rule("month, day, year", _LEAD + "{month} COMMA? {day} COMMA? {year}", _day),
    Rule("day-month-year", "day=DAYNUMBER DASH|SLASH month=MONTH|WEAKMONTH|SHORTMONTH DASH|SLASH {year}", _day),
    Rule("day-month-short year", f"day=DAYNUMBER DASH {_ANY_MONTH} DASH short=DAYNUMBER|NUMBER", _short_day),
    Rule("day, month, short year", f"{{day}} {_ANY_MONTH} APOSTROPHE short=DAYNUMBER|NUMBER", _short_day),
    Rule("no such month, day, year", "{month} {day} COMMA? {year}"),
    Rule("no such day, month, year", "{day} OF? {month} COMMA? {year}"),
    Rule("day of another year", _LEAD + "({day} OF?)? {month} COMMA? OF? THE? " + _OTHER_YEAR, _month_of_other_year),
    Rule("month, day of another year", _LEAD + "{month} {day} COMMA? OF? THE? " + _OTHER_YEAR, _month_of_other_year),
    Rule("month before Christ", "{month} year=YEARNUMBER|NUMBER|DAYNUMBER bc=BC", _before_christ),
    Rule("season before Christ", "season=SEASON (OF / COMMA)? year=YEARNUMBER|NUMBER|DAYNUMBER bc=BC", _before_christ),
    Rule("month and year", "{month} (OF / COMMA)? {year}", _month),
    Rule("month and day", _LEAD + "{month} {day} >!PERCENT|SLASH", _day),
    Rule("day and month", _LEAD + "<!MONEY> {day} OF? {month}", _day),
    Rule("no such day and month", "<!MONEY> {day} OF? {month}"),
    Rule("day of a shift", "(last=LAST / next=NEXT / THIS) {month} {day} >!PERCENT|SLASH|DASH", _named_day),
    Rule("month of the story", "<BY|IN|UNTIL> THAT {month}", _month_of_story),
    Rule("month of a shift", "(last=LAST|PREVIOUS / next=NEXT / THIS) {month}", _named_month),
    Rule("month", "month=MONTH", _month),
    Rule("month with a common name", f"<{_CLOSE}|DASH> month=WEAKMONTH", _month),
    Rule("later month of a row", "<MONTH|WEAKMONTH|YEARNUMBER TO|DURING> month=WEAKMONTH >!CAPITAL", _month),
    Rule("next month of a row", "<MONTH|WEAKMONTH AND|OR> month=WEAKMONTH >!CAPITAL|OTHER", _month),
    Rule("month of a thing", "<THE> month=WEAKMONTH >CONTENT", _month),
    Rule("short month", f"<{_CLOSE}|DASH> month=SHORTMONTH DOT", _month),
    Rule("season of a year", "THE? season=SEASON (OF / COMMA)? {year} ((DASH / SLASH) NUMBER|DAYNUMBER)?", _season),
    Rule("season of a shift", "(last=LAST|PREVIOUS / next=NEXT / this=THIS) season=SEASON", _season),
    Rule("season", f"<THE|{_CLOSE}> season=SEASON >!OF|OTHER|CAPITAL", _season),
    Rule("quarter of a year", f"THE? {_QUARTER} OF? THE? ({{year}} / {_SHIFTED} UNIT)", _quarter),
    Rule("quarter of the year", f"THE? {_QUARTER} OF THE whole=UNIT", _quarter),
    Rule("year and quarter", "{year} code=QUARTERCODE", _quarter),
    Rule("part of a year in figures", "code=CODEYEAR", _code_and_year),
    Rule("half in figures", "code=HALFCODE OF? {year}", _half_code),
    Rule("year and half in figures", "{year} code=HALFCODE", _half_code),
    Rule("quarter", "<THE|IN|BY> ((ordinal=ORDINALWORD / second=UNIT) unit=UNIT / code=QUARTERCODE)", _quarter),
    Rule("quarter in figures", f"<{_CLOSE}|TO|DASH|FOR> code=QUARTERCODE >!CAPITAL", _quarter),
    Rule(
        "half of a year",
        "THE? " + _HALF + " HALF (DASH UNIT)? OF? ({year} / (THE? (last=LAST / next=NEXT) / THIS|THE) unit=UNIT)",
        _half,
    ),
    Rule("decade", "THE? decade=DECADE", _decade),
    Rule("decade in words", "<THE> decade=DECADEWORD", _decade_word),
    Rule("century", "THE? ordinal=ORDINAL|ORDINALWORD DASH? unit=UNIT (bc=BC)?", _century),
    Rule("years before Christ", f"year={_OLD_YEAR} DASH yearb={_OLD_YEAR} bc=BC", _years_before_christ),
    Rule("year before Christ", "year=YEARNUMBER|NUMBER|DAYNUMBER bc=BC", _before_christ),
    Rule("years", "<!MONEY> year=YEARNUMBER DASH (yearb=YEARNUMBER / short=NUMBER|DAYNUMBER) >!PERCENT|DASH", _years),
    Rule("year", "<IN|SINCE|DURING|UNTIL|BY|EARLY|LATE|MID|BEFORE|AFTER|FISCAL> {year} >!UNIT|UNITS|MONEY", _year),
    Rule("year at a stop", f"<!MONEY|CAPITAL|SLASH|MORE|THAN|LESS> {{year}} >!{_NO_YEAR}", _loose_year),
    Rule("year after a small word", "<FUNCTION> {year} >DOT|FUNCTION", _loose_year),
    Rule("year before a word", "<THE|OF|FROM|TO|AND|BETWEEN|OPEN> {year} >OTHER|DOT|DASH", _doubtful_year),
)  # fmt: skip
