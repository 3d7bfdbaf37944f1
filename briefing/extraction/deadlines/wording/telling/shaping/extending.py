"""What ends on the day until which a sentence says that somebody extended it?"""

import re

from briefing.extraction.deadlines.wording.nouns import possessive
from briefing.extraction.deadlines.wording.standins import opens_with_pronoun, without_article
from briefing.extraction.deadlines.wording.telling.shaping.subjects import is_many, is_noun
from briefing.patterns.gated import gated
from briefing.temporal.verbs import first_verb

_VERB = r"(?:extend|prolong|renew)"
_UNTIL = r"(?:(?:further|again)\s)?(?:until|till|through|up\sto|to)\s(?:(?:the|at\sleast|about)\s)*$"
#: The verb, what it is done to and from which day; nothing but names may stand behind a comma in it.
_EXTENDS = gated(
    rf"\b(?P<verb>{_VERB}(?:s|ed|ing)?)\s(?:(?P<what>(?:[^,;]|,(?=\s[A-Z])){{2,140}}?)\s)??"
    rf"(?:(?:from\s[^;]{{0,40}}?\d[^;]{{0,12}}?|beyond\s[^,;]{{2,40}}?|(?:by|for)\s(?:[a-z]+\s){{0,2}}(?:\w+\s)?(?:days?|weeks?|months?|years?)),?\s)?{_UNTIL}"
)
#: Who has settled it: what they are asked or want to extend does not end so.
_SETTLED = gated(
    r"\b(?:decid(?:es|ed)|agre(?:es|ed)|vot(?:es|ed)|resolv(?:es|ed)|chose|chosen|(?:adopt|pass|approv|sign|back|endors)(?:e?s|ed)\s(?:an?|the)\s(?:\w+\s){0,2}"
    r"(?:resolution|decree|law|order|motion|decision|bill|deal|accord|regulation|plan|amendment))"
    r"(?:\s(?!not\b|and\b|but\b)[\w’'-]+){0,4}\sto\s$"
)
_UNSURE = gated(
    r"\b(?:would|may|might|could|should|must|can|not|to|never|cannot|refused?|if|unless|whether|n['’]t|without|against|consider\w*)\s(?:\w+\s){0,2}$"
)
_BY_VERB = re.compile(r"\b(?:is|are|was|were|been|be|being)\s(?:\w+ly\s)?$")
_OWNED = re.compile(r"(?:its|their|his|her)\s(?:own\s)?", re.IGNORECASE)
_THING = re.compile(r"(?:it|them|this|that|these|those|him|her|us|[^,;]*\bhours)\b", re.IGNORECASE)
_IS_DAY = re.compile(r"\b(?:deadline|date|day|cut-?off)\b", re.IGNORECASE)
#: What is told of the thing behind the day ("extended until 15 April the mandate of the force").
_BEHIND = re.compile(
    r"\s(?P<what>(?:the|its|their|an?)\s[^,;:.–—]{3,90}?)(?=[,;:.–—]|\s(?:and|but|which|that|after|as|while|when)\s|$)"
)
_HEAD_END = re.compile(r"\s(?:of|on|in|at|for|with|between|from|under|by|to|over|against)\s")
#: When it was extended.
_WHEN = re.compile(
    r"\s(?:yesterday|today|last\s(?:week|month|year)|(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$"
)
_LONGEST = 12


def ends_extended(lead: str, behind: str, clause: str) -> str:
    """Return what the words before and behind a day say is extended to it and so ends; empty where nothing is.

    Its owner is the subject of the `clause` told else. What is itself a day falls on it and does not end.
    """
    lead = " ".join(lead.split()) + " "
    found = _EXTENDS.search(lead)
    if found is None or not _is_settled(lead[: found.start()], found["verb"]):
        return ""
    what = found["what"] or _behind(behind)
    if not what or _THING.match(what) or not is_noun(_HEAD_END.split(without_article(_OWNED.sub("", what)))[0]):
        return ""
    owner, own = "", _OWNED.match(what)
    if own:
        owner = _owner(clause)
        what = what[own.end() :]
        if not owner:
            return ""
    told = _WHEN.sub("", f"{owner}{without_article(what)}")
    if len(told.split()) > _LONGEST:
        told = _HEAD_END.split(told)[0] if told.count(" of ") == 0 else told
    if _IS_DAY.search(_HEAD_END.split(told)[0]):
        return told
    return f"{told} end{'' if is_many(told) else 's'}"


def _is_settled(before: str, verb: str) -> bool:
    """Tell whether something is extended, by words up to the verb: not only wanted, asked for, denied or possible."""
    if verb.endswith("ed") and _BY_VERB.search(before):
        return False
    if before.endswith(" to "):
        return _SETTLED.search(before) is not None
    return _UNSURE.search(before) is None and (
        verb.endswith(("ed", "s", "ing")) or before.endswith((" will ", " shall "))
    )


def _behind(behind: str) -> str:
    found = _BEHIND.match(f" {' '.join(behind.split())}")
    return found["what"] if found else ""


def _owner(clause: str) -> str:
    """Return whose the thing is that the subject of a clause extends; empty where the clause does not say."""
    verb = first_verb(clause)
    who = clause[:verb].strip() if verb is not None else re.split(r"\s(?=[a-z]+ing\b)", clause, maxsplit=1)[0]
    plain = who and who != clause and not opens_with_pronoun(f"{who} ") and is_noun(who) and "," not in who
    return f"{who}{possessive(who)} " if plain else ""
