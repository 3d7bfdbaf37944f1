import pytest

from briefing.domain.findings import DeadlineKind
from briefing.extraction.deadlines.judging.ruling.settled import settled_kind


@pytest.mark.parametrize(
    ("lead", "behind", "kind"),
    [
        ("The ministry has handed Congress an ", " deadline for raising the limit.", "due"),
        ("Ministers meet ahead of an ", " deadline.", "due"),
        ("The order extends the due date for the filing of returns from 31 July to ", ".", "due"),
        ("The deadline for bids, set for May, was later extended until ", ".", "due"),
        ("The deadline falls on ", ".", "due"),
        ("The date for withdrawal of nominations is ", ".", "due"),
        ("The draft is out for comment until close of business on ", ".", "due"),
        ("The sale goes ahead provided the buyer signs the contract by ", ".", "due"),
        ("Talks could go on until ", ", the date set as a deadline for an answer.", "due"),
        ("The order extends the ban, that was due to come up for review on 18 May, through to ", ".", "expiry"),
        ("It was the deadline for a framework and a full deal by ", ".", "due"),
        ("It is paid to shareholders on the register at ", ".", "due"),
        ("Creditors have been given four weeks, expiring on ", ".", "due"),
        ("Little time is left to the programme's expiry on ", ".", "expiry"),
        ("They set a reasonable period expiring on ", ".", "expiry"),
        ("DATES: Applicable ", ".", "effective"),
        ("The annual general meeting, scheduled to hold on ", ", will vote on it.", "meeting"),
        ("The review will not be finished before ", ".", "expected"),
    ],
)
def test_the_words_right_around_a_date_settle_the_kind(lead: str, behind: str, kind: str) -> None:
    assert settled_kind(lead, behind) is DeadlineKind(kind)


@pytest.mark.parametrize(
    ("lead", "behind"),
    [
        ("The board extended the mandate from 31 July to ", "."),
        ("They meet on ", " deadline day."),
        ("They meet on ", ", the day of the vote."),
        ("The flat was let without a deadline to ", "."),
        ("The order goes out on ", "."),
        ("The firm provided tents by ", "."),
        ("The treaty will not be signed before ", "."),
        ("Shareholders meet on ", "."),
        ("Effective government ends on ", "."),
    ],
)
def test_other_words_settle_nothing(lead: str, behind: str) -> None:
    assert settled_kind(lead, behind) is None
