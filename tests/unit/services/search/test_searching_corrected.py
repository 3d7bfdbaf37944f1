"""What the reader corrects is found, ordered and counted as corrected, once the worker has indexed that."""

import time
from dataclasses import replace

import pytest

from briefing.domain.dossier import FindingRef
from briefing.domain.findings import Basis, FindingKind, Published
from briefing.domain.search import Facet, NextDeadline
from briefing.services.worker.indexing import index_behind
from briefing.services.worker.workshop import Workshop, locate_index
from briefing.settings.resources import seed_paths
from tests.unit.library.samples import a_deadline, an_arrival

NEAR, FAR = a_deadline("2025-11-01"), a_deadline("2026-03-01")


@pytest.fixture
def index(services, paths):
    """Index what is behind, here and now."""
    return lambda: index_behind(Workshop(services.library, locate_index(paths.cache / "indexes", services.library)))


@pytest.fixture
def near_and_far(services, index):
    arrivals = [an_arrival(body) for body in ("Talks one.", "Talks two.")]
    found = zip(arrivals, (NEAR, FAR), strict=True)
    changed = [replace(one, extraction=replace(one.extraction, deadlines=(deadline,))) for one, deadline in found]
    ids = services.library.add(changed)
    index()
    return ids


def search(services, query, **options):
    return [hit.article_id for hit in services.searching.search(query, **options).hits]


def values(services, query, facet):
    (found,) = (each for each in services.searching.facets(query) if each.facet is facet)
    return [(value.label, value.count) for value in found.values]


def test_a_rejected_deadline_orders_and_filters_no_more_until_that_is_undone(services, near_and_far, index):
    near, far = near_and_far
    assert search(services, "talks", order="deadline") == [near, far]
    assert search(services, "deadline:2025-11") == [near]
    services.correcting.reject(FindingRef(near, FindingKind.DEADLINE, NEAR.key))
    index()
    assert search(services, "talks", order="deadline") == [far, near]
    assert [search(services, query) for query in ("deadline:2025-11", "kind:expiry")] == [[], [far]]
    hits = services.searching.search("talks", order="deadline").hits
    assert [hit.next_deadline for hit in hits] == [NextDeadline(FAR.when, 127), None]
    services.correcting.undo()
    index()
    assert search(services, "talks", order="deadline") == [near, far]
    assert search(services, "deadline:2025-11") == [near]


def test_an_empty_query_orders_by_the_deadlines_that_are_left(services, near_and_far, index):
    near, far = near_and_far
    services.correcting.reject(FindingRef(near, FindingKind.DEADLINE, NEAR.key))
    index()
    assert search(services, "", order="deadline") == [far, near]


def test_rejected_names_are_counted_and_found_no_more(services, near_and_far, index):
    near, far = near_and_far
    assert values(services, "talks", Facet.ACTOR) == [("Ann Lee", 2)]
    services.correcting.reject(FindingRef(near, FindingKind.ACTOR, "person:Ann Lee"))
    services.correcting.reject(FindingRef(far, FindingKind.ISSUE, "Tariffs"))
    index()
    assert values(services, "talks", Facet.ACTOR) == [("Ann Lee", 1)]
    assert values(services, "talks", Facet.ISSUE) == [("Tariffs", 1)]
    assert search(services, 'actor:="Ann Lee"') == search(services, "actor:lee") == [far]


def test_a_date_that_is_settled_anew_filters_orders_and_counts(services, near_and_far, index):
    near, far = near_and_far
    (extraction,) = services.library.extractions.load([near]).values()
    services.library.extractions.save([replace(extraction, published=Published(None, Basis.UNKNOWN))])
    index()
    page = services.searching.search("talks after:2025-01")
    assert [[hit.article_id for hit in hits] for hits in (page.hits, page.undated_hits)] == [[far], [near]]
    assert search(services, "talks", order="newest") == [far, near]
    assert values(services, "talks", Facet.MONTH) == [("Oct 2025", 1), ("No date", 1)]
    services.library.extractions.save([replace(extraction, published=Published("2025-12-01", Basis.INFERRED))])
    index()
    assert search(services, "talks", order="newest") == [near, far]
    assert values(services, "talks after:2025-01", Facet.MONTH) == [("Dec 2025", 1), ("Oct 2025", 1)]


def test_a_given_date_reaches_the_index_by_itself(services):
    (article_id,) = services.importing.run([seed_paths()[0]]).added
    assert search(services, "on:2025-10-25") == []
    services.correcting.give_date(article_id, "2025-10-25")
    patience = time.monotonic() + 60
    while search(services, "on:2025-10-25") != [article_id] and time.monotonic() < patience:
        time.sleep(0.05)
    assert search(services, "on:2025-10-25 deadline:2025-11-10") == [article_id]


def test_articles_that_name_no_outlet_are_counted_and_found_as_such_with_an_index_and_without(services, index):
    arrivals = [an_arrival(body) for body in ("Talks one.", "Talks two.")]
    nameless = replace(arrivals[0], extraction=replace(arrivals[0].extraction, source=None))
    named = replace(arrivals[1], extraction=replace(arrivals[1].extraction, source="Wire"))
    ids = services.library.add([nameless, named])
    assert search(services, 'source:="No outlet"') == [ids[0]]
    index()
    assert values(services, "talks", Facet.SOURCE) == [("No outlet", 1), ("Wire", 1)]
    assert search(services, 'source:="No outlet"') == [ids[0]]
