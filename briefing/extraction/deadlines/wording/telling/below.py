"""What does a line of dates alone stand above ("Thursday 19 March", "24 Sept.")?"""

import re
from collections.abc import Sequence

from briefing.domain.span import Span
from briefing.extraction.deadlines.wording.telling.dates import holds_only

_EDGES = " .,;:–—|•*·-#"
#: A line of dates is short, and what it heads stands next to it.
_LONGEST_HEAD, _REACH = 70, 200
_SENTENCE = re.compile(r"[\s.:–—|•*·-]*(?P<told>[^\n]+?)(?P<mark>[.!?](?:\s|$)|\n|$)")
_LEAST_WORDS, _EDGE = 2, 12


def told_below(body: str, sentence: Span, dates: Sequence[str]) -> str:
    """Return the first sentence behind one that holds dates and nothing else.

    Empty where that one tells more or answers a question, and where a question follows.
    """
    line = " ".join(sentence.of(body).split()).strip(_EDGES)
    if len(line) > _LONGEST_HEAD or not holds_only(line, dates) or _is_answer(body, sentence):
        return ""
    found = _SENTENCE.match(body, sentence.end, min(len(body), sentence.end + _REACH))
    told = " ".join(found["told"].split()).strip(_EDGES) if found and found["mark"][:1] != "?" else ""
    return told if len(told.split()) >= _LEAST_WORDS and not holds_only(told, dates) else ""


def _is_answer(body: str, sentence: Span) -> bool:
    """Tell whether a sentence stands behind a question."""
    return body[max(0, sentence.start - _EDGE) : sentence.start].rstrip(' \n\t*_#"”').endswith("?")
