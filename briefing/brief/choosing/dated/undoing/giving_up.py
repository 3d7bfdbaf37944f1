"""Which undertaking does a sentence say was given up, so that all that hangs on it goes?"""

import re
from dataclasses import dataclass

from briefing.brief.choosing.dated.undoing.naming import things_of
from briefing.brief.choosing.dated.undoing.undertakings import SUIT, SUITS, UNDERTAKINGS, Undertaking
from briefing.patterns.gated import gated

_NOUNS = "|".join(sorted((each.nouns for each in UNDERTAKINGS), key=len, reverse=True))
#: Words before the noun that it names itself by, none that leads on to another noun.
_MARKS = (
    r"(?P<marks>(?:(?!(?:to|of|on|for|in|from|over|about|that|which|with|at|by|against)\b)[^\s,;:()\"“”]+\s){0,6}?)"
)
_ENDED = (
    r"(?:gave up|(?:has|have|had) given up|called off|calls? off|abandoned|terminated|scrapped|walked away from"
    r"|pulled out of|broke off|cancell?ed|tore up|ditched|dropped|withdrew|(?:has|have|had) withdrawn|discontinued"
    r"|settled|(?:will|would|agreed to|decided to|(?:is|are) to) (?:withdraw|drop|abandon|terminate|scrap|call off))"
)
_ACTIVE = gated(
    rf"\b{_ENDED}\s(?:on\s)?(?:the|its|their|an?|his|her|all)\s{_MARKS}(?P<noun>{_NOUNS})s?\b(?!\s(?:to|for more)\b)"
)
_PASSIVE = gated(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Tt]hat|[Tt]his)\s{_MARKS}(?P<noun>{_NOUNS})s?\b(?:\s[^,;:.]{{1,50}}?)?\s"
    r"(?:(?:(?:has|have|had)\s(?:now\s|since\s|also\s)?been|was|were|(?:is|are)\snow)\s"
    r"(?:called off|abandoned|terminated|scrapped|withdrawn|dropped|broken off|discontinued|settled|cancell?ed|dead|off"
    r"|voted down|thrown out)\b"
    r"|(?:(?:has|have|had)\s)?(?:collapsed|fallen apart|fell apart|fallen through|fell through|broken? down)\b)"
)
_TALKS_BROKE = gated(
    r"\b(?P<marks>)(?P<noun>[Tt]alks|[Nn]egotiations|[Mm]erger)\s(?:[^,;:.]{1,60}?\s)?(?:(?:has|have|had)\s)?"
    r"(?:collapsed|fallen apart|fell apart|fallen through|fell through|broken? down|been broken off|were broken off)\b"
)
#: "Reached a settlement that ends the case".
_SETTLED = gated(
    r"\bsettlement\b[^.;]{0,90}?\b(?:end|close|resolve|clos|end|resolv)(?:s|ed|ing)?\s(?:the|their|its|all)\s"
    rf"(?P<marks>(?:\S+\s){{0,4}}?)(?P<noun>{SUITS}|trial|proceedings|dispute)\b"
)
_UNSURE = re.compile(
    r"\b(?:not|never|nor|if|unless|whether|could|may|might|should|asked?|urged?|wants?|refus\w+|declin\w+|threaten\w*"
    r"|call(?:s|ed)? (?:on|for)|denie[ds]|until|once|last (?:year|month)|in (?:19|20)\d\d|ago|no)\b|n[’']t\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class GivenUp:
    """What was given up: its sort, its noun, and the beginnings of the words that mark it."""

    sort: Undertaking
    noun: str
    marks: frozenset[str]


def read_given_up(sentence: str) -> tuple[GivenUp, ...]:
    """Return the undertakings of which a sentence says that they were given up or came to nothing."""
    words = " ".join(sentence.split())
    found = [
        each for each in (pattern.search(words) for pattern in (_ACTIVE, _PASSIVE, _TALKS_BROKE, _SETTLED)) if each
    ]
    if not found or _UNSURE.search(words, 0, max(each.end() for each in found)):
        return ()
    return tuple(GivenUp(_sort_of(each), each["noun"].casefold(), things_of(each["marks"])) for each in found)


def _sort_of(found: re.Match[str]) -> Undertaking:
    noun = found["noun"].casefold()
    return next((each for each in UNDERTAKINGS if re.fullmatch(each.nouns, noun)), SUIT)
