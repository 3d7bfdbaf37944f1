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


_DIARY = """Monday 5 January{0}- Council votes on the harbour.
- The mayor opens the fair in Porto.
- A levy on steel, agreed on 5 December, takes effect.
- The harbour burned last year.

Tuesday 6 January{0}- The court hears the appeal.
- The miners' strike ends.
"""


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("mark", ["", "- ", "## "])
def test_a_day_that_heads_a_list_dates_every_line_of_it_without_a_day_of_its_own(
    mark: str, gap: str, lexicons: Lexicons
) -> None:
    text = _DIARY.replace("Monday", f"{mark}Monday").replace("Tuesday", f"{mark}Tuesday").format(gap)
    assert [(one.when, one.what) for one in _ahead(text, lexicons)] == [
        ("2026-01-05", "Council votes on the harbour"),
        ("2026-01-05", "Mayor opens the fair in Porto"),
        ("2026-01-06", "Court hears the appeal"),
        ("2026-01-06", "Miners' strike ends"),
    ]


def test_a_day_that_heads_paragraphs_dates_but_the_first(lexicons: Lexicons) -> None:
    text = (
        "Tuesday 6 January\n\nThe council votes on the harbour. It met in May.\n\nThe firm owns two ships in Porto.\n"
    )
    assert [one.what for one in _ahead(text, lexicons)] == ["Council votes on the harbour"]
