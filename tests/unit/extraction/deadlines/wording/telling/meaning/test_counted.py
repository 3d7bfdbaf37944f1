import pytest

from briefing.extraction.deadlines.wording.telling.meaning.counted import with_counted
from briefing.extraction.lexicons import Lexicons
from tests.unit.extraction.deadlines.wording.samples import on_june_12


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Controllers missed their first full paycheck this week; a second would be missed on June 12.",
         "Second full paycheck to be missed"),
        ("The parties plan no-confidence votes in the government, with the first expected on June 12.",
         "First no-confidence vote expected"),
        ("Oslo opened two investigations in spring. The one concerning pork ends on June 12.",
         "Investigation concerning pork ends"),
        ("The first round of grants is over. A second opens on June 12.", "Second round of grants opens"),
        ("First biennial reports came late. The second are due on June 12.", "Second biennial reports are due"),
    ],
)  # fmt: skip
def test_what_a_clause_only_counts_is_named(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("clause", "lead", "earlier"),
    [
        ("Second is due", "A second is due on ", "Both rallies and two strikes were held."),
        ("Second is due", "A second is due on ", "Two days passed."),
        ("Second is due", "A second is due on ", "The mayor spoke."),
        ("First draft is due", "The first draft is due on ", "Two letters came."),
    ],
)
def test_a_number_stays_alone_where_nothing_sure_was_counted(clause: str, lead: str, earlier: str) -> None:
    assert with_counted(clause, lead, earlier) == clause
