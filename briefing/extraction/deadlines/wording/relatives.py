"""What does a relative clause speak of?"""

import re

from briefing.extraction.deadlines.wording.nouns import possessive, words_of_noun
from briefing.extraction.deadlines.wording.verbs import FINITE, first_verb, has_auxiliary, looks_ahead
from briefing.patterns.gated import gated

_OWNED = gated(r",?(?:\sand)?\s+whose\s+(?P<rest>[^,;]*)$")
_RELATIVE = gated(r"(?<=[\w%'’.)\"”]),?\s+(?P<link>that|which|who)\s+(?P<rest>[^,;]*)$")
_OPENS_RELATIVE = re.compile(rf"(?:{FINITE}|[a-z]+s)\b")
#: "Which was due to expire": all of it is the relative's own verb.
_IS_TO = re.compile(
    r"(?:is|are|was|were)\s(?:(?:due|set|expected|scheduled|planned|supposed|meant|likely)\s)?to\s[a-z]+\b"
)
#: What ties a noun to the one before it.
_LINKED = re.compile(r"\s(?P<link>(?:for|with|between|to|from|on|in|of)(?: the| an?| its| their)?)$")
#: What papers and terms do, not those who signed them.
_OF_PAPERS_TEXT = (
    "expires expire lapses lapse ends end runs run takes take enters enter matures "
    "falls comes applies apply is was will"
)
_OF_PAPERS = frozenset(_OF_PAPERS_TEXT.split())
#: "Succeeds Martha Lake": the word before the name is a verb.
_NOT_OF_NAME = re.compile(r"^.*\b[a-z]+(?:s|ed)\s(?=[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)+$)")
#: "Put limits in place, which would last": it is the limits that do.
_NO_THINGS = frozenset(("place", "force", "effect", "writing", "principle"))
#: "The first day of the session, which runs": the part runs no more than the whole.
_PART_OF = re.compile(
    r"\b(?:day|days|week|weeks|eve|start|end|beginning|opening|sidelines|margins|stage|part|half|rest)$"
)
_IS_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}\s[A-Z]|\b[A-Z][a-z]+\s\d{1,2}\b|[A-Z][a-z]+day\b")
_LINKS = re.compile(r"\s(?:for|with|between|to|from|on|in|of)\s")
_QUOTES = '"“”'
_POSSESSED = re.compile(r"['’]s?\s")


def without_relative(clause: str) -> str:
    """Turn "the clock ticks down on a truce that expires" into "truce expires"."""
    owned = _OWNED.search(clause)
    if owned:
        owner = words_of_noun(clause[: owned.start()])
        return f"{owner}{possessive(owner)} {owned['rest']}" if owner else clause
    found = _RELATIVE.search(clause)
    if found is None or not _OPENS_RELATIVE.match(found["rest"]):
        return clause
    verb, _, others = found["rest"].partition(" ")
    if not _IS_TO.match(found["rest"]) and (has_auxiliary(others) or looks_ahead(others)):
        return clause
    noun = _antecedent(clause[: found.start()], verb, found["link"])
    return f"{noun.strip(_QUOTES)} {found['rest']}" if noun else clause


def _antecedent(before: str, verb: str, relative: str) -> str:
    """Return the noun a relative clause speaks of, with what belongs to it ("subsidy for farmers" that expires)."""
    noun = _NOT_OF_NAME.sub("", words_of_noun(before))
    lead = before.removesuffix(noun).rstrip()
    linked = _LINKED.search(lead)
    while noun and linked and _cannot_do(noun, verb, relative):
        wider = words_of_noun(lead[: linked.start()])
        if first_verb(f"- {wider}") is not None or _PART_OF.search(wider):
            break
        dated = _IS_DATE.search(noun)
        noun = wider if dated else f"{wider} {linked['link']} {noun}" if wider else noun
        lead = lead[: linked.start()].removesuffix(wider).rstrip()
        linked = _LINKED.search(lead) if wider else None
    return noun


def _cannot_do(noun: str, verb: str, relative: str) -> bool:
    """Tell whether a noun is not what the verb speaks of: a plural that "expires", a date, a partner's name."""
    head = _LINKS.split(noun, maxsplit=1)[0]
    plural = head.endswith("s") and not head.endswith("ss")
    if noun.casefold() in _NO_THINGS:
        return True
    named = noun[0].isupper() and not _POSSESSED.search(noun)
    partner = named and (relative == "that" or verb in _OF_PAPERS)
    return (plural and verb.endswith("s")) or bool(_IS_DATE.search(noun)) or partner
