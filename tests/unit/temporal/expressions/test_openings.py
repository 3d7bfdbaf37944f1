import pytest

from briefing.temporal.expressions.grammar import MACROS, RULES, compiled_grammar
from briefing.temporal.expressions.openings import opening_classes


@pytest.mark.parametrize(
    ("pattern", "classes"),
    [
        ("MONTH DAYNUMBER", {"MONTH"}),
        ("THE? MONTH|SEASON", {"THE", "MONTH", "SEASON"}),
        ("(last=LAST / next=NEXT) UNIT", {"LAST", "NEXT"}),
        ("(A / THE)? unit=UNIT", {"A", "THE", "UNIT"}),
        ("<IN> {year} >!UNIT", {"YEARNUMBER"}),
        ("{day} OF", {"THE", "DAYNUMBER", "ORDINAL"}),
    ],
)
def test_a_rule_opens_with_its_first_token_and_those_behind_optional_ones(pattern: str, classes: set[str]) -> None:
    assert opening_classes(pattern, MACROS) == classes


def test_every_rule_is_among_the_choices_of_some_opening() -> None:
    chosen = {rule.name for choices in compiled_grammar().choices.values() for rule in choices.rules}
    assert chosen == {rule.name for rule in RULES}
