from dataclasses import replace

import pytest

from briefing.library.store import Library
from tests.unit.library.samples import an_arrival, an_extraction


@pytest.fixture
def library(tmp_path):
    opened = Library.open(tmp_path / "library")
    yield opened
    opened.close()


def test_the_newest_articles_come_first_and_the_undated_last_however_many_are_asked_for(library):
    days = ("2025-10-25", None, "2025-10-24", "2025-10-25", "2024-01-01", None)
    ids = library.add([an_arrival(f"Body {at}.", published=day) for at, day in enumerate(days)])
    newest = [ids[at] for at in (3, 0, 2, 4, 5, 1)]
    assert list(library.extractions.newest_first()) == newest
    for limit in range(8):
        assert list(library.extractions.newest_first(limit)) == newest[:limit]


def test_a_headline_is_a_part_of_the_extraction(library):
    arrival = an_arrival()
    (key,) = library.add([replace(arrival, extraction=replace(arrival.extraction, title=None, deadlines=()))])
    library.add([an_arrival("Other words.")])
    headlines = library.extractions.headlines(library.articles.ids())
    for one, extraction in library.extractions.load(library.articles.ids()).items():
        shown = headlines[one]
        assert (shown.article_id, shown.title, shown.source) == (one, extraction.title, extraction.source)
        assert (shown.published, shown.deadlines) == (extraction.published, extraction.deadlines)
    assert headlines[key].title is None


@pytest.mark.parametrize("document", ["", "{", "[]", '{"title": 3}', "null"])
def test_what_can_no_longer_be_read_has_nothing_in_its_headline(library, document):
    arrival = an_arrival()
    library.add([arrival])
    with library._database.writing() as transaction:
        transaction.connection.execute("UPDATE extractions SET document = ?", (document,))
    key = arrival.article.id
    assert library.extractions.headlines([key])[key].deadlines == ()
    assert an_extraction(arrival.article).deadlines
