from dataclasses import replace

import pytest

from briefing.brief.choosing.dated.standing import find_overtaken
from briefing.domain.dossier import FindingRef, Source
from briefing.domain.findings import Basis, FindingKind, Published, TimeExpression, TimeType
from tests.unit.brief.samples import SOURCES, make_dossier, make_source, span

PUT_OFF = "Sudland’s closing of its ports was postponed from March 9 to March 23."


def told_later(words, published):
    """Return the dossier of the samples with an article of another day that tells of March 9 and March 23."""
    source = make_source("newer.txt", (words,), Published(published, Basis.STATED), "North Wire", None)
    days = (("March 9", "2026-03-09"), ("March 23", "2026-03-23"))
    times = tuple(
        TimeExpression(span(words, told), TimeType.DATE, value, Basis.INFERRED) for told, value in days if told in words
    )
    newer = Source(source.article, replace(source.extraction, times=times))
    return replace(make_dossier(), sources=(*SOURCES, newer))


def test_a_deadline_that_a_newer_article_says_was_put_off_was_moved():
    ports = make_dossier().deadlines[0].best
    moved = find_overtaken(told_later(PUT_OFF, "2026-03-04"))
    assert moved == {FindingRef(ports.article_id, FindingKind.DEADLINE, ports.finding.key): "moved since"}


@pytest.mark.parametrize(
    ("words", "published"),
    [
        (PUT_OFF, "2026-02-01"),
        ("Sudland’s closing of its ports is still planned for March 9.", "2026-03-04"),
        ("A football match was postponed from March 9 to March 23.", "2026-03-04"),
    ],
)
def test_what_no_newer_article_says_was_moved_stands(words, published):
    assert find_overtaken(told_later(words, published)) == {}
