"""Which words do numbers and what they count go by?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf

from briefing.domain.span import Span
from briefing.extraction.differing.numbers.fractions import FractionWords, make_fraction_words
from briefing.patterns.gated import Gated, gated
from briefing.patterns.words import any_of

_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_GREAT = r"hundred|thousand|million|billion"
_DIGIT = re.compile(r"\d")
PERCENT, PEOPLE = "percent", "people"
_SHARES = frozenset((PERCENT, "point", "basis point"))


@dataclass(frozen=True, slots=True)
class Openness:
    """Between which parts of a number the words before it leave the amount open; `most` may be endless."""

    least: float
    most: float


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The words of amounts, in small letters, and the patterns made of them.

    `signs` are the currencies by what stands before a number, `units` the names of counted things by their singulars,
    `bare` the nouns counted without a plural ending and `symbols` those never written out, `never` what is counted by
    the clock or is no noun, `between` what parts a number from its noun; `groups` tell units of which sentences count
    many things: "money", "share", "people"; `bodies` are nouns made up of what is counted ("a workforce of 1,750"),
    which `body` finds before a number.
    """

    numerals: Mapping[str, float]
    scales: Mapping[str, float]
    open: Mapping[str, Openness]
    signs: Mapping[str, str]
    units: Mapping[str, str]
    bare: frozenset[str]
    symbols: frozenset[str]
    never: frozenset[str]
    between: frozenset[str]
    groups: Mapping[str, str]
    bodies: Mapping[str, str]
    body: Gated
    amount: re.Pattern[str]
    fractions: FractionWords
    about: Gated
    hint: Gated

    def unit_of(self, noun: str) -> str:
        """Return the name under which a counted thing is known."""
        one = singular(noun)
        return self.units.get(one, one)

    def is_signed(self, unit: str) -> bool:
        """Tell whether a unit is told by a sign or a word of its own, never by a bare number."""
        return unit in _SHARES or unit in self.signs.values()

    def may_count(self, shadow: str, within: Span) -> bool:
        """Tell whether a part of a text has any number at all."""
        in_figures = _DIGIT.search(shadow, within.start, within.end)
        return in_figures is not None or self.hint.search(shadow, within.start, within.end) is not None


def parse_number_words(rows: Sequence[Mapping[str, str]], peoples: Sequence[str] = ()) -> NumberWords:
    """Return the words of `number_words.tsv`: a word a row, with its use and what it is worth or stands for.

    Whoever belongs to one of some `peoples`, named by their plurals, is one of so many people.
    """
    uses: dict[str, dict[str, str]] = {}
    for row in rows:
        uses.setdefault(row["use"], {})[row["word"]] = row["value"]
    numerals = {word: float(value) for word, value in uses.get("numeral", {}).items()}
    scales = {word: float(value) for word, value in uses.get("scale", {}).items()}
    signs, about = uses.get("sign", {}), uses.get("about", {})
    parts = {word: float(value) for word, value in uses.get("part", {}).items()}
    return NumberWords(
        numerals=numerals,
        scales=scales,
        open={words: _read_openness(value) for words, value in about.items()},
        signs=signs,
        units=uses.get("unit", {}) | {singular(name): PEOPLE for name in peoples},
        bare=frozenset((*uses.get("bare", ()), *uses.get("symbol", ()), *peoples)),
        symbols=frozenset(uses.get("symbol", ())),
        never=frozenset(uses.get("never", ())),
        between=frozenset(uses.get("between", ())),
        groups=uses.get("group", {}),
        bodies=uses.get("body", {}),
        body=gated(rf"\b({any_of(uses.get('body', {}))})(?:\sof)?\s\Z"),
        amount=_compile_amount(numerals, scales, signs),
        fractions=make_fraction_words(parts, numerals),
        about=gated(rf"(?<![\w.,/$€£¥₹-])(?P<about>(?a:{any_of(about)}))\s\Z", re.IGNORECASE),
        hint=gated(rf"\b(?:{any_of(numerals)}|(?:an?|half an?)\s(?:{_GREAT})|(?:{any_of(parts)})s?)\b", re.IGNORECASE),
    )


def singular(noun: str) -> str:
    """Return a noun in small letters without the ending of its plural."""
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def _read_openness(value: str) -> Openness:
    least, most = value.split("-")
    return Openness(float(least), inf if most == "inf" else float(most))


def _compile_amount(
    numerals: Mapping[str, float], scales: Mapping[str, float], signs: Mapping[str, str]
) -> re.Pattern[str]:
    """Return what a number of a text is, with its sign, scale and unit.

    Nothing is looked at but signs, figures and the letters that a number begins with. Words of the plain letters only:
    without case, "ı" would be an "i".
    """
    tens = any_of(word for word, value in numerals.items() if value >= 20)
    ones = any_of(("one", *(word for word, value in numerals.items() if value < 10)))
    worded = rf"(?:{tens})-(?:{ones})|{any_of(numerals)}"
    great = (
        rf"(?:an?|one|{any_of(numerals)})\shundred(?:\sand\s(?:{worded}))?(?=\s)"
        rf"|(?:an?|one)\s(?:million|billion|trillion)\sand\sa\shalf|half\san?(?=\s(?:million|billion|trillion)\b)"
        rf"|(?:an?|one)(?=\s(?:thousand|million|billion|trillion)\b)"
    )
    # A single letter is a sign before a great number alone: "N4.1 trillion", not "the N4 road".
    great_number = rf"\d[\d.,]*\s?(?:{any_of(scales)})\b|\d{{1,3}},\d{{3}}"
    lone = [rf"(?-i:{sign.upper()})(?={great_number})" for sign in signs if len(sign) == 1 and sign.isalpha()]
    longer = (rf"{re.escape(sign)}\s?" for sign in signs if len(sign) > 1 and sign[-1].isalpha())
    lettered = "|".join((*longer, *lone))
    others = "|".join(re.escape(sign) for sign in sorted(signs, key=len, reverse=True) if not sign[-1].isalpha())
    letters = "".join(sorted({word[0] for word in (*numerals, "one", "half")}))
    figures = re.escape("".join(sorted({sign for sign in signs if not sign[0].isalpha()})))
    return re.compile(
        rf"(?=[\d{figures}{letters}]|an?\s[htmb]|(?-i:[A-Z]{{1,3}}[\s$¢\d]|R[sp]\s?\d))(?<![\w.,/$€£¥₹-])(?P<sign>(?a:(?:{lettered})(?=\d)|{others}))?"
        rf"(?P<number>{_DIGITS}|\b(?a:{great}|{worded})\b)(?![\d/:]|\.\d|,\d{{3}})"
        rf"(?P<scale>(?:\s|-)?(?a:{any_of(scales)})\b)?"
        r"(?:\s?(?P<unit>%|per\scent\b|percent\b|percentage\spoints?\b|basis\spoints\b|pct\b))?",
        re.IGNORECASE,
    )
