"""On what condition will it happen?"""

import re

from briefing.domain.span import Span
from briefing.patterns.gated import gated

_CONDITION = gated(
    r"\b(?:unless|if|provided(?: that)?|as long as|assuming|on condition(?: that)?|subject to|pending"
    r"|contingent on|barring)\b(?:[^.;:!?()\n]|\.(?=\s?\d)){3,160}",
    re.IGNORECASE,
)
_CONDITION_END = re.compile(
    r",\s+(?:the|a|an|it|he|she|they|we|officials|according|said|[A-Z])|\s[–—]\s|,?\s+(?:said|officials said)\b"
)
_SAYS_NOTHING = re.compile(r"(?:if|unless)\s+(?:it|he|she|they|so|not|this|that)\b.{0,12}", re.IGNORECASE)
#: Where the words behind a date go on to another event.
_OTHER_CLAUSE = re.compile(r",\s+(?:and\s+)?(?:could|would|will|may|might|must)\s|;\s")


def condition_of(body: str, sentence: Span, when: Span) -> str | None:
    """Return the condition a sentence puts on its event, in its own words; None without one."""
    found = _CONDITION.search(body, sentence.start, sentence.end)
    if found is None or _OTHER_CLAUSE.search(body, when.end, max(when.end, found.start())):
        return None
    end = _CONDITION_END.search(found[0])
    words = found[0][: end.start()] if end else found[0]
    return None if _SAYS_NOTHING.fullmatch(words) else " ".join(words.split()).rstrip(" ,") or None
