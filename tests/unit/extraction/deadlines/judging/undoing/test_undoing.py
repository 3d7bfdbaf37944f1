import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_WRITTEN = "2027-01-10"


def _days(sentence: str, lexicons: Lexicons) -> list[str]:
    article = make_article(f"Wire report on the affair\n\n{sentence}\n", Origin("a.txt", "text/plain"))
    found = extract(article, lexicons, given=Published(_WRITTEN, Basis.STATED)).deadlines
    return [one.when for one in found if one.kind is not DeadlineKind.PAST]


@pytest.mark.parametrize(
    "sentence",
    [
        "Parliament has adjourned the vote planned for 3 February until further notice.",
        "The 22 January meeting will not take place, the ministry said.",
        "The talks on 20 January will not go ahead.",
        "The deadline of 15 February no longer applies.",
        "The company withdrew its request for a hearing on 21 January.",
        "The city dropped plans to raise fares on 1 March.",
        "The minister cancelled his visit to Ankara on 3 February.",
        "The airline scrapped a plan to begin flights to Lima on 1 April.",
        "The court lifted the deadline of 1 March.",
        "The court cancelled the 20 January hearing.",
        "Negotiators cancelled the round of talks due to open in Geneva on 25 January.",
        "Organisers announced the cancellation of the concert planned for 25 January.",
        "Brussels dropped its demand for an answer by 31 January.",
        "The council reversed a decision to close the pool on 1 March.",
        "The strike planned for 25 January is off.",
        "Police have banned a march planned for 23 January.",
        "The government has postponed the election, due on 7 March, by six weeks.",
        "No decision is expected on 4 February.",
        "Nothing will be decided on 4 February, he said.",
        "The company said it no longer expects to finish the plant by June 2028.",
        "The president will no longer travel to Rome on 3 February.",
    ],
)
def test_what_was_called_off_has_no_day(sentence: str, lexicons: Lexicons) -> None:
    assert _days(sentence, lexicons) == []


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The talks on 20 January will now be held on 3 February.", "2027-02-03"),
        ("The court moved the 20 January hearing to 3 February.", "2027-02-03"),
        ("The deadline, previously 20 January, is now 3 February.", "2027-02-03"),
        ("Talks due to resume on 20 January will instead begin on 3 February.", "2027-02-03"),
        ("A new date of 3 February has been set for the hearing, which had been listed for 20 January.", "2027-02-03"),
        ("The new deadline is 3 February; the old one was 20 January.", "2027-02-03"),
        ("The ministry rescheduled the auction, first announced for 20 January, for 3 February.", "2027-02-03"),
        ("The match set for 20 January will be replayed on 3 February.", "2027-02-03"),
        ("The vote has been put back two weeks to 3 February.", "2027-02-03"),
    ],
)
def test_what_was_moved_has_its_new_day_alone(sentence: str, day: str, lexicons: Lexicons) -> None:
    assert _days(sentence, lexicons) == [day]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Trains will not run on 24 March, the operator said.", "2027-03-24"),
        ("There will be no trains on 24 March.", "2027-03-24"),
        ("The bank will not open on 25 January because of the strike.", "2027-01-25"),
        ("The clinic will not treat new patients from 1 February.", "2027-02-01"),
        ("The union said it would not call off the strike on 25 January.", "2027-01-25"),
        ("The offer will not be extended beyond 4 February.", "2027-02-04"),
        ("There will be no extension of the 4 February deadline.", "2027-02-04"),
        ("A judge refused to postpone the trial due to open on 25 January.", "2027-01-25"),
    ],
)
def test_a_stoppage_and_what_is_not_called_off_have_their_day(sentence: str, day: str, lexicons: Lexicons) -> None:
    assert _days(sentence, lexicons) == [day]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Unless it is called off, the strike will begin on 25 January.", "2027-01-25"),
        ("The judge lifted the ban on the march set for 4 February.", "2027-02-04"),
        ("The government reversed its decision to cancel the summit on 4 February.", "2027-02-04"),
        ("The union dropped its objection to the vote on 3 February.", "2027-02-03"),
        ("The club dropped two players for the match on 3 February.", "2027-02-03"),
        ("The council scrapped the fee and will meet on 3 February.", "2027-02-03"),
        ("The party dropped its plan to boycott the vote on 3 February.", "2027-02-03"),
        ("The airline is cancelling all flights from 1 February.", "2027-02-01"),
        ("The court adjourned the case to 3 February.", "2027-02-03"),
        ("The strike on 25 January is off limits for nobody, the union joked.", "2027-01-25"),
        ("The opposition wants the vote on 20 January cancelled.", "2027-01-20"),
        ("The talks on 20 January will now focus on the border.", "2027-01-20"),
        ("The minister who will speak on 20 January will be replaced soon.", "2027-01-20"),
        ("Members who attend the vote on 20 January will be reimbursed.", "2027-01-20"),
        ("The deadline of 20 January does not apply to small firms.", "2027-01-20"),
        ("Taxes due on 31 January will be deferred for farmers only.", "2027-01-31"),
        ("No agreement is expected at the summit on 20 January.", "2027-01-20"),
        ("Nothing will change at the talks on 20 January.", "2027-01-20"),
        ("The council revoked its refusal of the march planned for 20 January.", "2027-01-20"),
        ("Permits have an expiry date of 20 January.", "2027-01-20"),
    ],
)
def test_what_is_called_off_takes_no_other_day_with_it(sentence: str, day: str, lexicons: Lexicons) -> None:
    assert _days(sentence, lexicons) == [day]


@pytest.mark.parametrize("sentence", ["There will be no vote on 20 January.", "Ministers will not meet on 20 January."])
def test_what_does_not_come_is_no_stoppage(sentence: str, lexicons: Lexicons) -> None:
    assert _days(sentence, lexicons) == []


def test_a_date_on_a_label_is_none(lexicons: Lexicons) -> None:
    assert _days("All lots with an expiry date of March 2027 are recalled.", lexicons) == []
