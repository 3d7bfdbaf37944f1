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
