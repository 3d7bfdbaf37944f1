"""Which amounts does a text state, of what, and how exactly?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf, isinf
from typing import NamedTuple

from briefing.domain.span import Span
from briefing.patterns.gated import gated

_ONES = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {word: float(number) for number, word in enumerate((*_ONES, *_TEENS), 2)}
_WORDS |= {word: 10.0 * number for number, word in enumerate(_TENS, 2)}
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "mn": 1e6, "m": 1e6, "mm": 1e6, "billion": 1e9, "bn": 1e9}
_SCALES |= {"trillion": 1e12, "tn": 1e12}
#: Between which parts of a number the words before it leave the amount open.
_OPEN = {
    **dict.fromkeys(("about", "around", "some", "roughly", "approximately", "an estimated", "close to"), (0.9, 1.1)),
    **dict.fromkeys(("nearly", "almost", "just under", "just short of"), (0.9, 1.0)),
    **dict.fromkeys(("just over", "slightly more than", "a little more than"), (1.0, 1.1)),
    **dict.fromkeys(("more than", "over", "at least", "upwards of", "well over", "no fewer than"), (1.0, inf)),
    **dict.fromkeys(("no less than", "above", "exceeding", "not less than"), (1.0, inf)),
    **dict.fromkeys(("up to", "as many as", "as much as", "fewer than", "less than", "under"), (0.0, 1.0)),
    **dict.fromkeys(("at most", "no more than", "not more than", "below"), (0.0, 1.0)),
}
_CURRENCIES = {"$": "dollar", "us$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₹": "rupee"}
_PERCENT = "percent"
#: What is told by a sign or a word of its own, never by a bare number.
_SIGNED = frozenset((*_CURRENCIES.values(), _PERCENT, "point", "basis point"))
_UNITS = {"%": _PERCENT, "per cent": _PERCENT, "pct": _PERCENT, "percentage point": "point", "kg": "kilogram"}
_UNITS |= {"kilo": "kilogram", "kilogramme": "kilogram", "km": "kilometre", "kilometer": "kilometre", "ton": "tonne"}
_UNITS |= {"meter": "metre", "mw": "megawatt", "gw": "gigawatt", "bpd": "barrel"}
#: Nouns that reporters use for each other.
_UNITS |= {
    **dict.fromkeys(("ship", "boat", "trawler", "tanker", "ferry", "pirogue", "dinghy", "canoe"), "vessel"),
    "firm": "company",
    "nation": "country",
    "troop": "soldier",
    "post": "job",
}
#: Nouns that are counted without a plural ending.
_SYMBOLS = frozenset(("kg", "km", "mw", "gw", "bpd"))
_BARE_TEXT = "people men women children troops police personnel staff crew cattle aircraft pence"
_BARE = frozenset(_BARE_TEXT.split()) | _SYMBOLS
#: What is counted by the clock, or is no noun.
_NEVER_TEXT = "second minute hour day week month year decade century time mean term other thi wa ha"
_NEVER = frozenset(_NEVER_TEXT.split())
_BETWEEN_TEXT = (
    "a an the of in on at to for from by with and or but that which who whom whose when while where as than since until"
    " after before during under over into is are was were be been being have has had will would could should may might"
    " can it its they their he his she her this these those not also said says per each more other others out up down"
    " points am pm"
)
_BETWEEN = frozenset(_BETWEEN_TEXT.split())
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_WORDED = rf"(?:{'|'.join(_TENS)})-(?:one|{'|'.join(_ONES)})|{'|'.join(_WORDS)}"
#: Nothing is looked at but signs, figures and the letters that a number begins with. Words of the plain letters only:
#: without case, "ı" would be an "i".
_AMOUNT = re.compile(
    r"(?=[\dustfen$€£¥₹])(?<![\w.,/$€£¥₹-])"
    rf"(?P<sign>(?a:US)\$|[$€£¥₹])?(?P<number>{_NUMBER}|\b(?a:{_WORDED})\b)(?![\d/:]|\.\d|,\d{{3}})"
    rf"(?P<scale>(?:\s|-)?(?a:{'|'.join(sorted(_SCALES, key=len, reverse=True))})\b)?"
    r"(?:\s?(?P<unit>%|per\scent\b|percent\b|percentage\spoints?\b|basis\spoints\b|pct\b))?",
    re.IGNORECASE,
)
#: What leaves open how exact the number right behind it is.
_ABOUT = gated(
    rf"(?<![\w.,/$€£¥₹-])(?P<about>(?a:{'|'.join(sorted(_OPEN, key=len, reverse=True))}))\s\Z", re.IGNORECASE
)
_LONGEST_ABOUT = 24
_DIGIT = re.compile(r"\d")
_HINT = gated(rf"\b(?:{'|'.join((*_ONES, *_TEENS, *_TENS))})\b", re.IGNORECASE)
#: "340 of his observers" are so many of them.
_OF_OWN = re.compile(r"\sof\s(?:his|her|its|their|our|my)(?=\s)")
_NEXT_WORD = re.compile(r"\s([A-Za-z][\w'-]*)(?=(\W))")
_PLURAL = re.compile(r"[a-z-]+(?:[^aiosu']s|ies|[aeo]s|ss?es)|[a-z]*men")
#: "3 to 5 ships", "between 3 and 5": no one number.
_RANGE_BEFORE = re.compile(r"\d\s?(?:-|to|or|and)\s?$")
_RANGE_AFTER = re.compile(r"\s?(?:-|to|or)\s?[$€£¥]?\d")
#: What follows a number that stands for a noun named before.
_STANDS_ALONE = re.compile(r"[.,;)](?!\d)|\Z|\s(?:and|but|while|after|if|because|since|as|on|in|for)\b")
_FURTHEST = 3
#: Smaller numbers are counted, not rounded; others by no more than this part.
_ROUNDED_FROM, _MOST_ROUNDED = 100.0, 0.05


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of something: `words` hold it with its unit; the true amount lies from `low` to `high`, None: no end.

    `unit` is what is counted, the same for all its spellings; `traits` are the words between the number and the unit.
    """

    words: Span
    value: float
    low: float
    high: float | None
    unit: str
    traits: tuple[str, ...] = ()


class _Number(NamedTuple):
    """A number as it stands in a text, the words before it that leave it open, and where these or it start."""

    match: re.Match[str]
    about: str
    start: int


def may_state_amount(shadow: str, within: Span) -> bool:
    """Tell whether a part of a text has any number at all."""
    in_figures = _DIGIT.search(shadow, within.start, within.end)
    return in_figures is not None or _HINT.search(shadow, within.start, within.end) is not None


def find_amounts(shadow: str, within: Span) -> Iterator[Amount]:
    """Yield the amounts of a part of a text in their order; none for ranges, durations, lone or infinite numbers."""
    last = within.start
    for match in _AMOUNT.finditer(shadow, within.start, within.end):
        about = _ABOUT.search(shadow, max(last, match.start() - _LONGEST_ABOUT), match.start())
        number = _Number(match, about["about"] if about else "", about.start() if about else match.start())
        last = match.end()
        before = shadow[max(within.start, number.start - 8) : number.start]
        if not _RANGE_BEFORE.search(before) and not _RANGE_AFTER.match(shadow, last, within.end):
            found = _named(number) or _counted(number, shadow, within.end)
            if found is not None:
                yield found


def bare_number(shadow: str, within: Span) -> Amount | None:
    """Return the number that stands at the start of a part of a text, of whatever it is."""
    match = _AMOUNT.match(shadow, within.start, within.end)
    return _measure(_Number(match, "", match.start()), "", match.end()) if match else None


def counted_alike(shadow: str, within: Span, like: Amount) -> Amount | None:
    """Return the number at the start of a part of a text that no noun follows, as one of what another one counts."""
    match = _AMOUNT.match(shadow, within.start, within.end)
    if match is None or like.unit in _SIGNED or not _STANDS_ALONE.match(shadow, match.end(), within.end):
        return None
    return _measure(_Number(match, "", match.start()), like.unit, match.end(), like.traits)


def _named(number: _Number) -> Amount | None:
    """Return an amount of money or a percentage."""
    match = number.match
    if match["sign"]:
        return _measure(number, _CURRENCIES[match["sign"].casefold()], match.end())
    unit = match["unit"]
    return _measure(number, singular(" ".join(unit.casefold().split())), match.end()) if unit else None


def _counted(number: _Number, shadow: str, end: int) -> Amount | None:
    """Return an amount of what the next noun names: the first plural among the few words that follow."""
    traits: list[str] = []
    owned = _OF_OWN.match(shadow, number.match.end(), end)
    reach = owned.end() if owned else number.match.end()
    while len(traits) <= _FURTHEST and (word := _NEXT_WORD.match(shadow, reach, end)):
        reach = word.end()
        noun = word[1].casefold() if word[1].casefold() in _SYMBOLS else word[1]
        if noun in _BETWEEN:
            return None
        if noun in _BARE or _PLURAL.fullmatch(noun):
            unit = singular(noun)
            return None if unit in _NEVER else _measure(number, unit, reach, tuple(traits))
        if not word[2].isspace():
            return None
        traits.append(noun.casefold())
    return None


def singular(noun: str) -> str:
    """Return the name under which a counted thing is known."""
    if noun.endswith("ies"):
        noun = f"{noun[:-3]}y"
    elif noun.endswith(("sses", "shes", "ches", "xes")):
        noun = noun[:-2]
    elif noun.endswith("s") and not noun.endswith("ss"):
        noun = noun[:-1]
    return _UNITS.get(noun, noun)


def _measure(number: _Number, unit: str, end: int, traits: tuple[str, ...] = ()) -> Amount | None:
    match = number.match
    scale = (match["scale"] or "").strip(" -\n\t").casefold()
    if scale in ("m", "mm") and not match["sign"]:
        return None
    value = _read_number(match["number"]) * _SCALES.get(scale, 1.0)
    if isinf(value):
        return None
    slack = min(_step_of(match["number"], value, _SCALES.get(scale, 1.0), unit) / 2, value * _MOST_ROUNDED)
    least, most = _OPEN[" ".join(number.about.casefold().split())] if number.about else (1.0, 1.0)
    low, high = min(value - slack, value * least), max(value + slack, value * most)
    return Amount(Span(number.start, end), value, low, None if high == inf else high, unit, traits)


def _read_number(words: str) -> float:
    digits = words.replace(",", "").casefold()
    if digits[0].isdigit():
        return float(digits)
    tens, _, ones = digits.partition("-")
    return _WORDS[tens] + (_WORDS.get(ones, 1.0) if ones else 0.0)


def _step_of(number: str, value: float, scale: float, unit: str) -> float:
    """Return to what a number was rounded, as its last figure that is no zero lets suppose; 0 where it was counted."""
    _, point, decimals = number.partition(".")
    if point:
        return scale / 10.0 ** len(decimals)
    if value < _ROUNDED_FROM:
        return 1.0 if unit == _PERCENT else 0.0
    step = 1.0
    while value % (step * 10) == 0:
        step *= 10
    return step
