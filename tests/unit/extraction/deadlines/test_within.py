import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract


def _days(sentence: str, lexicons: Lexicons) -> list[str]:
    article = make_article(f"Wire report on the affair\n\n{sentence}\n", Origin("a.txt", "text/plain"))
    found = extract(article, lexicons, given=Published("2026-03-13", Basis.STATED)).deadlines
    return [one.when for one in found if one.kind is not DeadlineKind.PAST]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The last day of dealings will be Maundy Thursday, 2 April.", "2026-04-02"),
        ("The ferry comes home on Palm Sunday, 29 March.", "2026-03-29"),
        ("The board meets a week from today, 20 March.", "2026-03-20"),
    ],
)
def test_a_day_named_twice_in_a_row_is_one_event(sentence: str, day: str, lexicons: Lexicons) -> None:
    assert _days(sentence, lexicons) == [day]


def test_two_events_of_one_day_in_a_sentence_stay_two(lexicons: Lexicons) -> None:
    sentence = "The truce expires on 20 March, and envoys will meet in Oslo on 20 March."
    assert _days(sentence, lexicons) == ["2026-03-20", "2026-03-20"]


def test_a_month_tells_no_more_of_a_meeting_than_a_week(lexicons: Lexicons) -> None:
    text = "The speaker will meet party leaders next week. A vote on the budget is to be held by mid-April."
    assert _days(text, lexicons) == ["2026-W12", "2026-04"]


def test_a_day_tells_more_of_a_meeting_than_a_week(lexicons: Lexicons) -> None:
    text = "The envoys will meet next week. The meeting in Oslo is on 18 March."
    assert _days(text, lexicons) == ["2026-03-18"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The strike begins on 20 March. Train drivers will walk out on 20 March for 48 hours.", 1),
        ("The by-polls will be held on 20 March. Polling will be held on 20 March.", 1),
        ("Bids are due by 20 March. The tender closes on 20 March.", 1),
        ("The contractor starts on the north pier on 20 March. The railway has promised a reply by 20 March.", 2),
        ("The ministry gives the agency two weeks to produce a plan; the two weeks to produce it end on 27 March.", 1),
    ],
)
def test_what_two_sentences_tell_of_a_day_is_one_event_unless_they_share_nothing(
    text: str, days: int, lexicons: Lexicons
) -> None:
    assert len(_days(text, lexicons)) == days
