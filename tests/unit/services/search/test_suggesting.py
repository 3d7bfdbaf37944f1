from dataclasses import replace

import pytest

from briefing.services.worker.indexing import rebuild_index
from briefing.services.worker.workshop import Workshop, locate_index
from tests.unit.library.samples import an_arrival

TALKS = "Soybean talks stalled in May, the minister said. Résumé of the talks: nothing. "
TRADE = "The government of the US may act on rare earths in Beijing, the minister said. "


@pytest.fixture
def suggesting(services, paths):
    bodies = [*(TALKS + f"Number {n}." for n in range(3)), *(TRADE + f"Number {n}." for n in range(12))]
    arrivals = [an_arrival(body, published=f"2025-{n % 12 + 1:02}-01") for n, body in enumerate(bodies)]
    services.library.add([replace(one, extraction=replace(one.extraction, title=None)) for one in arrivals])
    rebuild_index(Workshop(services.library, locate_index(paths.cache / "indexes", services.library)), lambda _: None)
    return services.suggesting


@pytest.mark.parametrize(
    ("query", "left", "dropped", "total"),
    [
        ("soybean rare earths", "rare earths", "soybean", 12),
        ("soybean   beijing", "beijing", "soybean", 12),
        ('minister "rare talks"', "minister", "rare talks", 15),
        ("minister AND before:2020", "minister", "before:2020", 15),
        ("minister (soybean OR talks) beijing", "minister beijing", "(soybean OR talks)", 12),
        ("minister -said", "minister", "-said", 15),
        ("soybean -talks", "soybean", "-talks", 3),
        ("soybean NOT talks", "soybean", "NOT talks", 3),
    ],
)
def test_what_finds_nothing_is_offered_without_the_part_that_leaves_the_most(suggesting, query, left, dropped, total):
    offer = suggesting.suggest(query)[-1]
    assert (offer.query, offer.dropped, offer.total) == (left, dropped, total)


@pytest.mark.parametrize("query", ["", "   ", "minister", "zzzzzzz", "zzzzzzz OR yyyyyyy", "zzzzzzz yyyyyyy", "(", "-"])
def test_nothing_is_offered_where_nothing_is_better(suggesting, query):
    assert suggesting.suggest(query) == ()


@pytest.mark.parametrize(
    ("query", "offered"),
    [
        ('"earths rare"', [("earths rare", 12)]),
        ('beijing "earths rare"', [("beijing earths rare", 12)]),
        ("kind:foo", [("kind:expiry", 15)]),
        ("kind:meeting rare", [("kind:expiry rare", 12), ("rare", 12)]),
        ("minister minsiter", [("minister", 15)]),
    ],
)
def test_what_finds_nothing_is_offered_with_loose_words_or_a_value_that_there_is(suggesting, query, offered):
    assert [(offer.query, offer.total) for offer in suggesting.suggest(query)][: len(offered)] == offered


def test_without_an_index_nothing_is_offered(services):
    services.library.add([an_arrival()])
    assert services.suggesting.suggest("nothing found") == ()


def test_the_name_of_a_field_is_completed_without_an_index(services):
    (completion,) = services.suggesting.complete("tariffs so", 10)
    assert (completion.span.start, completion.span.end, completion.text) == (8, 10, "source:")
    assert completion.count is None


def test_the_value_of_a_field_is_completed_from_the_index(suggesting):
    (completion,) = suggesting.complete("tariffs kind:ex", 15)
    assert (completion.span.start, completion.span.end, completion.text) == (13, 15, "expiry")
    assert completion.count == 15
    assert suggesting.complete("tariffs ", 8) == ()
    assert suggesting.complete("before:2", 8) == ()
