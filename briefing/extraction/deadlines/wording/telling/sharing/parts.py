"""Whose is a verb that shares its subject with others, and which part of a sentence does it open?"""

import re

from briefing.extraction.deadlines.judging.events import EventTable
from briefing.extraction.deadlines.wording.nouns import words_of_noun
from briefing.extraction.deadlines.wording.telling.sharing.gapped import opens_with_plural, with_lent_verb
from briefing.extraction.deadlines.wording.telling.subjects import main_subject
from briefing.patterns.gated import gated
from briefing.temporal.verbs import (
    AUXILIARY,
    first_verb,
    lacks_subject,
    reads_as_clause,
    subject_of,
)

_LED_TO = r"plans|hopes|aims|expects|intends|wants|offers|threatens|promises|agrees|vows|seeks"
_PAST = (
    "agreed|promised|offered|threatened|pledged|vowed|asked|told|ordered"
    "|directed|instructed|required|requested|summoned|urged|demanded|called on|warned|decided"
    "|pushed back|put off|moved|extended|delayed|postponed"
    "|proposed|voted|planned|hoped|wanted|expects|rejects|demands|wants|meets|opens|closes|votes|begins|starts|ends"
)
#: Where another verb of the same subject begins.
_NEXT_VERB = gated(
    rf",?\s(?P<joint>and|but|or)\s(?=(?:(?:also|now|then|again|\w+ly)\s)?(?:(?:{AUXILIARY})\b"
    rf"|(?:{_LED_TO})\sto\b|(?:{_PAST})\b))"
)
_UNKNOWN_VERB = re.compile(r"^(?P<who>\S.{2,70}?)\s[a-z]{3,}s\s(?:it|the|its|an?|that|to|their|his|her)\s")
_PARTED = gated(rf"^(?P<aside>[^,;]+(?:,\s[^,;]+){{0,3}}),\s(?P<rest>(?:{AUXILIARY})\s.+)$")
_ACTS = gated(
    r"^(?P<who>(?:(?!\sto\s)[^,;])+?)(?P<set>\s(?:is|are|was|were)(?:\s(?:due|set|expected))?)?\sto\s(?!the\b|an?\b|its\b)"
    r"[a-z]+\b.*\sand\s(?P<last>to\s(?!the\b|an?\b|its\b)[a-z]+\b.*)$"
)
#: Another clause may have begun.
_LINKS_ACTS = re.compile(r"\b(?:that|which|who|if|and|but|because|as|when|whether)\b")
_BEFORE_PART = re.compile(r",\s(?:and\s|or\s|then\s)?$|\s(?:and|or)\s$")
_DETERMINED = gated(
    r"\b(?:the|an?|its|their|his|her|this|that|each|every|no|of|in|for|on|new|first|second|third|next"
    r"|last|final|annual)\s$",
    re.IGNORECASE,
)
#: "Leaves the accord, signed in 2021 and running to": the participle is of the noun before it.
_OF_NOUN = re.compile(r"[a-z]+ed\s(?:in|on|at|by|under|with)\s")
_PART_START = re.compile(r"[;:]\s|\s[–—]\s")
_THIRD_PERSON = re.compile(
    r"[a-z]{3,}s\s(?:that|the|its|to|an?|with)\s|[a-z]{3,}[^\Wsui]s\s(?!of\b|for\b|in\b|on\b|by\b|at\b|from\b"
    r"|are\b|will\b|have\b|were\b|and\b|or\b)[a-z]"
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
    subject = main_subject(_PART_START.split(lead)[-1])
    return f"{subject} {parted['rest']}" if subject and lead.rstrip(" ,").find(parted["aside"][1:]) > 0 else clause


def last_of_acts(clause: str) -> str:
    """Return what is to be done last of several acts ("X to do A and to do B" is "X to do B")."""
    acts = _ACTS.match(clause)
    return f"{acts['who']} {acts['last']}" if acts and _LINKS_ACTS.search(acts["who"]) is None else clause


def with_subject(clause: str, lead: str, events: EventTable) -> str:
    """Return a clause that opens with its verb behind the subject it shares; `lead` is its sentence up to the date."""
    if not clause:
        return clause
    place = lead.casefold().rfind(clause.casefold())
    opening = _PART_START.split(lead[:place])[-1] if place > 0 else ""
    if not opening.strip() or _DETERMINED.search(opening) or not lead[place].islower():
        return clause
    verbal = lead[place] + clause[1:]
    if _BEFORE_PART.search(opening) and (shared := with_lent_verb(verbal, opening.partition(",")[0], events)):
        return shared
    if opens_with_plural(verbal, events):
        return clause
    goes_on = _THIRD_PERSON.match(verbal) and _BEFORE_PART.search(opening.replace(" but ", " and "))
    if not lacks_subject(verbal) and not goes_on:
        return clause
    of_noun = _OF_NOUN.match(verbal) is not None and opening.rstrip().endswith(",") and reads_as_clause(opening)
    subject = words_of_noun(opening.rstrip(" ,")) if of_noun else main_subject(opening)
    return f"{subject} {verbal}" if subject else clause
