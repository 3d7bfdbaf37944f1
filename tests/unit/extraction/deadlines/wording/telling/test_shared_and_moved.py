import pytest

from briefing.extraction.deadlines.wording.telling.dates import holds_only
from briefing.extraction.lexicons import Lexicons
from tests.unit.extraction.deadlines.wording.samples import on_june_12


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The embargo will be lifted in three stages: on June 2, June 5 and June 12.",
         "Embargo will be lifted in three stages"),
        ("The embargo will be lifted in two stages: on June 12 and July 1.", "Embargo will be lifted in two stages"),
        ("Severgaz has told its owners it plans to apply by May 30 and to start mining on June 12.",
         "Severgaz plans to start mining"),
        ("The hearings were adjourned until June 12.", "Hearings resume"),
        ("The trial was adjourned until June 12.", "Trial resumes"),
        ("The deadline was moved to June 12.", "New deadline"),
        ("The deadline for bids was moved to June 12.", "Deadline for bids"),
        ("The match was postponed to June 12.", "Match was postponed to June 12"),
        ("The ministers failed to agree and gave their officials a further two weeks, to June 12, for another try.",
         "Time given to their officials ends"),
        ("Traders blamed the Polish auction, brought forward a day to June 12, and a rumour.", "Polish auction"),
        ("A tariff waiver on imported milk that President Ruud signed in March runs out on June 12.",
         "Tariff waiver on imported milk runs out"),
    ],
)  # fmt: skip
def test_a_day_is_told_with_what_it_shares_with_others_or_was_moved_to(
    text: str, what: str, lexicons: Lexicons
) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "kind"), [("The embargo will be lifted in three stages: on June 2, June 5 and June 12.", "effective")]
)
def test_all_days_of_a_row_are_of_the_kind_of_the_first(text: str, kind: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).kind.value == kind


@pytest.mark.parametrize(
    ("clause", "only"),
    [("1 July and 1 October", True), ("On 1 July", True), ("Vote on 1 July", False), ("Vote", False)],
)
def test_a_clause_of_dates_alone_tells_nothing(clause: str, *, only: bool) -> None:
    assert holds_only(clause.lower(), ["1 july", "1 october"]) is only
