"""What does a sentence say was called off?"""

import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.brief.choosing.dated.subjects import subject_of
from briefing.patterns.gated import gated

_OFF = r"(?:called off|cancell?ed|scrapped|abandoned|averted|shelved|withdrawn|lifted|dropped)"
#: "The strike has been called off", "the talks planned for 4 May, the ministry said, are now off".
_WAS = gated(
    r"\W*(?P<what>(?:(?!\b(?:[Ii]f|[Uu]nless|[Ss]hould|[Ww]hen|not|no|never|that|which|who|could|would|might|may)\b)"
    r"[^,;:.!?\"“”()]){4,90}?)(?:,\s[^,;:.!?\"“”]{3,60},)?"
    rf"\s(?:(?:has|have)\s(?:now\s|since\s|also\s)?been|was|were|(?:is|are)(?:\snow|(?=\soff\b)))\s"
    rf"(?:{_OFF}\b|off\b(?!\s\w))"
    r"(?P<behind>[^,;:]*)"
)
#: "The union has called off the strike".
_HAS = gated(
    rf"\b(?:(?:has|have)\s(?:now\s|since\s)?{_OFF}|(?<!\bnot\s)(?<!\bbe\s)(?<!\bbeen\s)(?<!\bwas\s)(?:called|calls) off"
    r"|agreed to call off)\s(?=(?:the|its|their|a|an|all|his|her|this)\s)(?P<what>[^,;:.!?\"“”()]{4,90})(?P<behind>)"
)
#: What is told of another time, or only for a time.
_LONG_AGO = re.compile(r"\b(?:last (?:year|month)|in (?:19|20)\d\d|ago|earlier|once|before|twice|until|unless|if)\b")
_PARTS = re.compile(r",\s(?:and|but|so)\s(?:that\s)?|;\s")
_DETERMINED = re.compile(r"^(?:the|its|their|an?|all|his|her|this)\s", re.IGNORECASE)
#: What stands behind the noun of an event.
_NOUN_ENDS = re.compile(
    r"\s(?:planned|due|set|scheduled|slated|called|announced|threatened|expected|which|that|after|because|as|over|for"
    r"|on|in|by|of|at|from|to|with|against|between)\b.*",
    re.DOTALL,
)
#: Whose sitting it is: any body may meet on a day.
_WHOSE = re.compile(
    r"\b(?:meeting|hearing|session|sitting)s?\s(?:of|before)\s(?:the\s)?(?:[\w-]+\s?){1,4}", re.IGNORECASE
)
#: What a clause says that somebody will do: its verb is the event.
_DOES = re.compile(r"\b(?:(?:will|would|shall)\s(?=[a-z])|(?=meets?\b))(?P<verb>[a-z]+)")
#: What outlets call a strike.
_STRIKES = gated(
    r"\b(?:walk(?:s|ed|ing)?[ -]?outs?|stoppages?|industrial action"
    r"|(?:stop|down)(?:s|ped|ping|ed|ing)? (?:work|tools))\b"
    r"|\b(?:crews|staff|workers|members|players|drivers|pilots|nurses|doctors|teachers|miners|dockers)\s(?:will|would)"
    r"\sstop(?=\W*$)",
    re.IGNORECASE,
)

#: What is only about an event: "talks over the strike", "a vote to avert the strike".
_ABOUT = re.compile(
    r"\b(?:avert|avoid|prevent|end|discuss|over|about|on|before|after|against|of|in|for|at|with|by|unless|if|until)\b.*",
    re.DOTALL | re.IGNORECASE,
)

#: Each clause of an article is asked beside each of another.
_KEPT = 16384
#: "The pay to be in their accounts, or the players will stop".
_OR = re.compile(r",\sor\s")


@dataclass(frozen=True, slots=True)
class CalledOff:
    """What was called off: the beginnings of the words of its noun, and of all that names it."""

    noun: str
    words: frozenset[str]


def read_called_off(sentence: str) -> CalledOff | None:
    """Return what a sentence says has been called off; None where it says that of nothing."""
    words = " ".join(sentence.split())
    found = _WAS.match(words) or _HAS.search(words)
    if found is None or _LONG_AGO.search(found[0]):
        return None
    named = without_more(found["what"])
    # What is too short to tell an event is none.
    noun = name_events(named.rpartition(" ")[2])
    whose = _WHOSE.search(found["what"])
    return CalledOff(next(iter(noun)), name_events(f"{whose[0] if whose else ''} {named}")) if noun else None


def split_clauses(sentence: str) -> list[str]:
    """Return the clauses of a sentence that may each call off something of their own."""
    return _PARTS.split(" ".join(sentence.split()))


def without_more(named: str) -> str:
    """Return the words that name an event up to its noun, without an article and what stands behind the noun."""
    return _NOUN_ENDS.sub("", _STRIKES.sub("strike", _DETERMINED.sub("", named)))


@lru_cache(maxsize=_KEPT)
def name_events(words: str) -> frozenset[str]:
    """Return the beginnings of the words that say what a clause is about, all that is called a strike as one."""
    return subject_of(name_strikes(words))


def name_strikes(words: str) -> str:
    """Return words with all that is called a strike called so."""
    return _STRIKES.sub("strike", words)


def names_event(clause: str, noun: str) -> bool:
    """Tell whether a clause tells or threatens the very event that a noun of `CalledOff` names, not one about it."""
    return noun in nouns_of(clause)


@lru_cache(maxsize=_KEPT)
def nouns_of(clause: str) -> frozenset[str]:
    """Return the nouns, as `CalledOff` has them, of the events that a clause itself tells or threatens."""
    told = name_strikes(clause)
    does = _DOES.search(told)
    parts = [_ABOUT.sub("", part) for part in _OR.split(told)]
    return frozenset[str]().union(*map(name_events, [*parts, does["verb"]] if does else parts))
