"""What does a sentence say was given more time?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.brief.choosing.dated.calling_off import without_more
from briefing.brief.choosing.dated.renewing.denying import WORD, begin
from briefing.patterns.gated import gated

_VERBS = r"(?:extended|extends|prolonged|prolongs|renewed|renews|lengthened)"
#: "Agreed to let their accord run for three more months".
_LETS = gated(
    r"\b(?:let|lets|letting|allow(?:s|ed|ing)?)\s(?:the|its|their|his|her)\s(?P<what>[^,;:.!?]{2,60}?)\s(?:to\s)?"
    r"(?:run|continue|stand|last|go on)\b"
)
_TO_DO = r"(?:extend|prolong|renew|lengthen)"
_THING = r"[^,;:.!?\"“”()]{2,90}"
#: "The offer has been extended", "the period for objections, the council said, was extended and now ends on".
_WAS = gated(
    rf"\W*(?P<what>{_THING}?)(?:,\s[^,;:.!?\"“”]{{3,60}},)?\s(?:(?:has|have|had)\s(?:(?:now|since|also|again)\s)?been"
    rf"|was|were|(?:is|are)\s(?:now\s|being\s)?|will\s(?:now\s)?be)\s?{_VERBS}\b"
)
#: "The branch, which was to close on Friday, will stay open until": what was to end goes on.
_GOES_ON = gated(
    rf"\W*(?P<what>{_THING}?)(?:,\s[^;:.!?\"“”]{{3,90}},)?\s(?:(?:will|would|is to|are to)\s(?:now\s|instead\s)?"
    r"(?:remain|stay|continue|run|last)|now (?:runs|lasts))\b"
)
#: "Norvik extended its offer", "kept its offer open for another week", "agreed to prolong the option".
_HAS = gated(
    rf"\b(?:{_VERBS}|(?:agreed|decided|voted|resolved|has|have)\sto\s{_TO_DO}|(?:kept|keeps|keeping|leaves|left)"
    rf"(?=\s(?:the|its|their|his|her|an?)\s[^,;:.]{{2,60}}\s(?:open|alive|in (?:place|force))\b))\s"
    rf"(?:(?:the|its|their|his|her|an?|all|this|that)\s|(?:the\s)?[A-Z][\w’'. -]{{1,50}}?['’]s?\s)?(?P<what>{_THING})"
)
#: "It raised its offer and extended it".
_AGAIN = re.compile(rf"\b{_VERBS}\s(?:it|them|both)\b")
_OWN = re.compile(
    r"\b(?:its|their|his|her|the)\s(?P<what>[^,;:.!?\"“”()]{2,60}?)\s(?:for|to|by|of|on|until|at|from|and)\b"
)
#: What was not done, or long ago, or may be.
NOT_SO = re.compile(
    r"\b(?:not|never|nor|no longer|refused|declined|rejected|if|unless|whether|could|would like|may|might|should"
    r"|asked|wants?|urged|proposed|last (?:year|month)|ago|in (?:19|20)\d\d|twice|once)\b|n['’]t\b"
)
#: What says how long, and not of what.
TERMS = frozenset({"perio", "deadl", "date", "time", "term", "windo", "limit", "closi"})
_OPEN = re.compile(
    r"\s(?:open|alive|in (?:place|force)|until|till|through|yesterday|today|again|further|once|beyond|past|last|this"
    r"|early|late|\w+day)\b.*",
    re.DOTALL,
)
_OF_TERM = re.compile(r"\b(?:for|of|to)\s(?:the\s|its\s|their\s)?(?P<what>[a-z][a-z -]{2,40})")
_DETERMINER = re.compile(r"the|its|their|his|her|an?|of|for|to|and|on|this|that|all", re.IGNORECASE)
_NEW = frozenset({"new", "old", "raise", "impro", "exist", "curre", "origi", "final"})
_ARTICLE = re.compile(r"(?:the|its|their|an?)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Marks:
    """The words before a noun that tell which of its kind it is: the beginnings of small ones, and of names."""

    small: frozenset[str]
    names: frozenset[str]

    def differ(self, other: "Marks") -> bool:
        """Tell whether both have words of a sort, and none in common."""
        pairs = (self.small, other.small), (self.names, other.names)
        return any(ours and theirs and ours.isdisjoint(theirs) for ours, theirs in pairs)


@dataclass(frozen=True, slots=True)
class Thing:
    """What has another day now: the beginning of its noun, and the words that stand before it."""

    noun: str
    marks: Marks


def read_prolonged(sentence: str) -> Thing | None:
    """Return what a sentence says goes on for longer than it was to; None where it says that of nothing."""
    words = " ".join(sentence.split())
    found = _WAS.match(words) or _LETS.search(words) or _again(words) or _HAS.search(words) or _GOES_ON.match(words)
    if found is None or NOT_SO.search(words, 0, found.end()):
        return None
    return name_thing(found["what"])


def _again(words: str) -> re.Match[str] | None:
    again = _AGAIN.search(words)
    own = list(_OWN.finditer(words, 0, again.start())) if again else []
    return own[-1] if own else None


def name_thing(what: str) -> Thing | None:
    """Return what words name, up to their noun; what a time limit is for instead of the limit."""
    named = without_more(_OPEN.sub("", what))
    noun = _noun_of(named)
    if noun in TERMS:
        of = _OF_TERM.search(what)
        noun = begin(_ARTICLE.sub("", of["what"]).split(" ")[0]) if of else noun
    return Thing(noun, _mark(named.split()[:-1])) if noun else None


def _noun_of(named: str) -> str:
    words = WORD.findall(named)
    return begin(words[-1]) if words else ""


def marks_before(noun: str, clause: str) -> Marks | None:
    """Return what marks a noun in a clause, the three words before it; None where the clause lacks the noun."""
    words = clause.split()
    for at, word in enumerate(words):
        if noun in map(begin, WORD.findall(word)):
            return _mark(words[max(0, at - 3) : at])
    return None


def _mark(words: Sequence[str]) -> Marks:
    plain = [word for word in words if not _DETERMINER.fullmatch(word)]
    small, names = (
        frozenset(begin(each) for word in plain if _is_name(word) is capital for each in WORD.findall(word))
        for capital in (False, True)
    )
    return Marks(small - TERMS - _NEW, names)


def _is_name(word: str) -> bool:
    """Tell whether a word is a name: one with a capital, but for many who own something ("Pilots' contract")."""
    return word[0].isupper() and not word.endswith(("s'", "s’"))
