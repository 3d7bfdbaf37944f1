import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from briefing.domain.search import Facet, FacetCount, FacetValue
from briefing.index.beside.facets import count_facets
from briefing.index.documents import IndexDocument
from briefing.index.store import Index
from briefing.query.grammar import parse
from briefing.query.refining import toggle_term
from tests.unit.index.conftest import fill

TODAY = date(2025, 10, 25)
NAMES = (
    "He Lifeng",
    "HE LIFENG",
    "Lifeng",
    "Bank of China",
    "China",
    "Curaçao",
    "Curacao",
    'The "Big" Five',
    "中国",
    "*",
)
SOURCES = (None, "The Star", "the star", "The Morning Star", "Reuters*", "“Le Monde”")
DATES = (None, "2025-10-09", "2025-10", "2025-09-28/2025-10-03", "2025", "2024-12-31", "XXXX-11-10")


def make_articles(number: int) -> Iterator[IndexDocument]:
    chance = random.Random(7)  # noqa: S311
    for at in range(number):
        names = tuple(chance.sample(NAMES, chance.randrange(4)))
        yield IndexDocument(
            f"{at:03}",
            chance.choice(("War", "Trade")),
            "A war on trade." * chance.randrange(2),
            source=chance.choice(SOURCES),
            published=chance.choice(DATES),
            actors=(*names, "China"),
            main_actors=names,
            issues=tuple(chance.sample(("Rare earths", "rare earths", "Rare earths exports"), chance.randrange(3))),
        )


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """An index of three segments, in which some articles were put in place of others."""
    articles = list(make_articles(90))
    opened = fill(tmp_path_factory.mktemp("index"), articles[:50])
    opened.add(articles[40:80])
    opened.add(articles[75:])
    opened.remove(["003", "060"])
    yield opened
    opened.close()


def facets(index: Index, query: str, *, most: int = 100) -> dict[Facet, FacetCount]:
    tree = parse(query, TODAY).tree
    found = index.examine(lambda snapshot: count_facets(snapshot, tree, most=most))
    assert [each.facet for each in found] == [Facet.SOURCE, Facet.MONTH, Facet.ACTOR, Facet.ISSUE]
    return {each.facet: each for each in found}


def values(found: FacetCount) -> list[tuple[str, int]]:
    return [(value.label, value.count) for value in found.values]


def total(index: Index, query: str) -> int:
    return index.search(parse(query, TODAY).tree, as_of=TODAY).total


@pytest.mark.parametrize(
    "query",
    [
        "",
        "war",
        "trade OR nothing",
        "-war",
        "nothing",
        'source:="the star"',
        "war date:2025-10",
        "date:none trade",
        "before:2025",
    ],
)
def test_a_term_added_leaves_as_many_articles_as_are_counted(index: Index, query: str) -> None:
    for found in facets(index, query).values():
        for value in found.values:
            narrowed = query if value.is_chosen else toggle_term(query, value.term, TODAY)
            assert total(index, narrowed) == value.count, value


def test_every_article_is_counted_under_each_of_its_values(index: Index) -> None:
    found = facets(index, "")
    assert sum(value.count for value in found[Facet.SOURCE].values) == total(index, "") - total(
        index, "-source:star -source:reuters -source:monde"
    )


def test_spellings_of_a_value_are_counted_as_one_and_shown_as_most_write_it(tmp_path: Path) -> None:
    names = ("Curaçao", "curacao", "Curaçao", "CURAÇAO")
    index = fill(tmp_path, [IndexDocument(str(at), "War", "", main_actors=(name,)) for at, name in enumerate(names)])
    index.add([IndexDocument("5", "War", "", main_actors=("Curacao", "curacao"))])
    assert facets(index, "war")[Facet.ACTOR].values == (FacetValue("Curaçao", 5, 'actor:="Curaçao"'),)


def test_an_actor_is_counted_by_its_main_name_alone(tmp_path: Path) -> None:
    index = fill(tmp_path, [IndexDocument("a", "War", "", actors=("He Lifeng", "He"), main_actors=("He Lifeng",))])
    assert values(facets(index, "actor:he")[Facet.ACTOR]) == [("He Lifeng", 1)]
    assert total(index, 'actor:="He"') == 0


def test_months_come_latest_first_and_what_has_no_date_last(tmp_path: Path) -> None:
    dates = ("2025-10-09", None, "2025", "2025-09-28/2025-10-03", "2024-12-31", "XXXX-11-10")
    index = fill(tmp_path, [IndexDocument(str(at), "War", "", published=when) for at, when in enumerate(dates)])
    assert values(facets(index, "war")[Facet.MONTH]) == [
        ("Oct 2025", 3),
        ("Sep 2025", 2),
        ("Dec 2024", 1),
        ("No date", 2),
    ]


def test_only_so_many_values_are_given_and_the_rest_counted(index: Index) -> None:
    every, few = facets(index, ""), facets(index, "", most=2)
    for facet, found in few.items():
        assert len(found.values) == 2
        assert found.more == len(every[facet].values) - 2
    assert few[Facet.SOURCE].values == every[Facet.SOURCE].values[:2]


@pytest.mark.parametrize(
    ("query", "facet", "value"),
    [
        ('war source:="reuters*"', Facet.SOURCE, "Reuters*"),
        ('actor:="bank of china" trade', Facet.ACTOR, "Bank of China"),
        ('issue:="Nowhere"', Facet.ISSUE, "Nowhere"),
        ("date:2024-12 war", Facet.MONTH, "Dec 2024"),
        ("date:2030-01", Facet.MONTH, "Jan 2030"),
        ("date:none", Facet.MONTH, "No date"),
    ],
)
def test_a_value_that_is_asked_for_is_always_among_those_given(
    index: Index, query: str, facet: Facet, value: str
) -> None:
    (chosen,) = (each for each in facets(index, query, most=1)[facet].values if each.is_chosen)
    assert (chosen.label.casefold(), chosen.count) == (value.casefold(), total(index, query))


def test_what_is_counted_grows_and_shrinks_with_the_index(tmp_path: Path) -> None:
    articles = list(make_articles(40))
    index = fill(tmp_path, articles[:10])
    for at in range(10, 40, 3):
        assert facets(index, "")
        index.add(articles[at : at + 3])
        index.remove([articles[at - 10].id])
    left = fill(tmp_path / "anew", [one for at, one in enumerate(articles) if at % 3 or at > 27])
    before = {
        facet: {(value.label.casefold(), value.count) for value in found.values}
        for facet, found in facets(index, "").items()
    }
    assert before == {
        facet: {(value.label.casefold(), value.count) for value in found.values}
        for facet, found in facets(left, "").items()
    }
    while index.merge():
        assert facets(index, "")
    assert {facet: {value.count for value in found.values} for facet, found in facets(index, "").items()} == {
        facet: {count for _, count in found} for facet, found in before.items()
    }
