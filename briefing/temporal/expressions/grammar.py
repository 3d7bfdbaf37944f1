"""Which rows of tokens are time expressions?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from briefing.temporal.expressions.openings import opening_classes
from briefing.temporal.expressions.patterns import CompiledRule, Rule, compile_rule
from briefing.temporal.expressions.rules import absolute, feasts, named, relative, weekdays, workdays
from briefing.temporal.expressions.tokens import LETTERS

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
    """The compiled rules by the letter of the token they begin with; `opening` finds the next such token."""

    opening: re.Pattern[str]
    choices: Mapping[str, Choices]


@cache
def compiled_grammar() -> Grammar:
    """Return the grammar, compiled once."""
    by_letter: dict[str, list[CompiledRule]] = {}
    for rule in RULES:
        compiled = compile_rule(rule, MACROS)
        for name in sorted(opening_classes(rule.pattern, MACROS)):
            by_letter.setdefault(LETTERS[name], []).append(compiled)
    choices = {letter: Choices(_first_of(rules), tuple(rules)) for letter, rules in by_letter.items()}
    return Grammar(re.compile(f"[{''.join(sorted(choices))}]"), choices)


def _first_of(rules: Sequence[CompiledRule]) -> re.Pattern[str]:
    unnamed = (re.sub(r"\(\?P<\w+>", "(?:", rule.pattern.pattern) for rule in rules)
    return re.compile("|".join(f"(?P<r{place}>{pattern})" for place, pattern in enumerate(unnamed)))
