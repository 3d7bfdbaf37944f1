"""Which neighbouring time expressions are one: a count from a date, or a time of a day?"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from briefing.domain.findings import TimeType
from briefing.patterns.gated import gated
from briefing.temporal.expressions.meanings import (
    Counted,
    DayOfMonth,
    Feast,
    Known,
    Meaning,
    Mention,
    Numeric,
    Partial,
    Shifted,
    Unit,
    Weekday,
)
from briefing.temporal.expressions.rules.workdays import WORKDAYS

#: What leads from a stretch of time to the date it is counted from; a date that goes on to another is no such one.
_FROM = re.compile(r"\s+(?:(?P<back>before|ahead of|prior to)|from|after|following)\s+(?:the\s+)?", re.IGNORECASE)
#: "Eleven hours a day from 7 September", "2 million barrels a day from", "£4.2m a year from", "twice a week from": how
#: much of it there is.
_RATE = re.compile(
    r"(?:\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|million|billion)\s"
    r"(?:[a-z-]+\s)?(?:[a-z]+s|people)|\b(?:once|twice|thousand|million|billion|trillion|per ?cent)"
    r"|\d(?:k|mn?|bn|tn|p|c|pc|%)?)\s$"
)
#: "For 90 days from 1 April", "lasts three days from 1 April": how long it lasts, and when it begins; "set for a week
#: from Friday" is a day.
_LASTING = gated(
    r"(?:(?P<planned>\b(?:set|due|down|slated|scheduled|planned|fixed|booked|listed|tipped|in|off|back)\s)?\bfor\s"
    r"(?:an?\s(?:(?:further|initial|first|full|limited)\s)?(?:period|term|total|maximum)\sof\s)?"
    r"|\b(?:an?|the|its|his|her|their)\s(?:[\w-]+\s)?(?:term|mandate|ban|suspension|closure|moratorium|truce|ceasefire|lease"
    r"|contract|trial|pilot)\sof\s"
    r"|\bfollowed\sby\s|\b(?:lasts?|lasting|runs?|(?:is|are|be|stays?|remains?)\s(?:valid|open|closed|shut|in\s(?:force|effect|place)))\s)"
    r"(?:(?:about|another|at least|up to|a further|an initial|a full)\s)?$",
    re.IGNORECASE,
)
_ONE = re.compile(r"(?:an?|one)\s", re.IGNORECASE)
_OVER = re.compile(r"over\s", re.IGNORECASE)
#: "Brought forward by a week from 20 April": to an earlier day.
_FORWARD = re.compile(
    r"\b(?:brought forward|brings? forward|moved (?:up|forward)|advanced)"
    r"\s(?:by\s)?(?:(?:about|another|an?\sfurther|a\sfull)\s)?$"
)
_LEAD, _AMOUNT, _MOVE = 48, 40, 40
_GOES_ON = re.compile(r"\s*(?:[-–—]|to\b|until\b|till\b|through\b)\s*(?:the\s+)?\d?", re.IGNORECASE)
_DURATION = re.compile(r"P(\d{1,4})([DWMY])")
_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH_DAY = re.compile(r"\d\d-\d\d")
_DAY_AFTER_TIME = re.compile(r"(?:\s+(?:[A-Z]{2,5}|local time))?,?\s+(?:on\s+)?")
#: "6 p.m. Washington time on Sunday", "5:00 p.m., New York City time, on Monday".
_WEEKDAY_AFTER_TIME = re.compile(
    r",?\s+(?:local|(?:[A-Z][\w'’-]+\s){1,3}?(?:(?:[Ss]tandard|[Dd]aylight|[Ss]ummer)\s)?)\s?[Tt]ime,?\s+(?:on\s+)?"
)
_TIME_AFTER_DAY = re.compile(r"(?:,|\s+at|,\s+at|\s+by)\s+(?:about\s+|around\s+)?", re.IGNORECASE)
_RIGHT_BEHIND = re.compile(r"\s+")
_BRACKET = re.compile(r"\s?[(\[]")
_TIME = "XXXX-XX-XX"
_UNITS = {"D": Unit.DAY, "W": Unit.WEEK, "M": Unit.MONTH, "Y": Unit.YEAR}


def join_neighbours(shadow: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions in order with those that belong together joined; linear in the mentions."""
    joined: list[Mention] = []
    for mention, after in _with_next(mentions):
        previous = joined[-1] if joined else None
        one = _first_of(shadow, previous, mention, after) if previous else None
        if one is not None:
            joined[-1] = one
        else:
            joined.append(mention)
    return tuple(joined)


def _with_next(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention | None]]:
    for place, mention in enumerate(mentions):
        yield mention, mentions[place + 1] if place + 1 < len(mentions) else None


def _first_of(shadow: str, first: Mention, second: Mention, after: Mention | None) -> Mention | None:
    joins: tuple[Callable[[], Mention | None], ...] = (
        lambda: _weekday_in_brackets(shadow, first, second),
        lambda: _counted(shadow, first, second, after),
        lambda: _time_on_day(shadow, first, second),
        lambda: _day_at_time(shadow, first, second),
    )
    return next((one for join in joins if (one := join()) is not None), None)


def _counted(shadow: str, first: Mention, second: Mention, after: Mention | None) -> Mention | None:
    length = _DURATION.fullmatch(first.meaning.value) if isinstance(first.meaning, Known) else None
    leads = _FROM.fullmatch(shadow, first.end, second.start) if length else None
    if length is None or leads is None or not _is_day(second.meaning):
        return None
    if is_lasting(shadow, first.start) or is_rate(shadow, first.start):
        return None
    if after is not None and _GOES_ON.fullmatch(shadow, second.end, after.start):
        return None
    count = int(length[1]) * (-1 if leads["back"] or _is_forward(shadow, first.start, leads[0]) else 1)
    unit = Unit.WORKDAY if first.modifier == WORKDAYS else _UNITS[length[2]]
    meaning = Counted(second.meaning, unit, count)
    return Mention(first.start, second.end, TimeType.DATE, meaning, first.modifier, rule="count from a date")


def _is_forward(shadow: str, start: int, leads: str) -> bool:
    """Tell whether something is moved to an earlier day by the stretch at `start`."""
    return "from" in leads and _FORWARD.search(shadow, max(0, start - _MOVE), start) is not None


def is_lasting(shadow: str, start: int) -> bool:
    """Tell whether the stretch at `start` is how long something lasts from a day, not how far it is from it."""
    lead = _LASTING.search(shadow, max(0, start - _LEAD), start)
    planned = lead is not None and lead["planned"] and _ONE.match(shadow, start)
    return (lead is not None and not planned) or _OVER.match(shadow, start) is not None


def is_rate(shadow: str, start: int) -> bool:
    """Tell whether a unit only measures what stands before it ("eleven hours a day from 7 September")."""
    return shadow.startswith("a", start) and _RATE.search(shadow, max(0, start - _AMOUNT), start) is not None


def _is_day(meaning: Meaning) -> bool:
    if isinstance(meaning, Known):
        return _FULL_DAY.fullmatch(meaning.value) is not None
    if isinstance(meaning, Partial):
        return _MONTH_DAY.fullmatch(meaning.suffix) is not None
    if isinstance(meaning, Shifted):
        return meaning.unit is Unit.DAY
    return isinstance(meaning, Weekday | DayOfMonth | Feast | Numeric)


def _weekday_in_brackets(shadow: str, first: Mention, second: Mention) -> Mention | None:
    """Read "23.09.2019 (Monday)" as the one day it is."""
    bare = isinstance(second.meaning, Weekday) and second.meaning == Weekday(second.meaning.number)
    if not bare or isinstance(first.meaning, Weekday | Shifted) or not _is_day(first.meaning):
        return None
    opens = _BRACKET.fullmatch(shadow, first.end, second.start)
    return replace(first, end=second.end) if opens and shadow.startswith((")", "]"), second.end) else None


def _time_on_day(shadow: str, first: Mention, second: Mention) -> Mention | None:
    """Read "6 p.m. on Friday"."""
    part = _time_of(first)
    beside = _DAY_AFTER_TIME.fullmatch(shadow, first.end, second.start) if part else None
    if part and beside is None and isinstance(second.meaning, Weekday):
        beside = _WEEKDAY_AFTER_TIME.fullmatch(shadow, first.end, second.start)
    if beside and not second.part and _is_day(second.meaning):
        return replace(second, start=first.start, type=TimeType.TIME, part=part)
    return None


def _day_at_time(shadow: str, first: Mention, second: Mention) -> Mention | None:
    """Read "Friday at 6 p.m.", "Friday 18:00"."""
    part = _time_of(second)
    if not part:
        return None
    beside = _TIME_AFTER_DAY.fullmatch(shadow, first.end, second.start) or (
        isinstance(first.meaning, Weekday) and _RIGHT_BEHIND.fullmatch(shadow, first.end, second.start)
    )
    if beside and not first.part and _is_day(first.meaning):
        return replace(first, end=second.end, type=TimeType.TIME, part=part)
    return None


def _time_of(mention: Mention) -> str:
    """Return the time of day of a mention that is one of the clock alone, `T18:00`; else an empty text."""
    meaning = mention.meaning
    alone = isinstance(meaning, Known) and meaning.value.startswith(f"{_TIME}T")
    return meaning.value[len(_TIME) :] if alone and isinstance(meaning, Known) else ""
