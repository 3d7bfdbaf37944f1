"""Which words before its subject does a clause not need?"""

import re

from briefing.patterns.gated import gated
from briefing.temporal.verbs import first_verb, reads_as_clause

_LEADING = (
    r"in|on|at(?!\s(?:least|most)\b)|under|were|should|with|after|before|during|despite|by|for|from|following|amid|separately|meanwhile|however|instead"
    "|about|according|since|as|without|through|within|also|still|now|later|earlier|otherwise|then|similarly|nevertheless"
)
_OPENS = re.compile(rf"(?:{_LEADING})\b", re.IGNORECASE)
_COMMA = re.compile(r",\s(?=\S)")
_SUBJECT_START = re.compile(
    r"(?<=[\w%’'])\s(?P<rest>(?:the|an?|there|it|he|she|they|its|their|his|her|both|all|no|each|any|this|these|those)\s.+)$"
)
_NAME_START = re.compile(r"(?<=\s)(?P<before>[a-z][\w-]*|\d[\d,.]*)\s(?P<rest>[A-Z].+)$")
_NO_END_TEXT = "the a an of for on in at with by to and or its their his her from under"
_NO_END = frozenset(_NO_END_TEXT.split())
_BUT = gated(r",\s(?:but|and|so|yet)\s(?=\S)|\s(?:but|and)\s(?=(?:another|an?|the|its|their|both|all)\s)")
_ADVERB = re.compile(r"^(?:now|also|still|then|later|again|already|meanwhile|however|otherwise)\s", re.IGNORECASE)
#: "Now Torvik to pay".
_TO_DO = re.compile(r"[A-Z][\w&’'. -]{1,60}?\sto\s[a-z]+\b")
_MEANS = re.compile(
    r"^(?:(?:that|this|it|which)\s)?(?:(?:would|will|could|may)\s)?(?:(?:mean|means|implies|imply|leaves?|allow|allows)"
    r"\s(?=(?:an?|the)\s)|(?:clears?|paves?|cleared|paved|opens?|opened)\sthe\sway\sfor\s(?!it\b|them\b|him\b|her\b))"
    r"(?P<what>.*)$",
    re.IGNORECASE,
)
_OF_WHICH = re.compile(
    r"^(?:of|in|under|for|by|at|from|on|to|with)\s(?:which|whom)\s|^(?:one|some|most|many|all|both|the"
    r" \w+) of (?:which|whom)\s",
    re.IGNORECASE,
)


_RELATIVE = re.compile(r"(?:which|who|whose|that|where|and|but|or)\b")
#: "A proposal under which small firms are exempt": what is proposed tells what happens.
_UNDER_WHICH = gated(r"\s(?:under|in|by|at|on|with|for|from|during|after|through) which\s(?P<rest>.+)$")


def without_opening(clause: str) -> str:
    """Return a clause without the adverbials and relatives before its subject, as far as a clause is left."""
    text = _OF_WHICH.sub("", clause)
    means = _MEANS.match(text)
    if means:
        return means["what"]
    adverb = _ADVERB.match(text)
    if adverb and (reads_as_clause(text[adverb.end() :]) or _TO_DO.match(text, adverb.end())):
        text = text[adverb.end() :]
    under = _UNDER_WHICH.search(text)
    if under and reads_as_clause(under["rest"]):
        text = under["rest"]
    parted = _last_clause(text)
    if not _OPENS.match(parted):
        return parted
    return _behind_comma(parted) or _behind_name(parted) or parted


def _last_clause(text: str) -> str:
    """Return what stands behind the last "but" or "and" that begins a clause with a subject of its own."""
    for found in reversed(list(_BUT.finditer(text))):
        rest = text[found.end() :]
        if reads_as_clause(rest) and reads_as_clause(text[: found.start()]):
            return rest
    return text


def _behind_comma(text: str) -> str | None:
    for found in _COMMA.finditer(text):
        rest = text[found.end() :]
        if reads_as_clause(rest) and not _RELATIVE.match(rest):
            return rest
    return None


def _behind_name(text: str) -> str | None:
    """Read "Under the accord the fleets may": no comma parts the adverbial from the subject."""
    for pattern in (_SUBJECT_START, _NAME_START):
        found = pattern.search(text)
        while found:
            lead = text[: found.start("rest")].split()
            fits = len(lead) > 1 and lead[-1].casefold() not in _NO_END
            if fits and reads_as_clause(found["rest"]) and first_verb(text[: found.start("rest")]) is None:
                return found["rest"]
            found = pattern.search(text, found.start("rest"))
    return None
