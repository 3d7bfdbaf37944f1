import pytest

from briefing.domain.span import Span
from briefing.extraction.deadlines.dating.overtaking.fulfilled import is_fulfilled


def _is_fulfilled(sentence: str, date: str) -> bool:
    start = sentence.index(date)
    return is_fulfilled(sentence, Span(start, start + len(date)), sentence[:start])


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The firm published its plan on 19 March, ahead of the 27 March date in the notice.", "the 27 March"),
        ("The firm handed in the accounts yesterday, well before their 27 March deadline.", "27 March"),
        ("It repaid the loan on Monday, two weeks before the 27 March deadline.", "two weeks before the 27 March"),
        ("The inspector's report, due on 29 May, was published today.", "29 May"),
        ("The accounts of the club, which were due by 29 May, have been filed.", "29 May"),
        ("The payment, due on 29 May, has already been paid.", "29 May"),
    ],
)
def test_what_is_done_before_its_day_is_not_due_any_more(sentence: str, date: str) -> None:
    assert _is_fulfilled(sentence, date)


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The firm will publish its plan on 24 March, ahead of the 27 March deadline.", "the 27 March"),
        ("The plan is to be published by the firm on 24 March, ahead of the 27 March deadline.", "the 27 March"),
        ("The firm published its plan on 19 March, ahead of the 27 March summit.", "the 27 March"),
        ("The union filed the suit on 19 March, ahead of the 27 March deadline for a deal.", "the 27 March"),
        ("Crowds gathered on 19 March, ahead of the 27 March deadline.", "the 27 March"),
        ("The film, due on 29 May, was finished last year.", "29 May"),
        ("The report, due on 29 May, was published in draft today.", "29 May"),
        ("The report, due on 29 May, was ordered by the council.", "29 May"),
        ("The loan, due on 29 May, was signed in 2020.", "29 May"),
        ("The fine, due on 29 May, was paid in part.", "29 May"),
    ],
)
def test_what_is_yet_to_be_done_stays_due(sentence: str, date: str) -> None:
    assert not _is_fulfilled(sentence, date)
