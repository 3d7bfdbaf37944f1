import pytest

from briefing.extraction.lexicons import Lexicons
from tests.unit.extraction.deadlines.wording.samples import on_june_12


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The minister will travel on June 11 ahead of June 12's meeting of foreign ministers.",
         "Meeting of foreign ministers"),
        ("She wants it settled before June 12's talks with the union.", "Talks with the union"),
        ("They look to June 12's meeting on Sunday trading.", "Meeting"),
    ],
)  # fmt: skip
def test_what_a_date_owns_is_told_with_whom_it_is(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The court on Thursday gave the government 21 days to comply.", "Government must comply"),
        ("The judge has given Torvik 21 days to file its reply.", "Torvik must file its reply"),
    ],
)  # fmt: skip
def test_who_was_given_time_must_act_in_it(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The cabinet, led by Ana Ruiz, who was elected in December after a count, told Torvik to sign by June 12.",
         "Torvik to sign"),
        ("Exporters whose licences are suspended shall register by June 12.", "Exporters shall register"),
        ("Parliament is expected to vote on a new code before it rises for the summer recess on June 12.",
         "Parliament is expected to vote on a new code before the summer recess"),
        ("When the war ends, they will vote on June 12.", "“When the war ends, they will vote on June 12”"),
        ("The bank expects interest rate cuts by June 12.", "Interest rate cuts, as the bank expects"),
        ("The mayor has set great store by the vote on June 12.", "Mayor has set great store by the vote"),
        ("Rates will be held at 4 percent on June 12.", "Rates will be held at 4 percent"),
        ("A hearing on the appeal will be held on June 12.", "Hearing on the appeal"),
        ("Rivers have asked for it to be delayed until June 12.", "Rivers have asked for it to be delayed until then"),
        ("Canada has until June 12, 2025 to\nrespond.", "Canada must respond"),
    ],
)  # fmt: skip
def test_a_clause_keeps_its_verb_and_its_own_subject(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what
