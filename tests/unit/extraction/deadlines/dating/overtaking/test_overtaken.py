import pytest

from briefing.domain.span import Span
from briefing.extraction.deadlines.dating.overtaking.overtaken import is_overtaken


def _is_overtaken(sentence: str, date: str) -> bool:
    start = sentence.index(date)
    return is_overtaken(sentence, Span(start, start + len(date)), sentence[:start])


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The hearing, which was planned for 4 June, will take place on the 18th of that month instead.", "4 June"),
        ("The launch, which had been booked for 9 May, will now be held in the autumn.", "9 May"),
        ("The ballot, scheduled for 9 June, will be held on 23 June instead.", "9 June"),
        ("The summit, set for 3 July, is to open on 12 July instead.", "3 July"),
    ],
)
def test_the_day_of_a_plan_is_overtaken_where_the_main_clause_gives_another(sentence: str, date: str) -> None:
    assert _is_overtaken(sentence, date)


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The hearing, which was planned for 4 June, will go ahead despite the strike.", "4 June"),
        ("The handover, which was foreseen for 30 May, still stands.", "30 May"),
        ("The ballot, scheduled for 9 June, will be held in the town hall.", "9 June"),
        ("The auction, set for 3 July, will offer gas instead of oil.", "3 July"),
        ("The auction, set for 3 July, will not offer oil instead.", "3 July"),
        ("The ballot will be held on 23 June instead.", "23 June"),
    ],
)
def test_a_plan_that_the_main_clause_keeps_stands(sentence: str, date: str) -> None:
    assert not _is_overtaken(sentence, date)


@pytest.mark.parametrize(
    "sentence",
    [
        "The firm denied claims of fraud and will publish its accounts on 3 November.",
        "The ministry rejected claims that it broke the law and must respond by 3 November.",
        "The judge dismissed talk of a delay and said the trial would begin on 3 November.",
        "The club denied reports of a sale, which the owners will discuss on 3 November.",
    ],
)
def test_what_somebody_does_beside_a_denial_stands(sentence: str) -> None:
    assert not _is_overtaken(sentence, "3 November")


@pytest.mark.parametrize(
    "sentence",
    [
        "The firm denied claims that it would close the mill on 3 November.",
        "The ministry rejected reports that schools, like banks, would shut on 3 November.",
        "The club dismissed talk of a sale by 3 November.",
    ],
)
def test_what_is_denied_is_overtaken(sentence: str) -> None:
    assert _is_overtaken(sentence, "3 November")


@pytest.mark.parametrize(
    "sentence",
    [
        "Ms Lee had been jailed and is due to be freed on 3 November.",
        "He had been suspended and must appear before the board on 3 November.",
        "He had been banned until 3 November.",
        "The company had been told to pay the fine by 3 November.",
        "The company had been told by a court to pay the fine by 3 November.",
        "She had told friends of her plan, which voters decide on 3 November.",
    ],
)
def test_what_is_still_ahead_stands_behind_what_had_been_so(sentence: str) -> None:
    assert not _is_overtaken(sentence, "3 November")


@pytest.mark.parametrize(
    "sentence",
    [
        "The owners had been told that the bridge would be finished by 3 November.",
        "The mayor had wanted the lease in his hands by 3 November.",
        "The swimmers had been banned in June 2015 until 3 November.",
        "The bank had assured savers that branches would reopen on 3 November.",
    ],
)
def test_what_was_told_or_imposed_before_the_news_is_overtaken(sentence: str) -> None:
    assert _is_overtaken(sentence, "3 November")


@pytest.mark.parametrize(
    ("sentence", "overtaken"),
    [
        ("A judge agreed to move a key deadline from 20 March to 27 March.", True),
        ("The board wants to postpone the vote from 20 March until 27 March.", True),
        ("The club voted to extend the ban on cars from 20 March.", False),
        ("The vote was moved from 20 March to the 27th.", True),
        ("The vote was moved from 20 March to Friday.", True),
        ("The vote was moved from 20 March to April.", True),
        ("The vote was moved from 20 March to 2 Apr.", True),
        ("The rate shifts from 20 March to 20 percent.", False),
        ("The firm will move from 20 March to Monday payments.", False),
        ("The summit on 20 March is being moved from Paris to Rome.", False),
        ("The summit on 20 March has been moved to Rome.", False),
        ("The summit on 20 March has been moved to June.", True),
        ("The hearing had been due to begin on 20 March.", True),
        ("The hearing had been due to begin on 14 March and will now open on 20 March.", False),
    ],
)
def test_the_day_from_which_something_is_to_be_moved_is_overtaken(sentence: str, overtaken: bool) -> None:
    assert _is_overtaken(sentence, "20 March") is overtaken


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("Talks that were to have opened on Monday will now open on Thursday.", "Thursday"),
        ("Those who have not paid by Friday will be cut off.", "Friday"),
        ("Doctors who do not return by Monday would be dismissed.", "Monday"),
    ],
)
def test_what_a_plan_has_come_to_and_a_term_that_some_may_miss_stand(sentence: str, date: str) -> None:
    assert not _is_overtaken(sentence, date)


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The accord was to have been signed on Thursday.", "Thursday"),
        ("Those who have not been paid on Friday will not strike.", "Friday"),
    ],
)
def test_what_was_to_have_been_or_is_not_to_be_stands_no_more(sentence: str, date: str) -> None:
    assert _is_overtaken(sentence, date)


@pytest.mark.parametrize("date", ["8 June", "19 June", "23 July"])
def test_days_listed_as_those_of_meetings_called_off_are_overtaken(date: str) -> None:
    assert _is_overtaken("Three meetings have been cancelled, namely those on 8 June, 19 June and 23 July.", date)
    assert not _is_overtaken("Three were cancelled. The others are on 8 June, 19 June and 23 July.", date)


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The press conference of Monday 18/05 will now be held a day later.", "Monday"),
        ("The talks of 4 June will be held a week later.", "4 June"),
        ("Tuesday: nothing scheduled.", "Tuesday"),
        ("Tuesday\nNothing planned.", "Tuesday"),
    ],
)
def test_a_day_on_which_nothing_is_held_is_overtaken(sentence: str, date: str) -> None:
    assert _is_overtaken(sentence, date)


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The talks of 4 June will be held in Lima.", "4 June"),
        ("The pact of 4 June will be signed a week later.", "4 June"),
        ("Tuesday\nNothing planned by the council will stop the march.", "Tuesday"),
    ],
)
def test_a_day_on_which_something_is_held_stands(sentence: str, date: str) -> None:
    assert not _is_overtaken(sentence, date)
