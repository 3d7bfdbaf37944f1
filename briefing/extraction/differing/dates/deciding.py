"""What is a body to decide about, by whatever word?"""

import re

from briefing.domain.findings import Deadline, DeadlineKind
from briefing.extraction.differing.dates.clauses import stems_of

_DECIDES = re.compile(
    r"\b(?:rule[sd]?|ruling|decide[sd]?|decision|deliver(?:s|ed)?\s(?:its|a|the|his|her)\s(?:ruling|verdict|opinion)"
    r"|verdict|judg[e]?ment|opinion)\b(?P<on>(?:\s(?:on|about|over|in|whether)\b[^,;:]*?)?)"
    r"(?=\s(?:is|are|to|was|be|will)\b|[,;:]|\Z)"
)
_AHEAD = frozenset((DeadlineKind.EXPECTED, DeadlineKind.DUE))


def decided_by(deadline: Deadline) -> frozenset[str] | None:
    """Return the stems of what one body that is named is to decide about, empty where that is not told.

    None where several or none are named, or nothing is decided.
    """
    if deadline.kind not in _AHEAD or len(deadline.actors) != 1:
        return None
    decides = _DECIDES.search(deadline.what)
    return stems_of(decides["on"]) if decides else None
