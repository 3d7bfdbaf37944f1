import threading

import pytest

from briefing.domain.dossier import FindingRef
from briefing.domain.errors import UserError
from briefing.domain.findings import Basis, FindingKind
from briefing.settings.resources import seed_paths
from tests.unit.library.samples import a_deadline, an_arrival


def test_a_date_that_is_none_is_refused(services):
    with pytest.raises(UserError, match="soon is no date; give one such as 2025-10-25"):
        services.correcting.give_date("x", "soon")


def wait_for_change(services, act):
    """Do something and wait until the worker has written what follows from it."""
    changed = threading.Event()
    leave = services.changes.subscribe(lambda change: change.findings and not change.corrections and changed.set())
    act()
    assert changed.wait(60)
    leave()


def wait_for_index(services, act):
    """Do something and wait until the worker has indexed what is behind."""
    act()
    done = threading.Event()
    services.reindexing.catch_up(on_done=lambda problem: done.set())
    assert done.wait(60)


def test_a_given_date_is_read_from_and_can_be_undone(services):
    (article_id,) = services.importing.run([seed_paths()[0]]).added
    before = services.reading.open(article_id).extraction
    assert (before.published.basis, "XXXX-11-10" in {one.when for one in before.deadlines}) == (Basis.UNKNOWN, True)
    wait_for_change(services, lambda: services.correcting.give_date(article_id, "2025-10-25"))
    dated = services.reading.open(article_id).extraction
    assert (dated.published.value, dated.published.basis) == ("2025-10-25", Basis.GIVEN)
    assert "2025-11-10" in {one.when for one in dated.deadlines}
    wait_for_change(services, services.correcting.undo)
    assert services.reading.open(article_id).extraction == before
    wait_for_change(services, services.correcting.redo)
    assert services.reading.open(article_id).extraction == dated


def test_a_given_date_dates_other_articles_and_everybody_is_told(services, tmp_path):
    texts = {
        "talks.txt": "Nuclear talks resume\n\nTalks resumed in Vienna on Friday after a pause of months.\n\n"
        "The talks in Vienna are led by Iranian Foreign Minister Abbas Araghchi and EU envoy Enrique Mora.\n",
        "coming.txt": "Araghchi and Mora to talk\n\nIranian Foreign Minister Abbas Araghchi will meet EU envoy Enrique "
        "Mora in Vienna next week, aides said.\n\nA freeze on enrichment expires on June 30.\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
    coming, talks = services.importing.run([tmp_path / "coming.txt", tmp_path / "talks.txt"]).added
    assert [one.extraction.published.value for one in services.reading.sources((coming, talks))] == [None, None]
    told = set()
    leave = services.changes.subscribe(lambda change: told.update(change.articles))
    wait_for_change(services, lambda: services.correcting.give_date(talks, "14 June 2024"))
    leave()
    assert told == {coming, talks}
    other = services.reading.open(coming).extraction
    assert (other.published.value, other.published.basis) == ("2024-06", Basis.INFERRED)
    assert "2024-06-30" in {one.when for one in other.deadlines}


def test_a_corrected_deadline_stays_when_its_article_is_given_a_date(services):
    (article_id,) = services.importing.run([seed_paths()[0]]).added
    (truce,) = (one for one in services.reading.open(article_id).extraction.deadlines if one.when == "XXXX-11-10")
    ref = FindingRef(article_id, FindingKind.DEADLINE, truce.key)
    wait_for_index(services, lambda: services.correcting.amend_deadline(ref, what="truce is over"))
    wait_for_change(services, lambda: services.correcting.give_date(article_id, "2025-10-25"))
    (truce,) = (one for one in services.reading.open(article_id).extraction.deadlines if one.is_corrected)
    assert (truce.when, truce.what) == ("2025-11-10", "truce is over")


@pytest.mark.parametrize("chosen", [True, False])
@pytest.mark.usefixtures("qapp")
def test_a_rejected_finding_is_off_the_brief_and_the_panel_until_that_is_undone(services, chosen):
    (article_id,) = services.library.add([an_arrival()])
    refs = {
        FindingRef(article_id, FindingKind.ISSUE, "Tariffs"),
        FindingRef(article_id, FindingKind.DEADLINE, a_deadline().key),
        FindingRef(article_id, FindingKind.ACTOR, "person:Ann Lee"),
    }
    for ref in refs if chosen else ():
        services.briefing.toggle(ref)
    before = findings_shown(services, article_id)
    assert (bool(before[0]), before[1]) == (True, [1, 1, 1])
    for ref in refs:
        services.correcting.reject(ref)
    assert findings_shown(services, article_id) == (set(), [0, 0, 0])
    for _ in refs:
        services.correcting.undo()
    assert findings_shown(services, article_id) == before


def findings_shown(services, article_id):
    """Return what the brief's lines are about, and how many issues, deadlines and actors the panel shows."""
    brief = services.briefing.current().brief
    on_page = {ref for line in (*brief.issues, *brief.deadlines, *brief.actors) for ref in line.refs}
    found = services.reading.open(article_id).extraction
    return on_page, [len(found.issues), len(found.deadlines), len(found.actors)]
