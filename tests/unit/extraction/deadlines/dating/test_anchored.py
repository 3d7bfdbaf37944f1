import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, Deadline, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_LEAD = "The story so far has been told elsewhere at length.\n\n"


def _ahead(text: str, lexicons: Lexicons) -> list[Deadline]:
    article = make_article(_LEAD + text, Origin("a.txt", "text/plain"))
    found = extract(article, lexicons, given=Published("2025-05-22", Basis.GIVEN)).deadlines
    return [one for one in found if one.kind is not DeadlineKind.PAST]


def test_what_must_be_done_before_a_dated_event_is_due_then(lexicons: Lexicons) -> None:
    found = _ahead("Ministers must agree on quotas before the Lisbon summit on June 24, 2025.", lexicons)
    assert [(one.when, one.kind.value, one.what, one.basis) for one in found] == [
        ("2025-06-24", "due", "Ministers must agree on quotas", Basis.STATED),
        ("2025-06-24", "meeting", "Lisbon summit", Basis.STATED),
    ]


def test_an_event_gives_its_date_where_the_article_has_it_elsewhere(lexicons: Lexicons) -> None:
    text = (
        "The Lima assembly runs from June 9 to 13.\n\nMembers have to choose a host by the close of the Lima assembly."
    )
    found = [one for one in _ahead(text, lexicons) if one.kind is DeadlineKind.DUE]
    assert [(one.when, one.basis, one.what) for one in found] == [
        ("2025-06-13", Basis.INFERRED, "Members have to choose a host")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Oil fell ahead of the Lisbon summit.\n\nThe Lisbon summit opens on June 24.",
        "Members must choose before the talks.\n\nOther talks are planned for June 24 and July 1.",
        "Members will not choose before the Lisbon summit.\n\nThe Lisbon summit opens on June 24.",
    ],
)
def test_nothing_is_due_where_nothing_has_to_be_done_or_no_one_event_is_meant(text: str, lexicons: Lexicons) -> None:
    assert [one for one in _ahead(text, lexicons) if one.kind is DeadlineKind.DUE] == []
