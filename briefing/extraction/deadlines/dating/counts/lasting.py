"""On which day ends what lasts so long from its start?"""

import re
from collections.abc import Sequence
from datetime import date

from briefing.domain.findings import TimeExpression
from briefing.extraction.deadlines.dating.counts.orders import AT_CLAUSE_END
from briefing.extraction.deadlines.dating.terms.lengths import LASTING, ending
from briefing.temporal.values import bounds

#: "Agreed on 1 March for 90 days": what was made then holds for so long.
_FOR_SO_LONG = re.compile(r",?\sfor\s(?:(?:an\sinitial|a\sfirst|another|a\sfurther)\s)?")
_MADE_ON = re.compile(
    r"\b(?:agreed|signed|declared|imposed|granted|issued|approved|extended|renewed|adopted|proclaimed|ordered|decreed"
    r"|announced|enacted|begun|concluded)\s(?:on\s)?$"
)
_LEAD = 60


def agreed(
    shadow: str, length: TimeExpression, before: Sequence[TimeExpression], written: date | None
) -> TimeExpression | None:
    """Read "the truce, agreed on 1 March for 90 days," as the day on which it ends."""
    last = before[-1] if before else None
    days = bounds(last.value) if last else None
    if last is None or days is None or written is None or not days.start == days.last <= written:
        return None
    if not _FOR_SO_LONG.fullmatch(shadow, last.span.end, length.span.start):
        return None
    made = _MADE_ON.search(shadow, max(0, last.span.start - _LEAD), last.span.start)
    return ending(length, days.start, LASTING) if made and AT_CLAUSE_END.match(shadow, length.span.end) else None
