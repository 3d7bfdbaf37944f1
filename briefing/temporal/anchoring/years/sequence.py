"""Does a date come after the one told right before it ("from 1 May until 30 April", "followed by a run-off on")?"""

import re
from collections.abc import Callable
from dataclasses import dataclass

_CLOCK = r"(?:(?:[\d:.]+\s?(?:[ap]\.?m\.?)?|noon|midnight|dawn|dusk)\s(?:on\s)?)?(?:the\s)?"
_ON = rf"(?:on|in|at|by|from|before)\s(?:(?:late|early|about)\s)?{_CLOCK}"
_UNTIL = rf"(?:to|until|till|through|up\sto(?:\sand\sincluding)?)\s(?:(?:late|early|about)\s)?{_CLOCK}"
_AUXILIARY = (
    r"(?:(?:will|shall|would|should|must|may|might|can|could|(?:is|are|was|were)\s(?:(?:due|set|expected|scheduled|planned"
    r"|likely)\s)?to)\s)?(?:(?:then|also|only|probably|now)\s)?"
)
_END = (
    r"(?:end(?:s|ed|ing)?|clos(?:e|es|ed|ing)|finish(?:es|ed|ing)?|expir(?:e|es|ed|ing)|laps(?:e|es|ed|ing)"
    r"|conclud(?:e|es|ed|ing)|culminat(?:e|es|ed|ing)|terminat(?:e|es|ed|ing)|wrap(?:s|ped)?\sup|runs?\sout|ran\sout)"
)
_LAST = (
    r"(?:last|run|hold|stay|remain|continu|appl|go|stretch|be|is|are|was|were|extend|ran|held|went|keep|kept)"
    r"(?:e|s|es|ed|ies|ing|ning)?(?:\s[\w-]+){0,3}?"
)
_AGAIN = r"(?:it|them|again|back|altogether|fully|off|out|up|down|home)"
#: The steps of one thing.
_CHANGING = (
    r"(?:ris|fall|dropp?|climb|increas|decreas|grow|shrink|go|return|revert|mov|switch|doubl|halv|jump|widen|extend)ing"
)
_OTHER = r"(?:old|present|current|existing|previous|earlier|former|other|outgoing|last)\b"
_ASIDE = r"(?:\s\([^()\n]{1,30}\)|,\s[^,;.\n]{3,60},)?"
_SAME = r"(?:,|;|\.(?=\s[A-Z]))?\s(?:(?:and|but|then)\s)?(?:(?:[Ii]t|[Tt]hey|which|[Bb]oth|[Tt]his|[Tt]hese)\s)?"
_LATER = r"(?:second|third|fourth|fifth|sixth|last|final|next)"
_EARLIER = re.compile(r"\b(?:first|second|third|fourth|fifth|one|initial(?:ly)?|opening)\b", re.IGNORECASE)
_FROM = re.compile(rf"\b(?:from|between|starting|beginning|effective|as\sof|since)\s(?:on\s)?{_CLOCK}$", re.IGNORECASE)
_BETWEEN = re.compile(rf"\bbetween\s{_CLOCK}$", re.IGNORECASE)
_BEGINS = re.compile(
    r"\b(?:begins?|starts?|opens?|kicks?\soff|commences?|launch(?:es)?|goe?s?\son\ssale|begin|start|open|takes?\seffect)\s"
    rf"(?:on|in|from)\s{_CLOCK}$"
)
#: "Moved from 3 October to", "put back from": two days of one event, and either may be the earlier.
_MOVED = re.compile(
    r"\b(?:mov(?:e|es|ed|ing)|brought|brings?|reschedul\w+|chang\w+|shift\w*|switch\w*|advanc\w+|revis\w+|postpon\w+"
    r"|delay\w*|deferr?\w*|extend\w*|put\s(?:back|off|forward)|push\w*|prolong\w*|slip\w*|slid\w*|roll\w*|adjourn\w*"
    r"|reset|bump\w*|(?:more|extra)\stime|carried|drift\w*)\b[^.;!?\n]*$",
    re.IGNORECASE,
)
_LEAD = 90
_LONGEST_LINK = 120


def _is_first_day(lead: str) -> bool:
    return _FROM.search(lead) is not None and _MOVED.search(lead) is None


def _is_between(lead: str) -> bool:
    return _BETWEEN.search(lead) is not None


def _begins(lead: str) -> bool:
    return _BEGINS.search(lead) is not None


def _is_counted_off(lead: str) -> bool:
    return _EARLIER.search(lead) is not None


@dataclass(frozen=True, slots=True)
class _Row:
    """Words that lead from one date to a later one, where what leads to the first allows it.

    `strict`: the two are the ends of one stretch, so that nothing but their order counts.
    """

    link: re.Pattern[str]
    allowed: Callable[[str], bool] | None = None
    strict: bool = False


_ROWS = (
    _Row(re.compile(rf"{_ASIDE},?\s(?:and\s)?(?:(?:ending|lasting|running)\s)?{_UNTIL}"), _is_first_day, strict=True),
    _Row(re.compile(rf"{_ASIDE}\sand\s{_CLOCK}"), _is_between, strict=True),
    # "It begins on 1 May 2026 and ends on", "the mandate, which begins then, ends on", "starting 1 May and ending".
    _Row(re.compile(rf"{_SAME}{_AUXILIARY}(?:be\s)?{_END}\s(?:{_AGAIN}\s)?(?:{_ON})?")),
    # "It opens on 1 May 2026 and the sale closes on"; what ends before it begins is "the old one".
    _Row(
        re.compile(rf"(?:,|;)?\sand\s(?:the|its|their)\s(?!{_OTHER})(?:[\w'’-]+\s){{1,3}}?{_AUXILIARY}{_END}\s{_ON}"),
        _begins,
    ),
    # Two deeds of one subject are told in the order in which they are done.
    _Row(
        re.compile(
            rf"{_ASIDE},?\s(?:and|then)\s(?:(?:is|are|be)\s)?[a-z]{{2,}}(?:s|ed|ing)\s(?:{_AGAIN}\s)?(?:on|in)\s{_CLOCK}"
        ),
        strict=True,
    ),
    _Row(re.compile(rf",\s(?:and\s)?{_CHANGING}\s[^.;,!?\n]{{0,40}}?{_ON}")),
    _Row(re.compile(rf"{_SAME}{_AUXILIARY}{_LAST}\s{_UNTIL}")),
    _Row(re.compile(rf"[^.;!?\n]{{0,60}}?\bfollowed\s(?:[a-z]+\s)?by\s[^,.;!?\n]{{1,60}}?\s{_ON}")),
    # Only what follows on a day comes behind; "which follows the vote of" names what it comes behind.
    _Row(re.compile(rf"[^;!?\n]{{0,70}}?\bfollow(?:s|ed|ing)?\s{_ON}")),
    _Row(
        re.compile(
            rf"(?:,|;|\.(?=\s[A-Z]))?\s(?:and\s)?(?:with\s)?(?:[Tt]he|[Aa]n?)\s{_LATER}\b[^.;!?\n]{{0,40}}?\s{_ON}"
        ),
        _is_counted_off,
    ),
    _Row(
        re.compile(
            rf"(?:,|;)?\s(?:and|but)?\s?(?:then|thereafter|afterwards|subsequently|again)\s[^.;,!?\n]{{0,40}}?{_ON}"
        )
    ),
    _Row(re.compile(rf",?\sbefore\s[a-z]+ing\s[^.;,!?\n]{{0,60}}?{_ON}")),
    _Row(re.compile(rf"(?:[,;]|\.(?=\s[A-Z]))\s(?:[Aa]fter\s(?:that|which)|[Tt]hereafter),?\s[^.;!?\n]{{0,80}}?{_ON}")),
)


@dataclass(frozen=True, slots=True)
class Order:
    """That a date comes after another; `strict` where the two are the ends of one stretch."""

    strict: bool


def order_of(shadow: str, at: int, end: int, start: int) -> Order | None:
    """Return how the date at `start` comes after that of `shadow[at:end]`; None where no words put it so."""
    if start - end > _LONGEST_LINK or start <= end:
        return None
    lead = shadow[max(0, at - _LEAD) : at]
    for row in _ROWS:
        if row.link.fullmatch(shadow, end, start) and (row.allowed is None or row.allowed(lead)):
            return Order(row.strict)
    return None
