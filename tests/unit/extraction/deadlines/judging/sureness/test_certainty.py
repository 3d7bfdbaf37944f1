import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract


def _told(sentence: str, lexicons: Lexicons) -> list[str]:
    article = make_article(f"Wire report on the affair\n\n{sentence}\n", Origin("a.txt", "text/plain"))
    found = extract(article, lexicons, given=Published("2026-03-13", Basis.STATED)).deadlines
    return [f"{one.when} {one.certainty.value}" for one in found]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Foreigners without papers may leave without a fine until 15 May, the ministry said.", "2026-05-15 firm"),
        ("Travellers may switch to another day, provided they do so by 23 March.", "2026-03-23 firm"),
        ("Objections may be handed in at the office up to 23 April.", "2026-04-23 firm"),
        ("Owners could claim refunds on or before 29 March.", "2026-03-29 firm"),
        ("Residents can get the late fee waived if the bill is paid by 3 July.", "2026-07-03 firm"),
        ("The claimant may reply by 9 April.", "2026-04-09 firm"),
        ("The firm may file a reply to the memorial by 9 April.", "2026-04-09 firm"),
        ("Any waiver by the lenders would have to be in place before 15 April.", "2026-04-15 firm"),
    ],
)
def test_what_people_are_free_to_do_till_a_day_is_no_guess(sentence: str, wanted: str, lexicons: Lexicons) -> None:
    assert _told(sentence, lexicons) == [wanted]


@pytest.mark.parametrize(
    "sentence",
    [
        "The company could file for bankruptcy by 30 April.",
        "He may resign before 30 April.",
        "Talks could resume by 23 April.",
        "Iran could reply by 9 April.",
        "The bank may cut its rates by 9 April.",
        "Any waiver by the lenders would lapse by 15 April.",
        "The union could strike if no deal is struck by 3 May.",
    ],
)
def test_what_somebody_only_may_do_stays_a_guess(sentence: str, lexicons: Lexicons) -> None:
    assert [told.partition(" ")[2] for told in _told(sentence, lexicons)] == ["hypothetical"]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Papers are being received at the town hall up to 21 May.", "2026-05-21 firm"),
        ("The duty roster is filled up to this Sunday only.", "2026-03-15 firm"),
    ],
)
def test_what_holds_up_to_a_day_to_come_is_ahead_whatever_its_verb(
    sentence: str, wanted: str, lexicons: Lexicons
) -> None:
    assert _told(sentence, lexicons) == [wanted]


@pytest.mark.parametrize(
    ("sentence", "certainty"),
    [
        ("Should no candidate clear half, the run-off is held on 12 April.", "firm"),
        ("Should nobody win outright, a second round is set for 12 April.", "firm"),
        ("Should no operator be found, an emergency timetable enters into force on 12 April.", "hypothetical"),
        ("Should the talks fail, the ministers meet again on 12 April.", "hypothetical"),
        ("In case of default, the lease ends on 12 April.", "hypothetical"),
    ],
)
def test_a_day_that_is_set_stands_whether_what_is_held_on_it_is_needed_or_not(
    sentence: str, certainty: str, lexicons: Lexicons
) -> None:
    assert _told(sentence, lexicons) == [f"2026-04-12 {certainty}"]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Campaigners will hand in a petition on 25 March.", "2026-03-25 firm"),
        ("The union will put the offer to members on 30 March.", "2026-03-30 firm"),
        ("The offer to raise pay from 1 April stands.", "2026-04-01 threatened"),
        ("The union has given notice of a strike from 25 March.", "2026-03-25 threatened"),
        ("The landlord gave notice that the lease ends on 1 April.", "2026-04-01 firm"),
        ("The Security Council asked the secretary-general to report by 1 April.", "2026-04-01 firm"),
        ("A settlement by 5 April would cost both sides less, an analyst said.", "2026-04-05 hypothetical"),
        ("A hearing on 25 March would be the third this year.", "2026-03-25 firm"),
    ],
)
def test_what_is_handed_in_noticed_or_only_imagined_is_told_so(sentence: str, wanted: str, lexicons: Lexicons) -> None:
    assert _told(sentence, lexicons) == [wanted]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("A renewed application may be made by 27 March.", "2026-03-27 firm"),
        ("Growers may go on using it through the season, however not beyond 30 September.", "2026-09-30 firm"),
        ("A decision may be made by 27 March.", "2026-03-27 hypothetical"),
        ("If there is no offer by 27 March, drivers will go on strike.", "2026-03-27 firm"),
        ("If there is no offer by 27 March, the talks would be over.", "2026-03-27 hypothetical"),
        ("If there are no bids by 27 March, the firm will close.", "2026-03-27 hypothetical"),
        ("If nothing is signed by 27 March, the ships will wait.", "2026-03-27 firm"),
        ("If nothing changes by 27 March, the firm will pay.", "2026-03-27 hypothetical"),
        ("It requests the Secretary-General to submit a report by 30 June.", "2026-06-30 firm"),
    ],
)
def test_what_must_be_there_by_a_day_is_no_guess(sentence: str, wanted: str, lexicons: Lexicons) -> None:
    assert _told(sentence, lexicons) == [wanted]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The judge gave him until 1 April to surrender his passport.", "2026-04-01 firm"),
        ("Rebels gave the army until 20 March to withdraw.", "2026-03-20 threatened"),
    ],
)
def test_what_a_court_gives_time_for_is_no_threat(sentence: str, wanted: str, lexicons: Lexicons) -> None:
    assert _told(sentence, lexicons) == [wanted]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Talks could go on until 20 April, the date set as a deadline for an answer.", "2026-04-20 firm"),
        ("Talks could go on until 20 April.", "2026-04-20 hypothetical"),
        ("The court orders the receiver to file his final petition by 1 April.", "2026-04-01 firm"),
        ("Residents petition the council to close the road by 1 April.", "2026-04-01 threatened"),
    ],
)
def test_a_date_called_a_deadline_and_a_paper_to_be_filed_are_firm(
    sentence: str, wanted: str, lexicons: Lexicons
) -> None:
    assert _told(sentence, lexicons) == [wanted]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The authors believe that Parliament should amend the law before 19 April.", "2026-04-19 threatened"),
        ("In our view the board should sell the plant by 19 April.", "2026-04-19 threatened"),
        ("The repairs should be finished by 30 April, the city said.", "2026-04-30 firm"),
        ("Forms should be lodged by 30 April.", "2026-04-30 firm"),
        ("Norvik said its offer to put in new money would stay open until 30 April.", "2026-04-30 firm"),
        ("Members will picket the port on 1 April if there is no response.", "2026-04-01 threatened"),
        ("Members will vote on a strike on 1 April if there is no response.", "2026-04-01 firm"),
    ],
)
def test_advice_and_what_presses_others_are_less_than_firm(sentence: str, wanted: str, lexicons: Lexicons) -> None:
    assert _told(sentence, lexicons) == [wanted]
