"""Does a sentence tell of a day?"""

from briefing.extraction.words import Line
from briefing.temporal.names import MONTHS, WEEKDAYS

_DAYS = frozenset(name.title() for name in (*MONTHS, *WEEKDAYS)) | {"tomorrow", "midnight", "deadline"}


def is_dated(line: Line) -> bool:
    """Tell whether a sentence names a month, a day of the week or a deadline."""
    return not _DAYS.isdisjoint(line.texts)
