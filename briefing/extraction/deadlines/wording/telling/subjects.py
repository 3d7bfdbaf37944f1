"""Who or what does a sentence speak of, and under which name?"""

import re

from briefing.extraction.deadlines.wording.standins import OWNERS, without_article
from briefing.temporal.anchoring.clauses.coming import DOUBTFUL_PRESENT, EVENTFUL_PRESENT
from briefing.temporal.verbs import first_verb, subject_of

_NAME = r"(?:[A-Z][\w’'.-]*|[A-Z]\.)(?:\s(?:de|del|der|van|von|bin|al|el|da|dos|du|la|le|ter)(?=\s))?"
#: "Its leader, Jonas Brix, …": the name beside a role.
_BESIDE = re.compile(rf",\s(?P<name>{_NAME}(?:[\s-]{_NAME}){{1,4}})(?=,)")
_WEAK = re.compile(rf"^(?:{OWNERS}|one|another|two|three|some|many)\b", re.IGNORECASE)
_ROLE = re.compile(r"^(?:[a-z][\w’'-]*\s?){1,4}$")
_ENDS_NOUN = re.compile(r",|\s(?:who|which|that|whose)\s|\s\(|\s[–—]\s")
_LEADING = re.compile(
    r"^(?:(?:In|On|At|Under|After|Before|For|By|With|During|Despite|As|Since|According|Meanwhile|However"
    r"|Separately|Earlier|Later|Also|Still)\b[^,]*,\s+)+"
)
#: "Regrets the notice": a verb that no table knows.
_VERB_INSIDE = re.compile(r"\s[a-z]{3,}(?:s|ed)\s(?=(?:the|an?|its|their|his|her)\s)")
_PRESENT = EVENTFUL_PRESENT | DOUBTFUL_PRESENT
#: "The head of the bank, Ana Li": the name is not the bank's.
_HANGS = re.compile(
    r"\b(?:of|for|at|in|from|by|with|against|to)\s(?:the\s|an?\s|its\s|their\s|his\s|her\s)?$", re.IGNORECASE
)
_LONGEST = 12


def main_subject(lead: str) -> str | None:
    """Return the noun a sentence opens with, without what tells more of it; None where it is not plain."""
    text = _LEADING.sub("", lead.lstrip(' "“'))
    ends = _ENDS_NOUN.search(text)
    noun = text[: ends.start()] if ends else subject_of(text)
    noun = _before_present(_VERB_INSIDE.split(noun)[0]) if noun else noun
    if not noun or first_verb(noun) is not None or len(noun.split()) > _LONGEST or _LEADING.match(f"{noun},"):
        return subject_of(text)
    return noun


def _before_present(noun: str) -> str:
    """Return words up to a verb in the present right behind a name ("Torvik reports figures")."""
    words = noun.split()
    for place in range(1, len(words)):
        if words[place] in _PRESENT and words[place - 1][0].isupper() and words[place - 1] != "The":
            return " ".join(words[:place])
    return noun


def named_beside(clause: str, sentence: str) -> str:
    """Return a clause with the name that stands beside its subject ("one of them, Ana Li,": "Ana Li")."""
    beside = list(_BESIDE.finditer(sentence))
    if not beside:
        return clause
    verb = first_verb(clause) or len(clause)
    words = clause[:verb].split()
    for length in range(min(len(words), _LONGEST), 0, -1):
        subject = " ".join(words[:length])
        found = next((one for one in beside if _is_beside(one, subject)), None)
        if found and found["name"] not in clause:
            rest = clause[len(subject) :]
            role = without_article(_before(found, subject))
            if _WEAK.match(subject):
                return f"{found['name']}{rest}"
            return (
                f"{subject} {found['name']}{rest}"
                if _ROLE.match(role) or subject.endswith(("'s chief", "’s chief"))
                else clause
            )
    return clause


def _is_beside(name: re.Match[str], subject: str) -> bool:
    """Tell whether a subject stands before a name, as all of what the name is beside."""
    start = max(0, name.start() - len(subject))
    return _before(name, subject).casefold() == subject.casefold() and not _HANGS.search(name.string, 0, start)


def _before(name: re.Match[str], subject: str) -> str:
    """Return as much of what stands before a name as a subject would take."""
    return name.string[max(0, name.start() - len(subject)) : name.start()]
