"""Which value does a meaning have in its place?"""

import re

from briefing.domain.findings import Basis, TimeType
from briefing.temporal.anchoring.calendar import counted, day_of_month, feast, part_of_month, week_of, weekday_beside
from briefing.temporal.anchoring.direction import Direction
from briefing.temporal.anchoring.meant.bases import base_of
from briefing.temporal.anchoring.meant.shifts import shifted
from briefing.temporal.anchoring.meant.stretches import stretch
from briefing.temporal.anchoring.meant.weekdays import weekday
from briefing.temporal.anchoring.place import Place, Valued
from briefing.temporal.anchoring.years.partials import date_partial
from briefing.temporal.expressions.meanings import (
    Counted,
    DayOfMonth,
    Feast,
    Known,
    Meaning,
    Numeric,
    Partial,
    PartOfMonth,
    Range,
    Shifted,
    Weekday,
    WeekdayBeside,
    WeekOf,
)
from briefing.temporal.values import bounds

_LAST_MONTH = 12
_POINTED = re.compile(r"\d\.\d{1,2}\.\d")


def resolve(meaning: Meaning, place: Place) -> Valued:
    """Return the value of a meaning in its place; a part that cannot be known stays `X`."""
    match meaning:
        case Known():
            return _known(meaning, place)
        case Numeric():
            return _numeric(meaning, place)
        case Partial():
            return date_partial(meaning, place)
        case Weekday():
            return weekday(meaning, place)
        case Shifted():
            return shifted(meaning, place)
        case Range():
            return stretch(meaning, resolve(meaning.first, place), resolve(meaning.last, place))
        case DayOfMonth():
            return day_of_month(meaning, place, resolve(meaning.month, place) if meaning.month else None)
        case Feast():
            return feast(meaning, place)
        case WeekOf():
            return week_of(resolve(meaning.day, place), meaning.unit)
        case PartOfMonth():
            return part_of_month(meaning, resolve(meaning.month, place))
        case Counted():
            return counted(meaning, base_of(meaning, place) or resolve(meaning.base, place))
        case WeekdayBeside():
            return weekday_beside(meaning, resolve(meaning.base, place))


def _known(meaning: Known, place: Place) -> Valued:
    dateless = meaning.value.endswith("_REF") or meaning.value.startswith("X")
    unknown = dateless and place.mention.type is not TimeType.SET
    return Valued(meaning.value, Basis.UNKNOWN if unknown else Basis.STATED)


def _numeric(meaning: Numeric, place: Place) -> Valued:
    first, second = meaning.first, meaning.second
    pointed = _POINTED.search(place.shadow, place.mention.start, place.mention.end) is not None
    day_first = first > _LAST_MONTH if max(first, second) > _LAST_MONTH else pointed or place.day_first
    doubtful = Valued(f"{meaning.year:04}-XX-XX", Basis.UNKNOWN)
    if day_first is None and first != second:
        return _by_side(meaning, place) or doubtful
    day, month = (first, second) if day_first else (second, first)
    value = f"{meaning.year:04}-{month:02}-{day:02}"
    return Valued(value, Basis.STATED) if bounds(value) else doubtful


def _by_side(meaning: Numeric, place: Place) -> Valued | None:
    """Return the one reading of a date in figures that lies where its clause looks; None where both or none do.

    None also where one of them is the day of writing, which a clause of either sort may mean.
    """
    towards = place.towards()
    if place.anchor is None or not place.anchor.exact or towards is Direction.UNSAID:
        return None
    days, month_first = (
        bounds(f"{meaning.year:04}-{month:02}-{day:02}")
        for month, day in ((meaning.second, meaning.first), (meaning.first, meaning.second))
    )
    if place.anchor.first in [one.start for one in (days, month_first) if one]:
        return None
    ahead = towards is Direction.AHEAD
    lying = [one for one in (days, month_first) if one and (one.start >= place.anchor.first) is ahead]
    return Valued(lying[0].start.isoformat(), Basis.INFERRED) if len(lying) == 1 else None
