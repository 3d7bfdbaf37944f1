import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Source
from briefing.domain.findings import Basis, Published
from briefing.extraction.deadlines.merge import merge_deadlines
from briefing.extraction.deadlines.merging.stretches import may_be
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_TOLD = "The Marine Court will hear the appeal of Torvik Shipping over the ferry fire on June 12."


@pytest.mark.parametrize(
    ("known", "unknown", "may"),
    [
        ("2026-03-19", "XXXX-03-19", True),
        ("2026-03-19", "XXXX-03-20", False),
        ("2026-03-19", "XXXX-WXX-4", True),
        ("2026-03-20", "XXXX-WXX-4", False),
        ("2026-03-16/2026-03-20", "XXXX-WXX-1", False),
        ("2026-03", "XXXX-03", True),
        ("2026-03-19", "FUTURE_REF", False),
    ],
)
def test_a_date_may_be_one_whose_year_or_week_is_left_open(known: str, unknown: str, may: bool) -> None:
    assert may_be(known, unknown) is may


def _source(text: str, lexicons: Lexicons, published: Published | None) -> Source:
    article = make_article(f"The story so far has been told elsewhere.\n\n{text}", Origin("a.txt", "text/plain"))
    return Source(article, extract(article, lexicons, given=published))


def test_what_an_undated_copy_tells_joins_the_dated_one_which_is_shown(lexicons: Lexicons) -> None:
    dated = _source(_TOLD, lexicons, Published("2025-05-22", Basis.GIVEN))
    undated = _source(f"{_TOLD} Nobody else was heard.", lexicons, None)
    (one,) = merge_deadlines([undated, dated])
    assert one.best.finding.when == "2025-06-12"
    assert {member.finding.when for member in one.members} == {"2025-06-12", "XXXX-06-12"}


def test_an_undated_deadline_told_otherwise_stays_apart(lexicons: Lexicons) -> None:
    dated = _source(_TOLD, lexicons, Published("2025-05-22", Basis.GIVEN))
    other = _source("On June 12 the Marine Court, whose judges toured the wreck, sits again.", lexicons, None)
    assert len(merge_deadlines([other, dated])) == 2
