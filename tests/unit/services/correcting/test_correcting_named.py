"""What the reader changes of actors and issues holds everywhere, and is taken back whole."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.domain.correction import ActorAmendment, Joining
from briefing.domain.dossier import FindingRef, Source
from briefing.domain.errors import UserError
from briefing.domain.findings import Actor, ActorKind, Confidence, FindingKind, FoundActor, Issue, Position, Stance
from briefing.domain.span import Span
from briefing.library.articles import Arrival
from briefing.services.corrected import apply_corrections
from briefing.services.corrections import making
from briefing.services.corrections.finding import refer
from briefing.services.worker.indexing import index_behind
from briefing.services.worker.workshop import Workshop, locate_index
from tests.unit.library.samples import BODY, a_deadline, an_article, an_extraction

LEE = Actor(
    "Ann Lee",
    ActorKind.PERSON,
    (Span(0, 7),),
    Confidence.LOW,
    role="Minister",
    positions=(Position(Stance.REJECTS, Span(0, 24)),),
)
TRUCE = Actor("The Truce", ActorKind.ORGANISATION, (Span(26, 35),), Confidence.LOW)
TARIFFS = Issue("Tariffs", 0.75, (Span(0, 24),), (Span(16, 23),), Confidence.LOW)
LAPSE = Issue("Truce lapse", 0.5, (Span(26, 63),), (Span(30, 42),), Confidence.MEDIUM)


def an_arrival(body=BODY, *, actors=(LEE, TRUCE), issues=(TARIFFS, LAPSE)):
    article = an_article(body)
    extraction = replace(an_extraction(article), actors=actors, issues=issues)
    return Arrival(article, body.encode(), extraction, "2025-10-25T12:00:00+00:00")


@pytest.fixture
def article_id(services):
    return services.library.add([an_arrival()])[0]


@pytest.fixture
def ref(article_id):
    return lambda finding: refer(article_id, finding)


def test_an_actor_is_renamed_everywhere_and_keeps_its_name_of_before(services, found, ref):
    before = found()
    services.correcting.amend_actor(
        ref(LEE), name=" Ann  B. Lee ", kind=ActorKind.ORGANISATION, role="", affiliation="Oslo"
    )
    actor, _ = found().actors
    assert (actor.name, actor.kind, actor.role, actor.affiliation) == (
        "Ann B. Lee",
        ActorKind.ORGANISATION,
        None,
        "Oslo",
    )
    assert (actor.aliases, actor.confidence) == (("Ann Lee",), Confidence.HIGH)
    assert actor.found == FoundActor("Ann Lee", ActorKind.PERSON, "Minister", None)
    assert found().deadlines[0].actors == ("Ann B. Lee",)
    services.correcting.undo()
    assert found() == before


def test_a_renamed_finding_keeps_its_own_name_for_what_comes_after(services, found, ref):
    services.correcting.amend_actor(ref(LEE), name="Ann B. Lee")
    services.correcting.label_issue(ref(TARIFFS), label="Import tariffs")
    assert [refer("", one).key for one in (found().actors[0], found().issues[0])] == ["person:Ann Lee", "Tariffs"]
    services.correcting.amend_actor(ref(found().actors[0]), role="Envoy")
    assert (found().actors[0].name, found().actors[0].role) == ("Ann B. Lee", "Envoy")
    services.correcting.reject(ref(LEE), ref(TARIFFS))
    assert [len(found().actors), len(found().issues)] == [1, 1]


def test_an_issue_takes_the_label_it_is_given(services, found, ref):
    services.correcting.label_issue(ref(TARIFFS), label="Import tariffs")
    issue, _ = found().issues
    assert (issue.label, issue.found, issue.confidence, issue.surfaces) == (
        "Import tariffs",
        "Tariffs",
        Confidence.HIGH,
        TARIFFS.surfaces,
    )
    with pytest.raises(UserError, match="needs a label"):
        services.correcting.label_issue(ref(TARIFFS), label="  ")


def test_two_actors_of_an_article_become_one(services, found, ref):
    services.correcting.join(ref(TRUCE), into=ref(LEE))
    (actor,) = found().actors
    assert (actor.name, actor.aliases, actor.role) == ("Ann Lee", ("The Truce",), "Minister")
    assert actor.mentions == (Span(0, 7), Span(26, 35))
    services.correcting.undo()
    assert found().actors == (LEE, TRUCE)


def test_two_issues_of_an_article_become_one(services, found, ref):
    services.correcting.join(ref(TARIFFS), into=ref(LAPSE))
    (issue,) = found().issues
    assert (issue.label, issue.score, issue.sentences) == ("Truce lapse", 0.75, (Span(0, 24), Span(26, 63)))


def test_findings_of_two_articles_become_one_in_the_dossier(services, article_id, ref):
    other_body = f"{BODY}\n\nMore."
    (other,) = services.library.add(
        [an_arrival(other_body, actors=(replace(LEE, name="Lee An"), TRUCE), issues=(LAPSE,))]
    )
    assert len(services.reading.dossier().actors) == 3
    services.correcting.join(FindingRef(other, FindingKind.ACTOR, "person:Lee An"), into=ref(LEE))
    merged = services.reading.dossier().actors
    assert [(one.best.finding.name, len(one.members)) for one in merged] == [("Ann Lee", 2), ("The Truce", 2)]
    services.correcting.join(FindingRef(other, FindingKind.ISSUE, "Truce lapse"), into=ref(TARIFFS))
    names = {one.best.finding.label: len(one.members) for one in services.reading.dossier().issues}
    assert names == {"Tariffs": 2, "Truce lapse": 1}
    assert services.correcting.undo()
    assert len(services.correcting.undo()) == 1


def test_only_findings_of_one_kind_become_one(services, ref):
    with pytest.raises(UserError, match="Only actors can be joined with actors"):
        services.correcting.join(ref(TARIFFS), into=ref(LEE))
    with pytest.raises(UserError, match="Only actors can be joined with actors"):
        services.correcting.join(ref(a_deadline()), into=ref(a_deadline()))
    with pytest.raises(UserError, match="not there any more"):
        services.correcting.join(ref(LEE), into=FindingRef(ref(LEE).article_id, FindingKind.ACTOR, "person:Nobody"))


def test_what_is_pinned_comes_first_until_it_is_loosened(services, found, ref):
    services.correcting.pin(ref(TRUCE), ref(LAPSE), ref(a_deadline()))
    assert [one.name for one in found().actors] == ["The Truce", "Ann Lee"]
    assert [one.label for one in found().issues] == ["Truce lapse", "Tariffs"]
    assert found().deadlines[0].pinned
    dossier = services.reading.dossier()
    assert dossier.actors[0].best.finding.name == "The Truce"
    assert dossier.issues[0].best.finding.label == "Truce lapse"
    services.correcting.pin(ref(TRUCE), pinned=False)
    assert [one.name for one in found().actors] == ["Ann Lee", "The Truce"]
    services.correcting.pin(ref(TRUCE), pinned=False)
    assert len(services.library.corrections.active()) == 4


def test_a_finding_is_restored_as_it_was_found_long_after(services, found, ref):
    before = found()
    services.correcting.reject(ref(LAPSE))
    services.correcting.amend_actor(ref(LEE), name="Ann B. Lee")
    services.correcting.join(ref(TRUCE), into=ref(LEE))
    services.correcting.amend_deadline(ref(a_deadline()), when="2026-01-01")
    services.correcting.restore(ref(LAPSE), ref(LEE), ref(TRUCE), ref(a_deadline()), ref(TARIFFS))
    assert found() == before
    assert services.briefing.chosen_refs() == frozenset()
    services.correcting.restore(ref(LEE))
    assert len(services.library.corrections.active()) == 8
    services.correcting.amend_actor(ref(LEE), name="Lee Ann")
    assert found().actors[0].name == "Lee Ann"
    # The second of these takes back the restoring that had nothing to restore.
    for _ in range(3):
        services.correcting.undo()
    assert (found().actors[0].name, len(found().issues)) == ("Ann B. Lee", 1)


def test_a_restored_finding_may_be_chosen_for_the_brief_again(services, ref):
    services.briefing.toggle(ref(LAPSE))
    services.correcting.reject(ref(LAPSE))
    assert not services.briefing.is_chosen(ref(LAPSE))
    services.correcting.restore(ref(LAPSE))
    assert services.briefing.is_chosen(ref(LAPSE))


def test_saying_what_is_so_already_is_no_correction(services, ref):
    services.correcting.amend_actor(ref(LEE), name="Ann Lee", kind=ActorKind.PERSON, role="Minister", affiliation="")
    services.correcting.label_issue(ref(TARIFFS), label="Tariffs")
    services.correcting.join(ref(LEE), into=ref(LEE))
    assert services.library.corrections.active() == ()


def test_a_renamed_actor_is_found_again_when_it_is_read_otherwise(services, found, ref):
    services.correcting.amend_actor(ref(LEE), name="Ann B. Lee", role="Envoy")
    services.library.extractions.save([replace(found(), actors=(replace(LEE, name="A. Lee", role="MP"), TRUCE))])
    actor, _ = found().actors
    assert (actor.name, actor.role, actor.found.name) == ("Ann B. Lee", "Envoy", "A. Lee")
    services.library.extractions.save([replace(found(), actors=(TRUCE,))])
    assert found().actors == (TRUCE,)


def test_both_names_of_a_renamed_actor_find_its_articles(services, article_id, ref, paths):
    services.correcting.amend_actor(ref(LEE), name="Maria Solberg")
    index_behind(Workshop(services.library, locate_index(paths.cache / "indexes", services.library)))
    for name in ("solberg", "lee"):
        assert [hit.article_id for hit in services.searching.search(f"actor:{name}").hits] == [article_id]


@pytest.mark.usefixtures("qapp")
def test_the_brief_shows_the_new_name_of_what_was_chosen_before(services, found, ref):
    services.briefing.toggle(ref(LEE))
    services.correcting.amend_actor(ref(LEE), name="Ann B. Lee")
    assert "Ann B. Lee" in {line.name for line in services.briefing.current().brief.actors}
    assert services.briefing.is_chosen(ref(found().actors[0]))


SOURCE = Source(an_article(), an_arrival().extraction)
REFS = {one: refer(SOURCE.article.id, one) for one in (LEE, TRUCE, TARIFFS, LAPSE)}
DEEDS = (
    lambda source: making.make_rejection(source, REFS[TRUCE]),
    lambda source: making.make_rejection(source, REFS[LAPSE]),
    lambda source: making.make_pin(source, REFS[LAPSE], pinned=True),
    lambda source: making.make_pin(source, REFS[LEE], pinned=True),
    lambda source: making.make_actor_amendment(source, REFS[LEE], name="Lee Ann"),
    lambda source: making.make_actor_amendment(source, REFS[TRUCE], kind=ActorKind.PLACE, role="Host"),
    lambda source: making.make_label(source, REFS[TARIFFS], "Duties"),
    lambda source: next(making.join_named(source, [REFS[TRUCE]], LEE, REFS[LEE])),
    lambda source: next(making.join_named(source, [REFS[LAPSE]], TARIFFS, REFS[TARIFFS])),
)


@settings(max_examples=60)
@given(st.lists(st.sampled_from(DEEDS), max_size=8))
def test_each_deed_changes_what_is_there_and_leaves_every_span_in_the_body(deeds):
    log = []
    for deed in deeds:
        before = apply_corrections(SOURCE, log)
        try:
            correction = deed(before)
        except UserError:
            continue
        log += [correction] if correction else []
        after = apply_corrections(SOURCE, log).extraction
        words = [span for one in after.actors for span in one.mentions] + [
            s for one in after.issues for s in one.surfaces
        ]
        assert all(span.of(BODY) for span in words)
        assert len({one.key for one in (*after.actors, *after.issues)}) == len(after.actors) + len(after.issues)
        assert apply_corrections(SOURCE, log[:-1] if correction else log) == before
    assert apply_corrections(SOURCE, ()) == SOURCE


def test_corrections_that_change_nothing_or_join_strangers_are_none():
    passage = making.make_pin(SOURCE, REFS[LEE], pinned=True).passage
    with pytest.raises(ValueError, match="changes nothing"):
        ActorAmendment(REFS[LEE], passage)
    with pytest.raises(ValueError, match="of one kind in one article"):
        Joining(REFS[LEE], passage, REFS[TARIFFS], passage)
