import pytest

from briefing.extraction.lexicons import Lexicons
from tests.unit.extraction.deadlines.wording.samples import on_june_12


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The agency says the talks are private. They resume on June 12.", "Talks resume"),
        ("Permits issued before 2019 stay valid. Those issued later expire on June 12.", "Permits issued later expire"),
        ("Stewards met in Leeds to hear of it. They meet again on June 12.", "Stewards meet again"),
        ("The clock of the price talks was stopped in March. It starts again on June 12.",
         "Clock of the price talks starts again"),
    ],
)  # fmt: skip
def test_a_pronoun_is_what_the_sentence_before_tells_of(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Ratification is another matter. If it is signed on June 12, the pact could apply next year.",
         "“If it is signed on June 12, the pact could apply next year”"),
        ("The minister met the unions. “They strike on June 12,” she said.",
         "“The minister met the unions. They strike on June 12”"),
        ("The commissioner sent the firm an offer. It expires on June 12.",
         "“The commissioner sent the firm an offer. It expires on June 12”"),
    ],
)  # fmt: skip
def test_a_sentence_is_quoted_where_its_pronoun_may_mean_several_or_nobody(
    text: str, what: str, lexicons: Lexicons
) -> None:
    assert on_june_12(text, lexicons).what == what
