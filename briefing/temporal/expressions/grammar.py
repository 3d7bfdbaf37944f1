"""Which rows of tokens are time expressions?"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from briefing.temporal.expressions.openings import read_openings
from briefing.temporal.expressions.patterns import CompiledRule, Rule, compile_rule
from briefing.temporal.expressions.rules import absolute, feasts, named, relative, weekdays, workdays

#: Patterns that rules share.
MACROS: Mapping[str, str] = {
    "month": "month=MONTH|WEAKMONTH|SHORTMONTH (<SHORTMONTH> DOT)?",
    "monthb": "monthb=MONTH|WEAKMONTH|SHORTMONTH (<SHORTMONTH> DOT)?",
    "day": "THE? day=DAYNUMBER|ORDINAL",
    "dayb": "THE? dayb=DAYNUMBER|ORDINAL",
    "year": "year=YEARNUMBER >!PERCENT",
    "yearb": "yearb=YEARNUMBER >!PERCENT",
    "weekday": "weekday=WEEKDAY|SHORTDAY DOT?",
    "count": (
        "tens=TENS (DASH? ones=NUMBERWORD)? / count=NUMBERWORD|DAYNUMBER|NUMBER (AND A half=HALF)?"
        "/ halved=HALF A? / A? few=FEW / A? couple=COUPLE OF? / one=A"
    ),
    "unit": "unit=UNIT|UNITS|FORTNIGHT",
}  # fmt: skip
RULES: tuple[Rule, ...] = workdays.RULES + feasts.RULES + named.RULES + absolute.RULES + weekdays.RULES + relative.RULES


@dataclass(frozen=True, slots=True)
class Choices:
    """The rules whose matches can begin with one class of token, in order, and one pattern that finds the first.

    The name of the pattern's group is `r` and the rule's place in `rules`.
    """

    first: re.Pattern[str]
    rules: tuple[CompiledRule, ...]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The compiled rules by the letter of the token they begin with; `opening` finds the next such token.

    It passes over tokens behind which none stands that goes on with a match.
    """

    opening: re.Pattern[str]
    choices: Mapping[str, Choices]


@cache
def compiled_grammar() -> Grammar:
    """Return the grammar, compiled once."""
    by_letter: dict[str, list[CompiledRule]] = {}
    behind: dict[str, set[str]] = {}
    for rule in RULES:
        compiled = compile_rule(rule, MACROS)
        openings = read_openings(compiled.pattern)
        for letter in sorted({opening[0] for opening in openings}):
            by_letter.setdefault(letter, []).append(compiled)
        for opening in openings:
            behind.setdefault(opening[0], set()).add(opening[1:])
    choices = {letter: Choices(_first_of(rules), tuple(rules)) for letter, rules in by_letter.items()}
    return Grammar(_opening_of(behind), choices)


def _opening_of(behind: Mapping[str, Collection[str]]) -> re.Pattern[str]:
    """Return the pattern of a letter that opens a match, by what may stand behind it ("" for anything)."""
    alone = "".join(sorted(letter for letter, those in behind.items() if "" in those))
    by_next: dict[str, list[str]] = {}
    for letter, those in sorted(behind.items()):
        if letter not in alone:
            by_next.setdefault("".join(sorted(those)), []).append(letter)
    followed = (f"(?<=[{''.join(letters)}])(?=[{those}])" for those, letters in by_next.items())
    return re.compile(f"[{''.join(sorted(behind))}](?:{'|'.join((f'(?<=[{alone}])', *followed))})")


def _first_of(rules: Sequence[CompiledRule]) -> re.Pattern[str]:
    unnamed = (re.sub(r"\(\?P<\w+>", "(?:", rule.pattern.pattern) for rule in rules)
    return re.compile("|".join(f"(?P<r{place}>{pattern})" for place, pattern in enumerate(unnamed)))
