import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_TITLE = "Talks on herring quotas break up\n\n"
_TEXT = "Skippers were left waiting for a deal, the harbour master {news}.\n\nThe old accord {told}.\n"


def _published(head: str, news: str, told: str, lexicons: Lexicons) -> Published:
    text = f"{_TITLE}{head}{_TEXT.format(news=news, told=told)}"
    return extract(make_article(text, Origin("a.txt", "text/plain")), lexicons).published


@pytest.mark.parametrize(
    ("head", "news"),
    [
        ("Harbour Desk · Thursday, 6 March\n\n", "said"),
        ("OSLO, March 6 (Harbour News) - ", "said on Thursday"),
        ("OSLO, March 6. /HARBOUR/. ", "told a briefing on Thursday"),
        ("6 March\n\n", "said on Wednesday"),
        ("Oslo, March 6 (Harbour News) -- ", "said here on Thursday"),
        ("Oslo, March 6 (Harbour News) -- ", "said in a written statement late on Thursday"),
    ],
)
def test_a_weekday_and_a_year_told_give_a_day_at_the_head_its_year(head: str, news: str, lexicons: Lexicons) -> None:
    published = _published(head, news, "was signed in November 2024", lexicons)
    assert (published.value, published.basis) == ("2025-03-06", Basis.INFERRED)
    assert "6 Mar is a Thursday in 2025" in published.reason


def test_the_weekday_on_which_the_first_sentence_happened_dates_its_news(lexicons: Lexicons) -> None:
    text = (
        "Herring talks begin in Oslo\n\nOSLO, March 6 (Harbour News) - The head of the herring council arrived here on "
        "Thursday to open talks that were broken off last Sunday.\n\nThe old accord was signed in November 2024.\n"
    )
    published = extract(make_article(text, Origin("a.txt", "text/plain")), lexicons).published
    assert (published.value, published.basis) == ("2025-03-06", Basis.INFERRED)


def test_a_plan_for_later_years_does_not_date_the_plan_s_news(lexicons: Lexicons) -> None:
    told = "lapsed in November 2024, and the mediators proposed quotas of 37 tons from 1 January 2028"
    assert (
        _published("Oslo/Bergen, 6 March (Harbour News)\n\n", "said on Thursday", told, lexicons).value == "2025-03-06"
    )


@pytest.mark.parametrize(
    ("head", "news", "told"),
    [
        ("Thursday, 6 March\n\n", "said", "lapsed in January"),  # no year at all
        ("OSLO, March 6 (Harbour News) - ", "said", "was signed in November 2024"),  # no weekday
        ("OSLO, March 6 (Harbour News) - ", "said on Friday", "was signed in November 2024"),  # 2026 is too far
        ("Thursday, 6 March\n\n", "said", "was signed in November 2017"),  # 2025 is too far
        ("Thursday, 6 March\n\n", "said", "was signed in November 2024 and ended in May 2025"),
    ],
)
def test_a_day_at_the_head_that_no_year_surely_fits_stays_without_one(
    head: str, news: str, told: str, lexicons: Lexicons
) -> None:
    assert _published(head, news, told, lexicons).value is None
