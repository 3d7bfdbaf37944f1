from dataclasses import replace

import pytest

from briefing.domain.correction import Rejection
from briefing.domain.dossier import FindingRef
from briefing.domain.errors import UserError
from briefing.domain.findings import FindingKind
from tests.unit.library.samples import BODY, a_deadline, an_arrival, an_extraction


@pytest.fixture
def article_id(services):
    return services.library.add([an_arrival()])[0]


def test_an_article_is_opened_with_its_findings(services, article_id):
    source = services.reading.open(article_id)
    assert (source.article.id, source.extraction.title) == (article_id, "Truce")


def test_an_unknown_article_is_told(services):
    with pytest.raises(UserError, match="has no article abc"):
        services.reading.open("abc")


@pytest.mark.parametrize(
    ("kind", "key", "left"),
    [
        (FindingKind.ISSUE, "Tariffs", (0, 1, 1)),
        (FindingKind.DEADLINE, a_deadline().key, (1, 0, 1)),
        (FindingKind.ACTOR, "person:Ann Lee", (1, 1, 0)),
        (FindingKind.ACTOR, "person:Ann", (1, 1, 1)),
    ],
)
def test_a_rejected_finding_is_gone_and_the_others_stay(services, article_id, kind, key, left):
    services.correcting.reject(FindingRef(article_id, kind, key))
    found = services.reading.open(article_id).extraction
    assert (len(found.issues), len(found.deadlines), len(found.actors)) == left


def test_undo_brings_a_finding_back_and_redo_takes_it_away(services, article_id):
    ref = FindingRef(article_id, FindingKind.ISSUE, "Tariffs")
    services.correcting.reject(ref)
    assert [one.ref for one in services.correcting.undo()] == [ref]
    assert len(services.reading.open(article_id).extraction.issues) == 1
    assert [one.ref for one in services.correcting.redo()] == [ref]
    assert services.reading.open(article_id).extraction.issues == ()
    assert services.correcting.redo() == ()


def test_a_rejection_survives_a_new_extraction_that_dates_the_deadline(services, article_id):
    arrival = an_arrival()
    vague = replace(arrival.extraction, deadlines=(a_deadline("XXXX-11-10"),))
    services.library.extractions.save([vague])
    services.correcting.reject(FindingRef(article_id, FindingKind.DEADLINE, "XXXX-11-10@46"))
    services.library.extractions.save([an_extraction(arrival.article, version=2)])
    assert services.reading.open(article_id).extraction.deadlines == ()


def test_the_dossier_holds_all_articles_and_is_gathered_once_until_a_finding_changes(services, article_id):
    first = services.reading.dossier()
    assert [source.article.id for source in first.sources] == [article_id]
    services.library.briefs.save_brief("current", "{}")
    assert services.reading.dossier() is first
    services.correcting.reject(FindingRef(article_id, FindingKind.ISSUE, "Tariffs"))
    assert (len(first.issues), len(services.reading.dossier().issues)) == (1, 0)


def test_only_what_changed_is_read_when_the_dossier_is_gathered_again(services, article_id, monkeypatch):
    other = services.library.add([an_arrival(f"{BODY} It may be extended.")])[0]
    first = services.reading.dossier()
    services.correcting.reject(FindingRef(other, FindingKind.ISSUE, "Tariffs"))
    asked: list[str] = []
    load = services.library.sources
    monkeypatch.setattr(services.library, "sources", lambda ids: load(asked.extend(ids) or tuple(asked)))
    again = services.reading.dossier()
    assert asked == [other]
    assert [one.article.id for one in again.sources] == [article_id, other]
    assert [one is same for one, same in zip(first.sources, again.sources, strict=True)] == [True, False]
    assert [len(one.extraction.issues) for one in again.sources] == [1, 0]


def test_a_correction_that_was_undone_and_given_up_for_another_is_gone_from_the_dossier(services, article_id):
    other = services.library.add([an_arrival(f"{BODY} It may be extended.")])[0]
    services.correcting.reject(FindingRef(article_id, FindingKind.ISSUE, "Tariffs"))
    assert [len(one.extraction.issues) for one in services.reading.dossier().sources] == [0, 1]
    services.correcting.undo()
    services.correcting.reject(FindingRef(other, FindingKind.ISSUE, "Tariffs"))
    assert [len(one.extraction.issues) for one in services.reading.dossier().sources] == [1, 0]


def test_an_unknown_dossier_is_told_with_those_there_are(services):
    with pytest.raises(UserError, match="no dossier named Trade; choose one of these: All articles") as refusal:
        services.reading.dossier("Trade")
    assert refusal.value.status == 2


def test_undo_leaves_what_was_corrected_elsewhere(services, article_id):
    ref = FindingRef(article_id, FindingKind.ISSUE, "Tariffs")
    services.correcting.reject(ref)
    elsewhere = Rejection(FindingRef(article_id, FindingKind.ACTOR, "person:Ann Lee"))
    services.library.corrections.add(elsewhere)
    assert [one.ref for one in services.correcting.undo()] == [ref]
    assert services.correcting.undo() == ()
    assert services.library.corrections.active() == (elsewhere,)
    assert [one.ref for one in services.correcting.redo()] == [ref]


def test_undo_keeps_step_with_what_changed_nothing(services, article_id):
    ref = FindingRef(article_id, FindingKind.ISSUE, "Tariffs")
    services.correcting.reject(ref)
    services.correcting.restore(FindingRef(article_id, FindingKind.ACTOR, "person:Ann Lee"))
    assert services.correcting.undo() == ()
    assert [one.ref for one in services.correcting.undo()] == [ref]
