"""How surely does a clause look back or ahead, whatever its nearest verb?"""

import re

from briefing.patterns.gated import gated
from briefing.temporal.anchoring.clauses.beside import ANNOUNCED, ATTRIBUTION, DONE_ON, OVER_AFTER, OVER_BEFORE
from briefing.temporal.anchoring.clauses.chinese import is_chinese
from briefing.temporal.anchoring.clauses.cues import PAST

#: A verb of the past a word or two from its date, or behind the comma of a date that opens a sentence; "is opened on"
#: has none.
_PAST_BESIDE = gated(
    rf"(?<!\bis )(?<!\bare )\b(?:{PAST})\s(?:[\w'’-]+\s){{0,2}}?(?:on|in|at|since|last|from)\s(?:the\s)?$"
)
_PAST_BEHIND = re.compile(rf",?\s(?:[\w'’-]+\s){{0,4}}?(?:{PAST})\b")
_OPENS = re.compile(r"(?:^|[.!?:;][\"')]*\s|\n)\W*(?:[\w'’-]+\s){0,2}$")
#: A plan told in the past, which may be over or not.
_WAS_PLANNED = gated(
    r"\b(?:(?:was|were|had been)(?: \w+ly)? (?:due|set|scheduled|slated|planned|expected|supposed|meant|to)"
    r"|had (?:until|till|to)|had been \w+ed)\b(?:(?!\b(?:but|and) (?:will|is|are|now|must)\b)[^.;!?\n])*$"
)
#: "Must be in place by", "was extended through", "will run until".
_MUST_BY = gated(
    r"(?:\b(?:must|ha(?:s|ve) to)\b[^,.;:!?]{0,80}\sby|\b(?:extended|prolonged|renewed)\b[^.;:!?]{0,60}\sthrough"
    r"|\b(?:will|shall|must|ha(?:s|ve))\b(?!\s(?:been|not)\b)[^,.;:!?]{0,60}\s(?:until|till))"
    r"\s(?:the\s)?$"
)
#: "Is set to expire in November": however far ahead.
_IS_SET = re.compile(
    r"\b(?:is|are)\s(?:now\s|currently\s)?(?:set|due|scheduled|slated)\sto\s(?:be\s)?[a-z]+\s(?:[a-z]+\s){0,2}?(?:in|on)\s(?:the\s)?$"
)
#: "The notice of 3 March": the day of a paper, which is written already; a paper that comes out may be to come.
_OF_PAPER = gated(
    r"\b(?:notice|order|letter|ruling|decree|announcement|statement|circular|directive|ultimatum|edict|memorandum|judge?ment"
    r"|verdict|warrant|note|regulation|communiqu[eé]|protocol|gazette|edition|issue)s?\sof\s(?:the\s)?$",
    re.IGNORECASE,
)
#: "To publish the minutes of 18 March": of a meeting, whichever side it lies.
_OF_MINUTES = re.compile(r"\bminutes\sof\s(?:the\s)?$")
#: "The edition of 4 June will carry the list".
_TO_APPEAR = re.compile(r"\s(?:will|would|is to|are to|is due|are due)\b")
#: "Within 30 days of 3 March", "six months after the vote of 10 March": the clause tells of the day that is counted to.
_COUNTED_FROM = gated(
    r"\b(?:days?|weeks?|fortnight|months?|years?)\s(?:of|from|after|following)\s"
    r"(?:(?:(?:the|its|their|his|her|an?|being)\s|(?=(?:publication|receipt|service|notification|signature|issue)\b))"
    r"(?:[\w'’-]+\s){1,9}(?:on|of)\s)?(?:the\s)?$",
    re.IGNORECASE,
)
#: "Will waive fines for six months from 1 October": the clause tells when that begins.
_TO_LAST = re.compile(
    r"\b(?:will|shall|would|is\sto|are\sto)\s[^.;:!?,]{2,80}?\bfor\s(?:[\w-]+\s){1,3}from\s(?:the\s)?$"
)
#: "The 2028 games open on": hardly in the year before.
_OPENS_IN = re.compile(
    r"\b[Tt]he\s(?P<year>20\d\d)\s(?:[\w'’-]+\s){1,3}?(?:opens?|begins?|starts?|kicks?\soff|takes?\splace|(?:is|are)\sheld"
    r"|(?:will|is\sto|are\sto)\s(?:be\sheld|open|begin|start|take\splace))\s(?:in\s[A-Z]\w+\s)?(?:on|in)\s(?:the\s)?$"
)
#: "Postponed from 12 November", "delayed indefinitely from 12 November": the old day of what may be to come.
_PUT_OFF_FROM = gated(
    r"\b(?:postponed|delayed|deferred|adjourned|moved|shifted|rescheduled|brought\sforward|(?:put|pushed|moved|held)\s(?:back|off))"
    r"\s(?:[a-z]+\s){0,2}?from\s(?:the\s)?$"
)
#: "Shareholders registered on 5 November are entitled": what holds of whoever is so by then.
_WHOEVER = gated(
    r"(?:^|[.!?:;]\s|\n|\b(?:[Oo]nly|[Aa]ll|[Aa]ny|that)\s)(?:[A-Z]?[a-z]+\s){0,2}?[A-Z]?[a-z]+s\s[a-z]+(?:ed|ght|ld|nt|en|de)"
    r"\s(?:[a-z]+\s){0,3}?(?:on|by|before)\s(?:the\s)?$"
)
_WHOEVER_MAY = re.compile(r"\s(?:are|may|can|will|must|shall|need)\b")
_REACH, _WISH_REACH, _NEAR = 220, 140, 24


def surely_looks_back(shadow: str, start: int, end: int) -> bool:
    """Tell whether a verb of the past, or what became of it, stands right beside a date."""
    before, after = shadow[max(0, start - _WISH_REACH) : start], shadow[end : end + _WISH_REACH]
    if is_chinese(before[-1:] + after[:1]):
        return True
    small = before.lower()
    told = _PAST_BESIDE.search(small) or OVER_BEFORE.search(small) or DONE_ON.search(before)
    behind = _OPENS.search(before) and _PAST_BEHIND.match(ATTRIBUTION.sub("", after).lower())
    return bool(told or ANNOUNCED.search(small) or OVER_AFTER.match(after) or behind)


def surely_looks_ahead(shadow: str, start: int) -> bool:
    """Tell whether a date is one by which something must be done, or through which something is extended.

    What is set to happen on it is as surely to come.
    """
    led = shadow[max(0, start - len("through the ")) : start]
    if any(word in led for word in ("by", "through", "till", "until")):
        return _MUST_BY.search(shadow, max(0, start - _WISH_REACH), start) is not None
    set_to = "in " in led or "on " in led
    return set_to and _IS_SET.search(shadow, max(0, start - _WISH_REACH), start) is not None


def was_planned(shadow: str, start: int) -> bool:
    """Tell whether a date is that of a plan told in the past ("was due on 15 May"), which may be over or not."""
    return _WAS_PLANNED.search(shadow, max(0, start - _REACH), start) is not None


def was_put_off(shadow: str, start: int) -> bool:
    """Tell whether a date is the old one of what was put off ("postponed from 12 November"), over or not."""
    return "from " in shadow[max(0, start - _NEAR) : start] and (
        _PUT_OFF_FROM.search(shadow, max(0, start - _WISH_REACH), start) is not None
    )


def is_of_whoever(shadow: str, start: int, end: int) -> bool:
    """Tell whether a date is one by which whoever is so has a right ("holders registered on 5 November may vote")."""
    if _WHOEVER_MAY.match(shadow, end) is None:
        return False
    return _WHOEVER.search(shadow, max(0, start - _WISH_REACH), start) is not None


def is_of_paper(shadow: str, start: int, end: int) -> bool:
    """Tell whether a date is that of a paper ("the notice of 3 March"), which was written then."""
    return _names_paper(shadow, start) and _TO_APPEAR.match(shadow, end) is None


def is_of_coming_paper(shadow: str, start: int, end: int) -> bool:
    """Tell whether a date is that of a paper that may be to come ("the edition of 4 June will carry") or of minutes."""
    to_come = _names_paper(shadow, start) and _TO_APPEAR.match(shadow, end) is not None
    return to_come or _OF_MINUTES.search(shadow, max(0, start - _NEAR), start) is not None


def _names_paper(shadow: str, start: int) -> bool:
    return _OF_PAPER.search(shadow, max(0, start - _NEAR), start) is not None


def is_counted_from(shadow: str, start: int) -> bool:
    """Tell whether a date is one that a stretch runs from ("within 30 days of 3 March"), on whichever side it lies."""
    found = _COUNTED_FROM.search(shadow, max(0, start - _WISH_REACH), start)
    return found is not None and _TO_LAST.search(shadow, max(0, start - _WISH_REACH), start) is None


def opens_in(shadow: str, start: int) -> str | None:
    """Return the year that what opens on a date is named by ("the 2028 games open on"); None where none is."""
    lead = max(0, start - _WISH_REACH)
    found = _OPENS_IN.search(shadow, lead, start) if shadow.find("20", lead, start) >= 0 else None
    return found["year"] if found else None
