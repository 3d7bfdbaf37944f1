"""What the reader changes of a deadline holds everywhere, and is taken back whole."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.domain.dossier import FindingRef
from briefing.domain.errors import UserError
from briefing.domain.findings import Basis, Certainty, Confidence, DeadlineKind, FindingKind
from briefing.domain.search import NextDeadline
from briefing.domain.span import Span
from briefing.services.worker.indexing import index_behind
from briefing.services.worker.workshop import Workshop, locate_index
from tests.unit.library.samples import a_deadline, an_arrival, an_extraction

REF = FindingRef("", FindingKind.DEADLINE, a_deadline().key)


@pytest.fixture
def article_id(services):
    return services.library.add([an_arrival()])[0]


@pytest.fixture
def ref(article_id):
    return replace(REF, article_id=article_id)


def the_deadline(services, article_id):
    (found,) = services.reading.open(article_id).extraction.deadlines
    return found


def store(services, *deadlines):
    """Store what a newer extractor finds in the same article."""
    arrival = an_arrival()
    services.library.extractions.save([replace(an_extraction(arrival.article, version=2), deadlines=deadlines)])


def test_what_is_only_threatened_is_told_from_what_is_firm(services, article_id, ref):
    found = the_deadline(services, article_id)
    services.correcting.amend_deadline(ref, certainty=Certainty.THREATENED)
    after = the_deadline(services, article_id)
    assert (after.certainty, after.when, after.basis) == (Certainty.THREATENED, found.when, found.basis)
    services.correcting.undo()
    assert the_deadline(services, article_id) == found


def test_a_condition_is_changed_taken_away_and_remembered(services, article_id, ref):
    found = the_deadline(services, article_id)
    services.correcting.amend_deadline(ref, condition=" unless both  agree")
    assert the_deadline(services, article_id).condition == "unless both agree"
    services.correcting.amend_deadline(ref, condition="")
    after = the_deadline(services, article_id)
    assert (after.condition, after.found.condition) == (None, found.condition)
    services.correcting.restore(ref)
    assert the_deadline(services, article_id) == found


def test_a_date_a_kind_and_words_are_changed_at_once(services, article_id, ref):
    before = the_deadline(services, article_id)
    services.correcting.amend_deadline(ref, when="2025-11-12", kind=DeadlineKind.DUE, what=" The  truce ends ")
    after = the_deadline(services, article_id)
    assert (after.when, after.basis, after.kind, after.what) == (
        "2025-11-12",
        Basis.GIVEN,
        DeadlineKind.DUE,
        "The truce ends",
    )
    assert (after.found.when, after.found.basis, after.found.kind, after.found.what) == (
        before.when,
        before.basis,
        before.kind,
        before.what,
    )
    assert (after.sentence, after.condition, before.is_corrected) == (before.sentence, before.condition, False)
    services.correcting.undo()
    assert the_deadline(services, article_id) == before
    services.correcting.redo()
    assert the_deadline(services, article_id) == after


@pytest.mark.parametrize(
    ("written", "when", "basis"),
    [
        ("12 Nov 2025", "2025-11-12", Basis.GIVEN),
        ("nov 2025", "2025-11", Basis.GIVEN),
        ("2025-W46", "2025-W46", Basis.GIVEN),
        ("2025-11-12..2025-11-14", "2025-11-12/2025-11-14", Basis.GIVEN),
        ("2025-11-12/2025-11-14", "2025-11-12/2025-11-14", Basis.GIVEN),
        ("XXXX-11-10", "XXXX-11-10", Basis.UNKNOWN),
        ("XXXX-XX-XX", "XXXX-XX-XX", Basis.UNKNOWN),
    ],
)
def test_a_date_is_given_as_people_write_it_or_left_unknown(services, article_id, ref, written, when, basis):
    services.correcting.amend_deadline(ref, when=written)
    found = the_deadline(services, article_id)
    assert (found.when, found.basis) == (when, basis)


def test_what_is_no_date_is_refused_and_changes_nothing(services, article_id, ref):
    with pytest.raises(UserError, match="soon is no date; give one such as"):
        services.correcting.amend_deadline(ref, when="soon", what="Another")
    assert services.library.corrections.active() == ()


def test_a_deadline_that_is_gone_cannot_be_changed(services, article_id):
    with pytest.raises(UserError, match="not there any more"):
        services.correcting.amend_deadline(FindingRef(article_id, FindingKind.DEADLINE, "2025-01-01@3"), what="Another")


def test_saying_what_is_so_already_is_no_correction_but_confirming_a_date_is(services, article_id, ref):
    found = the_deadline(services, article_id)
    services.correcting.amend_deadline(ref, kind=found.kind, what=found.what)
    assert services.library.corrections.active() == ()
    services.correcting.amend_deadline(ref, when=found.when)
    assert the_deadline(services, article_id).basis is Basis.GIVEN
    services.correcting.amend_deadline(ref, when=found.when)
    assert len(services.library.corrections.active()) == 1


def test_later_corrections_keep_what_earlier_ones_changed(services, article_id, ref):
    services.correcting.amend_deadline(ref, when="2025-11-12")
    moved = FindingRef(article_id, FindingKind.DEADLINE, the_deadline(services, article_id).key)
    services.correcting.amend_deadline(moved, what="truce ends")
    found = the_deadline(services, article_id)
    assert (found.when, found.basis, found.what) == ("2025-11-12", Basis.GIVEN, "truce ends")
    services.correcting.reject(moved)
    assert services.reading.open(article_id).extraction.deadlines == ()


@pytest.mark.parametrize(
    "found_since",
    [
        replace(a_deadline("2025-11-09"), basis=Basis.INFERRED, kind=DeadlineKind.EXPECTED, what="a truce"),
        replace(a_deadline("2025-11"), date_span=Span(49, 62)),
        replace(a_deadline("2025-11-10"), date_span=Span(43, 62), sentence=Span(30, 63)),
    ],
)
def test_a_correction_finds_its_words_again_whatever_was_read_from_them(services, article_id, ref, found_since):
    services.correcting.amend_deadline(ref, when="2025-11-12", what="truce ends")
    store(services, found_since)
    found = the_deadline(services, article_id)
    assert (found.when, found.basis, found.what) == ("2025-11-12", Basis.GIVEN, "truce ends")
    assert found.date_span == found_since.date_span


def test_a_correction_waits_for_words_that_are_found_no_more(services, article_id, ref):
    services.correcting.amend_deadline(ref, when="2025-11-12")
    other = replace(a_deadline("2025-10-31"), date_span=Span(8, 15), sentence=Span(0, 24))
    store(services, other)
    assert services.reading.open(article_id).extraction.deadlines == (other,)
    store(services, other, a_deadline())
    assert [one.when for one in services.reading.open(article_id).extraction.deadlines] == ["2025-10-31", "2025-11-12"]


def test_a_rejection_finds_its_words_again_too(services, article_id, ref):
    services.correcting.reject(ref)
    store(services, replace(a_deadline(), date_span=Span(43, 62)))
    assert services.reading.open(article_id).extraction.deadlines == ()


def test_a_rejected_name_is_found_again_but_not_a_longer_one_around_it(services, article_id):
    services.correcting.reject(FindingRef(article_id, FindingKind.ACTOR, "person:Ann Lee"))
    extraction = an_arrival().extraction
    (actor,) = extraction.actors
    renamed = replace(actor, name="Ann B. Lee")
    services.library.extractions.save([replace(extraction, actors=(renamed,))])
    assert services.reading.open(article_id).extraction.actors == ()
    longer = replace(renamed, mentions=(Span(0, 23),))
    services.library.extractions.save([replace(extraction, actors=(longer,))])
    assert services.reading.open(article_id).extraction.actors == (longer,)


def test_a_past_event_given_a_date_ahead_is_expected_again(services, article_id, ref):
    store(services, replace(a_deadline("2024-11-10"), kind=DeadlineKind.PAST, confidence=Confidence.LOW))
    past = replace(ref, key=a_deadline("2024-11-10").key)
    services.correcting.amend_deadline(past, when="2025-11-10")
    found = the_deadline(services, article_id)
    assert (found.kind, found.confidence) == (DeadlineKind.EXPECTED, Confidence.HIGH)
    services.correcting.amend_deadline(past, when="2024-11-11")
    assert the_deadline(services, article_id).when == "2024-11-11"


def test_the_same_deadline_of_two_articles_is_corrected_and_taken_back_at_once(services):
    ids = services.library.add([an_arrival(), an_arrival(an_arrival().article.body + "\n\nMore.")])
    services.correcting.amend_deadline(*(replace(REF, article_id=one) for one in ids), when="2025-11-12")
    (merged,) = services.reading.dossier().deadlines
    assert (merged.best.finding.when, len(merged.members)) == ("2025-11-12", 2)
    services.correcting.undo()
    (merged,) = services.reading.dossier().deadlines
    assert (merged.best.finding.when, len(merged.members)) == ("2025-11-10", 2)


def test_of_several_tellings_the_corrected_one_speaks_for_all(services):
    ids = services.library.add([an_arrival(), an_arrival(an_arrival().article.body + "\n\nMore.")])
    for one in ids:
        services.correcting.amend_deadline(replace(REF, article_id=one), what="end")
        (merged,) = services.reading.dossier().deadlines
        assert (merged.best.article_id, merged.best.finding.what) == (one, "end")
        services.correcting.undo()


@pytest.fixture
def index(services, paths):
    """Index what is behind, here and now."""
    return lambda: index_behind(Workshop(services.library, locate_index(paths.cache / "indexes", services.library)))


def test_lists_filter_and_order_by_the_corrected_date(services, article_id, ref, index):
    def found(query):
        return [hit.next_deadline for hit in services.searching.search(query, order="deadline").hits]

    index()
    assert (found("deadline:2025-11-10"), found("kind:due")) == ([NextDeadline("2025-11-10", 16)], [])
    services.correcting.amend_deadline(ref, when="2025-12-01", kind=DeadlineKind.DUE)
    index()
    moved = [NextDeadline("2025-12-01", (date(2025, 12, 1) - date(2025, 10, 25)).days)]
    assert (found("deadline:2025-11-10"), found("deadline:2025-12"), found("kind:due")) == ([], moved, moved)
    services.correcting.undo()
    index()
    assert (found("deadline:2025-11-10"), found("kind:due")) == ([NextDeadline("2025-11-10", 16)], [])


@pytest.mark.usefixtures("qapp")
def test_the_brief_shows_the_corrected_deadline_and_keeps_it_chosen(services, article_id, ref):
    services.briefing.toggle(ref)
    services.correcting.amend_deadline(ref, when="2025-12-01", what="truce ends")
    (line,) = services.briefing.current().brief.deadlines
    assert (line.when, line.days, line.what, line.basis, line.chosen) == (
        "2025-12-01",
        37,
        "truce ends",
        Basis.GIVEN,
        True,
    )
    assert "given" in services.briefing.markdown()
