import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract


def _ahead(text: str, lexicons: Lexicons) -> list[str]:
    article = make_article(f"The story so far.\n\n{text}", Origin("a.txt", "text/plain"))
    found = extract(article, lexicons, given=Published("2026-01-09", Basis.GIVEN)).deadlines
    return [one.when for one in found if one.kind is not DeadlineKind.PAST]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The company must answer within 14 days of receipt and not later than 2 February 2026.", "2026-02-02"),
        ("The bank must file an appeal within 28 days of the decision but no later than 15 March.", "2026-03-15"),
        (
            "It must be approved within 60 days after the report is published, but in any case before 1 October.",
            "2026-10-01",
        ),
        ("The state must publish the list within two weeks of the vote, and no later than 20 March.", "2026-03-20"),
        ("The agency must reply by 2 February or within 14 days of receipt, whichever comes first.", "2026-02-02"),
        ("Refunds will be paid within 30 days of the closing date or by 31 March, whichever is sooner.", "2026-03-31"),
    ],
)
def test_of_a_stretch_with_a_cap_beside_it_only_the_cap_is_a_date(text: str, when: str, lexicons: Lexicons) -> None:
    assert _ahead(text, lexicons) == [when]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        # The stretch has a day of its own to count from.
        ("It must file within 28 days of the decision of 6 January but no later than 15 March.", "2026-02-03"),
        # What the day leads to is another deed.
        ("The firm must comply within 14 days and the council will report on 2 March.", "2026-01-23"),
    ],
)
def test_a_stretch_that_no_day_caps_is_counted(text: str, when: str, lexicons: Lexicons) -> None:
    assert when in _ahead(text, lexicons)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "Refunds will be paid within 30 days of the closing date or by 31 March, whichever is later.",
            {"P30D", "2026-03-31"},
        ),
        (
            "The firm must reply by 31 March or within 60 days of receipt, whichever is the later.",
            {"P60D", "2026-03-31"},
        ),
    ],
)
def test_beside_the_later_of_two_days_the_stretch_stays_open(text: str, when: set[str], lexicons: Lexicons) -> None:
    assert set(_ahead(text, lexicons)) == when
