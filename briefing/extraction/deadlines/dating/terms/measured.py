"""On which day is an event by which another day is measured ("on 11 February, a week before the recess ends")?"""

import re
from datetime import date

from briefing.domain.findings import Basis, TimeExpression, TimeType
from briefing.domain.span import Span
from briefing.temporal.anchoring.arithmetic import shift_date
from briefing.temporal.expressions.meanings import Unit

#: The modifier of the day of an event by which another one is measured.
MEASURED = "MEASURED"
#: Only days and weeks are counted out; "two months before" is about so long.
_LENGTH = re.compile(r"P(?P<count>\d{1,3})(?P<unit>[DW])")
_UNITS = {"D": Unit.DAY, "W": Unit.WEEK}
#: What parts a day from how far it is from the event.
_PARTS = re.compile(r"(?:,|\s[–—-])\s(?:(?:exactly|just|only)\s)?")
#: "That is 12 days before": the day of the sentence before.
_THAT_IS = re.compile(r"[.!?]\s(?:That|It|This)(?:\sis|['’]s|\swould be)\s(?:(?:exactly|just|only)\s)?\Z")
_NEAR = 120
_EVENT = re.compile(
    r"\s(?P<side>before|ahead of|after|following)\s"
    r"(?P<event>(?:the|its|their|his|her|an?|[a-z]{4,}|[A-Z])[^,;:.()\n]{3,80})"
)
#: What has happened already has its day behind it.
_OVER = re.compile(
    r"\b(?:was|were|had|did|has|have|began|took|met|died)\b"
    r"|(?<!\bis )(?<!\bare )(?<!\bbe )\b[a-z]{3,}ed\b"
)
#: A feast is on the calendar as it is.
_FEAST = re.compile(
    r"(?:\b[A-Z]\w+['’]?s?\s(?:Day|Year|Eve)|Christmas|Easter|birthday|anniversary|holidays?|feast|festival)\b"
)
#: What happens: a clause of its own ("the recess ends", "voting begins"), or one thing of its kind ("the vote", "the
#: minister's speech"); neither "schedule" nor "its rivals" nor "the one in Leeds".
_CLAUSE = re.compile(
    r"(?:(?:the|its|their|his|her|an?)\s)?[\w'’-]+(?:\s[\w'’-]+){0,6}?\s(?:is|are|will|would|must|can|may|[a-z]{2,}[^s\W]s)\b"
)
_THING = re.compile(
    r"(?:the|an?|(?P<owner>its|their|his|her))\s(?!ones?\b|rest\b|others?\b|latter\b|former\b)(?:[\w'’-]+\s){0,4}?"
    r"(?P<head>[a-z-]{3,})(?:$|\s(?:of|in|on|at|for|with|by|to|between|over)\b)"
)
_BACK = frozenset(("before", "ahead of"))


def measured_event(
    shadow: str, length: TimeExpression, day: TimeExpression, of: date, following: TimeExpression | None
) -> TimeExpression | None:
    """Return the day of an event that lies a stretch from the day `of` told right before it; None where none is.

    An event with a date of its own beside it is none to count out.
    """
    counted = _LENGTH.fullmatch(length.value)
    between = shadow[day.span.end : length.span.start]
    found = _EVENT.match(shadow, length.span.end)
    if counted is None or found is None or not _is_told(between) or _OVER.search(found["event"]):
        return None
    if _FEAST.search(found["event"]) or not _happens(found["event"].rstrip()):
        return None
    if length.modifier or (following is not None and following.span.start < found.end("event")):
        return None
    count = int(counted["count"]) * (1 if found["side"] in _BACK else -1)
    then = shift_date(of, _UNITS[counted["unit"]], count)
    span = Span(length.span.start, found.start("event") - 1)
    return TimeExpression(span, TimeType.DATE, then.isoformat(), Basis.INFERRED, MEASURED) if then else None


def _happens(event: str) -> bool:
    """Tell whether words name something that happens, as a clause or as one thing of its kind."""
    thing = _THING.match(event)
    if thing is None:
        return _CLAUSE.match(event) is not None
    return not (thing["owner"] and thing["head"].endswith("s"))


def _is_told(between: str) -> bool:
    """Tell whether a stretch stands beside its day, or opens the next sentence with "That is"."""
    return bool(_PARTS.fullmatch(between)) or (len(between) < _NEAR and _THAT_IS.search(between) is not None)
