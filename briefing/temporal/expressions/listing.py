"""Which further days does a list name behind its first date ("April 17, 18 and 22")?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.temporal.expressions.meanings import Known, Meaning, Partial
from briefing.temporal.expressions.tokens import LETTERS, Tokens
from briefing.temporal.values import bounds

_L = LETTERS
_DAY = f"{_L['THE']}?[{_L['DAYNUMBER']}{_L['ORDINAL']}]"
#: More days of the month and the year of all; what is counted behind the last is no day.
_MORE = re.compile(
    f"(?P<days>(?:{_L['COMMA']}{_DAY}){{0,6}}{_L['COMMA']}?{_L['AND']}{_DAY})"
    f"(?:{_L['COMMA']}?(?P<year>{_L['YEARNUMBER']}))?"
    f"(?![{_L['UNIT']}{_L['UNITS']}{_L['CONTENT']}{_L['CAPITAL']}{_L['PERCENT']}{_L['OF']}{_L['SLASH']}"
    f"{_L['MONTH']}{_L['WEAKMONTH']}{_L['SHORTMONTH']}{_L['NUMBER']}{_L['DAYNUMBER']}])"
)
_NUMBERS = re.compile(f"[{_L['DAYNUMBER']}{_L['ORDINAL']}]")
_SUFFIX = re.compile(r"(?P<month>\d\d)-(?P<day>\d\d)")


@dataclass(frozen=True, slots=True)
class ListedDay:
    """A day of a list by the place of its token, and what it means."""

    place: int
    meaning: Meaning


@dataclass(frozen=True, slots=True)
class DayList:
    """The first date of a list as it is meant with the list's year, the further days, and the token they end before."""

    first: Meaning
    days: tuple[ListedDay, ...]
    end: int


def read_list(tokens: Tokens, end: int, first: Meaning) -> DayList | None:
    """Return the days listed from the token `end` on, of the month of a date without a year; None where none are."""
    named = _SUFFIX.fullmatch(first.suffix) if isinstance(first, Partial) and first.shift is None else None
    found = _MORE.match(tokens.codes, end) if named else None
    if found is None or named is None or not isinstance(first, Partial):
        return None
    year = tokens.values[found.start("year")] if found["year"] else None
    days = tuple(_days(tokens, found, replace(first, weekday=None), named["month"], year))
    if not days or any(not bounds(f"2024-{named['month']}-{_number(tokens, one):02}") for one in _places(found)):
        return None
    return DayList(_meant(first, first.suffix, year), days, found.end())


def _days(tokens: Tokens, found: re.Match[str], first: Partial, month: str, year: object) -> Iterator[ListedDay]:
    for place in _places(found):
        suffix = f"{month}-{_number(tokens, place):02}"
        yield ListedDay(place, _meant(replace(first, suffix=suffix), suffix, year))


def _places(found: re.Match[str]) -> list[int]:
    return [one.start() for one in _NUMBERS.finditer(found.string, found.start("days"), found.end("days"))]


def _number(tokens: Tokens, place: int) -> int:
    value = tokens.values[place]
    return value if isinstance(value, int) else 0


def _meant(partial: Partial, suffix: str, year: object) -> Meaning:
    return Known(f"{year:04}-{suffix}") if isinstance(year, int) else partial
