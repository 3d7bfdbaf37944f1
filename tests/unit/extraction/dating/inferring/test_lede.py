import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_REST = "\n\nOwners of the larger ships want their fees back by the end of the month, and the rest by next month.\n"


def _published(lede: str, lexicons: Lexicons) -> Published:
    return extract(
        make_article(f"Port closes basin\n\n{lede}{_REST}", Origin("a.txt", "text/plain")), lexicons
    ).published


@pytest.mark.parametrize(
    "lede",
    [
        "Today is Tuesday, 14 June 2022. The harbour board has closed the second basin, and ships go elsewhere.",
        "Good morning. It's Tuesday, 14 June 2022, and the ferries are not running between the islands.",
        "Good morning, it is Tuesday, June 14, 2022. Here is what you need to know about the ferries.",
        "The harbour board today (14 June 2022) closed the second basin, and ships have gone elsewhere.",
        "This evening, 14 June 2022, the harbour board closed the second basin, and ships went elsewhere.",
        "The harbour board said on Tuesday, 14 June 2022, that it had closed the second basin for repairs.",
    ],
)
def test_a_lede_that_calls_a_day_today_is_of_that_day(lede: str, lexicons: Lexicons) -> None:
    published = _published(lede, lexicons)
    assert (published.value, published.basis) == ("2022-06-14", Basis.INFERRED)


@pytest.mark.parametrize(
    "lede",
    [
        'The log begins: "Today is Tuesday, 14 June 1921. We lie before the second basin and wait for a tug."',
        "It is Tuesday, 14 June 1921, and the second basin is full of ships whose owners have long been dead.",
        "The harbour board said on Tuesday, 14 June 2011, that the basin was sound. Three years on it broke.",
        "The harbour board said on Tuesday, 14 June 2011, that the basin was sound. It was rebuilt months later.",
    ],
)
def test_a_day_of_the_past_in_the_lede_dates_no_article(lede: str, lexicons: Lexicons) -> None:
    assert _published(lede, lexicons).value is None


def test_news_of_one_day_that_was_told_on_another_is_of_the_later_one(lexicons: Lexicons) -> None:
    lede = "The gate gave way on the night of Monday, 13 June 2022, and the basin is dry, the board said on Tuesday."
    assert _published(lede, lexicons).value == "2022-06-14"
