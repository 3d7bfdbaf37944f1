import threading

import pytest

from briefing.domain.errors import UserError
from briefing.domain.findings import Basis
from briefing.settings.resources import seed_paths


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
