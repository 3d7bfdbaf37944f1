"""Which expressions count from another date, measure a stretch of time or recur?"""

import re

from briefing.domain.findings import TimeType
from briefing.temporal.expressions.meanings import (
    Known,
    Origin,
    Shifted,
    Unit,
)
from briefing.temporal.expressions.patterns import Groups, Reading, Rule
from briefing.temporal.expressions.rules.groups import number, part_of_day, shift_of, unit_of

_CLOCK_UNITS = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)
_LEADS = {"early": "START", "late": "END", "mid": "MID"}
_NOON = 12
_DAYS_A_WEEK = 7


def count_of(groups: Groups) -> int | None:
    """Return how many units are meant; None for "several"."""
    if "few" in groups:
        return None
    if "couple" in groups:
        return 2
    counted = sum(number(groups, name) for name in ("tens", "ones", "count") if name in groups)
    counted = counted if groups.keys() & {"tens", "count"} else 1
    return counted * (2 if groups.get("unit", 0) is None else 1)


def duration_value(unit: Unit, count: int | None, *, half: bool = False) -> str:
    """Return the TIMEX3 value of a stretch of time: `P90D`, `PT2H`, `PXM`, `P18M` for a year and a half."""
    amount = "X" if count is None else str(count)
    if half and unit is Unit.YEAR and count is not None:
        return f"P{12 * count + 6}M"
    if unit in _CLOCK_UNITS:
        return f"PT{amount}{unit.value[1]}"
    if unit is Unit.WORKDAY:
        return f"P{amount}D"
    if unit is Unit.QUARTER:
        return f"P{'X' if count is None else 3 * count}M"
    return f"P{amount}{unit.value}"


def _duration(groups: Groups) -> Reading | None:
    unit, count = unit_of(groups), count_of(groups)
    if "one" in groups and unit in (Unit.SECOND, Unit.QUARTER):
        return None
    if "halved" in groups:
        value = {Unit.YEAR: "P6M", Unit.HOUR: "PT30M", Unit.DECADE: "P5Y"}.get(unit)
        return Reading(TimeType.DURATION, Known(value)) if value else None
    value = duration_value(unit, count, half="half" in groups)
    return Reading(TimeType.DURATION, Known(value))


def _plural_duration(groups: Groups) -> Reading | None:
    return Reading(TimeType.DURATION, Known(duration_value(unit_of(groups), None)))


def _day_of_count(groups: Groups) -> Reading | None:
    """Read "the 90th day after" as the count it is; the first day after is told by its own words."""
    nth = number(groups, "ordinal") + (number(groups, "tens") if "tens" in groups else 0)
    return Reading(TimeType.DURATION, Known(f"P{nth}D")) if unit_of(groups) is Unit.DAY and nth > 1 else None


def _one(groups: Groups) -> Reading | None:
    return Reading(TimeType.DURATION, Known(duration_value(unit_of(groups), 1)))


def _moved(groups: Groups, by: int, origin: Origin, *, sure: bool = True) -> Reading | None:
    unit, count = unit_of(groups), count_of(groups)
    if count is None:
        return Reading(TimeType.DATE, Known("FUTURE_REF" if by > 0 else "PAST_REF"))
    kind = TimeType.TIME if unit in _CLOCK_UNITS else TimeType.DATE
    return Reading(kind, Shifted(unit, by * count, origin, sure))


def _ago(groups: Groups) -> Reading | None:
    return _moved(groups, -1, Origin.SPOKEN)


def _ahead(groups: Groups) -> Reading | None:
    count = count_of(groups)
    if "now" in groups and groups.get("unit", "") is None:
        # "A fortnight from now" is counted to the day; of "three weeks from now" the week is what is meant.
        return Reading(TimeType.DATE, Shifted(Unit.DAY, _DAYS_A_WEEK * count)) if count else None
    return _moved(groups, 1, Origin.SPOKEN)


def _maybe_ahead(groups: Groups) -> Reading | None:
    if groups.keys() & {"few", "half", "halved"} or unit_of(groups) in _CLOCK_UNITS:
        return _duration(groups)
    return _moved(groups, 1, Origin.SPOKEN, sure=False)


def _later(groups: Groups) -> Reading | None:
    return _moved(groups, 1, Origin.NARRATIVE)


def _earlier(groups: Groups) -> Reading | None:
    return _moved(groups, -1, Origin.NARRATIVE)


def _plainly_moved(groups: Groups, origin: Origin) -> Reading | None:
    unit = unit_of(groups)
    if unit in _CLOCK_UNITS:
        return None
    modifier = next((mark for lead, mark in _LEADS.items() if lead in groups), str(groups.get("edge", "")))
    return Reading(TimeType.DATE, Shifted(unit, shift_of(groups), origin), modifier)


def _unit_from_now(groups: Groups) -> Reading | None:
    return None if unit_of(groups) is Unit.DAY else _plainly_moved(groups, Origin.SPOKEN)


def _weekend(groups: Groups) -> Reading | None:
    """Read "over the weekend"; "over the week" is no date."""
    return _plainly_moved(groups, Origin.EITHER) if unit_of(groups) is Unit.WEEKEND else None


def _unit_of_story(groups: Groups) -> Reading | None:
    return _plainly_moved(groups, Origin.NARRATIVE)


def _unit_of_either(groups: Groups) -> Reading | None:
    return _plainly_moved(groups, Origin.EITHER)


def _unit_after_next(groups: Groups) -> Reading | None:
    return Reading(TimeType.DATE, Shifted(unit_of(groups), 2 if "after" in groups else -2))


def _edge(groups: Groups) -> Reading | None:
    return Reading(TimeType.DATE, Shifted(unit_of(groups), 0, Origin.EITHER), str(groups["edge"]))


def _unit_over(groups: Groups) -> Reading | None:
    """Read "ends with the year", "within the year"; with shorter units such words say something else."""
    return _unit_out(groups) if unit_of(groups) in (Unit.YEAR, Unit.MONTH) else None


def _year_over(groups: Groups) -> Reading | None:
    return _unit_over(groups) if unit_of(groups) is Unit.YEAR else None


def _unit_out(groups: Groups) -> Reading | None:
    """Read "before the year is out"."""
    return Reading(TimeType.DATE, Shifted(unit_of(groups), 0, Origin.EITHER), "END")


def _edge_of_story(groups: Groups) -> Reading | None:
    return Reading(TimeType.DATE, Shifted(unit_of(groups), 0, Origin.NARRATIVE), str(groups["edge"]))


def _edge_of_numbered(groups: Groups) -> Reading | None:
    """Read "the end of the second day", whose date no calendar gives; quarters have a rule of their own."""
    unit = unit_of(groups)
    if unit not in (Unit.DAY, Unit.WEEK) or groups.get("second", Unit.SECOND) is not Unit.SECOND:
        return None
    return Reading(TimeType.DATE, Known("XXXX-XX-XX" if unit is Unit.DAY else "XXXX-WXX"), str(groups["edge"]))


def _day_word(groups: Groups) -> Reading | None:
    by = number(groups, "dayword") + {"before": -1, "after": 1}.get(
        next(iter(groups.keys() & {"before", "after"}), ""), 0
    )
    return part_of_day(groups, Shifted(Unit.DAY, by))


def _tonight(_: Groups) -> Reading | None:
    return Reading(TimeType.TIME, Shifted(Unit.DAY, 0), part="TNI")


def _part_from_now(groups: Groups) -> Reading | None:
    return part_of_day(groups, Shifted(Unit.DAY, shift_of(groups)))


def _part_of_story(groups: Groups) -> Reading | None:
    return part_of_day(groups, Shifted(Unit.DAY, shift_of(groups), Origin.NARRATIVE))


def _so_long_from_a_day(groups: Groups) -> Reading | None:
    """Read "a fortnight today", "tomorrow week"."""
    unit, count = unit_of(groups), count_of(groups)
    if unit is not Unit.WEEK or count is None:
        return None
    return Reading(TimeType.DATE, Shifted(Unit.DAY, _DAYS_A_WEEK * count + number(groups, "dayword")))


def _in_some_time(groups: Groups) -> Reading | None:
    """Read "in three weeks' time", which is counted to the day."""
    unit, count = unit_of(groups), count_of(groups)
    if unit is Unit.WEEK and count is not None:
        return Reading(TimeType.DATE, Shifted(Unit.DAY, _DAYS_A_WEEK * count))
    return _ahead(groups)


def _recurring(groups: Groups) -> Reading | None:
    unit, count = unit_of(groups), count_of(groups)
    return Reading(TimeType.SET, Known(duration_value(unit, count)))


def _set_word(groups: Groups) -> Reading | None:
    return Reading(TimeType.SET, Known(str(groups["value"])))


def _reference(groups: Groups) -> Reading | None:
    return Reading(TimeType.DATE, Known(str(groups["value"])))


def _past(_: Groups) -> Reading | None:
    return Reading(TimeType.DATE, Known("PAST_REF"))


def _future(_: Groups) -> Reading | None:
    return Reading(TimeType.DATE, Known("FUTURE_REF"))


def _present(_: Groups) -> Reading | None:
    return Reading(TimeType.DATE, Known("PRESENT_REF"))


def _hour(groups: Groups) -> Reading | None:
    """Read "at midnight", "by noon"; "at night" is no hour."""
    part = str(groups["part"])
    return Reading(TimeType.TIME, Known(f"XXXX-XX-XX{part}")) if part[1:2].isdecimal() else None


def _clock(groups: Groups) -> Reading | None:
    found = re.fullmatch(r"(\d{1,2})(?::?(\d\d))? ?(?:([ap])\.?m\.?|[A-Za-z]+)?", str(groups["clock"]))
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        hour = hour % _NOON + (_NOON if found[3] == "p" else 0)
    return Reading(TimeType.TIME, Known(f"XXXX-XX-XXT{hour:02}:{minute:02}"))


_SHIFTED = "(last=LAST / next=NEXT / this=THIS|PRESENT / coming=COMING)"
_STORY = "(previous=PREVIOUS / following=FOLLOWING / THAT SAME? / SAME)"
_OTHER_DAY = "(next=NEXT / following=FOLLOWING / previous=PREVIOUS / THAT / SAME)"
_LEAD = "(LATER / EARLIER / late=LATE DASH? / early=EARLY DASH? / mid=MID DASH?)"
_BESIDE = "(previous=BEFORE|EARLIER / following=AFTER|LATER|FOLLOWING)"
_ONE_OF_ROW = "(LAST|PAST|PREVIOUS|NEXT|COMING|FOLLOWING)"
_STOPS = "OTHER|THE|CAPITAL|A|THIS|THAT|MONTH|WEAKMONTH|WEEKDAY|YEARNUMBER|IN|OF"

#: The relative part of the grammar; an earlier row wins over a later one that starts at the same word.
RULES: tuple[Rule, ...] = (
    Rule("age", "{count} DASH? {unit} DASH? OLD"),
    Rule(
        "day of a count",
        "THE (tens=TENS DASH?)? ordinal=ORDINAL|ORDINALWORD unit=UNIT >AFTER|FOLLOWING",
        _day_of_count,
    ),
    Rule("day beside today", "THE? UNIT (before=BEFORE / after=AFTER) dayword=DAYWORD", _day_word),
    Rule("so long from a day", "{count} {unit} dayword=DAYWORD", _so_long_from_a_day),
    Rule("a week after a day", "dayword=DAYWORD unit=UNIT|FORTNIGHT", _so_long_from_a_day),
    Rule("today", "dayword=DAYWORD (part=PART)?", _day_word),
    Rule("tonight", "TONIGHT", _tonight),
    Rule("last night", "(last=LAST / THIS) part=PART", _part_from_now),
    Rule("part of the next day", f"THE? {_OTHER_DAY} part=PART", _part_of_story),
    Rule("ago", "{count} DASH? {unit} AGO", _ago),
    Rule("later", "{count} DASH? {unit} (LATER >!THAN / AFTER|ON >COMMA|DOT|STOP|BREAK)", _later),
    Rule("earlier", "{count} DASH? {unit} (EARLIER >!THAN / BEFORE >COMMA|DOT)", _earlier),
    Rule("from now", "{count} {unit} (FROM now=REFERENCE / HENCE)", _ahead),
    Rule("in some time", "<IN> {count} {unit} APOSTROPHE OTHER? TIME", _in_some_time),
    Rule("in so long", "<IN> {count} {unit} >!DASH|OF|BEFORE|FROM|AFTER", _maybe_ahead),
    Rule("some units ago", "unit=UNITS AGO", _past),
    Rule("some units earlier", "unit=UNITS (EARLIER / BEFORE >COMMA|DOT)", _past),
    Rule("some units later", "unit=UNITS LATER", _future),
    Rule("the last so many", f"<!TO|FUNCTION> THE? {_ONE_OF_ROW} {{count}} {{unit}}", _duration),
    Rule("a fortnight of a row", f"THE? {_ONE_OF_ROW} unit=FORTNIGHT", _duration),
    Rule("recent units", "(RECENT / PAST / LAST) unit=UNITS", _past),
    Rule("coming units", "THE? (COMING / NEXT) unit=UNITS", _future),
    Rule("following units", "THE? (FOLLOWING / PREVIOUS) unit=UNITS", _plural_duration),
    Rule("the past unit", "THE? PAST unit=UNIT", _one),
    Rule("edge of another unit", "THE? edge=EDGE OF " + _SHIFTED + " unit=UNIT", _unit_from_now),
    Rule("end of a day named behind", "<AT|BY> THE EDGE OF THE UNIT >(ON? DAYWORD|WEEKDAY)"),
    Rule("edge of a unit", "THE? edge=EDGE OF THE unit=UNIT >!UNIT|HALF", _edge),
    Rule("edge of that unit", "THE? edge=EDGE OF (THAT / THE? SAME) unit=UNIT", _edge_of_story),
    Rule(
        "edge of a numbered unit",
        "THE? edge=EDGE OF THE (ORDINALWORD|ORDINAL / second=UNIT) unit=UNIT >!OF",
        _edge_of_numbered,
    ),
    Rule("unit's end", "THE? unit=UNIT (DASH / APOSTROPHE CONTENT) edge=EDGE", _edge),
    Rule("unit's end without a dash", "<BY|UNTIL|BEFORE|AT|TO|AFTER> unit=UNIT edge=EDGE >!OF", _edge),
    Rule("before a unit is out", "<BEFORE|UNTIL> THE unit=UNIT FUNCTION OUT", _unit_out),
    Rule("with the unit", "<CONTENT|OUT> WITH THE unit=UNIT >DOT|COMMA|STOP|CLOSE|BREAK", _unit_over),
    Rule("with the fiscal year", "<CONTENT|OUT> WITH THE FISCAL unit=UNIT >DOT|COMMA|STOP|CLOSE|BREAK", _unit_over),
    Rule("within the unit", "<WITHIN> THE|THIS unit=UNIT >!OF", _year_over),
    Rule("later in the unit", "(LATER / EARLIER / late=LATE / early=EARLY) IN THE unit=UNIT", _unit_of_either),
    Rule("the next unit", "THE next=NEXT unit=UNIT >!OF", _unit_of_story),
    Rule("this unit", f"{_LEAD}? {_SHIFTED} unit=UNIT|FORTNIGHT >!OF|OLD", _unit_from_now),
    Rule("that unit", "(LATER / EARLIER / late=LATE / early=EARLY)? THE? " + _STORY + " unit=UNIT", _unit_of_story),
    Rule("the unit after next", "THE unit=UNIT (after=AFTER NEXT / BEFORE LAST)", _unit_after_next),
    Rule("the unit before", f"THE unit=UNIT {_BESIDE} >!{_STOPS}", _unit_of_story),
    Rule("at the weekend", "<AT|MORE|DURING|BEFORE|BY|UNTIL|FROM> THE unit=UNIT >!OTHER|OF|BEFORE|AFTER", _weekend),
    Rule("the weekend", "THE unit=UNIT >!OTHER|OF|BEFORE|AFTER|AND|IN|UNIT"),
    Rule("every so many", "EVERY ({count})? {unit}", _recurring),
    Rule("set", "value=SET", _set_word),
    Rule("duration", "{count} DASH? {unit} >!OLD", _duration),
    Rule("some units", "<DURING|WITHIN|IN|ABOUT|AFTER> unit=UNITS >!OF", _plural_duration),
    Rule("present", "<AT|THE> PRESENT >!OTHER|CAPITAL", _present),
    Rule("future", "THE FUTURE >!OF", _future),
    Rule("reference", "value=REFERENCE", _reference),
    Rule("clock", "clock=CLOCK", _clock),
    Rule("hour in words", "<AT|BY|UNTIL> part=PART >DOT|COMMA|STOP|BREAK|CLOSE|FUNCTION|AND|OR", _hour),
    Rule("hour of a place in words", "<AT|BY|UNTIL> part=PART >(CONTENT|CAPITAL CAPITAL? TIME)", _hour),
)  # fmt: skip
