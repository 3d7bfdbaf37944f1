"""Which expressions name a day by its place in the week?"""

from briefing.domain.findings import TimeType
from briefing.temporal.expressions.meanings import Counted, Known, Origin, Range, Shifted, Unit, Weekday, WeekdayBeside
from briefing.temporal.expressions.patterns import Groups, Reading, Rule
from briefing.temporal.expressions.rules.groups import number, part_of_day, shift_of, unit_of

_DAYS_A_WEEK = 7
_AFTER_NEXT = 2
_WEEK = "(last=LAST / next=NEXT / this=THIS / following=FOLLOWING)"
_EVENT = "OTHER|THE|CAPITAL|A|THIS|THAT|MONTH|FEAST"
_DAY_SHIFT = "(last=LAST|PAST / next=NEXT / this=THIS)"


def _weekday(groups: Groups) -> Reading | None:
    shifted = groups.keys() & {"last", "previous", "next", "this", "following"}
    shift = shift_of(groups) if shifted else None
    return part_of_day(groups, Weekday(number(groups, "weekday"), shift))


def _weekday_of_week(groups: Groups) -> Reading | None:
    return part_of_day(groups, Weekday(number(groups, "weekday"), shift_of(groups), of_week=True))


def _coming_weekday(groups: Groups) -> Reading | None:
    """Read "this coming Friday": the first such day after that of writing."""
    return part_of_day(groups, WeekdayBeside(number(groups, "weekday"), Shifted(Unit.DAY, 0)))


def _weekday_week(groups: Groups) -> Reading | None:
    if unit_of(groups) is not Unit.WEEK:
        return None
    weeks = 2 if groups["unit"] is None else 1
    return Reading(TimeType.DATE, Weekday(number(groups, "weekday"), weeks_on=weeks))


def _weekday_of_story(groups: Groups) -> Reading | None:
    day = Weekday(number(groups, "weekday"), -1 if "previous" in groups else 1, origin=Origin.NARRATIVE)
    return part_of_day(groups, day)


def _next_weekday(groups: Groups) -> Reading | None:
    return part_of_day(groups, Weekday(number(groups, "weekday"), 1, origin=Origin.EITHER))


def _weekday_after_next(groups: Groups) -> Reading | None:
    return Reading(TimeType.DATE, Weekday(number(groups, "weekday"), _AFTER_NEXT))


def _weekday_of_that_week(groups: Groups) -> Reading | None:
    if unit_of(groups) is not Unit.WEEK:
        return None
    return part_of_day(groups, Weekday(number(groups, "weekday"), 0, origin=Origin.NARRATIVE))


def _weekday_of_later_week(groups: Groups) -> Reading | None:
    """Read "Thursday of the week after next", and "of the week after" by the week that was told last."""
    if unit_of(groups) is not Unit.WEEK:
        return None
    if "next" in groups:
        return part_of_day(groups, Weekday(number(groups, "weekday"), _AFTER_NEXT))
    told = Weekday(number(groups, "weekday"), 0, origin=Origin.NARRATIVE)
    return part_of_day(groups, Counted(told, Unit.WEEK, 1))


def _weekdays_between(groups: Groups) -> Reading | None:
    first, last = number(groups, "weekday"), number(groups, "weekdayb")
    days = (last - first) % _DAYS_A_WEEK
    if not days or ("and" in groups and days > 1):
        return None
    shift = shift_of(groups) if groups.keys() & {"last", "next", "this", "following"} else None
    start = Weekday(first, shift, of_week=shift is not None)
    return Reading(TimeType.DATE, Range(start, Counted(start, Unit.DAY, days)))


def _weekdays(groups: Groups) -> Reading | None:
    return Reading(TimeType.SET, Known(f"XXXX-WXX-{number(groups, 'weekday')}"))


#: The weekdays of the grammar; an earlier row wins over a later one that starts at the same word.
RULES: tuple[Rule, ...] = (
    Rule("weekday in a thing's name", "weekday=WEEKDAY DASH? PART? STANDING"),
    Rule("weekday of a row of things", "<THE> ORDINALWORD WEEKDAY PART? >CONTENT|THAT"),
    Rule("weekday of the story", "THE (previous=PREVIOUS / FOLLOWING) weekday=WEEKDAY (part=PART)?", _weekday_of_story),
    Rule(
        "weekday behind the story",
        "THE weekday=WEEKDAY (following=FOLLOWING|AFTER >DOT|COMMA|STOP|BREAK|CLOSE|DASH"
        " / (previous=BEFORE|PREVIOUS TO? / AFTER|FOLLOWING) THAT|FUNCTION >DOT|COMMA|STOP|BREAK|CLOSE|DASH)",
        _weekday_of_story,
    ),
    Rule(
        "weekdays in a row of a week",
        f"weekday=WEEKDAY (DASH / TO / DURING / AND) weekdayb=WEEKDAY OF? THE? {_WEEK} UNIT",
        _weekdays_between,
    ),
    Rule("weekdays in a row", "weekday=WEEKDAY (DASH / TO) weekdayb=WEEKDAY", _weekdays_between),
    Rule("weekdays between", "<BETWEEN> weekday=WEEKDAY AND weekdayb=WEEKDAY", _weekdays_between),
    Rule("two weekdays", "weekday=WEEKDAY and=AND|OR weekdayb=WEEKDAY", _weekdays_between),
    Rule("weekday of that week", "weekday=WEEKDAY (part=PART)? OF (THAT / THE SAME) unit=UNIT", _weekday_of_that_week),
    Rule(
        "weekday of a later week",
        f"weekday=WEEKDAY (part=PART)? OF THE unit=UNIT AFTER (next=NEXT / >!{_EVENT})",
        _weekday_of_later_week,
    ),
    Rule("weekday of a week", f"weekday=WEEKDAY (part=PART)? OF? THE? {_WEEK} UNIT", _weekday_of_week),
    Rule("weekday week of a shift", "NEXT weekday=WEEKDAY unit=UNIT|FORTNIGHT >!DASH|APOSTROPHE", _weekday_week),
    Rule("weekday a week", "weekday=WEEKDAY A unit=UNIT|FORTNIGHT >DOT|COMMA|STOP|BREAK|CLOSE", _weekday_week),
    Rule(
        "the weekday after next",
        "THE weekday=WEEKDAY AFTER NEXT >DOT|COMMA|STOP|BREAK|CLOSE|DASH|TO|AT|IN|AND|FUNCTION",
        _weekday_after_next,
    ),
    Rule("the next weekday", "THE NEXT weekday=WEEKDAY (part=PART)?", _next_weekday),
    Rule("coming weekday", "THE|THIS? COMING weekday=WEEKDAY (part=PART)?", _coming_weekday),
    Rule("weekday of a shift", _DAY_SHIFT + " weekday=WEEKDAY (part=PART)?", _weekday),
    Rule("weekday next", "<ON> weekday=WEEKDAY (next=NEXT / last=LAST)", _weekday),
    Rule("weekday next, alone", "weekday=WEEKDAY (next=NEXT / last=LAST) >DOT|COMMA|STOP|BREAK|CLOSE|TO|AT", _weekday),
    Rule("weekday week", "weekday=WEEKDAY unit=UNIT|FORTNIGHT >!DASH|APOSTROPHE", _weekday_week),
    Rule("a week on a weekday", "<!LAST|THIS|NEXT> A unit=UNIT|FORTNIGHT (ON / FROM) weekday=WEEKDAY", _weekday_week),
    Rule("weekday", "weekday=WEEKDAY (DASH? part=PART)?", _weekday),
    Rule("short weekday before a colon", "<!THE> (next=NEXT)? weekday=SHORTDAY >STOP", _weekday),
    Rule("short weekday", "weekday=SHORTDAY DOT", _weekday),
    Rule("short weekday after on", "<ON> weekday=SHORTDAY", _weekday),
    Rule("every weekday", "EVERY weekday=WEEKDAY", _weekdays),
    Rule("weekdays", "weekday=WEEKDAYS", _weekdays),
)  # fmt: skip
