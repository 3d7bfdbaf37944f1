"""Does a date come after the one told right before it ("from 1 May until 30 April", "followed by a run-off on")?"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from briefing.temporal.anchoring.clauses.coming import COMING_VERBS

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
_OVER = r"(?:over|lifted|reviewed|repealed)"
_LAST = (
    r"(?:last|run|hold|stay|remain|continu|appl|go|stretch|be|is|are|was|were|extend|ran|held|went|keep|kept)"
    r"(?:e|s|es|ed|ies|ing|ning)?(?:\s[\w-]+){0,3}?"
)
_AGAIN = r"(?:it|them|again|back|altogether|fully|off|out|up|down|home)"
#: The steps of one thing.
_CHANGING = (
    r"(?:ris|fall|dropp?|climb|increas|decreas|grow|shrink|go|return|revert|mov|switch|doubl|halv|jump|widen|extend)ing"
)
#: What its subject does on a day; "and talks on", "and results on" name another event.
_DEED = (
    rf"(?:[a-z]{{2,}}(?:ed|ing)|(?:withdrawn|drawn|sworn|shown|taken)|{COMING_VERBS}|returns|arrives|lands|docks|leaves|begins|starts|opens|reopens|ends|closes"
    r"|expires|lapses|resumes|moves|goes|comes|left|began|(?:takes|took)\seffect|(?:comes|came|enters)\sinto\s(?:force|effect))"
)
_WHITHER = r"(?:leaves|quits|returns\sto|moves\s(?:to|on\sto)|goes\sto|hands\sover\sto|passes\sto)"
_OTHER = r"(?:old|present|current|existing|previous|earlier|former|other|outgoing|last)\b"
#: What ends is what has begun, but for what is over before it: "the consultation period ends".
_STRETCH = r"(?:period|window|phase|term|season|stage|session|trial|mandate)"
#: What is over before something begins.
BEFOREHAND = re.compile(
    r"\b(?:consultation|comment|feedback|objection|appeal|application|registration|enrolment|nomination|tender|bidding|bid"
    r"|booking|notice|submission|sign-?up|qualifying|transition|grace|waiting|present|current)s?\b",
    re.IGNORECASE,
)
_ASIDE = r"(?:\s\([^()\n]{1,30}\)|,\s[^,;.\n]{3,60},)?"
_IT = r"(?:[Ii]t|[Tt]hey|which|[Bb]oth|[Tt]his|[Tt]hese)"
_SAME = rf"(?:(?:,|;)?\s(?:and|but|then)\s(?:{_IT}\s)?|(?:,|;|\.(?=\s[A-Z]))?\s{_IT}\s)"
#: What a number that stands for its thing is followed by ("the second is due on").
_GOES = (
    r"(?:is|are|was|were|will|would|on|in|at|by|from|for|to|due|must|should|follows?|comes?|starts?|begins?|a|the)\b"
)
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
#: "The sale, which begins on": what comes next is done by the sale; of "forms for the sale, which begins on" by those.
_ITSELF = re.compile(
    r"(?:^|[.;:!?,]\s|\n|\band\s)(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Tt]his)\s(?:(?!for\b|to\b|of\b|on\b|in\b|at\b)[\w'’-]+\s?){1,4},?"
    r"\s?(?:(?:which|that)\s[^,.;]{3,30}|(?:starting|beginning|opening|running)\s(?:on|in|from)\s(?:the\s)?)$"
)
_LEAD = 90
_LONGEST_LINK = 120


def _is_first_day(lead: str, _link: re.Match[str]) -> bool:
    return _FROM.search(lead) is not None and _MOVED.search(lead) is None


def _is_between(lead: str, _link: re.Match[str]) -> bool:
    return _BETWEEN.search(lead) is not None


def _begins(lead: str, link: re.Match[str]) -> bool:
    """Tell whether what ends is what has begun: the same thing by its name, or a stretch."""
    if _BEGINS.search(lead) is None or BEFOREHAND.search(link["thing"]):
        return False
    name = link["thing"].split()[-1]
    return re.fullmatch(_STRETCH, name) is not None or _is_named(name, lead)


def _is_of_itself(lead: str, _link: re.Match[str]) -> bool:
    return _ITSELF.search(lead) is not None


def _is_counted_off(lead: str, link: re.Match[str]) -> bool:
    """Tell whether the first of the same things is told before ("the first round is on", "the second round")."""
    return _EARLIER.search(lead) is not None and (
        link["things"] is None or any(_is_named(word, lead) for word in link["things"].split())
    )


def _is_named(word: str, lead: str) -> bool:
    return re.search(rf"\b{re.escape(word)}\b", lead, re.IGNORECASE) is not None


class Order(Enum):
    """How a date comes after another: as the last day of a stretch, as what is next, or as one's next deed."""

    END = auto()
    NEXT = auto()
    DEED = auto()


@dataclass(frozen=True, slots=True)
class _Row:
    """Words that lead from one date to a later one, where what leads to the first allows it."""

    link: re.Pattern[str]
    allowed: Callable[[str, re.Match[str]], bool] | None = None
    order: Order = Order.NEXT


_ROWS = (
    _Row(re.compile(rf"{_ASIDE},?\s(?:and\s)?(?:(?:ending|lasting|running)\s)?{_UNTIL}"), _is_first_day, Order.END),
    _Row(re.compile(rf"{_ASIDE}\sand\s{_CLOCK}"), _is_between, Order.END),
    # "It begins on 1 May 2026 and ends on", "starting 1 May and ending".
    _Row(re.compile(rf"{_SAME}{_AUXILIARY}(?:(?:be\s)?{_END}|be\s{_OVER})\s(?:{_AGAIN}\s)?(?:{_ON})?")),
    # "The mandate, which begins then, ends on", "will last until".
    _Row(re.compile(rf",?\s{_AUXILIARY}(?:be\s)?(?:{_END}\s(?:{_ON})?|{_LAST}\s{_UNTIL})"), _is_of_itself),
    # "It opens on 1 May 2026 and the sale closes on"; what ends before it begins is "the old one".
    _Row(
        re.compile(
            rf"(?:,|;)?\sand\s(?:the|its|their)\s(?!{_OTHER})(?P<thing>(?:[\w'’-]+\s){{1,3}}?){_AUXILIARY}{_END}\s{_ON}"
        ),
        _begins,
    ),
    # Two deeds of one subject are told in the order in which they are done.
    _Row(
        re.compile(rf"{_ASIDE},?\s(?:and|then)\s(?:(?:is|are|be)\s)?{_DEED}\s(?:{_AGAIN}\s)?(?:on|in)\s{_CLOCK}"),
        order=Order.DEED,
    ),
    # "Steps down as chair on 31 December and leaves the board on".
    _Row(
        re.compile(rf"{_ASIDE},?\s(?:and|then)\s{_WHITHER}\s(?:[\w'’-]+\s){{1,4}}?(?:on|in)\s{_CLOCK}"),
        order=Order.DEED,
    ),
    _Row(re.compile(rf",\s(?:and\s)?{_CHANGING}\s[^.;,!?\n]{{0,40}}?(?:{_ON}|{_UNTIL})")),
    _Row(re.compile(rf"{_SAME}{_AUXILIARY}{_LAST}\s{_UNTIL}")),
    _Row(re.compile(rf"[^.;!?\n]{{0,60}}?\bfollowed\s(?:[a-z]+\s)?by\s[^,.;!?\n]{{1,60}}?\s{_ON}")),
    # Only what follows on a day comes behind; "which follows the vote of" names what it comes behind.
    _Row(re.compile(rf"[^;!?\n]{{0,70}}?\bfollow(?:s|ed|ing)?\s{_ON}")),
    _Row(
        re.compile(
            rf"(?:,|;|\.(?=\s[A-Z]))?\s(?:and\s)?(?:with\s)?(?:[Tt]he|[Aa]n?)\s{_LATER}\b"
            rf"(?:\s(?!{_GOES})(?P<things>(?:(?!{_GOES})[\w'’-]+\s?){{1,3}}))?[^.;!?\n]{{0,40}}?\s{_ON}"
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


def order_of(shadow: str, at: int, end: int, start: int) -> Order | None:
    """Return how the date at `start` comes after that of `shadow[at:end]`; None where no words put it so."""
    if start - end > _LONGEST_LINK or start <= end:
        return None
    lead = shadow[max(0, at - _LEAD) : at]
    for row in _ROWS:
        link = row.link.fullmatch(shadow, end, start)
        if link and (row.allowed is None or row.allowed(lead, link)):
            return row.order
    return None
