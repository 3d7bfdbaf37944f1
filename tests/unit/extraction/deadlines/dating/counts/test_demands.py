import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract


def _due(text: str, lexicons: Lexicons) -> list[str]:
    article = make_article(f"The story has been told elsewhere.\n\n{text}\n", Origin("a.txt", "text/plain"))
    found = extract(article, lexicons, given=Published("2026-01-13", Basis.GIVEN)).deadlines
    return [one.when for one in found if one.kind is not DeadlineKind.PAST]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The union on Monday gave the government a 14-day ultimatum to pay.", "2026-01-26"),
        ("The cleric gave the premier a fresh 48-hour ultimatum on Monday to step down.", "2026-01-14"),
        ("Doctors issued a 72-hour ultimatum to the ministry on Sunday.", "2026-01-14"),
        ("Earlier on Monday, the court ordered the crowd to clear the road within 24 hours.", "2026-01-13"),
        ("On Monday, the court ordered the firm to pay within ten days so that work can begin.", "2026-01-22"),
    ],
)
def test_what_was_demanded_on_a_day_runs_from_it(text: str, day: str, lexicons: Lexicons) -> None:
    assert _due(text, lexicons) == [day]


@pytest.mark.parametrize(
    "text",
    [
        # Time that is up, of long ago, of no day, and of any case.
        "Doctors issued a 24-hour ultimatum to the ministry on Sunday.",
        "The cleric gave a 48-hour ultimatum last year.",
        "Doctors have issued a 21-day ultimatum to the ministry.",
        "Police on Monday ordered shops to close within 24 hours of a warning.",
    ],
)
def test_other_demands_give_no_day(text: str, lexicons: Lexicons) -> None:
    assert _due(text, lexicons) == []
