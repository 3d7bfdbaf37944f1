"""Which expressions count the days on which people work: "ten working days", "the last business day of March"?"""

from briefing.domain.findings import TimeType
from briefing.temporal.expressions.meanings import Feast, Known, Meaning, Origin, Partial, PartOfMonth, Shifted, Unit
from briefing.temporal.expressions.patterns import Groups, Reading, Rule
from briefing.temporal.expressions.rules.groups import number, unit_of
from briefing.temporal.expressions.rules.relative import count_of, duration_value

_LAST = -1
#: The modifier of a stretch that counts no weekends.
WORKDAYS = "WORKDAYS"
_WHOLE = (Unit.MONTH, Unit.QUARTER, Unit.YEAR)
_SHIFTS = {"next": 1, "following": 1, "gone": -1}


def _stretch(groups: Groups) -> Reading | None:
    count = count_of(groups)
    if unit_of(groups) is not Unit.DAY or count is None:
        return None
    return Reading(TimeType.DURATION, Known(duration_value(Unit.DAY, count)), WORKDAYS)


def _ahead(groups: Groups) -> Reading | None:
    return _moved(groups, 1)


def _ago(groups: Groups) -> Reading | None:
    return _moved(groups, -1)


def _maybe_ahead(groups: Groups) -> Reading | None:
    return _moved(groups, 1, sure=False)


def _later(groups: Groups) -> Reading | None:
    return _moved(groups, 1, Origin.NARRATIVE)


def _moved(groups: Groups, by: int, origin: Origin = Origin.SPOKEN, *, sure: bool = True) -> Reading | None:
    count = count_of(groups)
    if unit_of(groups) is not Unit.DAY or count is None:
        return None
    return Reading(TimeType.DATE, Shifted(Unit.WORKDAY, by * count, origin, sure))


def _next_of_story(groups: Groups) -> Reading | None:
    if unit_of(groups) is not Unit.DAY:
        return None
    return Reading(TimeType.DATE, Shifted(Unit.WORKDAY, 1, Origin.NARRATIVE))


def _of_period(groups: Groups) -> Reading | None:
    """Read "the last working day of March", "of the quarter", "of the new year", "of 2027"."""
    which = _LAST if "last" in groups else 2 if "second" in groups else number(groups, "ordinal")
    period = _period(groups)
    if unit_of(groups) is not Unit.DAY or groups.get("second", Unit.SECOND) is not Unit.SECOND or period is None:
        return None
    return Reading(TimeType.DATE, PartOfMonth(which, period, Unit.WORKDAY))


def _period(groups: Groups) -> Meaning | None:
    if "month" in groups:
        month = f"{number(groups, 'month'):02}"
        return Known(f"{number(groups, 'year'):04}-{month}") if "year" in groups else Partial(month)
    if "year" in groups:
        return Known(f"{number(groups, 'year'):04}")
    whole = groups.get("whole")
    if not isinstance(whole, Unit) or whole not in _WHOLE:
        return None
    if "new" in groups:
        return Feast("new year") if whole is Unit.YEAR else None
    told = groups.keys() & {"that", "following"}
    by = next((by for name, by in _SHIFTS.items() if name in groups), 0)
    origin = Origin.NARRATIVE if told else Origin.SPOKEN if "this" in groups or by else Origin.EITHER
    return Shifted(whole, by, origin)


_COUNT = "{count} DASH? WORKING"
_WHICH = "(ordinal=ORDINALWORD|ORDINAL / last=LAST|FINAL / second=UNIT)"
_OTHER = "(this=THIS / next=NEXT / gone=LAST / following=FOLLOWING / that=THAT|SAME / new=NEW)"
_PERIOD = f"(OF / IN) (({{month}} COMMA?)? {{year}} / THE? {_OTHER}? whole=UNIT)"

#: What counts working days; an earlier row wins over a later one that starts at the same word.
RULES: tuple[Rule, ...] = (
    Rule("working day of a period", f"THE? {_WHICH} WORKING unit=UNIT {_PERIOD}", _of_period),
    Rule("working day of a month", f"THE? {_WHICH} WORKING unit=UNIT (OF / IN) {{month}}", _of_period),
    Rule("next working day", "THE NEXT|FOLLOWING WORKING unit=UNIT", _next_of_story),
    Rule("working days ago", f"{_COUNT} {{unit}} AGO", _ago),
    Rule("working days from now", f"{_COUNT} {{unit}} (FROM REFERENCE / HENCE)", _ahead),
    Rule("in so many working days", f"<IN> {_COUNT} {{unit}} >!OF|AFTER|FROM|FOLLOWING|BEFORE", _maybe_ahead),
    Rule("working days later", f"{_COUNT} {{unit}} (LATER >!THAN / AFTER|ON >COMMA|DOT|STOP|BREAK)", _later),
    Rule("working days", f"{_COUNT} {{unit}} >!OLD", _stretch),
)  # fmt: skip
