import pytest

from briefing.temporal.expressions.grammar import MACROS, RULES, compiled_grammar
from briefing.temporal.expressions.openings import read_openings
from briefing.temporal.expressions.patterns import Rule, compile_rule
from briefing.temporal.expressions.tokens import LETTERS


def _letters(*openings: str) -> set[str]:
    return {"".join(LETTERS[name] for name in opening.split()) for opening in openings}


@pytest.mark.parametrize(
    ("pattern", "openings"),
    [
        ("MONTH DAYNUMBER", ["MONTH DAYNUMBER"]),
        ("THE? MONTH|SEASON", ["THE MONTH", "THE SEASON", "MONTH", "SEASON"]),
        ("(last=LAST / next=NEXT) UNIT OF", ["LAST UNIT", "NEXT UNIT"]),
        ("(A / THE)? unit=UNIT OF", ["A UNIT", "THE UNIT", "UNIT OF"]),
        ("<IN> {year} >!UNIT", ["YEARNUMBER"]),
        ("{day} OF", ["THE DAYNUMBER", "THE ORDINAL", "DAYNUMBER OF", "ORDINAL OF"]),
    ],
)
def test_a_rule_opens_with_its_first_two_tokens_and_those_behind_optional_ones(
    pattern: str, openings: list[str]
) -> None:
    assert read_openings(compile_rule(Rule("", pattern), MACROS).pattern) == _letters(*openings)


@pytest.mark.parametrize(
    ("codes", "place"),
    [("THE CONTENT THE ORDINAL OF MONTH", 2), ("A CONTENT NEXT UNIT", 2), ("THE CAPITAL CONTENT", None)],
)
def test_a_token_is_passed_over_that_no_rule_goes_on_from(codes: str, place: int | None) -> None:
    found = compiled_grammar().opening.search("".join(LETTERS[name] for name in codes.split()))
    assert (found and found.start()) == place


def test_every_rule_is_among_the_choices_of_some_opening() -> None:
    chosen = {rule.name for choices in compiled_grammar().choices.values() for rule in choices.rules}
    assert chosen == {rule.name for rule in RULES}
