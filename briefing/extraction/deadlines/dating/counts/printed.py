"""On which day is a notice printed that was signed on another?"""

import re
from collections.abc import Sequence
from datetime import date

from briefing.domain.findings import TimeExpression
from briefing.temporal.values import bounds

#: "30 days after the date of publication of this notice".
_OF_THIS = re.compile(
    r"\s(?:of|from|after|following)\s(?:the\s)?(?:date\sof\s)?(?:the\s)?publication\sof\s(?:this|these|the\spresent)\b"
)
#: "DATES: Applicable December 20, 2022.": a field of notices, whose day is that of the gazette's issue.
_APPLICABLE = re.compile(
    r"(?:^|\n)(?:DATES?|Dates?):\s(?:[Tt]his\s\w+\sis\s)?[Aa]pplicable\s(?:(?:on|beginning|from)\s)?$"
)
_LEAD, _LONGEST = 60, 31


def printed_on(
    shadow: str, length: TimeExpression, before: Sequence[TimeExpression], written: date | None
) -> date | None:
    """Return the day from which a notice is applicable for a stretch from its publication, else that of writing."""
    if written is None or _OF_THIS.match(shadow, length.span.end) is None:
        return written
    for time in before:
        days = bounds(time.value)
        field = _APPLICABLE.search(shadow, max(0, time.span.start - _LEAD), time.span.start)
        if field and days and 0 <= (days.start - written).days <= _LONGEST:
            return days.start
    return written
