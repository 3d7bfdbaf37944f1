"""Does a sentence say that somebody was refused the time that another says he asked for?"""

import re

from briefing.patterns.gated import gated

_TIME = (
    r"(?:(?:more|further|additional|extra)\s(?:time|days|weeks|months)|(?:\w+\s)?(?:more|further|additional|extra)\s"
    r"(?:days?|weeks?|months?)|(?:an?|the|any|its|their|his|her)\s(?:\w+\s)?"
    r"(?:extension|postponement|delay|adjournment|deferral))"
)
_ASKED = gated(
    rf"\b(?:ask(?:ed|s|ing)?|sought|seeks?|seeking|request(?:ed|s|ing)?|appl(?:ied|ies)|plead(?:ed|s)?|plea|request"
    rf"|application|petition(?:ed)?)\b[^.;]{{0,90}}?\b{_TIME}\b"
)
#: Where the day is the one that was asked for: "asked for two more weeks, taking the deadline to".
_ASKED_FOR_DAY = re.compile(
    r"(?:[^.;]{0,80}?\s(?:tak|mov|push|extend|bring|shift)(?:e|ing)?\s(?:\w+\s){0,5}?|\s)(?:to|until|till)\s(?:the\s)?"
)
_REFUSED = gated(
    rf"\b(?:refus(?:ed|es|ing)|reject(?:ed|s)|turned down|dismissed|den(?:ied|ies)|ruled out|declined)\b"
    rf"(?!\sto\s(?:comment|say|speak|answer))[^.;]{{0,60}}?"
    rf"\b(?:{_TIME}|(?:request|plea|application|petition)s?\s(?:for|to)\b)"
)


def asks_for_time(sentence: str) -> bool:
    """Tell whether a sentence says that somebody asked for more time."""
    return _ASKED.search(" ".join(sentence.split())) is not None


def asks_for_day(lead: str) -> bool:
    """Tell whether the words of a sentence before a day say that this is what somebody asked to be given until."""
    words = " ".join(lead.split()) + " "
    asked = _ASKED.search(words)
    return asked is not None and _ASKED_FOR_DAY.fullmatch(words, asked.end()) is not None


def refuses_time(sentence: str) -> bool:
    """Tell whether a sentence says that more time was refused."""
    return _REFUSED.search(" ".join(sentence.split())) is not None
