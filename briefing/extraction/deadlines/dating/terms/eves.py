"""Where does a text speak of the day before or after an event?"""

import re
from collections.abc import Sequence

from briefing.domain.findings import Basis, TimeExpression, TimeType
from briefing.domain.span import Span
from briefing.temporal.expressions.rules.workdays import WORKDAYS

#: "The day before the vote", "by the last working day before the meeting", "the morning after the summit".
_DAY = (
    r"(?:(?:(?:last|first)\s(?=\w+\sday)|very\s)?(?:(?P<work>working|business|trading|banking)\s)?"
    r"(?P<unit>day|morning|evening|night)"
    r"(?=\s(?:before|after|following)\s(?:the|its|their|his|her|an?|[a-z]{4,})\b)"
    r"|(?:very\s)?(?P<eve>eve)(?=\sof\s))"
)
_EVE = re.compile(rf"\b[Tt]he\s{_DAY}")
#: The same from its second letter on, which is looked for in a third of the time.
_EVE_IN_TEXT = re.compile(rf"he\s(?<=\b[Tt]he\s){_DAY}")
#: "The eve of": though "of" leads on, it is the day before.
_EVE_OF = re.compile(r"[Tt]he\s(?:very\s)?eve\sof\s")


def add_eves(shadow: str, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Return the time expressions with "the day" before an event, or "the eve" of it, as a stretch of one."""
    held = {time.span.start for time in times}
    found = [_stretch(one) for one in _EVE_IN_TEXT.finditer(shadow) if one.start() - 1 not in held]
    return sorted((*times, *found), key=lambda time: time.span) if found else list(times)


def is_eve(shadow: str, time: TimeExpression) -> bool:
    """Tell whether a stretch is "the day" before or after an event, which without that event is none."""
    return time.type is TimeType.DURATION and _EVE.match(shadow, time.span.start) is not None


def is_eve_of(shadow: str, time: TimeExpression) -> bool:
    """Tell whether a stretch is "the eve" of something, the day before it."""
    return time.type is TimeType.DURATION and _EVE_OF.match(shadow, time.span.start) is not None


def _stretch(found: re.Match[str]) -> TimeExpression:
    span = Span(found.start() - 1, found.end())
    return TimeExpression(span, TimeType.DURATION, "P1D", Basis.STATED, WORKDAYS if found["work"] else "")
