from collections.abc import Iterator

import pytest

from briefing.domain.span import Span
from briefing.index.documents import IndexDocument
from briefing.index.store import Index
from briefing.index.suggesting.values import MOST, complete_values
from briefing.query.completing import Beginning
from tests.unit.index.conftest import fill

ROWS = (
    ("The Star", ("United States", "Łukasz Bąk"), "expiry"),
    ("The Star", ("United States",), "expiry"),
    ("Straits Times", ("United Nations", "He “Ed” Lifeng"), "effective"),
    ("Reuters", ("united states",), "meeting"),
    ("AND", (), "due"),
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    documents = [
        IndexDocument(str(n), "", "words", source=source, actors=names, main_actors=names, kinds=(kind,), language="en")
        for n, (source, names, kind) in enumerate(ROWS)
    ]
    opened = fill(tmp_path_factory.mktemp("values"), documents[:2])
    opened.add([*documents[2:], IndexDocument("gone", "", "", source="Gone Times")])
    opened.remove(["gone"])
    yield opened
    opened.close()


def complete(index: Index, field: str, text: str) -> list[tuple[str, str, int | None]]:
    beginning = Beginning(text, Span(3, 5), field)
    found = index.examine(lambda snapshot: complete_values(beginning, snapshot))
    assert all(one.span == beginning.span for one in found)
    return [(one.text, one.label, one.count) for one in found]


@pytest.mark.parametrize(
    ("field", "text", "found"),
    [
        ("source", "st", [('"The Star"', "The Star", 2), ('"Straits Times"', "Straits Times", 1)]),
        ("source", "The S", [('"The Star"', "The Star", 2)]),
        ("source", "star", [('"The Star"', "The Star", 2)]),
        ("source", "tar", []),
        ("source", "gone", []),
        ("source", "REU", [("Reuters", "Reuters", 1)]),
        ("source", "and", [('"AND"', "AND", 1)]),
        ("actor", "unit", [('"United States"', "United States", 3), ('"United Nations"', "United Nations", 1)]),
        ("actor", "bak", [('"Łukasz Bąk"', "Łukasz Bąk", 1)]),
        ("actor", "ed", [('"He Ed Lifeng"', "He Ed Lifeng", 1)]),
        ("kind", "e", [("expiry", "expiry", 2), ("effective", "effective", 1)]),
        ("lang", "", [("en", "en", 5)]),
        ("before", "2", []),
    ],
)
def test_values_are_found_by_the_beginning_of_any_word_the_most_frequent_first(
    index: Index, field: str, text: str, found: list[tuple[str, str, int]]
) -> None:
    assert complete(index, field, text) == found


def test_the_main_name_of_what_is_typed_comes_first_where_it_is_a_value(index: Index) -> None:
    beginning = Beginning("us", Span(3, 5), "actor")
    found = index.examine(lambda snapshot: complete_values(beginning, snapshot, first="United States"))
    assert [one.label for one in found] == ["United States"]
    assert index.examine(lambda snapshot: complete_values(beginning, snapshot, first="Utopia")) == ()


def test_without_a_letter_the_most_frequent_values_are_offered(index: Index) -> None:
    found = complete(index, "source", "")
    assert found[0] == ('"The Star"', "The Star", 2)
    assert len(found) == 4 <= MOST
