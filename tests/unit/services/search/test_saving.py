from dataclasses import replace

import pytest

from briefing.domain.correction import Rejection
from briefing.domain.dossier import FindingRef
from briefing.domain.errors import UserError
from briefing.domain.findings import FindingKind
from briefing.domain.search import OpenedSearch, SavedSearch
from briefing.library.store import Library
from briefing.services.worker.indexing import index_behind
from briefing.services.worker.workshop import Workshop, locate_index
from tests.unit.library.samples import an_arrival


@pytest.fixture
def arrive(services, paths):
    """Add articles to the library, as another process does, and index them."""

    def add(*bodies):
        library = Library.open(paths.library)
        ids = library.add([an_arrival(body) for body in bodies])
        library.close()
        index(services, paths)
        return ids

    return add


def index(services, paths):
    index_behind(Workshop(services.library, locate_index(paths.cache / "indexes", services.library)))


def test_a_search_counts_what_answers_and_what_of_it_came_since_it_was_opened(services, arrive):
    arrive("A trade war.", "Rare earths.")
    assert services.saving.save(" trade   OR\nfish ") == SavedSearch(1, "trade OR fish", 1, 0)
    arrive("Fish is traded.", "Trade again.", "Nothing.")
    assert services.saving.all() == (SavedSearch(1, "trade OR fish", 3, 2),)
    assert services.saving.open(1) == OpenedSearch("trade OR fish", 2)
    assert services.saving.all() == (SavedSearch(1, "trade OR fish", 3, 0),)


def test_an_article_that_is_indexed_again_is_not_new(services, arrive, paths):
    (article_id,) = arrive("A trade war.")
    services.saving.save("trade")
    services.library.corrections.add(Rejection(FindingRef(article_id, FindingKind.ACTOR, "person:Ann Lee")))
    index(services, paths)
    assert services.searching.search("actor:lee").total == 0
    assert services.saving.all() == (SavedSearch(1, "trade", 1, 0),)


def test_what_comes_before_it_is_indexed_is_new_once_it_is(services, arrive, paths):
    arrive("A trade war.")
    services.library.add([an_arrival("Trade again.")])
    services.saving.save("trade")
    index(services, paths)
    assert services.saving.all() == (SavedSearch(1, "trade", 2, 1),)


def test_while_there_is_no_index_nothing_is_counted_and_what_is_there_is_seen(services, arrive, paths):
    services.library.add([an_arrival("A trade war.")])
    assert services.saving.save("trade") == SavedSearch(1, "trade", None, 0)
    index(services, paths)
    assert services.saving.all() == (SavedSearch(1, "trade", 1, 0),)


def test_what_came_since_a_search_was_opened_is_marked_in_its_list(services, arrive):
    arrive("A trade war.")
    services.saving.save("trade")
    (fresh,) = arrive("Trade again.")
    opened = services.saving.open(1)
    hits = services.searching.search(opened.query, new_after=opened.seen).hits
    assert {hit.article_id for hit in hits if hit.is_new} == {fresh}
    assert len(hits) == 2
    assert not any(hit.is_new for hit in services.searching.search(opened.query).hits)


def test_a_query_saved_again_is_kept_once_and_all_of_it_seen(services, arrive):
    arrive("A trade war.")
    first = services.saving.save("trade")
    arrive("Trade again.")
    assert services.saving.save("  trade") == replace(first, total=2, fresh=0)
    assert len(services.saving.all()) == 1


@pytest.mark.parametrize("query", ["", "  ", "(", "*"])
def test_a_query_that_asks_for_nothing_is_not_saved(services, query):
    with pytest.raises(UserError, match="asks for nothing yet"):
        services.saving.save(query)
    assert services.saving.all() == ()


def test_a_forgotten_search_is_gone_until_it_is_saved_again(services, arrive):
    arrive("A trade war.")
    saved = services.saving.save("trade")
    arrive("Trade again.")
    services.saving.forget(saved.query)
    assert services.saving.all() == ()
    with pytest.raises(UserError, match="is not there any more"):
        services.saving.open(saved.number)
    assert services.saving.save("trade").fresh == 1


def test_saving_opening_and_forgetting_are_told_to_whoever_shows_them(services):
    told = []
    services.changes.subscribe(told.append)
    services.saving.save("trade")
    services.saving.open(1)
    services.saving.forget("trade")
    assert [change.searches for change in told] == [True] * 3


def test_what_another_process_adds_is_noticed_and_counted(services, arrive):
    services.saving.save("trade")
    told = []
    services.changes.subscribe(told.append)
    ids = arrive("A trade war.")
    services.changes.poll()
    assert [change.articles for change in told] == [ids]
    assert [(one.total, one.fresh) for one in services.saving.all()] == [(1, 1)]
