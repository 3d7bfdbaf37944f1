import pytest

from briefing.domain.findings import DeadlineKind
from briefing.extraction.lexicons import Lexicons
from tests.unit.extraction.deadlines.wording.samples import on_june_12, read_deadlines


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


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The hearing of the mill, set for Tuesday, will not take place. A new date, June 12, was announced.",
         "Hearing of the mill"),
        ("The auction has been postponed. The new date is June 12.", "Auction"),
        # Nothing, or nothing that is named, is put off in the sentence before.
        ("The harbour is full. The new date is June 12.", "New date"),
        ("It has been postponed. The new date is June 12.", "New date"),
    ],
)  # fmt: skip
def test_a_new_date_is_that_of_what_is_put_off_before(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


def test_the_day_on_which_a_new_date_was_announced_is_none_of_the_event(lexicons: Lexicons) -> None:
    text = "The hearing will not take place. A new date, June 12, was announced on Wednesday."
    (past,) = (one for one in read_deadlines(text, lexicons) if one.kind is DeadlineKind.PAST)
    assert past.what == "New date was announced"
