"""What does a sentence say was done, as somebody had to?"""

import re
from dataclasses import dataclass

from briefing.brief.choosing.dated.calling_off import name_events, without_more
from briefing.patterns.gated import gated


@dataclass(frozen=True, slots=True)
class Duty:
    """What is done when something is handed in, paid, signed or published: its verb as done, and as still to do."""

    done: str
    to_do: re.Pattern[str]


def _duty(done: str, to_do: str) -> Duty:
    return Duty(done, re.compile(rf"\b(?:{to_do}|due)\b", re.IGNORECASE))


_DUTIES = (
    _duty(
        r"submitted|handed in|handed over|turned in|filed|lodged|delivered|presented",
        r"submit(?:s|ted)?|hand(?:s|ed)? (?:in|over)|turn(?:s|ed)? in|file[sd]?|lodge[sd]?|deliver(?:s|ed)?"
        r"|present(?:s|ed)?|give|given|provided?|sen[dt]",
    ),
    _duty(r"paid|repaid|transferred", r"pay(?:s|ment)?|paid|repay|repaid|transfer(?:s|red)?"),
    _duty(r"signed", r"sign(?:s|ed|ing)?|signature"),
    _duty(r"published|released", r"publish(?:es|ed)?|publication|released?"),
)
_VERBS = "|".join(each.done for each in _DUTIES)
_NOT_YET = (
    r"not|never|n[’']t|if|unless|once|until|till|before|when|whether|would|could|should|may|might|must|will|shall|to|fail\w*"
    r"|claim\w*|insist\w*|den(?:y|ies|ied)|doubt\w*|ask\w*|without|be|being|nor|neither|nobody|none|no"
)
#: "Nordfar submitted its financing plan", "Nordfar has now paid the fee".
_ACTIVE = gated(
    rf"(?P<who>[^,;:.!?\"“”()]{{2,80}}?)\s(?:(?:has|have|had)\s)?(?:(?:now|already|duly|also|since|finally)\s)?(?P<verb>{_VERBS})\s"
    r"(?P<what>(?:the|its|their|his|her|an?|all)\s[^,;:.!?\"“”()]{3,90})"
)
#: "The financing plan was submitted by Nordfar".
_PASSIVE = gated(
    r"\W*(?P<what>(?:The|Its|Their|An?)\s[^,;:.!?\"“”()]{3,90}?)\s(?:(?:has|have|had)\s(?:now\s)?been|was|were)\s"
    rf"(?:(?:now|already|duly|finally)\s)?(?P<verb>{_VERBS})\b(?:\sby\s(?P<who>[A-Z][^,;:.!?\"“”()]{{2,60}}))?"
)
_DOUBTED = re.compile(rf"\b(?:{_NOT_YET})\b", re.IGNORECASE)
#: What is only a part of what was due, or another than that.
_PART = re.compile(
    r"\b(?:draft|partial|part|parts|half|most|some|interim|preliminary|incomplete|outline|first|second|revised|another|new"
    r"|instal?ments?|tranche|of (?:the|its|their))\b",
    re.IGNORECASE,
)
#: What came to nothing, or is of old.
_IN_VAIN = re.compile(
    r"\b(?:rejected|refused|turned down|sent back|returned|withdr[ae]w\w*|last (?:year|month)|ago"
    r"|years? (?:earlier|before)|previous(?:ly)?|once|too late)\b"
)
_CLAUSE = re.compile(r".*\b(?:after|because|as|that|which|who|and then|while|since)\s", re.DOTALL)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_AMOUNT = re.compile(r"[$€£¥]\s?\d[\d.,]*|\d[\d.,]*(?=\s?(?:m|bn|million|billion|kroner|dollars|euros)\b)")


@dataclass(frozen=True, slots=True)
class Done:
    """What was done: the duty that it meets, the beginnings of the noun and of all that names it, and who did it.

    `numbers` are the years and amounts that the words name; `by` is empty where nobody is named.
    """

    duty: Duty
    noun: str
    words: frozenset[str]
    by: frozenset[str]
    numbers: frozenset[str]


def read_done(sentence: str) -> Done | None:
    """Return what a sentence says was handed in, paid, signed or published in full; None where of nothing."""
    words = " ".join(sentence.split())
    found = _PASSIVE.match(words) or _ACTIVE.search(words)
    if found is None or _IN_VAIN.search(words) or _PART.search(found["what"]):
        return None
    if _DOUBTED.search(words[: found.start("verb")]):
        return None
    named = without_more(found["what"])
    nouns = [noun for word in named.split() for noun in name_events(word)]
    if not nouns:
        return None
    return Done(
        next(each for each in _DUTIES if found["verb"] in each.done.split("|")),
        nouns[-1],
        name_events(named),
        name_events(_CLAUSE.sub("", found["who"] or "")),
        read_numbers(found["what"]),
    )


def read_numbers(words: str) -> frozenset[str]:
    """Return the years and amounts that words name."""
    return frozenset(_YEAR.findall(words)) | frozenset(_AMOUNT.findall(words))
