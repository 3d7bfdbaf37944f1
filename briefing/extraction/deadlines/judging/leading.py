"""What leads to a date: until, by, from, on or something else?"""

import re

from briefing.patterns.gated import gated

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
    "by": r"on or before|by|within|inside",
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
_PATTERNS = {
    name: gated(rf"(?:\b|(?<=[\s:|(,;–—-])|^)(?:{words})\s*{_STEPS}", re.IGNORECASE) for name, words in _LINKS.items()
}
_LATEST = re.compile(r"\W*(?:at the (?:very )?latest|or (?:before|earlier))\b", re.IGNORECASE)
_EARLIEST = re.compile(r"\W*(?:at the earliest|or later|onwards?)\b", re.IGNORECASE)
_TAIL = 60


def link_of(lead: str, behind: str) -> str:
    """Return the class of the words that lead to a date: a name of the table, `opens` where it begins, or `none`."""
    if _LATEST.match(behind):
        return "latest"
    if _EARLIEST.match(behind):
        return "starting"
    tail = lead[-_TAIL:]
    found = next((name for name, pattern in _PATTERNS.items() if pattern.search(tail)), None)
    return found or ("none" if lead.strip() else "opens")
