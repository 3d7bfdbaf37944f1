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


@pytest.mark.parametrize(
    ("text", "when", "kind"),
    [
        ("Applicants have two weeks from 2 June 2025 to answer.", "2025-06-16", "due"),
        ("The new code comes into force three months after 2 June 2025.", "2025-09-02", "effective"),
        ("In a letter dated 20 May the mayor gave the firm ten days to leave.", "2025-05-30", "due"),
        ("The court ruled on Tuesday. The bank has 30 days to appeal.", "2025-06-19", "due"),
    ],
)
def test_a_stretch_is_counted_from_its_day(text: str, when: str, kind: str, lexicons: Lexicons) -> None:
    assert [(one.when, one.kind.value) for one in _ahead(text, lexicons)] == [(when, kind)]


def test_a_stretch_is_counted_from_an_event_that_is_dated_elsewhere(lexicons: Lexicons) -> None:
    text = "The pact will be signed on 2 June 2025.\n\nTroops must leave within 60 days of the signing."
    assert [(one.when, one.basis) for one in _ahead(text, lexicons)] == [
        ("2025-06-02", Basis.STATED),
        ("2025-08-01", Basis.INFERRED),
    ]


def test_what_lasts_ends(lexicons: Lexicons) -> None:
    found = _ahead("The embargo takes effect on 2 June and lasts six months.", lexicons)
    assert [(one.when, one.kind.value) for one in found] == [("2025-06-02", "effective"), ("2025-12-02", "expiry")]


@pytest.mark.parametrize(
    "text",
    [
        "Comments are due within 30 days.",
        "Platforms must remove such posts within 48 hours.",
        "The club has three weeks to go.",
    ],
)
def test_a_stretch_without_a_start_is_no_deadline(text: str, lexicons: Lexicons) -> None:
    assert _ahead(text, lexicons) == []
