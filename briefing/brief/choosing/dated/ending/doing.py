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
_ACTIVE = gated(rf"(?<=\s)(?P<verb>{_VERBS})\s(?P<what>(?:the|its|their|his|her|an?|all)\s[^,;:.!?\"“”()]{{3,90}})")
#: Who did it, before that verb; none who was only given something.
_DOER = re.compile(
    r"(?P<who>[^,;:.!?\"“”()]{2,80}?)\s(?:(?:has|have|had)\s)?(?:(?:now|already|duly|also|since|finally)\s)?\Z"
)
_GIVEN = re.compile(r"\b(?:was|were|been|is|are|got)\s(?:\w+ly\s)?\Z")
_REACH = 120
#: "The financing plan was submitted by Nordfar", "Nordfar's plan has been submitted".
_PASSIVE = gated(
    r"\W*(?P<what>(?:The|Its|Their|An?|(?P<whose>[A-Z][^,;:.!?\"“”()]{1,60}?)['’]s)\s[^,;:.!?\"“”()]{3,90}?)\s(?:(?:has|have|had)\s(?:now\s)?been|was|were)\s"
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
_SAYING = re.compile(r".*\b(?:said|says?|told \w+|reports?|reported|confirmed|announced|added|wrote)\s", re.DOTALL)
_OF_ITSELF = re.compile(r"\s(?:it|they|he|she)\Z")
_WHOSE = re.compile(r"^.*?['’]s\s")
#: When it was done, and how large it was, which is no part of what names it.
_WHEN = re.compile(
    r"\s(?:yesterday|today|tonight|earlier|late|early|this|last|just|hours|days|\w+day|ahead|well|in time|at the)\b.*",
    re.DOTALL,
)
_MEASURE = re.compile(r"\b\d[\w.,]*-[a-z]+\s")
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
    passive = _PASSIVE.match(words)
    found = passive or _ACTIVE.search(words)
    if (
        found is None
        or (not passive and _GIVEN.search(words, 0, found.start()))
        or _IN_VAIN.search(words)
        or _PART.search(found["what"])
    ):
        return None
    if _DOUBTED.search(words[: found.start("verb")]):
        return None
    named = without_more(_MEASURE.sub("", _WHEN.sub("", _WHOSE.sub("", found["what"]))))
    nouns = [noun for word in named.split() for noun in name_events(word)]
    if not nouns:
        return None
    return Done(
        next(each for each in _DUTIES if found["verb"] in each.done.split("|")),
        nouns[-1],
        name_events(named),
        name_events(_name_doer(words, found)),
        read_numbers(found["what"]),
    )


def _name_doer(words: str, found: re.Match[str]) -> str:
    """Return who did it, without who tells that; a pronoun stands for who tells it."""
    told = found.groupdict()
    if "whose" in told:
        who = told["who"] or told["whose"] or ""
    else:
        doer = _DOER.search(words[max(0, found.start() - _REACH) : found.start()])
        who = doer["who"] if doer else ""
    named = _CLAUSE.sub("", who)
    return named if _OF_ITSELF.search(named) else _SAYING.sub("", named)


def read_numbers(words: str) -> frozenset[str]:
    """Return the years and amounts that words name."""
    return frozenset(_YEAR.findall(words)) | frozenset(_AMOUNT.findall(words))
