import pytest

from briefing.extraction.lexicons import Lexicons
from tests.unit.extraction.deadlines.wording.samples import on_june_12


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The European Commission opened an inquiry into the merger. A decision is expected by June 12.",
         "European Commission's decision"),
        ("The High Court heard the appeal on Monday. Judgment is expected on June 12.", "High Court's judgment"),
        ("The Court of Auditors looked at the fund. Findings are due on June 12.",
         "Court of Auditors' findings are due"),
        # Nobody who gives one is told of before, or the sentence itself says whose it is.
        ("Marta Lind appealed to the court. A ruling is expected on June 12.", "Ruling is expected"),
        ("The court sat on Monday. A decision by the ministry is expected on June 12.", "Decision by the ministry"),
        ("The agency fined the port. A vote is expected on June 12.", "Vote is expected"),
    ],
)  # fmt: skip
def test_an_outcome_alone_is_that_of_the_body_told_of_before(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Tenders were invited in January; the deadline is June 12.", "Deadline for tenders"),
        ("The ministry invited bids for the ferry. The deadline is June 12.", "Deadline for bids"),
        ("The ministry invited bids and comments. The deadline is June 12.", "Deadline"),
        ("Deadline: June 12.", "Deadline"),
    ],
)
def test_a_deadline_alone_is_for_what_is_handed_in(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what
