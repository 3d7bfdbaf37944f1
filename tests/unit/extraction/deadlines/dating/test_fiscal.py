"""Tests of the days of fiscal years."""

import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_LEAD = "The story so far has been told elsewhere at length.\n\n"


def _values(text: str, lexicons: Lexicons) -> list[str]:
    article = make_article(_LEAD + text, Origin("a.txt", "text/plain"))
    deadlines = extract(article, lexicons, given=Published("2026-03-13", Basis.GIVEN)).deadlines
    return [one.when or "" for one in deadlines if one.kind is not DeadlineKind.PAST]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "The Indian ministry will auction the spectrum in the second half of fiscal 2026-27.",
            "2026-10-01/2027-03-31",
        ),
        ("The Scottish council must save 40 million pounds by the end of 2027-28.", "2028-03-31"),
        ("The Australian government will close the visa by the end of the 2026-27 financial year.", "2027-06-30"),
        ("The ministry in Nairobi will phase out the subsidy in the 2026/27 financial year.", "2026-07-01/2027-06-30"),
        ("The Lok Sabha must pass the bill by the end of the fiscal year.", "2026-03-31"),
        (
            "Kenya's treasury must repay it by the end of the financial year. Germans and Americans in Germany agreed.",
            "2026-06-30",
        ),
        (
            "The British treasury must act by the end of the financial year. Prices rose in the year to September.",
            "2026-03-31",
        ),
        ("Kenya's treasury must repay the loan by the end of the financial year.", "2026-06-30"),
    ],
)
def test_a_fiscal_year_is_that_of_the_country_spoken_of(text: str, value: str, lexicons: Lexicons) -> None:
    assert _values(text, lexicons) == [value]


def test_a_stated_month_goes_before_that_of_the_country(lexicons: Lexicons) -> None:
    text = "The British firm's financial year begins on 1 October. It will repay the loan by the end of 2026-27."
    assert "2027-09-30" in _values(text, lexicons)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the third quarter of fiscal 2027", "2027-01-01/2027-03-31"),
        ("the first half of financial year 2027", "2026-07-01/2026-12-31"),
        ("Q2 of fiscal 2027", "2026-10-01/2026-12-31"),
        ("fiscal 2027", "2026-07-01/2027-06-30"),
    ],
)
def test_a_fiscal_year_called_by_one_year_ends_in_it_where_its_end_is_told(
    words: str, value: str, lexicons: Lexicons
) -> None:
    text = f"The league's fiscal year ends on 30 June. It will start the programme in {words}."
    assert _values(text, lexicons)[-1:] == [value]
    assert _values(f"The league will start the programme in {words}.", lexicons) == ["2027"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The council must save 40 million by the end of 2027-28.", ["2028"]),
        ("The council must pay by the end of the financial year.", []),
        ("Brazil must pay by the end of the fiscal year. The United States and Australia welcomed it.", []),
        ("The firm must pay by the end of the financial year. Sales rose in the year ended 30 June.", []),
        ("The treasury must pay by the end of the fiscal year. An Australian minister met Germans in Germany.", []),
        ("The British club will close the stand by the end of the 2026-27 season.", ["2027"]),
    ],
)
def test_no_day_is_told_where_no_country_is_known_or_no_fiscal_year_meant(
    text: str, values: list[str], lexicons: Lexicons
) -> None:
    assert _values(text, lexicons) == values
