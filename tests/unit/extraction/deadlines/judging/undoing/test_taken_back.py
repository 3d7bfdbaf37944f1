"""Which days does an article itself take back?"""

import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract


def _days(sentence: str, lexicons: Lexicons) -> list[str]:
    article = make_article(f"Wire report on the affair\n\n{sentence}\n", Origin("a.txt", "text/plain"))
    found = extract(article, lexicons, given=Published("2026-11-24", Basis.STATED)).deadlines
    return [one.when for one in found if one.kind is not DeadlineKind.PAST]


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Lenders agreed to waive the repayment due on 1 December.", []),
        ("The council agreed to cancel the meeting set for 1 December.", []),
        ("The minister has abandoned a plan to raise fares from 1 December.", []),
        ("The deadline, which had been 1 December, is now 15 December.", ["2026-12-15"]),
        ("The suspension, due to be lifted on 1 December, will stay in place.", []),
        ("The sale has fallen through; it was to be completed by 1 December.", []),
        ("The strike has been called off. It was to begin on 1 December.", []),
        ("The bank has extended the cap to 17 December. It was due to end tomorrow.", ["2026-12-17"]),
    ],
)
def test_what_was_taken_back_leaves_no_day(sentence: str, days: list[str], lexicons: Lexicons) -> None:
    assert _days(sentence, lexicons) == days


@pytest.mark.parametrize(
    "sentence",
    [
        "The council has yet to drop plans to raise fares from 1 December.",
        "The suspension, due to be lifted on 1 December, will cost the firm a million.",
        "The bank has extended the cap. The sale was due to end on 1 December.",
        "The strike has not been called off. It was to begin on 1 December.",
        "The deadline, which was announced in May, is 1 December.",
    ],
)
def test_what_was_not_taken_back_stands(sentence: str, lexicons: Lexicons) -> None:
    assert _days(sentence, lexicons) == ["2026-12-01"]
