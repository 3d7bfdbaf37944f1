"""Does a clause read on its own?"""

import re
from collections.abc import Sequence

from briefing.extraction.deadlines.judging.events import EventTable
from briefing.patterns.gated import gated
from briefing.temporal.verbs import AUXILIARY, first_verb, lacks_subject

_OPENS_BADLY = re.compile(
    r"(?:it|he|she|they|we|i|you|which|who|whom|whose|what|unless|if|when|because|although|though|while"
    r"|whether|since|that"
    r"|these|those|of|for|by|from|to|and|but|or|with|without|under|in|on|at(?!\s(?:least|most)\b)|as|than|until|till|before"
    r"|after|not|now|also|so|be"
    r"|including|where|why|how|there|otherwise|till|per|into|its|his|her|their|our|my|your)\b(?!-)"
)
_ENDS_BADLY_TEXT = (
    "a an the of in on for with by to from at and or but is are was were has have had will would be been being "
    "which who that its their his her still until till before after as than into between within must should may "
    "might could can not also this these those about around under now first whose if unless when while because "
    "shall likely most expect expects deliver says said we they he she whether during"
)
_ENDS_BADLY = frozenset(_ENDS_BADLY_TEXT.split())
_OPENS_WITH_PREDICATE = re.compile(rf"(?:{AUXILIARY})\b|[a-z]+(?:s|ed|ing)?\s(?:the|an?|its|their|his|her|that|to)\s")
_HANGING = gated(
    r"(?<!\bfor\s)(?<!\bof\s)(?<!\bon\s)\b(?:which|who|what|that)\s(?:the\s)?\w+(?:\s\w+)?$|\"[^\"]*$|“[^”]*$|\([^)]*$"
    r"|,\s(?:which|who)\s\w+['’]t$"
)
_CONDITION = gated(r"\s(?:unless|if)\s(?:the|an?|it|he|she|they|no|its|their)\b")
#: "Told reporters that we have given them": another speaks.
_SPEAKS = gated(r",?[\"”]\s(?:said|says)\b|\b(?:that|because|when|if|where)\s(?:we|I|you)\s")
#: "The group said in a statement": what it said stands elsewhere.
_ONLY_SPEAKS = re.compile(
    r"^[^,;:]{2,60}?\s(?:said|says|told\s\w+(?:\s\w+)?|added|noted)(?:\s(?:in|on|at|to|by)\s(?:an?\s|the\s|its\s)?[\w’'-]+(?:\s[\w’'-]+)?)?$"
)
_PENCILLED = gated(r"\bpencill?ed$")
#: "Isn't likely": what is denied stays.
_DENIES = re.compile(r"(?:n['’]t|\bnot)$")
_MANNER = re.compile(r",\s\w+ly$")
#: "Back on", "sworn in", "phased out": the last word belongs to the one before it.
_PARTICLE = gated(
    r"(?:ed|en|rn|ck|ght|et|ut)\s(?:off|out|up|over|down)$"
    r"|\b(?:sworn|phased|pencill?ed|brought|handed|voted|ushered) in$"
    r"|\bback (?:on|in)$"
)
#: Of two prepositions before a date, the first belongs to the words before.
_STRANDED = gated(
    r"\b(?P<word>[a-z]+)\s(?P<particle>in|on|up|off|out|over|through|down|of|for|to|with|about|away|back)"
    r"\s(?:by|before|on|in|at|from|during|after)\s(?:(?:the|about|around|early|late|mid)[\s-])*$"
)
#: "Rate cuts, as the bank expects": who wants it, told whole.
_AS_WANTED = re.compile(r",\sas\s[^,;]{2,60}\sexpects?$")
_LEAST_WORDS = 2
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def hangs(clause: str) -> bool:
    """Tell whether a clause ends on words that lead on to nothing ("…, which isn't")."""
    return _HANGING.search(clause) is not None


def pruned(clause: str) -> str:
    """Return a clause without the words at its end that lead on to nothing; as it is where too little would be left."""
    if _PENCILLED.search(clause):
        return f"{clause} in"
    if _AS_WANTED.search(clause):
        return clause
    words = clause.split()
    while len(words) > _LEAST_WORDS and words[-1].casefold().strip(",.") in _ENDS_BADLY:
        if _PARTICLE.search(" ".join(words)) or _is_denied(words) or _is_day(words) or _is_name(words):
            break
        words.pop()
    text = _MANNER.sub("", " ".join(words)).rstrip(" ,;:")
    return clause if words and words[-1].casefold() in _ENDS_BADLY and not (_is_day(words) or _is_name(words)) else text


def _lacks_main(clause: str) -> bool:
    """Tell whether a clause goes from its subject to a condition, without a verb of its own."""
    condition = _CONDITION.search(clause)
    if condition is None:
        return False
    main = clause[: condition.start()]
    return " to " not in main and first_verb(f"- {main}") is None


def _is_denied(words: Sequence[str]) -> bool:
    return words[-1] == "likely" and _DENIES.search(" ".join(words[:-1])) is not None


def _is_day(words: Sequence[str]) -> bool:
    """Tell whether words end on a day of May, which is no auxiliary then."""
    return words[-1] == "May" and words[-2].isdigit()


def _is_name(words: Sequence[str]) -> bool:
    """Tell whether words end on a name ("Ann May")."""
    return words[-1] == "May" and words[-2][:1].isupper()


def with_particle(clause: str, lead: str) -> str:
    """Return a clause with the particle that belongs to its last word ("step in by", "think of in")."""
    stranded = _STRANDED.search(lead)
    if stranded is None or not clause.endswith(f" {stranded['word']}"):
        return clause
    return f"{clause} {stranded['particle']}"


def reads_alone(clause: str, events: EventTable, *, capital: bool) -> bool:
    """Tell whether a clause opens with a subject or a noun and ends with a whole phrase.

    `capital`: its first word has a capital in the article, as a name or the first word of a sentence has.
    """
    words = clause.split()
    if len(words) < _LEAST_WORDS and (
        not words or clause.endswith("ing") or not events.noun_at([words[0].casefold()], 0)
    ):
        return False
    first = clause[:1].lower() + clause[1:]
    if (
        _SPEAKS.search(clause)
        or _ONLY_SPEAKS.match(clause)
        or _lacks_main(clause)
        or clause.endswith("…")
        or _OPENS_BADLY.match(first)
        or hangs(clause)
    ):
        return False
    loose = words[-1].casefold().strip(",.") in _ENDS_BADLY and not (_is_denied(words) or _is_name(words))
    dangles = loose and not _PARTICLE.search(clause)
    noun = words[2 if words[1:2] == ["%"] else 1 :]
    figure = words[0][0].isdigit() and bool(noun) and not _LETTERS.match(noun[0])
    if dangles or figure or not _LETTERS.search(clause):
        return False
    return capital or not (lacks_subject(first) and _OPENS_WITH_PREDICATE.match(first))
