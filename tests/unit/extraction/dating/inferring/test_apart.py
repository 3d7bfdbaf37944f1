import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_YEAR = "The old accord ends on 30 June 2019, the harbour master said on Friday."


def _published(news: str, lexicons: Lexicons, told: str = _YEAR) -> Published:
    text = f"Talks on herring quotas break up\n\nBy Jo Sandvik\n\n{news}\n\n{told}\n"
    return extract(make_article(text, Origin("a.txt", "text/plain")), lexicons).published


@pytest.mark.parametrize(
    "news",
    [
        "Norway is now due to leave the pool in a week, on April 12.",
        "Norway leaves the pool in a week (12 April).",
        "Skippers will meet tomorrow, 6 April, in Bergen.",
        "Skippers will meet on 6 April - tomorrow - in Bergen.",
        "Skippers met yesterday, Thursday, 4 April, in Bergen.",
        "Norway leaves the pool a week from today, on 12 April.",
    ],
)
def test_a_day_told_with_its_distance_dates_the_text(news: str, lexicons: Lexicons) -> None:
    published = _published(news, lexicons)
    assert (published.value, published.basis) == ("2019-04-05", Basis.INFERRED)


def test_a_day_told_in_full_with_its_distance_needs_no_other_year(lexicons: Lexicons) -> None:
    published = _published("Skippers will meet tomorrow (6 April 2019) in Bergen.", lexicons, "The pool is old.")
    assert published.value == "2019-04-05"


@pytest.mark.parametrize(
    ("news", "told"),
    [
        ("Norway leaves the pool in a week, on April 12.", "The pool is old, the harbour master said on Friday."),
        ("Norway leaves the pool in a week, on April 12.", "The accord ends on 30 June 2019, he said on Monday."),
        ('A notice of the time said: "Norway leaves the pool tomorrow, 6 April."', _YEAR),
        ("Norway leaves the pool next week, on April 12.", _YEAR),
        ("Norway needs a week, April 12 at the latest.", _YEAR),
        ("Skippers meet tomorrow, 6 April, and in two days, on 9 April.", _YEAR),
    ],
    ids=["no year", "another weekday", "a quotation", "a week says no day", "a length of time", "two that disagree"],
)
def test_what_does_not_say_how_far_away_a_day_is_dates_nothing(news: str, told: str, lexicons: Lexicons) -> None:
    assert _published(news, lexicons, told).value is None


def test_a_year_that_names_an_event_leaves_the_text_s_own_year_open(lexicons: Lexicons) -> None:
    told = f"{_YEAR} That could do more harm than the 2008 crisis."
    assert _published("Norway leaves the pool in a week, on April 12.", lexicons, told).value == "2019-04-05"
