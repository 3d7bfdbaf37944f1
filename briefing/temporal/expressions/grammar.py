"""Which rows of tokens are time expressions?"""

import re
from collections.abc import Mapping
from functools import cache

from briefing.temporal.expressions import absolute, relative
from briefing.temporal.expressions.patterns import CompiledRule, Rule, compile_rule
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
RULES: tuple[Rule, ...] = absolute.RULES + relative.RULES


@cache
def compiled_rules() -> tuple[CompiledRule, ...]:
    """Return the rules, compiled once."""
    return tuple(compile_rule(rule, MACROS) for rule in RULES)


@cache
def any_rule() -> re.Pattern[str]:
    """Return one pattern that finds the first rule to match; the group's name is `r` and the rule's place."""
    unnamed = (re.sub(r"\(\?P<\w+>", "(?:", rule.pattern.pattern) for rule in compiled_rules())
    choices = "|".join(f"(?P<r{place}>{pattern})" for place, pattern in enumerate(unnamed))
    return re.compile(f"(?![{LETTERS['OTHER']}{LETTERS['CAPITAL']}{LETTERS['COMMA']}])(?:{choices})")
