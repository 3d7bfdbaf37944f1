"""Which dates does a line at the head or foot of an article hold, and which day is one?"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from briefing.domain.document import Block, Document
from briefing.temporal.expressions.abroad import scan_abroad
from briefing.temporal.expressions.meanings import Known, Mention, Numeric, Partial
from briefing.temporal.expressions.scan import scan
from briefing.temporal.values import bounds

_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")
SHORT_YEAR = re.compile(r",? '?([0-4]\d)\b(?![:.]\d| ?[ap]\.?m)")
_LAST_MONTH = 12
_LONGEST_LINE = 200


def mentions_in(document: Document, block: Block) -> Iterator[Mention]:
    """Yield the time expressions of a block in order, placed in the document; of a short line in any language."""
    start, text = block.content.start, block.content.of(document.shadow)
    abroad = tuple(scan_abroad(text)) if len(text) <= _LONGEST_LINE else ()
    own = (one for one in scan(text) if not any(one.start < other.end and other.start < one.end for other in abroad))
    for mention in sorted((*own, *abroad), key=lambda one: one.start):
        yield replace(mention, start=mention.start + start, end=mention.end + start)


def full_day(mention: Mention, dateline: Partial | None, text: str) -> str | None:
    """Return the value of a day told with its year; of figures, where points or a dateline tell day from month."""
    meaning = mention.meaning
    if isinstance(meaning, Known) and _FULL_DAY.match(meaning.value):
        return meaning.value[:10]
    if not isinstance(meaning, Numeric):
        return None
    pointed = "." in text[mention.start : mention.end]
    return _written(meaning.first, meaning.second, meaning.year) if pointed else _ordered(meaning, dateline)


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
    value = f"20{year[1]}-{mention.meaning.suffix}"
    return value if bounds(value) else None
