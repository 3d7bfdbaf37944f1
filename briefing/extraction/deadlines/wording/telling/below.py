"""What does a line of dates alone stand above ("Thursday 19 March", "24 Sept.")?"""

import re
from collections.abc import Sequence

from briefing.domain.span import Span
from briefing.extraction.deadlines.wording.telling.dates import holds_only

_EDGES = " .,;:–—|•*·-#"
#: A line of dates is short, and what it heads stands next to it.
_LONGEST_HEAD, _REACH = 70, 200
_SENTENCE = re.compile(r"[\s.:–—|•*·-]*(?P<told>[^\n]+?)(?:[.!?](?:\s|$)|\n|$)")
_LEAST_WORDS = 2


def told_below(body: str, sentence: Span, dates: Sequence[str]) -> str:
    """Return the first sentence behind one that holds dates and nothing else; empty where it tells more."""
    line = " ".join(sentence.of(body).split()).strip(_EDGES)
    if len(line) > _LONGEST_HEAD or not holds_only(line, dates):
        return ""
    found = _SENTENCE.match(body, sentence.end, min(len(body), sentence.end + _REACH))
    told = " ".join(found["told"].split()).strip(_EDGES) if found else ""
    return told if len(told.split()) >= _LEAST_WORDS and not holds_only(told, dates) else ""
