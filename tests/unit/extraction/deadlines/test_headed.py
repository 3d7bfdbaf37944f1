import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, Deadline, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_LEAD = "The story so far has been told elsewhere and at length, by those who were there.\n\n"


def _ahead(text: str, lexicons: Lexicons) -> list[Deadline]:
    article = make_article(_LEAD + text, Origin("a.txt", "text/plain"))
    found = extract(article, lexicons, given=Published("2026-01-02", Basis.GIVEN)).deadlines
    return [one for one in found if one.kind is not DeadlineKind.PAST]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("below", "kind", "what"),
    [
        ("The council votes on the harbour. It met in May.", "meeting", "Council votes on the harbour"),
        ("Peru's levy on steel takes effect.", "effective", "Peru's levy on steel takes effect"),
        ("Last day for crews to register for the vote on 29 January.", "due",
         "Last day for crews to register for the vote on 29 January"),
    ],
)  # fmt: skip
def test_a_day_that_heads_a_paragraph_dates_its_first_sentence(
    gap: str, below: str, kind: str, what: str, lexicons: Lexicons
) -> None:
    found = _ahead(f"Tuesday 6 January{gap}{below}\n", lexicons)[0]
    assert (found.when, found.kind.value, found.what) == ("2026-01-06", kind, what)


@pytest.mark.parametrize(
    "text",
    [
        "Tuesday 6 January\n\nThe court will rule on 12 January.\n",
        "After Tuesday 6 January\n\nThe court will rule on the merger.\n",
        "Tuesday 6 January\n\nIn the ports\n\nThe court will rule on the merger.\n",
    ],
)
def test_a_day_in_a_heading_dates_nothing_with_a_day_of_its_own_or_further_below(text: str, lexicons: Lexicons) -> None:
    assert not [one for one in _ahead(text, lexicons) if one.when == "2026-01-06" and "rule" in one.what]
