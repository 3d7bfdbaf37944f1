"""Which amounts does a text state, of what, and how exactly?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf, isinf
from typing import NamedTuple

from briefing.domain.span import Span
from briefing.extraction.differing.numbers.fractions import Fraction, find_fractions
from briefing.extraction.differing.numbers.words import PERCENT, NumberWords, Openness
from briefing.patterns.gated import gated

_LONGEST_ABOUT = 24
_LONGEST_OWNER = 48
#: "340 of his observers" are so many of them.
_OWNER = r"\sof\s(?:his|her|its|their|our|my|these|those|[A-Z][\w-]+'s?|the(?:\s[\w-]+){1,3}'s?|the)"
_OF_OWN = re.compile(rf"{_OWNER}(?:\s\d[\d,]*)?(?=\s)")
#: "14 of the group's 31 hospitals": the 31 are all of them, of whom "not one of the 31" tells as well.
_OF_ALL = gated(rf"(?<!\b[Nn]ot one)(?<!\b[Nn]one)(?<!\b[Aa]ll)(?<=[\da-z]){_OWNER}\s\Z")
#: "The quota for 2028 falls" counts no falls.
_YEAR = re.compile(r"(?:19|20)\d\d")
_IN_YEAR = re.compile(r"\b(?:for|in|of|since|by|until|from|during|the)\s$", re.IGNORECASE)
_NEXT_WORD = re.compile(r"(?:\s|-(?=[a-z]+\s))([A-Za-z][\w'-]*)(?=(\W))")
_PLURAL = re.compile(r"[a-z-]+(?:[^aiosu']s|ies|[aeo]s|ss?es)|[a-z]*men")
#: "3 to 5 ships", "between 3 and 5": no one number.
_RANGE_BEFORE = re.compile(r"\d\s?(?:-|to|or|and)\s?$")
_RANGE_AFTER = re.compile(r"\s?(?:-|to|or)\s?[$€£¥]?\d")
#: What follows a number that stands for a noun named before.
_STANDS_ALONE = re.compile(r"[.,;)](?!\d)|\Z|\s(?:and|but|while|after|if|because|since|as|on|in|for)\b")
_FURTHEST = 3
_GAP = re.compile(r"[\s-]+")
#: "A hundred and one" is a hundred with "one".
_SMALL = frozenset(("a", "an", "and"))
_EXACT = Openness(1.0, 1.0)
#: Who says "a third" leaves open by this part what it is.
_PART_LEFT_OPEN = 0.1
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
    known: NumberWords


def find_amounts(shadow: str, within: Span, known: NumberWords) -> Iterator[Amount]:
    """Yield the amounts of a part of a text in their order; none for ranges, durations, lone or infinite numbers.

    Parts of a whole in words come first, in percent.
    """
    parts = list(find_fractions(shadow, within, known.fractions))
    yield from (_share(part, shadow, within, known) for part in parts)
    last = within.start
    for match in known.amount.finditer(shadow, within.start, within.end):
        if parts and any(part.words.overlaps(Span(*match.span())) for part in parts):
            continue
        about = known.about.search(shadow, max(last, match.start() - _LONGEST_ABOUT), match.start())
        number = _Number(match, about["about"] if about else "", about.start() if about else match.start(), known)
        last = match.end()
        before = shadow[max(within.start, number.start - 8) : number.start]
        dated = _YEAR.fullmatch(match["number"]) and _IN_YEAR.search(before)
        if _OF_ALL.search(shadow, max(within.start, number.start - _LONGEST_OWNER), number.start):
            continue
        if not dated and not _RANGE_BEFORE.search(before) and not _RANGE_AFTER.match(shadow, last, within.end):
            found = _named(number) or _counted(number, shadow, within.end) or _made_up(number, shadow, within)
            if found is not None:
                yield found


def _share(part: Fraction, shadow: str, within: Span, known: NumberWords) -> Amount:
    start = part.words.start
    about = known.about.search(shadow, max(within.start, start - _LONGEST_ABOUT), start)
    left = known.open[" ".join(about["about"].casefold().split())] if about else _EXACT
    slack = part.percent * _PART_LEFT_OPEN
    low, high = (
        min(part.percent - slack, part.percent * left.least),
        max(part.percent + slack, part.percent * left.most),
    )
    words = Span(about.start() if about else start, part.words.end)
    return Amount(words, part.percent, low, None if high == inf else high, PERCENT)


def bare_number(shadow: str, within: Span, known: NumberWords) -> Amount | None:
    """Return the number that stands at the start of a part of a text, of whatever it is."""
    match = known.amount.match(shadow, within.start, within.end)
    return _measure(_Number(match, "", match.start(), known), "", match.end()) if match else None


def counted_alike(shadow: str, within: Span, like: Amount, known: NumberWords) -> Amount | None:
    """Return the number at the start of a part of a text that no noun follows, as one of what another one counts."""
    match = known.amount.match(shadow, within.start, within.end)
    if match is None or known.is_signed(like.unit) or not _STANDS_ALONE.match(shadow, match.end(), within.end):
        return None
    return _measure(_Number(match, "", match.start(), known), like.unit, match.end(), like.traits)


def _named(number: _Number) -> Amount | None:
    """Return an amount of money or a percentage."""
    match = number.match
    if match["sign"]:
        return _measure(number, number.known.signs[match["sign"].casefold().rstrip()], match.end())
    unit = match["unit"]
    return _measure(number, number.known.unit_of(" ".join(unit.casefold().split())), match.end()) if unit else None


def _counted(number: _Number, shadow: str, end: int) -> Amount | None:
    """Return an amount of what the next noun names: the first plural among the few words that follow."""
    known, traits = number.known, list[str]()
    owned = _OF_OWN.match(shadow, number.match.end(), end)
    reach = owned.end() if owned else number.match.end()
    while len(traits) <= _FURTHEST and (word := _NEXT_WORD.match(shadow, reach, end)):
        reach = word.end()
        noun = word[1].casefold() if word[1].casefold() in known.symbols else word[1]
        if noun in known.between:
            return None
        if noun in known.bare or _PLURAL.fullmatch(noun):
            unit = known.unit_of(noun)
            return None if unit in known.never else _measure(number, unit, reach, tuple(traits))
        if not word[2].isspace():
            return None
        traits.append(noun.casefold())
    return None


def _made_up(number: _Number, shadow: str, within: Span) -> Amount | None:
    """Return an amount that no noun follows, of what the noun before it measures: "a workforce of 1,750"."""
    known = number.known
    body = known.body.search(shadow, max(within.start, number.start - _LONGEST_ABOUT), number.start)
    if body is None:
        return None
    unit = known.bodies[body[1]]
    counted = unit in known.groups and not _STANDS_ALONE.match(shadow, number.match.end(), within.end)
    return None if counted else _measure(number, unit, number.match.end())


def _measure(number: _Number, unit: str, end: int, traits: tuple[str, ...] = ()) -> Amount | None:
    match, known = number.match, number.known
    scale = (match["scale"] or "").strip(" -\n\t").casefold()
    if scale in ("m", "mm") and not match["sign"]:
        return None
    value = _read_number(match["number"], known) * known.scales.get(scale, 1.0)
    if isinf(value):
        return None
    slack = min(_step_of(match["number"], value, known.scales.get(scale, 1.0), unit) / 2, value * _MOST_ROUNDED)
    left = known.open[" ".join(number.about.casefold().split())] if number.about else _EXACT
    if _is_near(left) and _is_precise(match["number"], unit):
        left = Openness(1.0 - _MOST_ROUNDED, 1.0 + _MOST_ROUNDED)
    low, high = min(value - slack, value * left.least), max(value + slack, value * left.most)
    return Amount(Span(number.start, end), value, low, None if high == inf else high, unit, traits)


def _is_near(left: Openness) -> bool:
    """Tell whether words leave a number open to both sides alike ("about")."""
    return left.least < 1.0 < left.most and not isinf(left.most)


def _is_precise(number: str, unit: str) -> bool:
    """Tell whether a number behind "about" is no round one ("580", not "600" nor "450"): it is meant more closely."""
    figures = number.replace(",", "").replace(".", "").strip("0")
    return unit != PERCENT and figures.isdigit() and len(figures) > 1 and not figures.endswith("5")


def _read_number(words: str, known: NumberWords) -> float:
    """Return the value of a number in figures or words: "4,200", "forty-two", "a hundred and twenty"."""
    digits = words.replace(",", "").casefold()
    if digits[0].isdigit():
        return float(digits)
    parts = [part for part in _GAP.split(digits) if part not in _SMALL]
    if "half" in parts:
        return 0.5 if parts == ["half"] else 1.5 * known.scales[parts[0]]
    total = 0.0
    for part in parts:
        total = (total or 1.0) * known.scales[part] if part in known.scales else total + known.numerals.get(part, 1.0)
    return total or 1.0


def _step_of(number: str, value: float, scale: float, unit: str) -> float:
    """Return to what a number was rounded, as its last figure that is no zero lets suppose; 0 where it was counted."""
    _, point, decimals = number.partition(".")
    if point:
        return scale / 10.0 ** len(decimals)
    if value < _ROUNDED_FROM:
        return 1.0 if unit == PERCENT else 0.0
    step = 1.0
    while value % (step * 10) == 0:
        step *= 10
    return step
