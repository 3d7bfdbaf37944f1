import pytest

from briefing.domain.article import Origin, make_article
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_STORY = "The crisis deepened on Monday with a fresh ultimatum. The court adjourned the hearing till August 27.\n"


@pytest.mark.parametrize(
    "head",
    [
        "Cleric issues ultimatum\nAugust 25, 2014 11:20 pm | Updated November 16, 2021 05:41 pm IST - ISLAMABAD:\n\n",
        "Cleric issues ultimatum\n\nPosted: Aug 25, 2014 / 10:43 AM CST / Updated: Aug 26, 2014 / 08:00 AM CST\n\n",
        "The week in Islamabad: August 26th - 29th\n\nThe Ledger, 25 August 2014\n\n",
        "Cleric issues ultimatum\n\nNew Delhi [India], August 25, 2014 (ANI): ",
        "Cleric issues ultimatum\n\nTUNIS (WireNews / Signal - 25th August, 2014) ",
    ],
)
def test_when_a_page_was_put_up_or_changed_is_no_event(head: str, lexicons: Lexicons) -> None:
    found = extract(make_article(head + _STORY, Origin("a.txt", "text/plain")), lexicons)
    assert found.published.value == "2014-08-25"
    assert [one.when for one in found.deadlines if one.kind.value != "past"] == ["2014-08-27"]
