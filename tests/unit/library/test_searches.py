from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.library.searches import KeptSearch
from briefing.library.store import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library.open(tmp_path / "library")
    yield opened
    opened.close()


def queries(library: Library) -> list[str]:
    return [kept.query for kept in library.searches.all()]


def test_searches_are_listed_the_oldest_first_and_each_query_once(library: Library) -> None:
    first, second = library.searches.save("trade", 3), library.searches.save("rare earths", 4)
    assert library.searches.save("trade", 9) == first
    assert library.searches.all() == (first, second)


def test_searches_travel_with_the_library(tmp_path: Path, library: Library) -> None:
    kept = library.searches.save("trade", 3)
    library.close()
    library.folder.rename(tmp_path / "elsewhere")
    again = Library.open(tmp_path / "elsewhere")
    assert again.searches.all() == (kept,)
    again.close()


def test_a_forgotten_search_comes_back_as_it_was_when_it_is_saved_again(library: Library) -> None:
    trade, war = library.searches.save("trade", 3), library.searches.save("war", 4)
    library.searches.forget(trade.number)
    library.searches.forget(war.number)
    assert queries(library) == []
    assert library.searches.save("war", 9) == war
    assert library.searches.save("trade", 9) == trade


def test_a_forgotten_search_is_gone_once_another_is_saved(library: Library) -> None:
    trade = library.searches.save("trade", 3)
    library.searches.forget(trade.number)
    library.searches.save("war", 4)
    assert library.searches.save("trade", 9).seen == 9


def test_what_was_seen_is_never_unseen_and_a_search_that_is_not_there_is_none(library: Library) -> None:
    trade = library.searches.save("trade", 3)
    assert library.searches.mark_seen(trade.number, 7) == "trade"
    assert library.searches.mark_seen(trade.number, 5) == "trade"
    assert library.searches.all() == (KeptSearch(trade.number, "trade", 7),)
    library.searches.forget(trade.number)
    assert library.searches.mark_seen(trade.number, 8) is None
    assert library.searches.mark_seen(99, 8) is None


def test_each_of_these_is_a_change_of_the_searches_alone(library: Library) -> None:
    library.searches.save("trade", 3)
    for act in (lambda: library.searches.mark_seen(1, 4), lambda: library.searches.forget(1)):
        before = library.generation
        act()
        change = library.changes_since(before)
        assert (change.searches, change.articles, change.findings, change.brief) == (True, (), False, False)
    before = library.generation
    library.briefs.save_brief("current", "{}")
    assert not library.changes_since(before).searches
