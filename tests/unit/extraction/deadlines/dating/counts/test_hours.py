import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_LEAD = "The story so far has been told elsewhere at length.\n\n"


def _days_of(text: str, lexicons: Lexicons) -> list[str]:
    article = make_article(_LEAD + text, Origin("a.txt", "text/plain"))
    deadlines = extract(article, lexicons, given=Published("2025-10-24", Basis.GIVEN)).deadlines
    return [one.when for one in deadlines if one.kind is not DeadlineKind.PAST]


@pytest.mark.parametrize(
    "text",
    [
        "The embargo ends at midnight.",
        "The ceasefire is due to expire at midnight, and neither side will extend it.",
        "The yellow warning of rain runs out at 9pm.",
        "The strike, by 2,000 drivers, starts at 18:00 unless talks succeed.",
    ],
)
def test_a_term_that_ends_or_begins_at_an_hour_does_so_on_the_day_of_writing(text: str, lexicons: Lexicons) -> None:
    assert _days_of(text, lexicons) == ["2025-10-24"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The truce expired at midnight.", []),
        ("The museum closes at 5pm.", []),
        ("The nightly curfew begins at 9pm.", []),
        ("The curfew begins at 9pm every night.", []),
        ("The curfew ends at noon on Sunday.", ["2025-10-26"]),
        ("The contract ends at midnight, Sunday.", ["2025-10-26"]),
    ],
)
def test_an_hour_of_other_days_is_not_of_the_day_of_writing(text: str, days: list[str], lexicons: Lexicons) -> None:
    assert _days_of(text, lexicons) == days
