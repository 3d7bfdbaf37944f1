"""Which words belong to a noun?"""

import re
from collections.abc import Iterator, Sequence

from briefing.extraction.deadlines.wording.standins import OWNERS
from briefing.patterns.gated import gated
from briefing.temporal.verbs import AUXILIARY, MODALS, first_verb

_FEW_WORDS = 6
_DIRECT_OBJECT = re.compile(
    r"\b[a-z]{3,}s\s(?:(?:up|out|off|on|over|down|back|forward)\s)?(?:the|an?|its|their|his|her|this|that)\s(?:(?!for|of|to|in|on|with|at|by|from"
    r"|before|after|until|ahead|during)[\w'’%-]+\s+){0,5}$"
    r"|\b(?:(?:will|would|shall|to|can|must)\s+\w+|proposed|sought|requested|suggested)\s+(?:(?!for|of"
    r"|to|in|on|with|at|by|from|before|after|until|ahead|during)[\w'’%-]+\s+){0,5}$"
)
#: What was put off is told whole ("postponed a hearing on the strike notice").
_PUTS_OFF = gated(
    r"\b(?:postponed|put off|moved|adjourned|delayed|deferred|rescheduled|pushed back|brought forward)"
    r"\s(?:the|an?|its|his|her|their)\s"
)
#: Before a word that is a noun elsewhere, and a verb here.
_LEADS_VERB = re.compile(rf"\b(?:{AUXILIARY}|to|not)\s+(?:\w+ly\s+)?$")
#: "The window for the annual meeting shuts": the noun is another's.
_BELONGS = re.compile(r"\b(?:for|of|at|with|from|between|by)\s(?:(?:the|an?|its|their)\s)?$")
_ACTS = re.compile(r"\b(?:shuts?|closes?|opens?|ends?|expires?|lapses?|begins?|starts?|runs?|takes?|falls?)\b")
_PARTED = re.compile(rf"[,;:(]|\s[–—-]\s|\b(?:but|as|when|while|that|which|who|be|{AUXILIARY})\b")
_STOP_TEXT = (
    "a an the this that its their his her on in of for with by to from at and or but is are was were has have had as "
    "down up after before over into about under amid ahead will would be been not any some these those"
)
_NOUN_STOPS = frozenset(_STOP_TEXT.split())
_OWNERS = frozenset(OWNERS.split("|"))
#: What a verb follows, never a noun.
_BEFORE_VERB = MODALS | {"to", "not", "cannot"}
_AFTER_NOUN = _NOUN_STOPS | frozenset(
    ["which", "who", "said", "says", "when", "where", "while", "because", "if", "unless"]
)

#: What says of what, with whom or about what a bare noun is ("Monday's meeting of ministers").
_COMPLEMENTS = frozenset(("of", "on", "with", "between", "over"))
_ARTICLES = frozenset(("a", "an", "the", "its", "their", "his", "her"))
_TIME = re.compile(r"\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|which|whom|whether", re.IGNORECASE)

#: "The ministry", "lower house": who acts by a common noun, and never runs out.
_BODY = re.compile(
    r"(?:(?:the|an?)\s)?(?:[a-z]+\s)?(?:house|chamber|senate|congress|parliament|assembly|council|cabinet|court|commission|committee|board|government"
    r"|ministry|agency|company|firm|union|bank|regulator|authority|watchdog|police|army|party|airline|operator|lender|maker|group|federation"
    r"|association|club|city|state|country|bloc|league|university|hospital|bundestag|bundesrat|duma|riksdag|commons|lords)\b(?!['’-])",
    re.IGNORECASE,
)


def noun_phrase(before: str, noun: str, between: str) -> str | None:
    """Return the phrase of a noun that stands before the date on its own ("talks between …"); not of "will hold talks".

    `before` is what precedes the noun in its sentence, `between` what stands between it and the date.
    """
    if (
        _PUTS_OFF.search(before)
        or _DIRECT_OBJECT.search(before)
        or _PARTED.search(between)
        or _LEADS_VERB.search(before)
    ):
        return None
    lead = words_of_noun(before)
    if _ACTS.search(between) and _BELONGS.search(before.rstrip().removesuffix(lead)):
        return None
    return f"{lead} {noun}{between}" if lead or between.split()[:-1] else None


def words_of_noun(before: str) -> str:
    """Return the words that belong to a noun, from right to left up to a word that begins its phrase."""
    words: list[str] = []
    near = before.split()[-_FEW_WORDS - 1 :]
    for place in range(len(near) - 1, -1, -1):
        word, previous = near[place], near[place - 1].casefold() if place else ""
        joins = word in ("of", "in") and words and words[0][0].isupper() and place
        if word.casefold() in _OWNERS and words:
            words.insert(0, word)
            break
        if (word.casefold() in _NOUN_STOPS and not joins) or word[-1] in ",;:()" or len(words) == _FEW_WORDS:
            break
        if previous in _BEFORE_VERB and not word[0].isupper():
            break
        words.insert(0, word)
    while words and words[0] in ("of", "in"):
        words.pop(0)
    return " ".join(words)


def owned_noun(words: str) -> str:
    """Return the noun phrase that a date owns ("Sunday's OPEC+ meeting"), from the words behind the date."""
    phrase: list[str] = []
    rest = words.split()
    for place, word in enumerate(rest):
        if phrase and word.casefold() in _AFTER_NOUN:
            tells = (
                len(phrase) == 1 and word.casefold() in _COMPLEMENTS and not _TIME.match(" ".join(rest[place + 1 :]))
            )
            return " ".join((*phrase, word, *_complement(rest[place + 1 :]))) if tells else " ".join(phrase)
        phrase.append(word)
    return " ".join(phrase)


def _complement(words: Sequence[str]) -> Iterator[str]:
    """Yield the words of what a noun is of or about, up to the next that begins something else."""
    for place, word in enumerate(words):
        joins = word == "and" and place + 1 < len(words)
        if (place and word.casefold() in _AFTER_NOUN - _ARTICLES and not joins) or first_verb(f"- {word}") is not None:
            return
        yield word


def possessive(name: str) -> str:
    """Return what makes a name own something."""
    return "'" if name.endswith("s") else "'s"


def is_body(words: str) -> bool:
    """Tell whether words open with the common noun of a body that acts, behind no more than an article and a word."""
    return _BODY.match(words) is not None
