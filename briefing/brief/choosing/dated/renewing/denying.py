"""What does a sentence say will not be done?"""

import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.brief.choosing.dated.calling_off import name_events, without_more
from briefing.patterns.gated import gated
from briefing.temporal.names import MONTHS, WEEKDAYS

#: "The inquiry would not open on 3 May", "Aros will not sell its stake", "the hearing will not take place".
_WILL_NOT = gated(
    r"(?P<who>[^,;:.!?\"“”()]{2,90}?)(?:,\s[^,;:.!?\"“”]{3,60},)?\s(?:(?:will|would)\s(?:now\s)?(?:not|no longer)"
    r"|won['’]t|(?:is|are)\s(?:not\snow|no\slonger)\s(?:going\s)?to)\s"
    r"(?P<held>(?:now\s|after all\s)?(?:be\s(?:held|staged)|take place|go ahead|go forward|happen|proceed)\b)?"
    r"(?:(?:now|after all|be)\s)*(?P<verb>[a-z]+)?(?P<what>[^,;:.!?\"“”]*)"
)
#: Words without which the former cannot match: soon found.
_WILL = re.compile(r"\s(?:(?:will|would)\s(?:now\s)?(?:not|no longer)|won['’]t|(?:is|are)\s(?:not\snow|no\slonger))\s")
#: "Tarn has lifted its threat to close the sluices", "the union no longer demands that the pit close".
_NO_WISH = gated(
    r"(?P<who>[^,;:.!?\"“”()]{2,90}?)\s(?:(?:(?:has|have|had)\s)?"
    r"(?:lifted|dropped|withdrawn|withdrew|abandoned|taken back|took back|given up|gave up)\s"
    r"(?:its|their|his|her|the|an?)\s(?:[a-z]+\s)?(?:threat|demand|ultimatum|call|claim)s?\s(?:to|that|for|of)"
    r"|(?:now\s)?no longer\s(?:demands?|wants?|insists? (?:that|on)|threatens?|calls? for))\s"
    r"(?P<what>[^,;:.!?\"“”]+)"
)
_NOT = re.compile(r"(?:\b(?:not|never)|n['’]t)\Z")
_SAYING = re.compile(r".*\b(?:said|says?|told \w+|announced|added|wrote|confirmed|that|but|and|so)\s", re.DOTALL)
#: What hangs on something else, or is only asked.
_ONLY_IF = re.compile(r"\b(?:if|unless|whether|were|should|without|as long as|only|why)\b", re.IGNORECASE)
_IT = re.compile(r"\s*(?:it|they|he|she)\s*", re.IGNORECASE)
#: When and where something will not be done.
_TIME = "|".join(name.capitalize() for name in (*MONTHS, *WEEKDAYS))
_ADJUNCT = re.compile(
    rf"\s(?:(?:on|by|before|until|in|at|after)\s(?:the\s)?(?:\d|{_TIME}|then|th[ai]t|end|start|spring|summer|autumn|winter"
    r"|new year|all\b)|this\s|next\s|as\s|because\s|despite\s|since\s).*",
    re.DOTALL,
)
#: What is only put off in words that name no other day: "will not speak before then".
_UNTIL_THEN = re.compile(r"\b(?:before|until|till) (?:then|that|it|they)\b")
#: In what way, where or for whom alone something will not be done: "lightly", "in public", "from its savings".
_NARROWING = re.compile(
    r"\s(?P<way>[a-z]+ly)\b|\s(?:in|at|from|to|for|with|by|through|under|during|via|as)\s(?P<what>[^,;:.]*?)"
    r"(?=\s(?:in|at|from|to|for|with|by|through|under|during|via|as)\s|\Z)"
)
_STRIKES = re.compile(r"\b(?:walk out|stop work|down tools)\b")
WORD = re.compile(r"[A-Za-z]{3,}")
_NO_THINGS_TEXT = "the its his her and for any all out off one two new who with from over about will must"
_NO_THINGS = frozenset(_NO_THINGS_TEXT.split())
#: Each clause of an article is asked beside each of another.
_KEPT = 16384
_SHORT = re.compile(r"[A-Za-z]{3}\Z")


@dataclass(frozen=True, slots=True)
class Denied:
    """What will not be done: by whom, its verb or none where it is only not held, and to what, by their beginnings.

    `wish`: it was only demanded or threatened, and is no more. `only` are the words that say in what way, where or for
    whom alone it will not be done.
    """

    who: frozenset[str]
    verb: str
    what: frozenset[str]
    wish: bool = False
    only: frozenset[str] = frozenset()


def read_denied(sentence: str) -> Denied | None:
    """Return what a sentence says will not be done or held; None where it says that of nothing, or on terms."""
    words = " ".join(sentence.split())
    if not (_NO_WISH.may_match(words) or _WILL.search(words)):
        return None
    words = _STRIKES.sub("strike", words)
    if _ONLY_IF.search(words) or _UNTIL_THEN.search(words):
        return None
    wish = _NO_WISH.search(words)
    if wish and not _NOT.search(wish["who"]):
        return Denied(
            name_events(_SAYING.sub("", wish["who"])),
            "",
            name_things(without_more(_ADJUNCT.sub("", wish["what"]))),
            wish=True,
        )
    found = _WILL_NOT.search(words) if _WILL.search(words) else None
    if found is None:
        return None
    named = _SAYING.sub("", found["who"])
    who = name_events(found["who"] if _IT.fullmatch(named) else named)
    if not who or not (found["held"] or found["verb"]):
        return None
    verb = "" if found["held"] else begin(found["verb"])
    what = _ADJUNCT.sub("", found["what"])
    only = " ".join(each["way"] or each["what"] for each in _NARROWING.finditer(what))
    return Denied(who, verb, name_things(what), only=name_things(only))


@lru_cache(maxsize=_KEPT)
def name_things(words: str) -> frozenset[str]:
    """Return the beginnings of all words that may name a thing, short ones too ("fee")."""
    return begun_of(words) - _NO_THINGS


@lru_cache(maxsize=_KEPT)
def begun_of(words: str) -> frozenset[str]:
    """Return the beginnings of all words."""
    return frozenset(map(begin, WORD.findall(words)))


@lru_cache(maxsize=_KEPT)
def begin(word: str) -> str:
    """Return the beginning of a word, whatever its form; a short one whole."""
    if _SHORT.match(word):
        return word.casefold()
    return next(iter(name_events(word)), word.casefold())
