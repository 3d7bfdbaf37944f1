import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract


def _published(dateline: str, news: str, lexicons: Lexicons) -> Published:
    text = f"Ferry strike called off\n\n{dateline}Dockers will go back to work, the harbour master {news}.\n"
    return extract(make_article(text, Origin("a.txt", "text/plain")), lexicons).published


@pytest.mark.parametrize(
    ("dateline", "news", "value"),
    [
        ("Oslo, 04/05/2021 - ", "said on Tuesday", "2021-05-04"),
        ("Oslo, 04/05/2021 - ", "said Monday", "2021-04-05"),
        ("04/05/2021 11:03\n\n", "said on Sunday", "2021-04-05"),
    ],
)
def test_the_weekday_of_the_news_tells_day_from_month(dateline: str, news: str, value: str, lexicons: Lexicons) -> None:
    published = _published(dateline, news, lexicons)
    assert (published.value, published.basis) == (value, Basis.INFERRED)


@pytest.mark.parametrize(
    ("dateline", "news"),
    [
        ("04/05/2021 11:03\n\n", "said on Monday"),  # Monday 5 April, or Tuesday 4 May for the news of the day before
        ("04/05/2021 11:03\n\n", "said on Friday"),
        ("04/05/2021 11:03\n\n", "said"),
    ],
)
def test_figures_that_two_readings_or_none_fit_leave_the_days_between(
    dateline: str, news: str, lexicons: Lexicons
) -> None:
    published = _published(dateline, news, lexicons)
    assert (published.value, published.basis) == ("2021-04-05/2021-05-04", Basis.INFERRED)
    assert "not certain" in published.reason


def test_a_day_that_both_readings_put_in_one_year_has_that_year(lexicons: Lexicons) -> None:
    text = "Ferry strike called off\n\n04/05/2021 11:03\n\nDockers will vote on June 9, the harbour master said.\n"
    found = extract(make_article(text, Origin("a.txt", "text/plain")), lexicons).deadlines
    assert [(one.when, one.basis) for one in found] == [("2021-06-09", Basis.INFERRED)]


@pytest.mark.parametrize(
    ("hour", "written", "value"),
    [
        ("11:03", "from 1 May 2020 until 30 June 2022", "2021-05-04"),
        ("11:03 a.m. EDT", "from May 1, 2020 until June 30, 2022", "2021-04-05"),
        ("11:03", "from May 1, 2020 until June 30, 2022", "2021-04-05/2021-05-04"),  # so do Indian papers write
        ("11:03", "from 1 May 2020 until June 30, 2022", "2021-04-05/2021-05-04"),
    ],
)
def test_the_way_dates_are_written_out_tells_day_from_month(
    hour: str, written: str, value: str, lexicons: Lexicons
) -> None:
    text = f"Ferry strike called off\n\n04/05/2021 {hour}\n\nThe old contract ran {written}, the harbour master said.\n"
    assert extract(make_article(text, Origin("a.txt", "text/plain")), lexicons).published.value == value


def test_a_day_called_by_its_weekday_tells_day_from_month(lexicons: Lexicons) -> None:
    text = (
        "The Harbour Post | OPINION | 04/02/2020\n\nA pen is no key\n\nThe talks ended on Friday, 31 January, "
        "and nobody won.\n"
    )
    published = extract(make_article(text, Origin("a.txt", "text/plain")), lexicons).published
    assert (published.value, published.basis) == ("2020-02-04", Basis.INFERRED)
