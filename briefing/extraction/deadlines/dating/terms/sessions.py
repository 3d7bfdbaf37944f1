"""On which day is what happens on the first or the last day of a meeting told before?"""

import re
from collections.abc import Sequence

from briefing.domain.findings import Basis, TimeExpression, TimeType
from briefing.domain.span import Span
from briefing.temporal.values import bounds

#: "A vote on the last day", "on the opening day of the session"; "the last day of dealings" is that of something else.
_DAY_OF_IT = re.compile(
    r"\b(?:on|by|until|before)\s(?P<day>(?:the|its)\s(?:very\s)?(?:(?P<last>last|final|closing|concluding)|first|opening)\sday)"
    r"(?=[.,;)]|\n|\s(?:and|but)\s"
    r"|\sof\s(?:the|its|their|this|that)\s(?:session|summit|conference|meeting|talks|congress|visit|hearing|trial|fair"
    r"|festival|strike|mission|assembly|gathering|round|convention|forum|retreat|exercise)\b)"
)
#: "Opens on 18 March and closes on 22 March": what leads to the last day.
_CLOSES_ON = re.compile(
    r"\b(?:closes?|ends?|concludes?|finish(?:es)?|lasts?|runs?)\s(?:on|until|till|to|through)\s(?:the\s)?$"
)
#: What such words end on: most texts have none of them.
_SOME_DAY = re.compile(r"day(?<=(?:st|al|ng)\sday)")
_FEWEST, _MOST = 2, 31
_NEAR, _LEAD = 320, 32


def add_session_days(shadow: str, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Return the time expressions with "the last day" of what its paragraph has told by its first and its last."""
    if _SOME_DAY.search(shadow) is None:
        return list(times)
    held = {time.span.start for time in times}
    found = [_day_of(shadow, one, times) for one in _DAY_OF_IT.finditer(shadow) if one.start("day") not in held]
    known = [time for time in found if time is not None]
    return sorted((*times, *known), key=lambda time: time.span) if known else list(times)


def _day_of(shadow: str, words: re.Match[str], times: Sequence[TimeExpression]) -> TimeExpression | None:
    for time in reversed(times):
        if time.span.end > words.start():
            continue
        if words.start() - time.span.end > _NEAR or "\n\n" in shadow[time.span.end : words.start()]:
            return None
        days = bounds(time.value) if time.type is TimeType.DATE else None
        length = (days.end - days.start).days if days else 0
        ends = length == 1 and _CLOSES_ON.search(shadow, max(0, time.span.start - _LEAD), time.span.start)
        if days is None or not ((_FEWEST <= length <= _MOST and "/" in time.value) or (words["last"] and ends)):
            continue
        value = days.last if words["last"] else days.start
        return TimeExpression(Span(*words.span("day")), TimeType.DATE, value.isoformat(), Basis.INFERRED)
    return None
