"""On which day is what lies so many days, weeks or years from now or from what was told?"""

from dataclasses import replace

from briefing.domain.findings import Basis
from briefing.temporal.anchoring.anchor import Anchor
from briefing.temporal.anchoring.arithmetic import UNKNOWN, shift_date, write_unit
from briefing.temporal.anchoring.direction import Direction
from briefing.temporal.anchoring.place import Place, Valued
from briefing.temporal.expressions.meanings import Origin, Shifted, Unit
from briefing.temporal.expressions.rules.relative import duration_value
from briefing.temporal.values import bounds

_DAYS_A_WEEK = 7
_LAST_WORKDAY = 5
#: "Nearly four years" falls short of four by about so many months.
_MONTHS_SHORT = 3


def shifted(meaning: Shifted, place: Place) -> Valued:
    """Return the value so many units from the day of writing, or from what was told last."""
    if not meaning.sure and (place.is_compared() or place.towards() is not Direction.AHEAD):
        return Valued(duration_value(meaning.unit, abs(meaning.count)), Basis.STATED)
    unknown = Valued(UNKNOWN[meaning.unit], Basis.UNKNOWN)
    by_story = meaning.origin is Origin.NARRATIVE or (
        meaning.origin is Origin.EITHER and (place.narrative or _is_of_coming(meaning, place))
    )
    if by_story:
        bare = place.bare_year() if meaning.unit is Unit.YEAR else None
        value = f"{int(bare) + meaning.count:04}" if bare and bare.isdecimal() else None
        value = value or place.story.shifted(meaning.unit, meaning.count)
        if meaning.unit is Unit.YEAR and _is_belied(value, place):
            return Valued(duration_value(meaning.unit, abs(meaning.count)), Basis.STATED)
        return Valued(value, Basis.INFERRED) if value else unknown
    if place.anchor is None:
        return unknown
    if meaning.unit is Unit.WEEKEND and meaning.count == 0:
        meaning = _weekend_meant(meaning, place)
    value = _shifted_from(meaning, place.anchor, short=place.mention.modifier == "LESS_THAN")
    return Valued(value, place.anchor.arithmetic_basis) if value else unknown


def _is_of_coming(meaning: Shifted, place: Place) -> bool:
    """Tell whether "the end of the month" is that of a month ahead which its sentence has told."""
    told = {Unit.MONTH: place.story.month, Unit.YEAR: place.story.year}.get(meaning.unit)
    # "Last week" leads to no month of its own: the one told before it is another sentence's.
    own = told is not None and place.story.last is not None and place.story.last.startswith(told)
    days = bounds(told) if own and meaning.count == 0 else None
    ahead = days is not None and place.anchor is not None and days.start > place.anchor.last
    return ahead and place.in_sentence_of_story() and place.towards() is not Direction.BACK


def _is_belied(value: str | None, place: Place) -> bool:
    """Tell whether a year told in the story is over, though the clause says what will be then."""
    days = bounds(value)
    over = days is not None and place.anchor is not None and days.last < place.anchor.first
    return over and not place.narrative and place.towards() is Direction.AHEAD


def _weekend_meant(meaning: Shifted, place: Place) -> Shifted:
    """Read "this weekend" as the one just over where the clause looks back before Saturday has come."""
    over = place.towards() is Direction.BACK and place.anchor and place.anchor.last.isoweekday() <= _LAST_WORKDAY
    return replace(meaning, count=-1) if over else meaning


def _shifted_from(meaning: Shifted, anchor: Anchor, *, short: bool) -> str | None:
    first = shift_date(anchor.first, meaning.unit, meaning.count)
    last = shift_date(anchor.last, meaning.unit, meaning.count)
    if first is None or last is None:
        return None
    if short and meaning.unit is Unit.YEAR:
        step = _MONTHS_SHORT if meaning.count < 0 else -_MONTHS_SHORT
        first, last = (shift_date(day, Unit.MONTH, step) or day for day in (first, last))
    low, high = write_unit(first, meaning.unit), write_unit(last, meaning.unit)
    if low == high:
        return low
    near = (anchor.last - anchor.first).days < _DAYS_A_WEEK
    return f"{low}/{high}" if near and meaning.unit is Unit.DAY else None
