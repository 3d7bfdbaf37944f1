"""What leads to a date: until, by, from, on or something else?"""

import re

from briefing.patterns.gated import gated
from briefing.patterns.words import in_small

#: What may stand between the word that leads to a date and the date.
_STEPS = (
    r"(?:(?:the|at|least|about|around|some|early|late|mid|next|this|end|close|start|beginning|middle|noon|midday|midnight"
    r"|[\d.:]+|[ap]\.?m\.?|on|of|in|an?|its|their|last|first|second|third|fourth|half|quarter|weeks?|month|days?|as)"
    r"[\s-]+){0,5}$"
)
#: Each class of words that lead to a date; the first that fits is meant.
_LINKS = {
    "until": r"until|till|through|thru|up to(?: and including)?|(?:valid|extended|prolonged) to",
    "latest": r"no later than|not later than",
    "by": r"on or before|by|within|inside|between now and",
    "before": r"before|ahead of|prior to|in time for",
    "starting": (
        r"no(?:t)? (?:earlier|sooner) than|as of|as from|starting|beginning|effective"
        r"|with effect from|effective from"
    ),
    "from": r"from|since",
    "after": r"after|following",
    "for": r"for",
    "to": r"to",
    "between": r"between",
    "on": r"on",
    "in": r"in|during|over|around|about",
    "at": r"at",
    "of": r"of|the|its|their|his|her|a",
    "mark": r"[:|(,;–—-]",
}
#: Read over small letters.
_PATTERNS = {name: gated(rf"(?:\b|(?<=[\s:|(,;–—-])|^)(?:{words})\s*{_STEPS}") for name, words in _LINKS.items()}
#: "By Lohri, ", "until Easter Monday (": the day is named first; its date only says once more when that is.
_DAY_NAME = (
    r"(?:[\w'’-]+\s){0,4}?(?:[A-Z][\w'’-]+(?:\s(?:of\s)?[A-Z][\w'’-]+){0,2}"
    r"|(?:\w*day|eve|weekend|week|month|year|term|season|holidays?|break|recess|anniversary|fast|feast|quarter|night))"
)
_NAMED_FIRST = gated(
    rf"\b(?:by|until|till|before|on|from|after|up to(?: and including)?|through|ahead of|no later than|as of|prior to)"
    rf"\s(?:the\s)?(?P<day>{_DAY_NAME})(?:,\s(?:that is(?: on)?\s|i\.e\.\s|on\s)?|\s\((?:i\.e\.\s)?)$"
)
#: "Shall carry its first freight in", "is to get its first module in": the verb itself looks ahead.
_FORETOLD = gated(
    r"\b(?:(?:will|shall|(?<!\w)['’]ll)\s(?:(?:not|also|then|now|only|\w+ly)\s)?|(?:is|are)\s(?:(?:also|now|not)\s)?to\s)"
    r"(?!be\sseen\b)[a-z][^,;:.!?—]*$"
)
#: Another clause begins before the date, or its verb is of one that does not say when.
_OTHER_CLAUSE = re.compile(
    r"\s(?:and|but|or|which|who|whose|that|when|while|where|than|if|unless|whether|because|since|as|after|before|until)\s"
)
#: "Has been put back from 10 June to": it is on the new day that it is.
_MOVED_TO = gated(
    r"\b(?:put (?:back|off)|pushed (?:back|out)|postponed|held over|moved|rescheduled|brought forward|adjourned"
    r"|shifted|delayed|deferred|slipped)\b"
    r"[^.;:]*\b(?:to|until|till)\s(?:the\s)?$"
)
#: "Has named 28 February and 1 March for a stoppage": the day was chosen for what is to come.
_CHOSEN = gated(
    r"\b(?:named|fixed|set|chosen|picked|earmarked|reserved|booked|blocked out|set aside|circled|names|picks|fixes"
    r"|choose|chose)\s(?:the\s)?$"
)
_FOR_WHAT = re.compile(r"\s(?:for|as)\s(?:an?|the|its|their|his|her)\s")
#: "In the 2026-27 school year", "the 2025/26 season": the years tell which one.
_TWO_YEARS = re.compile(r"(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d)")
_SEASON = re.compile(
    r"\s(?:\w+\s){0,2}?(?:season|school year|academic year|financial year|fiscal year|marketing year|crop year|campaign"
    r"|term|session|budget|edition|winter|league|championship|cycle)\b"
)
#: "Until the end of April the sessions take place on": how long the rule holds, not when they are.
_HOLDS_UNTIL = re.compile(
    r"\W*(?:Until|Through|Up to)\s(?:the\s)?(?:(?:end|close|start|beginning|middle)\sof\s)?"
    r"(?:the\s(?:year|month|quarter|season)|\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8}|(?:early[\s-]|mid-|late\s)?[A-Z][a-z]{2,8})"
    r"(?:\s\d{1,2})?(?:,?\s20\d\d)?,?\s(?=[a-z])"
)
_LATEST = re.compile(r"\W*(?:at the (?:very )?latest|or (?:before|earlier))\b", re.IGNORECASE)
_EARLIEST = re.compile(r"\W*(?:at the earliest|or later|onwards?)\b", re.IGNORECASE)
_TAIL = 60


def without_name(lead: str) -> str:
    """Return the words before a date without the name of the day between it and what leads to it ("by Lohri, ").

    Nor with how long what is told holds ("Until the end of April the sessions take place on").
    """
    if holds := _HOLDS_UNTIL.match(lead):
        lead = lead[holds.end() :]
    found = _NAMED_FIRST.search(lead[-_TAIL:])
    if found is None:
        return lead
    cut = len(lead) - len(lead[-_TAIL:])
    return lead[: cut + found.start("day")]


def link_of(lead: str, behind: str) -> str:
    """Return the class of the words that lead to a date: a name of the table, `opens` where it begins, or `none`."""
    if _LATEST.match(behind):
        return "latest"
    if _EARLIEST.match(behind):
        return "starting"
    tail = in_small(lead[-_TAIL:])
    found = next((name for name, pattern in _PATTERNS.items() if pattern.search(tail)), None)
    if found in ("to", "until") and is_moved_to(lead):
        return "on"
    return found or ("none" if lead.strip() else "opens")


def is_moved_to(lead: str) -> bool:
    """Tell whether a date is the new day of what was moved."""
    return _MOVED_TO.search(lead) is not None


def is_foretold(lead: str) -> bool:
    """Tell whether the clause up to a date says by its own verb that something will be."""
    found = _FORETOLD.search(lead)
    return found is not None and _OTHER_CLAUSE.search(lead, found.start()) is None


def is_chosen(lead: str, behind: str) -> bool:
    """Tell whether a date was chosen for what the words behind it name."""
    return _CHOSEN.search(lead) is not None and _FOR_WHAT.match(behind) is not None


def is_season(words: str, behind: str) -> bool:
    """Tell whether two years only say which season, term or budget is spoken of."""
    return _TWO_YEARS.search(words) is not None and _SEASON.match(behind) is not None
