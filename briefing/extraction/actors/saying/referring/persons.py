"""What is told of a person beside the name: offices, gender, the words that may be the family's?"""

import re

from briefing.domain.findings import Actor, ActorKind
from briefing.extraction.known.actors import ActorLexicon

#: Who is the first of the ministers.
PREMIER = "prime minister"
#: What parts two offices of one person, and an office from its field.
_JOINT, _FIELD = re.compile(r",| and "), re.compile(r" (?:of|for|on|to|at|in|with) ")
#: Titles that are written short before a name and in full without one.
_SHORT = {
    "sen.": "senator",
    "rep.": "representative",
    "gov.": "governor",
    "gen.": "general",
    "col.": "colonel",
    "capt.": "captain",
    "prof.": "professor",
    "rev.": "reverend",
}
#: What else the holder of an office is called.
_ALSO = {
    "justice": "judge",
    "executive": "ceo",
    PREMIER: "premier",
    "ceo": "executive",
    "chairman": "chair",
    "chairwoman": "chair",
    "mayoress": "mayor",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
}
#: What somebody may be called whatever his office is.
_CALLINGS_TEXT = "diplomat official politician lawmaker lawyer economist analyst executive leader boss chief"
CALLINGS = frozenset(_CALLINGS_TEXT.split())


def also_called(office: str) -> str:
    """Return what else the holder of an office is called, the same where nothing else."""
    return _ALSO.get(office, office)


def offices_of(actor: Actor) -> set[str]:
    """Return the nouns that name a person's offices, not what they are of ("deputy head of trade" is a head)."""
    parts = (_FIELD.split(part)[0].split() for part in _JOINT.split((actor.role or "").lower()))
    nouns = {office_of(words[-1], words[-2] if len(words) > 1 else "") for words in parts if words}
    return nouns | {_ALSO[noun] for noun in nouns & _ALSO.keys()}


def office_of(noun: str, before: str) -> str:
    """Return the office that a noun in small letters names behind a word: a "prime minister" is no "minister"."""
    return PREMIER if (before, noun) == ("prime", "minister") else _SHORT.get(noun, noun)


def outer_words(name: str) -> tuple[str, ...]:
    """Return the first and the last word of a name of several, one of which is the family's."""
    words = name.split()
    return (words[0], words[-1]) if len(words) > 1 else ()


def gender_of(actor: Actor, lexicon: ActorLexicon) -> str:
    """Return "m" or "f" where a form of address or the given name tells, else an empty text."""
    for alias in actor.aliases:
        first = alias.split()[0].rstrip(".")
        if first in ("Mr", "Sir", "Lord", "Prince", "King"):
            return "m"
        if first in ("Mrs", "Ms", "Miss", "Dame", "Lady", "Queen", "Princess"):
            return "f"
    return lexicon.genders.get(actor.name.split()[0].lower(), "") if actor.kind is ActorKind.PERSON else ""
