"""What ends on the day until which somebody suspends, cancels, closes or bans something?"""

import re

from briefing.extraction.deadlines.wording.nouns import possessive
from briefing.extraction.deadlines.wording.telling.shaping.subjects import is_noun
from briefing.patterns.gated import gated

#: Verbs of stopping by their stem, each with the noun for it.
_NOUNS = {
    "suspend": "suspension of",
    "cancel": "cancellation of",
    "clos": "closure of",
    "halt": "halt to",
    "paus": "pause of",
    "restrict": "restriction of",
    "ban": "ban on",
    "freez": "freeze on",
}
_ENDINGS = r"(?:l?l?ing|n?ing|l?led|ned|ed|es|s|e)?"
_ADVERB = r"(?:(?:also|now|then|again|already|since|temporarily|provisionally|partly|meanwhile)\s)*"
_LEADS = rf"{_ADVERB}(?:(?:has|have|had|will|shall|to|is|are|would)\s{_ADVERB})?(?:been\s)?"
_WHAT = (
    r"(?P<what>(?!(?:it|them|him|her|us|this|that|down|off|from|to|for|in|on|until|there|here)\b)"
    r"(?:[^,;]|,(?=\s[A-Z]))+?)"
)
_STOPS = gated(rf"^(?P<who>[^,;]+?)\s{_LEADS}(?P<stem>{'|'.join(_NOUNS)}){_ENDINGS}\s{_WHAT}\suntil\sthen$")
#: "Has gone a step further, cancelling flights": the participle is the same one's.
_BESIDE = gated(
    rf"^(?P<who>[^,;]+?)\s(?:has|have|had|will|is|are|was|were|[a-z]+ed)\s[^;]*?,\s(?:also\s|thereby\s|thus\s)?(?P<stem>{'|'.join(_NOUNS)})(?:l?l?|n?)ing\s{_WHAT}\suntil\sthen$"
)
_DENIES = re.compile(r"\b(?:not|no|never|may|might|could|would|if|unless)\b|n['’]t\b")
#: "Scheduled services": a participle that says which.
_DESCRIBED = re.compile(r"^(?:all\s)?[a-z]+ed\s(?=[a-z])")
_OWN = re.compile(r"^(?:its|their|his|her)\s(?:own\s)?")
_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:,?\s(?=[A-Z\d]))?)?"
    r"(?:(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s\d{1,2}(?:st|nd|rd|th)?)?"
    r"|\d{1,2}(?:st|nd|rd|th)?\s(?:January|February|March|April|May|June|July|August|September|October|November|December))(?:,?\s\d{4})?"
    r"|today|tomorrow)?"
)
#: "Starting Friday, 20 March": from when, the end does not say.
_SINCE = gated(rf",?\s(?:starting|beginning|effective|as\sof|from)\s(?:on\s)?(?=[A-Z\dt]){_DAY}(?=,?\suntil\sthen$)")


def without_start(clause: str) -> str:
    """Return a clause of what is so until then without the day from which it is."""
    found = _SINCE.search(clause)
    return clause[: found.start()] + clause[found.end() :] if found else clause


def stopped(clause: str) -> str:
    """Read "the airline cancels flights": its cancellation of them ends."""
    found = _BESIDE.match(clause) or _STOPS.match(clause)
    if found is None or not is_noun(found["who"]) or _DENIES.search(clause):
        return ""
    what = _OWN.sub("", found["what"])
    if not is_noun(_DESCRIBED.sub("", what)):
        return ""
    return f"{found['who']}{possessive(found['who'])} {_NOUNS[found['stem']]} {what} ends"
