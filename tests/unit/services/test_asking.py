from dataclasses import replace

import pytest

from briefing.domain.findings import ActorKind
from briefing.services.worker.indexing import rebuild_index
from briefing.services.worker.workshop import Workshop, locate_index
from tests.unit.library.samples import an_arrival

#: The main name of each article's actor, as the extraction gives it.
NAMES = (
    "United States",
    "European Union (EU)",
    "United Kingdom",
    "World Trade Organization (WTO)",
    "China",
    "US Steel",
)


@pytest.fixture(params=["with an index", "without one"])
def filled(services, request, paths):
    for name in NAMES:
        arrival = an_arrival(f"An article about {name}.")
        (actor, *_) = arrival.extraction.actors
        named = replace(actor, name=name, kind=ActorKind.COUNTRY, aliases=())
        services.library.add([replace(arrival, extraction=replace(arrival.extraction, actors=(named,)))])
    if request.param == "with an index":
        rebuild_index(
            Workshop(services.library, locate_index(paths.cache / "indexes", services.library)), lambda _: None
        )
    return services


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("actor:US", {"United States", "US Steel"}),
        ("actor:U.S.", {"United States", "US Steel"}),
        ("actor:USA", {"United States"}),
        ("actor:America", {"United States"}),
        ('actor:"United States"', {"United States"}),
        ("actor:EU", {"European Union (EU)"}),
        ('actor:"European Union"', {"European Union (EU)"}),
        ("actor:Britain", {"United Kingdom"}),
        ("actor:UK", {"United Kingdom"}),
        ("actor:WTO", {"World Trade Organization (WTO)"}),
        ("actor:Beijing", set()),
        ("-actor:USA -actor:EU", {"United Kingdom", "World Trade Organization (WTO)", "China", "US Steel"}),
    ],
)
def test_an_actor_is_found_by_each_of_its_names_and_by_no_metonym(filled, query, found):
    articles = filled.library.articles.load(hit.article_id for hit in filled.searching.search(query).hits)
    assert {one.body for one in articles.values()} == {f"An article about {name}." for name in found}


def test_the_name_that_was_looked_for_besides_is_told(filled):
    assert filled.searching.search("actor:USA").searched_for == "actor USA OR actor is “United States”"


def test_an_actor_is_completed_from_another_of_its_names(filled):
    is_indexed = bool(filled.suggesting.complete("actor:", 6))
    offered = [one.text for one in filled.suggesting.complete("actor:us", 8)]
    assert offered == (['"United States"', '"US Steel"'] if is_indexed else [])
    assert [one.text for one in filled.suggesting.complete("source:us", 9)] == []


@pytest.mark.parametrize("query", ['actor:"United States"', "actor:US", 'actor:="united states"'])
def test_an_actor_is_marked_where_it_has_another_of_its_names(filled, query):
    body = "The U.S. told us to wait; the United States will not."
    assert [span.of(body) for span in filled.searching.marks(query, body)] == ["U.S.", "United States"]


def test_a_row_shows_an_actor_under_another_of_its_names(services):
    arrival = an_arrival("The talks went on. The U.S. would not sign.")
    (actor, *_) = arrival.extraction.actors
    named = replace(actor, name="United States", kind=ActorKind.COUNTRY, aliases=("U.S.",))
    services.library.add([replace(arrival, extraction=replace(arrival.extraction, actors=(named,)))])
    (hit,) = services.searching.search('actor:"United States"').hits
    assert [mark.of(hit.snippet.text) for mark in hit.snippet.marks] == ["U.S."]
    assert hit.count == 1
