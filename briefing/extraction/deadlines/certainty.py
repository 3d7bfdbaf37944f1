"""Will it happen as told, and on what condition?"""

import re

from briefing.domain.document import Zone
from briefing.domain.findings import Certainty
from briefing.domain.span import Span
from briefing.extraction.deadlines.verbs import reads_as_clause

_DOUBT = re.compile(r"\b(?:could|might|may|would likely|possibly|perhaps|in theory|hypothetical(?:ly)?)\b")
_IF = re.compile(r"\bif\b", re.IGNORECASE)
_UNLESS = re.compile(r"\bunless\b", re.IGNORECASE)
_WOULD = re.compile(r"\bwould\b")
_THREAT = re.compile(
    r"\b(?:threat(?:s|en|ens|ened|ening)?|propos(?:e|es|ed|ing|al|als)|demand(?:s|ed|ing)?|vow(?:s|ed|ing)?"
    r"|warn(?:s|ed|ing)?|ultimatum|(?:call|ask)(?:s|ed|ing)? for|urg(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(r"\b(?:said|says|announced|told|vowed|warned|threatened|wrote)\b", re.IGNORECASE)
_CONDITION = re.compile(
    r"\b(?:unless|if|provided(?: that)?|as long as|assuming|on condition(?: that)?|subject to|pending"
    r"|contingent on|barring)\b(?:[^.;:!?()\n]|\.(?=\s?\d)){3,160}",
    re.IGNORECASE,
)
_CONDITION_END = re.compile(
    r",\s+(?:the|a|an|it|he|she|they|we|officials|according|said|[A-Z])|\s[–—]\s|,?\s+(?:said|officials said)\b"
)
#: What is quoted before the date speaks of something else.
_QUOTATION = re.compile(r'"[^"]*"')
_PLACED_BY = re.compile(r"\b(?:before|ahead of|when|once)\s+(?P<event>(?P<definite>the\s+)?[^,;:]*)$")
_SAYS_NOTHING = re.compile(r"(?:if|unless)\s+(?:it|he|she|they|so|not|this|that)\b.{0,12}", re.IGNORECASE)
_LEAST_WORDS = 3
#: Where the words behind a date go on to another event.
_OTHER_CLAUSE = re.compile(r",\s+(?:and\s+)?(?:could|would|will|may|might|must)\s|;\s")
_UNSURE_ZONES = frozenset({Zone.SCENARIO, Zone.QUESTION})


def certainty_of(shadow: str, sentence: Span, when: Span, zone: Zone) -> Certainty:
    """Tell how certain the event at `when` is from its zone and from the words of its sentence before the date."""
    if zone in _UNSURE_ZONES:
        return Certainty.HYPOTHETICAL
    lead, whole = _QUOTATION.sub("", shadow[sentence.start : when.start]), sentence.of(shadow)
    before = _taken_for_granted(lead)
    conditional = _IF.search(whole) and _WOULD.search(before)
    if _DOUBT.search(before) or (conditional and not _ANNOUNCED.search(before)):
        return Certainty.HYPOTHETICAL
    averted = _UNLESS.search(whole) and _WOULD.search(before)
    return Certainty.THREATENED if conditional or averted or _THREAT.search(before) else Certainty.FIRM


def _taken_for_granted(lead: str) -> str:
    """Return the words of the event alone where others are only placed by it ("to strike before the vote on")."""
    found = _PLACED_BY.search(lead)
    if found is None:
        return lead
    event = found["event"]
    granted = found["definite"] or reads_as_clause(event)
    return event if granted and len(event.split()) >= _LEAST_WORDS else lead


def condition_of(body: str, sentence: Span, when: Span) -> str | None:
    """Return the condition a sentence puts on its event, in its own words; None without one."""
    found = _CONDITION.search(body, sentence.start, sentence.end)
    if found is None or _OTHER_CLAUSE.search(body, when.end, max(when.end, found.start())):
        return None
    end = _CONDITION_END.search(found[0])
    words = found[0][: end.start()] if end else found[0]
    return None if _SAYS_NOTHING.fullmatch(words) else " ".join(words.split()).rstrip(" ,") or None
