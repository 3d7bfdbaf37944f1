"""What is it that a clause only counts or points at ("a second would be missed", "the one concerning pork")?"""

import re
from collections.abc import Iterator

from briefing.temporal.verbs import AUXILIARY, FINITE

_ORDER = r"first|second|third|fourth|fifth|last|next|another"
#: What stands alone for one of several: a verb, a participle or a preposition follows where its noun would.
_ALONE = re.compile(
    rf"^(?P<word>One|{'|'.join(word.title() for word in _ORDER.split('|'))})"
    rf"(?=\s(?!(?:open|close|hold|set)\s[a-z]+s?\b)(?:(?:is|are|was|were|{FINITE}|concerning|covering|involving|affecting|on|at|in|for)\b))"
)
#: "A first walkout", "two investigations", "their first full paycheck": what is counted before.
_COUNTED = re.compile(
    rf"\b(?:(?:{_ORDER}|both|several|two|three|four|five|six|seven|eight|nine|ten)\s)+(?:other\s|more\s|further\s|such\s)?"
    r"(?P<noun>(?:[a-z][a-z'’-]+\s){0,3}?[a-z][a-z'’-]*[a-z](?:\sof\s[a-z]{4,})?)"
    rf"(?=[,;.:]|\s(?:on|in|at|of|for|with|to|from|by|between|against|after|before|until|this|last|next|and|when|that|which|{FINITE})\b)",
    re.IGNORECASE,
)
#: "Plan no-confidence votes …, with the first expected": several things that are planned or held.
_SEVERAL = re.compile(
    r"\b(?:plans?|planned|called|announced|hold|holds|held|schedule[sd]?|set|tabled|filed|expects?|staged?|stages)\s"
    r"(?P<noun>(?:[a-z][a-z'’-]+\s){0,2}?[a-z][a-z'’-]+[^\Wsui]s)\b"
)
#: Parts of time and the like are counted, and no event.
_LOOSE_TEXT = (
    "day days week weeks month months year years hour hours half halves "
    "minute minutes quarter quarters half time times term terms "
    "thing things place places one ones people person sides side way ways part parts percent points decade decades "
    "million billion countries parties men women"
)
_LOOSE = frozenset(_LOOSE_TEXT.split())
_VERB = re.compile(rf"(?:{FINITE}|be|of|the|an?|to|not|as|than)")
#: "Votes" and "offers" are events as well.
_NO_NOUN = re.compile(rf"(?:{AUXILIARY}|be|of|the|an?|to|not|as|than|[a-z]+ed)")
_MANY = re.compile(r"\s(?:are|were|have)\b")
_SIBILANT = ("ches", "shes", "sses", "xes")


def with_counted(clause: str, lead: str, earlier: str) -> str:
    """Return a clause with the noun that its number counts; as it is where several might be meant.

    `lead` is its sentence up to the date, `earlier` the sentence before.
    """
    alone = _ALONE.match(clause)
    if alone is None:
        return clause
    place = lead.casefold().rfind(alone["word"].casefold())
    if place < 0:
        return clause
    for text in (lead[:place], earlier):
        nouns = set(_nouns(text))
        if len(nouns) == 1:
            noun = nouns.pop()
            named = noun if alone["word"] == "One" else f"{alone['word']} {noun}"
            named = f"{named}s" if _MANY.match(clause, alone.end()) and " of " not in named else named
            return f"{named[:1].upper()}{named[1:]}{clause[alone.end() :]}"
        if nouns:
            break
    return clause


def _nouns(text: str) -> Iterator[str]:
    """Yield what a text counts, each in the singular."""
    counted = [found["noun"] for found in _COUNTED.finditer(text)]
    for noun in counted or [found["noun"] for found in _SEVERAL.finditer(text)]:
        head, of, rest = noun.partition(" of ")
        words = head.casefold().split()
        if any(_VERB.fullmatch(word) for word in words[:-1]) or _NO_NOUN.fullmatch(words[-1]):
            continue
        if words[-1] not in _LOOSE:
            yield f"{_single(head)}{of}{rest}"


def _single(noun: str) -> str:
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    if noun.endswith(_SIBILANT):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun
