"""Which expressions name a feast, or a day by one?"""

from briefing.domain.findings import TimeType
from briefing.temporal.expressions.meanings import Counted, Feast, Known, Meaning, Unit, WeekdayBeside, WeekOf
from briefing.temporal.expressions.patterns import Groups, Reading, Rule
from briefing.temporal.expressions.rules.groups import number, which_of
from briefing.temporal.feasts import FEASTS, feast_value
from briefing.temporal.names import MONTHS, WEEKDAYS


def _read(meaning: Meaning | None) -> Reading | None:
    return Reading(TimeType.DATE, meaning) if meaning is not None else None


def _feast(groups: Groups) -> Reading | None:
    return _read(_fall(_name_of(groups), groups))


def _name_of(groups: Groups) -> str:
    """Return the name of a feast as `temporal.feasts` has it, in so many of the words as that needs."""
    named = (groups[name] for name in ("feast", "feastday", "owner", "holyday") if name in groups)
    first = str(next(named, "new year's"))
    first = f"{first}'s" if first == "valentine" else first
    if "eve" in groups:
        return f"{first} eve"
    if "weekday" in groups:
        whole = f"{first} {WEEKDAYS[number(groups, 'weekday') - 1]}"
        return first if whole == "easter sunday" else whole
    return f"{first} day" if "unit" in groups and f"{first} day" in FEASTS else first


def _fall(name: str, groups: Groups) -> Meaning | None:
    if name not in FEASTS or groups.get("unit", Unit.DAY) is not Unit.DAY:
        return None
    if "year" in groups:
        value = feast_value(name, number(groups, "year"))
        return Known(value) if value else None
    shifts = {"last": -1, "next": 1, "this": 0}
    return Feast(name, next((by for said, by in shifts.items() if said in groups), None))


def _new_year_feast(groups: Groups) -> Reading | None:
    return _feast(groups) if groups["new"] is Unit.YEAR else None


def _lunar_new_year(groups: Groups) -> Reading | None:
    if groups["unit"] is not Unit.YEAR:
        return None
    return _read(_fall("lunar new year", {name: value for name, value in groups.items() if name == "year"}))


def _lunar_eve(groups: Groups) -> Reading | None:
    return _read(Counted(Feast("lunar new year"), Unit.DAY, -1)) if groups["unit"] is Unit.YEAR else None


def _new_year(groups: Groups) -> Reading | None:
    return _read(Feast("new year")) if groups["unit"] is Unit.YEAR else None


def _may_day(groups: Groups) -> Reading | None:
    fifth = groups["may"] == MONTHS.index("may") + 1 and groups["unit"] is Unit.DAY
    return _read(_fall("may day", {name: groups[name] for name in groups.keys() & {"year"}})) if fifth else None


def _eve_of(groups: Groups) -> Reading | None:
    return _read(Counted(Feast(_name_of(groups)), Unit.DAY, -1))


def _beside_feast(groups: Groups) -> Reading | None:
    """Read "the week after Easter", "the day before Thanksgiving", "the third week after Easter"."""
    unit = groups["unit"]
    which = which_of(groups) if groups.keys() & {"ordinal", "second"} else 1
    if unit not in (Unit.DAY, Unit.WEEK) or which == 0:
        return None
    counted = Unit.WORKDAY if "working" in groups else Unit(str(unit))
    day = Counted(Feast(_name_of({**groups, "unit": Unit.DAY})), counted, -which if "before" in groups else which)
    return _read(WeekOf(day) if unit is Unit.WEEK else day)


def _weekday_beside_feast(groups: Groups) -> Reading | None:
    """Read "the first Monday after Easter Monday"."""
    which = which_of(groups) if groups.keys() & {"ordinal", "second"} else 1
    feast = _fall(_name_of(groups), groups)
    if which == 0 or feast is None:
        return None
    return _read(WeekdayBeside(number(groups, "on"), feast, -which if "before" in groups else which))


_CLOSE = "IN|BY|SINCE|UNTIL|FROM|DURING|BEFORE|AFTER|AT|ON|TO|OF|BETWEEN|ABOUT|AND|EARLY|LATE|MID"
_SHIFTED = "(last=LAST / next=NEXT / this=THIS)"
_NEW_PART = "(eve=EVE / unit=UNIT)"
_PART = "(eve=EVE / unit=UNIT / weekday=WEEKDAY)"
_FEASTDAY = "(feastday=FEASTDAY / owner=FEASTOWNER (APOSTROPHE CONTENT?)?)"
_ANY_FEAST = f"(feast=FEAST / holyday=HOLYDAY / {_FEASTDAY}) (unit=UNIT / weekday=WEEKDAY)?"
_NAMED = "APOSTROPHE|DASH|CAPITAL"
_ALONE = "CONTENT|CAPITAL|DASH|APOSTROPHE"

#: The feasts; an earlier row wins over a later one that starts at the same word.
RULES: tuple[Rule, ...] = (
    Rule("holy day in a thing's name", "HOLYDAY WEEKDAY ACCORD"),
    Rule(
        "weekday beside a feast",
        f"THE? (ordinal=ORDINALWORD / second=UNIT)? on=WEEKDAY (before=BEFORE / AFTER) {_ANY_FEAST} >!{_ALONE}",
        _weekday_beside_feast,
    ),
    Rule(
        "beside a feast",
        "THE (ordinal=ORDINALWORD|ORDINAL / second=UNIT)? working=WORKING? unit=UNIT"
        f" (before=BEFORE / AFTER) (feast=FEAST / holyday=HOLYDAY)"
        f" weekday=WEEKDAY? >!{_NAMED}",
        _beside_feast,
    ),
    Rule("eve of a feast", "THE? EVE OF feast=FEAST", _eve_of),
    Rule("feast day of a row", f"ORDINALWORD ({_FEASTDAY} UNIT / HOLYDAY WEEKDAY)"),
    Rule("feast of a year", f"feast=FEAST {_PART}? COMMA? {{year}}", _feast),
    Rule("feast day of a year", _FEASTDAY + " unit=UNIT COMMA? {year}", _feast),
    Rule("holy day of a year", "holyday=HOLYDAY weekday=WEEKDAY COMMA? {year}", _feast),
    Rule("day of a feast", f"feast=FEAST {_PART}", _feast),
    Rule("feast day", f"{_FEASTDAY} unit=UNIT", _feast),
    Rule("May Day of a year", f"<{_CLOSE}|THE> may=WEAKMONTH unit=UNIT COMMA? {{year}}", _may_day),
    Rule("May Day", f"<{_CLOSE}|THE> may=WEAKMONTH unit=UNIT >!{_ALONE}|DAYNUMBER", _may_day),
    Rule("holy day", "holyday=HOLYDAY weekday=WEEKDAY", _feast),
    Rule("New Year's Eve", f"NEW new=UNIT APOSTROPHE CONTENT {_NEW_PART} (OF|COMMA? {{year}})?", _new_year_feast),
    Rule("lunar new year's eve", "LUNAR NEW unit=UNIT APOSTROPHE CONTENT EVE", _lunar_eve),
    Rule("lunar new year", "THE? LUNAR NEW unit=UNIT (COMMA? {year})?", _lunar_new_year),
    Rule("feast of a shift", f"{_SHIFTED} (feast=FEAST / holyday=HOLYDAY) weekday=WEEKDAY? >!{_ALONE}", _feast),
    Rule("feast", f"<{_CLOSE}> feast=FEAST >!{_ALONE}", _feast),
    Rule("new year", f"<!CAPITAL> THE NEW unit=UNIT >!{_ALONE}", _new_year),
)
