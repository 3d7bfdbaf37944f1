"""Which parts of a whole does a text tell in words: "three quarters of its grain", "six in ten voters"?"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefing.domain.span import Span
from briefing.patterns.words import any_of, in_small

_HUNDRED = 100.0
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class FractionWords:
    """What parts of a whole are called, how much each is, the numbers of them in words, and the pattern of them all.

    `ratio` is what tells one by two numbers ("in ten"), in small letters.
    """

    parts: Mapping[str, float]
    numbers: Mapping[str, float]
    pattern: re.Pattern[str]
    ratio: re.Pattern[str]

    def may_tell(self, text: str) -> bool:
        """Tell in few steps whether a text may tell a part of a whole."""
        small = in_small(text)
        return any(part in small for part in self.parts) or self.ratio.search(small) is not None


@dataclass(frozen=True, slots=True)
class Fraction:
    """A part of a whole, in percent of it."""

    words: Span
    percent: float


def make_fraction_words(parts: Mapping[str, float], numerals: Mapping[str, float]) -> FractionWords:
    """Return the words of parts: "a third of the voters" and "half its fleet", no month and no quarter of a year."""
    some, part = any_of(("one", *numerals)), any_of(parts)
    whole = r"(?:of\s(?!an?\s|\d|the\s(?:year|season|century|game|match|hour)\b)|(?:its|the|his|her|their|our|all)\s)"
    pattern = re.compile(
        rf"\b(?:(?:(?P<many>a|{some})[\s-])?(?P<part>{part})s?(?=\s{whole})"
        rf"|(?P<some>{some}|\d{{1,2}})\s(?:in|out\sof)\s(?:every\s)?(?P<whole>{some}|\d{{1,3}})(?=\s[A-Za-z])"
        r"(?!\s(?:hours?|days?|weeks?|months?|years?|seconds?|minutes?|[ap]m)\b))",
        re.IGNORECASE,
    )
    ratio = re.compile(rf"\s(?:in|out\sof)\s(?:every\s)?(?:{some}|\d)")
    return FractionWords(parts, {"a": 1.0, "one": 1.0, **numerals}, pattern, ratio)


def find_fractions(shadow: str, within: Span, known: FractionWords) -> Iterator[Fraction]:
    """Yield the parts of a whole that a stretch of a text tells in words."""
    if not known.may_tell(within.of(shadow)):
        return
    for match in known.pattern.finditer(shadow, within.start, within.end):
        part = (match["part"] or "").casefold()
        if match["whole"]:
            whole = _count(match["whole"], known)
            share = _count(match["some"], known) / whole if whole else 0.0
        elif match["many"] or part == "half":
            share = _count(match["many"] or "a", known) * known.parts[part]
        else:
            continue
        if 0 < share < 1:
            yield Fraction(Span(*match.span()), share * _HUNDRED)


def _count(number: str, known: FractionWords) -> float:
    return float(number) if _DIGITS.fullmatch(number) else known.numbers[number.casefold()]
