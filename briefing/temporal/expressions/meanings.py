"""What does a time expression say before it is tied to a date?"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from briefing.domain.findings import TimeType


class Unit(StrEnum):
    """Units of the calendar and the clock; the values are TIMEX3's letters, where it has any."""

    SECOND = "TS"
    MINUTE = "TM"
    HOUR = "TH"
    DAY = "D"
    WORKDAY = "WD"
    WEEK = "W"
    WEEKEND = "WE"
    MONTH = "M"
    QUARTER = "Q"
    YEAR = "Y"
    DECADE = "DE"
    CENTURY = "CE"


class Origin(StrEnum):
    """What an expression counts from: the day of writing, the last date of the story, or whichever leads the text."""

    SPOKEN = "spoken"
    NARRATIVE = "narrative"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Known:
    """A value that needs no anchor: a full date, a duration, a set, a reference."""

    value: str


@dataclass(frozen=True, slots=True)
class Partial:
    """A value without its year: `suffix` is `11`, `11-10`, `SU` or `Q3`.

    `shift` is -1 in "last October", 0 in "this May" or "October of that year", 1 in "next spring", None if unsaid.
    `of_year` is true where the year itself is shifted ("June 5 next year"), not which June 5 it is. `weekday` is that
    of "Saturday, Nov. 16".
    """

    suffix: str
    shift: int | None = None
    origin: Origin = Origin.SPOKEN
    weekday: int | None = None
    of_year: bool = False


@dataclass(frozen=True, slots=True)
class Numeric:
    """A date in figures, `04/05/2025`, whose order of day and month the text must decide."""

    first: int
    second: int
    year: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday 1; `shift` counts weeks from the week of the anchor, None if unsaid.

    `weeks_on` is 1 in "Friday week": so many weeks after the next such day. `of_week` is true where the week itself is
    shifted ("Sunday next week", not "next Sunday"). Where `origin` is the narrative, `shift`
    leads to the next or the last such day from the last one told ("the following Monday"), 0 to that of its week.
    """

    number: int
    shift: int | None = None
    weeks_on: int = 0
    origin: Origin = Origin.SPOKEN
    of_week: bool = False


@dataclass(frozen=True, slots=True)
class Shifted:
    """A unit of the calendar `count` units from its origin; `sure` is False where "in two weeks" may be a duration."""

    unit: Unit
    count: int
    origin: Origin = Origin.SPOKEN
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Range:
    """From one date to another, both inside."""

    first: "Meaning"
    last: "Meaning"


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """A day of a month that is not named: "the 25th", "本月10日"; `month` is None if unsaid.

    `weekday` is that of "Tuesday 19th".
    """

    day: int
    month: "Meaning | None" = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast of `temporal.feasts`, or the "new year"; `shift` is that of "last Christmas", None if unsaid."""

    name: str
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week that holds a day, or its end: "the week of April 20", "the weekend of April 20"."""

    day: "Meaning"
    unit: Unit = Unit.WEEK


@dataclass(frozen=True, slots=True)
class PartOfMonth:
    """The `number`-th week, weekend, weekday or day of a month, the last where negative; `weekday` is 0 if unsaid."""

    number: int
    month: "Meaning"
    unit: Unit = Unit.WEEK
    weekday: int = 0


@dataclass(frozen=True, slots=True)
class Counted:
    """So many units from another date, back where negative: "two weeks from Monday"."""

    base: "Meaning"
    unit: Unit
    count: int


@dataclass(frozen=True, slots=True)
class WeekdayBeside:
    """The `count`-th such weekday after another date, before it where negative: "the first Monday after Easter"."""

    number: int
    base: "Meaning"
    count: int = 1


Meaning: TypeAlias = (
    Known
    | Partial
    | Numeric
    | Weekday
    | Shifted
    | Range
    | DayOfMonth
    | Feast
    | WeekOf
    | PartOfMonth
    | Counted
    | WeekdayBeside
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A time expression of a text: half-open code points, TIMEX3 type, meaning, modifier and part of the day.

    `modifier` is TIMEX3's (`START`, `MID`, `END`, `APPROX`, `MORE_THAN`, `LESS_THAN`); `part` is the value's tail after
    the day (`TMO`, `T11:00`) or empty. `rule` names the rule of the grammar.
    """

    start: int
    end: int
    type: TimeType
    meaning: Meaning
    modifier: str = ""
    part: str = ""
    rule: str = ""
