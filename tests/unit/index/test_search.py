from datetime import date
from pathlib import Path

import pytest

from briefing.index.documents import IndexDocument, Order
from briefing.index.store import Index
from briefing.query.grammar import parse
from tests.unit.index.conftest import fill

TODAY = date(2025, 10, 25)
EVERYTHING = {"controls", "truce", "undated", "accents", "dense", "empty"}


def found(index: Index, query: str, *, typing: bool = False) -> set[str]:
    answer = index.search(parse(query, TODAY, typing=typing).tree, as_of=TODAY)
    ids = [match.id for match in answer.matches]
    assert answer.total == len(ids) == len(set(ids))
    return set(ids)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", EVERYTHING),
        ("tariff", {"controls", "undated"}),
        ("tariffs", {"controls", "undated"}),
        ("US", {"controls"}),
        ("U.S.", {"controls"}),
        ("u.s", {"controls"}),
        ("may", {"controls"}),
        ("will", {"truce"}),
        ("it", {"controls", "truce"}),
        ("resume", {"accents"}),
        ("RÉSUMÉ", {"accents"}),
        ("lukasz Sao strasse naive", {"accents"}),
        ('"quoted" words', {"accents"}),
        ("rare earth", {"controls"}),
        ("rare-earths", {"controls"}),
        ("rareearth", {"controls"}),
        ('"rare earth exports"', {"controls"}),
        ('"trade war"', {"undated"}),
        ('"war trade"', set()),
        ('"war trade"~1', {"undated"}),
        ("trade war", {"undated"}),
        ("trade OR rare", {"controls", "truce", "undated"}),
        ("trade -war", {"truce"}),
        ("-trade", EVERYTHING - {"truce", "undated"}),
        ("NOT (trade OR rare)", {"accents", "dense", "empty"}),
        ("exp*", {"controls", "truce"}),
        ("t*f", {"undated"}),
        ("w?r", {"undated"}),
        ("tarrif~", {"controls", "undated"}),
        ("nowhere", set()),
        ("nowhere OR truce", {"truce"}),
        ("nowhere truce", set()),
        ("贸易战", {"dense"}),
        ("易", {"dense"}),
        ("战贸", set()),
        ("title:war", {"undated"}),
        ("title:tariff", set()),
        ("title:-war trade", {"truce"}),
        ("source:reuters", {"controls", "undated"}),
        ('source:"the star"', {"truce"}),
        ("source:(reuters OR star) -war", {"controls", "truce"}),
        ("actor:bessent", {"controls"}),
        ("actor:US", {"controls"}),
        ('actor:"united states"', {"controls"}),
        ('actor:"bessent united"', set()),
        ("actor:lif*", {"truce"}),
        ("issue:truce", {"truce"}),
        ("kind:expiry", {"truce"}),
        ("lang:en", {"controls", "truce"}),
        ("before:2025-10-25", {"controls", "accents"}),
        ("after:2025-10-09", {"truce", "dense"}),
        ("on:2025-10-25", {"truce", "dense"}),
        ("date:2024-11-20", {"accents"}),
        ("trade before:2026", {"truce"}),
        ("-before:2026", {"undated", "empty"}),
        ("deadline:2025-11-10", {"truce"}),
        ("deadline:before:2025-11", set()),
        ("deadline:before:2025-11-02", {"controls"}),
        ("deadline:after:2025-11-20", {"truce"}),
    ],
)
def test_a_query_finds_its_articles(index: Index, query: str, ids: set[str]) -> None:
    assert found(index, query) == ids


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("tar", {"controls", "undated"}),
        ("tariffs", {"controls", "undated"}),
        ("rare-ea", {"controls"}),
        ('"rare ear', {"controls"}),
        ("actor:bess", {"controls"}),
        ("贸", {"dense"}),
    ],
)
def test_while_typing_the_last_word_finds_what_begins_so(index: Index, query: str, ids: set[str]) -> None:
    assert found(index, query, typing=True) == ids


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        ("newest", ["dense", "truce", "controls", "accents", "empty", "undated"]),
        ("deadline", ["controls", "truce", "dense", "accents", "empty", "undated"]),
    ],
)
def test_articles_come_in_the_order_asked_for_and_the_dateless_last(index: Index, order: Order, ids: list[str]) -> None:
    answer = index.search(None, as_of=TODAY, order=order)
    assert [match.id for match in answer.matches] == ids


def test_a_deadline_that_is_past_or_under_way_counts_from_the_day_asked_about(index: Index) -> None:
    answer = index.search(None, as_of=date(2025, 12, 15), order="deadline", limit=2)
    assert [match.id for match in answer.matches] == ["truce", "dense"]


@pytest.mark.parametrize("order", ["newest", "relevance", "deadline"])
@pytest.mark.parametrize("limit", [1, 3, 9])
def test_of_articles_of_one_day_the_last_to_arrive_comes_first(tmp_path: Path, order: Order, limit: int) -> None:
    day, arrivals = "2025-10-24", {"b": 1, "a": 2, "d": 3, "c": 3}
    rows = [IndexDocument(name, "War", "", published=day, arrival=at) for name, at in arrivals.items()]
    index = fill(tmp_path, rows)
    answer = index.search(parse("war", TODAY).tree, as_of=TODAY, order=order, limit=limit)
    assert [match.id for match in answer.matches] == ["c", "d", "a", "b"][:limit]


def test_a_deadline_that_is_not_awaited_is_found_but_does_not_order(tmp_path: Path) -> None:
    passed_over = IndexDocument("a", "War", "", deadlines=("2025-11-01",))
    awaited = IndexDocument("b", "War", "", deadlines=("2025-11-09",), awaited=("2025-11-09",))
    index = fill(tmp_path, [passed_over, awaited])
    answer = index.search(parse("deadline:2025-11", TODAY).tree, as_of=TODAY, order="deadline")
    assert [match.id for match in answer.matches] == ["b", "a"]


def test_more_occurrences_and_the_title_count_more(index: Index) -> None:
    by_tariff = index.search(parse("tariff", TODAY).tree, as_of=TODAY).matches
    assert [match.id for match in by_tariff] == ["undated", "controls"]
    by_truce = index.search(parse("truce OR war", TODAY).tree, as_of=TODAY).matches
    assert all(match.score > 0 for match in by_truce)


def test_the_total_is_exact_whatever_the_limit(index: Index) -> None:
    answer = index.search(None, as_of=TODAY, limit=2)
    assert (answer.total, len(answer.matches)) == (6, 2)


def test_the_undated_that_a_date_filter_leaves_out_are_counted(index: Index) -> None:
    assert index.search(parse("trade before:2026", TODAY).tree, as_of=TODAY).undated == 1
    assert index.search(parse("trade", TODAY).tree, as_of=TODAY).undated == 0


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("trade", []),
        ("trade before:2026", ["undated"]),
        ("before:2026", ["undated", "empty"]),
        ("before:2024", ["undated", "empty"]),
        ("before:2026 after:2025", ["undated", "empty"]),
        ("(war before:2026) OR nowhere", ["undated"]),
        ("trade before:2026 -tariff", []),
        ("-before:2026", []),
        ("trade deadline:before:2026", ["undated"]),
        ("deadline:2025-11-10 before:2026", ["undated"]),
        ("deadline:2030", ["undated"]),
        ("date:none", []),
    ],
)
def test_what_only_an_unknown_date_leaves_out_is_given_apart(index: Index, query: str, ids: list[str]) -> None:
    answer = index.search(parse(query, TODAY).tree, as_of=TODAY)
    assert {match.id for match in answer.undated_matches} == set(ids)
    assert answer.undated == len(ids)
    assert not {match.id for match in answer.matches} & set(ids)


@pytest.mark.parametrize("limit", [1, 2, 3, 4, 5])
def test_the_undated_follow_the_matches_as_far_as_there_is_room(index: Index, limit: int) -> None:
    answer = index.search(parse("before:2025-10-10", TODAY).tree, as_of=TODAY, limit=limit)
    assert (answer.total, answer.undated) == (2, 2)
    assert len(answer.matches) == min(limit, 2)
    assert len(answer.undated_matches) == max(0, min(limit, 4) - 2)


def test_filters_add_nothing_to_the_score(index: Index) -> None:
    plain = index.search(parse("rare", TODAY).tree, as_of=TODAY).matches
    filtered = index.search(parse("rare source:reuters on:2025", TODAY).tree, as_of=TODAY).matches
    assert plain == filtered
