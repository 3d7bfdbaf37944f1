"""By which noun does a sentence name a sum or a share: "a breakup fee of $420 million", "turnout was 61 percent"?"""

import re

from briefing.domain.span import Span
from briefing.extraction.differing.numbers.amounts import singular

_REACH = 60
_NOUN = r"[a-z][a-z-]{2,}"
#: A noun that leads to its amount.
_BEFORE = re.compile(
    rf"\b({_NOUN})\s(?:of|was|is|were|stands? at|stood at|came to|comes to|reached|amount(?:s|ed) to|totalling|worth)"
    r"\s(?:just\s|only\s|some\s|an?\s(?:record|estimated)\s)?$",
    re.IGNORECASE,
)
#: The nouns behind an amount, up to where their phrase ends: the last one names it.
_AFTER = re.compile(
    rf"\s((?:{_NOUN}\s){{0,2}}{_NOUN})(?=[.,;)]|\s(?:if|for|to|on|from|after|by|under|and|that|which|was|is|has|had"
    r"|will|would|should|when|unless|as|with)\b)"
)
#: Verbs that say what the amount behind them is.
_TOLD_BY_VERB = (
    (re.compile(r"\b(?:buy|buys|bought|buying|sells?|sold|acquired?|purchased?)\b[^.;]*\sfor\s$"), "price"),
    (re.compile(r"\bfined\s[^.;,]*$"), "fine"),
)
#: One price by the nouns under which it is asked, offered and paid.
_PRICE = frozenset(("bid", "offer", "deal", "takeover", "acquisition", "purchase"))
#: What is no name of a measure: words for any number, verbs and small words.
_NO_MEASURE_TEXT = (
    "total number sum amount figure average maximum minimum level part third half quarter kind order value record one"
    " that this which what and but for the its their his her with from than more less most least over under about up"
    " down out off per each other all some only just even there here then now were been being have has had each away"
    " after before during since until on in of by at to into against between without within through while when if as"
    " back again today yesterday tomorrow year month week day apiece annually yearly monthly alone"
)
_NO_MEASURE = frozenset(_NO_MEASURE_TEXT.split())


def measure_of(words: Span, sentence: Span, shadow: str) -> str:
    """Return the noun, as a singular, that names what an amount of a sentence is; empty where none does."""
    lead = shadow[max(sentence.start, words.start - _REACH) : words.start]
    before = _BEFORE.search(lead)
    if before:
        return _checked(before[1])
    for told, measure in _TOLD_BY_VERB:
        if told.search(lead):
            return measure
    after = _AFTER.match(shadow, words.end, min(sentence.end, words.end + _REACH))
    return _checked(after[1].rsplit(" ", 1)[-1]) if after and after[1].split(" ")[0] not in _NO_MEASURE else ""


def _checked(noun: str) -> str:
    folded = noun.casefold()
    if folded in _NO_MEASURE or folded.endswith("ly"):
        return ""
    return "price" if folded in _PRICE else singular(folded)
