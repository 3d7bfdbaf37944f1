"""Which dates does a line at the head or foot of an article hold, and which day is one?"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from briefing.domain.document import Block, Document
from briefing.extraction.dating.reading.forms import scan_double_issues, scan_forms, without_periods
from briefing.temporal.expressions.abroad import scan_abroad
from briefing.temporal.expressions.meanings import Known, Mention, Numeric, Partial, Range
from briefing.temporal.expressions.scan import scan
from briefing.temporal.names import WEEKDAYS
from briefing.temporal.values import bounds

_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")
SHORT_YEAR = re.compile(r",? '?(\d\d)\b(?![:.]\d| ?[ap]\.?m)")
_LAST_MONTH = 12
#: Years of two figures above it are of the last century (POSIX, `strptime`).
_LAST_SHORT = 68
_LONGEST_LINE = 200
#: Of so many lines the dates are remembered: one reader of the head and foot after the other asks for them.
_REMEMBERED = 64
#: The day of the week right before figures, or right behind them.
_DAY_NAME = r"(?P<day>mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?"
_WEEKDAY_BEFORE = re.compile(rf"\b{_DAY_NAME},?\s$", re.IGNORECASE)
_WEEKDAY_BEHIND = re.compile(rf"[,\s(]+{_DAY_NAME}(?![\w'])", re.IGNORECASE)
_BESIDE = 14


def mentions_in(document: Document, block: Block) -> Iterator[Mention]:
    """Yield the time expressions of a block in order, placed in the document; of a short line in any language."""
    start, text = block.content.start, block.content.of(document.shadow)
    for mention in _in_order(text):
        yield replace(mention, start=mention.start + start, end=mention.end + start)


@lru_cache(maxsize=_REMEMBERED)
def _in_order(text: str) -> tuple[Mention, ...]:
    """Return the mentions of a text; in a short line those of its own forms before those of running text."""
    own = scan(text)
    if len(text) > _LONGEST_LINE:
        return own
    periods = (one for one in own if isinstance(one.meaning, Range))
    found: list[Mention] = []
    for mention in (*scan_double_issues(text), *periods, *scan_forms(text), *scan_abroad(text), *own):
        if not any(mention.start < other.end and other.start < mention.end for other in found):
            found.append(mention)
    return tuple(without_periods(sorted(found, key=lambda one: one.start), text))


def full_day(mention: Mention, dateline: Partial | None, text: str) -> str | None:
    """Return the value of a day told with its year; of figures, where points or a dateline tell day from month."""
    meaning = mention.meaning
    if isinstance(meaning, Known) and _FULL_DAY.match(meaning.value):
        return meaning.value[:10]
    if not isinstance(meaning, Numeric):
        return None
    pointed = "." in text[mention.start : mention.end]
    written = _written(meaning.first, meaning.second, meaning.year) if pointed else None
    return written or _on_weekday(meaning, mention, text) or _ordered(meaning, dateline)


def _on_weekday(meaning: Numeric, mention: Mention, text: str) -> str | None:
    """Return the one reading of figures that falls on the day of the week beside them ("3/5/19 (Friday)")."""
    lead = text[max(0, mention.start - _BESIDE) : mention.start]
    beside = _WEEKDAY_BEFORE.search(lead) or _WEEKDAY_BEHIND.match(text, mention.end)
    if beside is None:
        return None
    number = next(at for at, name in enumerate(WEEKDAYS, 1) if name.startswith(beside["day"].lower()))
    readings = {(meaning.first, meaning.second), (meaning.second, meaning.first)}
    values = [value for day, month in readings if (value := _written(day, month, meaning.year))]
    fitting = [value for value in values if date.fromisoformat(value).isoweekday() == number]
    return fitting[0] if len(fitting) == 1 else None


def _written(day: int, month: int, year: int) -> str | None:
    """Return the value; what is parted by points puts the day first, in every locale of CLDR that ends on the year."""
    value = f"{year:04}-{month:02}-{day:02}"
    return value if bounds(value) else None


def _ordered(meaning: Numeric, dateline: Partial | None) -> str | None:
    """Decide which figure is the day: one over 12, both the same, or the one the dateline has."""
    readings = {(meaning.first, meaning.second), (meaning.second, meaning.first)}
    fitting: list[Callable[[int, int], bool]] = [lambda day, month: month <= _LAST_MONTH and day > 0]
    if dateline is not None:
        fitting.append(lambda day, month: dateline.suffix in (f"{month:02}-{day:02}", f"{month:02}"))
    for fits in fitting:
        readings = {reading for reading in readings if fits(*reading)}
        if len(readings) == 1:
            day, month = readings.pop()
            return _written(day, month, meaning.year)
    return None


def short_year_day(mention: Mention, shadow: str) -> str | None:
    """Return the day of "7 Mar 25", as only lines at the head write it."""
    year = SHORT_YEAR.match(shadow, mention.end)
    if year is None or not isinstance(mention.meaning, Partial) or len(mention.meaning.suffix) != len("10-25"):
        return None
    value = f"{'20' if int(year[1]) <= _LAST_SHORT else '19'}{year[1]}-{mention.meaning.suffix}"
    return value if bounds(value) else None
