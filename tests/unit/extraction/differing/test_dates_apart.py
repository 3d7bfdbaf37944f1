import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Source
from briefing.domain.findings import (
    Basis,
    Certainty,
    Confidence,
    Deadline,
    DeadlineKind,
    Extraction,
    Published,
)
from briefing.domain.span import Span
from briefing.extraction.deadlines.merge import merge_deadlines
from briefing.extraction.differing.dates_apart import find_dates_apart


def _source(sentence: str, when: str, kind: DeadlineKind = DeadlineKind.EXPECTED) -> Source:
    article = make_article(sentence, Origin("a.txt", "text/plain"))
    deadline = Deadline(
        when=when,
        basis=Basis.STATED,
        kind=kind,
        certainty=Certainty.FIRM,
        what=sentence,
        date_span=Span(0, 1),
        sentence=Span(0, len(sentence)),
        confidence=Confidence.HIGH,
    )
    extraction = Extraction(article.id, 1, None, None, None, Published(), (), (), (), (deadline,), (), ())
    return Source(article, extraction)


def _dates(*sources: Source) -> list[list[str]]:
    found = find_dates_apart(sources, merge_deadlines(sources), {})
    return [[version.value for version in difference.versions] for difference in found]


def test_one_event_on_two_days_is_a_difference() -> None:
    first = _source("First exchange of prisoners is set for the airport", "2026-05-23")
    second = _source("Prisoners are to be exchanged first at the airport", "2026-05-25")
    assert _dates(second, first) == [["23 May 2026", "25 May 2026"]]


@pytest.mark.parametrize(
    ("other", "when", "kind"),
    [
        ("First exchange of prisoners was postponed", "2026-05-25", DeadlineKind.EXPECTED),
        ("First exchange of prisoners at the airport", "2026-05", DeadlineKind.EXPECTED),
        ("First exchange of prisoners at the airport", "2026-09-25", DeadlineKind.EXPECTED),
        ("Prisoners may first write home from the camp", "2026-05-25", DeadlineKind.EXPIRY),
        ("Pensions are paid out first at banks", "2026-05-25", DeadlineKind.EXPECTED),
    ],
)
def test_what_may_be_another_event_or_a_changed_date_is_none(other: str, when: str, kind: DeadlineKind) -> None:
    first = _source("First exchange of prisoners is set for the airport", "2026-05-23")
    assert _dates(first, _source(other, when, kind)) == []
