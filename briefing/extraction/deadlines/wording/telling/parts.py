"""Whose is a verb that shares its subject with others, and which part of a sentence does it open?"""

import re

from briefing.extraction.deadlines.judging.events import EventTable
from briefing.extraction.deadlines.wording.telling.subjects import main_subject
from briefing.extraction.deadlines.wording.verbs import (
    AUXILIARY,
    first_verb,
    lacks_subject,
    reads_as_clause,
    subject_of,
)
from briefing.patterns.gated import gated

_LED_TO = r"plans|hopes|aims|expects|intends|wants|offers|threatens|promises|agrees|vows|seeks"
_PAST = (
    "agreed|promised|offered|threatened|pledged|vowed|asked|told|ordered|urged|demanded|called on|warned|decided"
    "|proposed|voted|planned|hoped|wanted|expects|rejects|demands|wants|meets|opens|closes|votes|begins|starts|ends"
)
#: Where another verb of the same subject begins.
_NEXT_VERB = gated(
    rf",?\s(?P<joint>and|but|or)\s(?=(?:(?:also|now|then|again|\w+ly)\s)?(?:(?:{AUXILIARY})\b"
    rf"|(?:{_LED_TO})\sto\b|(?:{_PAST})\b))"
)
_UNKNOWN_VERB = re.compile(r"^(?P<who>\S.{2,70}?)\s[a-z]{3,}s\s(?:it|the|its|an?|that|to|their|his|her)\s")
_PARTED = re.compile(rf"^(?P<aside>[^,;]+(?:,\s[^,;]+){{0,3}}),\s(?P<rest>(?:{AUXILIARY})\s.+)$")
#: What lends its auxiliary to the verbs of a list.
_SHARING = re.compile(
    r"^(?P<who>\S.*?)\s(?P<lends>(?:(?:will|would|must|shall|should|may|might|can|could)|(?:is|are|was"
    r"|were) (?:due |set |expected |scheduled )?to"
    r"|(?:plans?|hopes?|aims?|has|have|had|agreed|promised|expects?) to))\s(?:then\s|also\s)?[a-z]"
)
_ACTS = gated(
    r"^(?P<who>[^,;]+?)(?:\s(?:is|are|was|were)(?:\s(?:due|set"
    r"|expected))?)?\sto\s[a-z]+\b.*\sand\s(?P<last>to\s(?!the\b|an?\b|its\b)[a-z]+\b.*)$"
)
_BEFORE_PART = re.compile(r",\s(?:and\s|or\s|then\s)?$|\s(?:and|or)\s$")
_DETERMINED = re.compile(
    r"\b(?:the|an?|its|their|his|her|this|that|each|every|no|of|in|for|on|new|first|second|third|next"
    r"|last|final|annual)\s$",
    re.IGNORECASE,
)
_THIRD_PERSON = re.compile(
    r"[a-z]{3,}s\s(?:that|the|its|to|an?|with)\s|[a-z]{4,}s\s(?!of\b|for\b|in\b|on\b|by\b|at\b|from\b"
    r"|are\b|will\b|have\b|were\b|and\b|or\b)[a-z]"
)
#: "Told Senegal to file its memorial by June, and Mauritania its counter-memorial by".
_GAPPED_ORDER = gated(
    r"\b(?:told|ordered|asked|gave|instructed|directed|required"
    r"|urged)\s.+?\s(?P<act>to\s[a-z]+)\s.+?\d*,?\sand\s(?P<who>(?:the\s)?[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,4})\s"
    r"(?P<what>(?:its|their|his|her|the|an?)\s[a-z][\w’'-]*(?:\s[a-z][\w’'-]*){0,5})\s(?:by|on|until"
    r"|before|in)\s(?:the\s)?$"
)
#: "Queries are due by 2 March and applications by the 20th": what goes without its verb.
_GAPPED = gated(
    r"^(?P<who>[^,;]+?)\s(?P<verb>(?:are|is|were|was|will be|must be)\s(?:\w+ed|due|set|open"
    r"|expected)(?:\sto\s\w+)?)\s.*?\d\S*,?\s(?:and|with)\s(?P<what>(?:the\s)?[a-z][\w-]*(?:\s[a-z][\w-]*){0,4})\s"
    r"(?:by|on|until|from|before|in)\s(?:the\s)?$"
)


def last_of_verbs(clause: str) -> str:
    """Return the subject of a clause with the last of its verbs ("X rejects A and offered B": "X offered B")."""
    for found in reversed(list(_NEXT_VERB.finditer(clause))):
        before, rest = clause[: found.start()], clause[found.end() :]
        subject = subject_of(before) if reads_as_clause(before) else _doer(before)
        if subject and before.lstrip().startswith(subject):
            return f"{subject} {rest}"
    return clause


def _doer(clause: str) -> str | None:
    """Return the subject of a clause whose verb no table knows ("the spokesman calls it a farce")."""
    found = _UNKNOWN_VERB.match(clause)
    return found["who"] if found and first_verb(found["who"]) is None else None


def without_aside(clause: str, lead: str) -> str:
    """Return the subject of a sentence with the verb an aside parts from it ("X, carrying Y, will be": "X will be")."""
    parted = _PARTED.match(clause)
    if parted is None or first_verb(f"- {parted['aside']}") is not None:
        return clause
    subject = main_subject(lead)
    return f"{subject} {parted['rest']}" if subject and lead.rstrip(" ,").find(parted["aside"][1:]) > 0 else clause


def last_of_acts(clause: str) -> str:
    """Return what is to be done last of several acts ("X to do A and to do B" is "X to do B")."""
    acts = _ACTS.match(clause)
    return f"{acts['who']} {acts['last']}" if acts and first_verb(acts["who"]) is None else clause


def with_subject(clause: str, lead: str, events: EventTable) -> str:
    """Return a clause that opens with its verb behind the subject it shares; `lead` is its sentence up to the date."""
    place = lead.casefold().rfind(clause.casefold())
    opening = lead[:place] if place > 0 else ""
    if opening.rstrip().endswith((";", ":")) or not opening or _DETERMINED.search(opening) or not lead[place].islower():
        return clause
    verbal = lead[place] + clause[1:]
    shares = _SHARING.match(opening) if _BEFORE_PART.search(opening) else None
    if shares and _is_base_verb(verbal, events) and first_verb(shares["who"]) is None:
        return f"{shares['who']} {shares['lends']} {verbal}"
    goes_on = _THIRD_PERSON.match(verbal) and _BEFORE_PART.search(opening.replace(" but ", " and "))
    if not lacks_subject(verbal) and not goes_on:
        return clause
    subject = main_subject(opening)
    return f"{subject} {verbal}" if subject else clause


def _is_base_verb(clause: str, events: EventTable) -> bool:
    word = clause.split(" ", 1)[0]
    return word in events.verbs and not word.endswith(("s", "ed", "ing"))


#: "Reports results on 9 February, traffic on": another object; "a bond matures on 9 May, and a note on".
_DAY_WORDS = r"(?:[A-Z][a-z]+\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]+|[A-Z][a-z]+day|\d{4}|[A-Z][a-z]+)(?:,?\s\d{4})?"
_OBJECTS = gated(
    rf"^(?P<who>[^,;]+?)\s(?P<verb>[a-z]+s?|will\s[a-z]+|is to\s[a-z]+|are"
    rf" to\s[a-z]+)\s(?P<object>[^,;]+?)\s(?:on|in|by|from)\s{_DAY_WORDS}"
    rf"(?:,\s[^,;]+?\s(?:on|in|by|from)\s{_DAY_WORDS})*,\s(?:and\s)?(?P<next>(?:the\s|its\s"
    rf"|an?\s)?[a-z][^,;:]{{2,60}}?)\s(?:on|in|by|from)\s(?:the\s)?$"
)
#: "Frem is to appear on the 6th of May, two others on": the same act of another.
_OTHERS = re.compile(
    rf"^(?P<who>[^,;]+?)\s(?:is|are)\s(?P<act>to\s[a-z]+)(?:\s[^,;]+?)?\s(?:on|in|by)\s"
    rf"(?:the\s\d{{1,2}}\w{{2}}(?:\sof\s[A-Z][a-z]+)?|{_DAY_WORDS})"
    rf"(?:,\s[^,;]+?)*?,\s(?:and\s)?(?P<next>[A-Za-z][^,;:]{{2,60}}?)\s(?:on|in|by)\s(?:the\s)?$"
)
_SUBJECTS = gated(
    rf"^(?P<who>[^,;]+?)\s(?P<verb>(?:will\s|is due to\s|are due to\s)?(?:expires?|matures?|lapses?"
    rf"|ends?|begins?|starts?|closes?|opens?|applies|apply|falls? due|takes? effect))"
    rf"\s(?:on|in|by|from)\s{_DAY_WORDS},?\sand\s(?P<next>(?:the\s|an?\s"
    rf"|its\s)?[a-z][^,;:]{{2,60}}?)\s(?:on|in|by|from)\s(?:the\s)?$"
)


def gapped(lead: str) -> str | None:
    """Return what a sentence up to its date tells without a verb of its own, with the verb that is meant."""
    found = _GAPPED.match(lead)
    if found:
        return f"{found['what']} {found['verb']}"
    others = _OTHERS.match(lead)
    if others and first_verb(f"- {others['next']}") is None:
        return f"{others['next']} {others['act']}"
    subjects = _SUBJECTS.match(lead)
    if subjects and first_verb(f"- {subjects['next']}") is None:
        return f"{subjects['next']} {subjects['verb']}"
    objects = _OBJECTS.match(lead)
    if objects and first_verb(f"- {objects['who']}") is None and not reads_as_clause(objects["next"]):
        told = f"{objects['who']} {objects['verb']} {objects['next']}"
        return told if first_verb(told) is not None and first_verb(f"- {objects['next']}") is None else None
    ordered = _GAPPED_ORDER.search(lead)
    return f"{ordered['who']} {ordered['act']} {ordered['what']}" if ordered else None


#: "Sessions will be held in Montréal (January 15), Calgary (January 22)": another place of the same event.
_PLACES = re.compile(
    r"^(?P<head>[^()]*?\s(?:in"
    r"|at)\s)[^()]+?\([^()]*\)(?:[^()]*\([^()]*\))*,?\s(?:and\s)?(?:[^()]*,\s)?(?P<place>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3})\s\((?:on\s|the\s)?$"
)


def listed_place(lead: str) -> str | None:
    """Return what happens at the last place of a list, where each has its date in brackets."""
    found = _PLACES.match(lead)
    return f"{found['head']}{found['place']}" if found else None
