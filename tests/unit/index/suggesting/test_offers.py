from collections.abc import Iterator
from datetime import date
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.domain.search import Suggestion
from briefing.index.documents import IndexDocument
from briefing.index.store import Index
from briefing.index.suggesting.offers import FEW, make_offers
from briefing.query.grammar import parse
from tests.unit.index.conftest import fill

TODAY = date(2025, 10, 25)
#: How many articles have each sentence.
SENTENCES = {
    "The government of Beijing spoke of the tariff on rare earths.": 20,
    "The minister met another minister at the ministry on 2025-11-10.": 12,
    "A tarif, as the French say.": 1,
    "The U.S. government may act, the miniter said.": 1,
    "Harvests of soybeans.": 3,
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    bodies = [f"{sentence} Number {n}." for sentence, times in SENTENCES.items() for n in range(times)]
    documents = [
        IndexDocument(str(n), "", body, source=("Reuters", "The Star")[n % 2], published=f"2025-{n % 12 + 1:02}")
        for n, body in enumerate(bodies)
    ]
    opened = fill(tmp_path_factory.mktemp("offers"), documents[:10])
    opened.add(documents[10:])
    yield opened
    opened.close()


def offer(index: Index, text: str, *, typing: bool = False) -> tuple[Suggestion, ...]:
    read = partial(parse, today=TODAY, typing=typing)
    return index.examine(lambda snapshot: make_offers(text, read, snapshot))


def count(index: Index, text: str) -> int:
    return index.search(parse(text, TODAY).tree, as_of=TODAY).total


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("goverment", "government"),
        ("minsiter", "minister"),
        ("tarrif", "tariff"),
        ("Bejing", "Beijing"),
        ("BEJING", "BEIJING"),
        ("overnment", "government"),
        ("ogvernment", "government"),
        ("xgovernment", "government"),
        ("fovernment", "government"),
        ("miniter", "minister"),
        ("goverment  AND bejing", "government  AND beijing"),
        ("(goverment OR zzzz) bejing date:2025", "(government OR zzzz) beijing date:2025"),
        ('"rare erths"~2', '"rare earths"~2'),
        ("rare-erths", "rare-earths"),
        ("source:Retuers tariffs", "source:Reuters tariffs"),
        ('source:"The Satr"', 'source:"The Star"'),
    ],
)
def test_a_misspelt_word_is_offered_as_the_articles_spell_it_and_the_rest_stays(
    index: Index, text: str, meant: str
) -> None:
    best = offer(index, text)[0]
    assert (best.query, best.shown) == (meant, " ".join(meant.split()))
    assert best.total == count(index, meant) > count(index, text)
    assert best.dropped is None


@pytest.mark.parametrize(
    "text",
    [
        "minister",
        "ministers",
        "soybean",
        "2025",
        "1000x",
        "tarifff~ minsterr~",
        "goverm*",
        "g?verment",
        "zzzzzzz",
        "-goverment minister",
        "the",
        "teh",
        "minsiter OR minister",
        "",
    ],
)
def test_what_is_found_is_a_number_or_too_short_or_asked_for_as_a_pattern_is_not_spelt_otherwise(
    index: Index, text: str
) -> None:
    assert [one for one in offer(index, text) if one.dropped is None] == []


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("gov", []),
        ("goverm", []),
        ("goverment", ["government"]),
        ("goverment min", ["government min"]),
        ("minsiter min", ["minister min"]),
        ('"rare erth', []),
        ('"raer earths', ['"rare earths']),
    ],
)
def test_a_word_still_being_typed_is_no_slip_while_it_begins_one_or_is_far_from_all(
    index: Index, text: str, offered: list[str]
) -> None:
    assert [one.query for one in offer(index, text, typing=True) if one.dropped is None] == offered


def test_words_about_as_likely_are_offered_together_and_others_alone(index: Index) -> None:
    assert [one.query for one in offer(index, "minist")] == ["minister", "ministry"]
    assert [one.query for one in offer(index, "rarre")] == ["rare"]


def test_another_spelling_is_not_offered_where_it_finds_nothing_either(index: Index) -> None:
    assert [one.dropped for one in offer(index, "tarrif before:2020")] == []
    assert [one.dropped for one in offer(index, "tarrif harvests")] == ["tarrif"]


def test_a_rare_word_is_a_slip_only_of_far_more_frequent_ones(index: Index) -> None:
    assert [one.query for one in offer(index, "miniter")] == ["minister"]
    assert 0 < count(index, "miniter") <= FEW
    assert offer(index, "French") == ()


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """An index with slips in it."""
    sentences = {
        "The government met.": 15,
        "The goverment met.": 1,
        "A tariff and a tarif.": 1,
        "The tariff rises.": 3,
        "A content reader.": 4,
        "A context, a contest.": 2,
        "Of sanctions and sanatoria.": 4,
        "A sanitorium.": 1,
    }
    bodies = [f"{sentence} Number {n}." for sentence, times in sentences.items() for n in range(times)]
    documents = [IndexDocument(str(n), "", body, language="en" if n % 3 else "fr") for n, body in enumerate(bodies)]
    opened = fill(tmp_path_factory.mktemp("slips"), documents)
    yield opened
    opened.close()


@pytest.mark.parametrize("typing", [False, True])
@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("goverment", ["government"]),
        ("govermnt", ["government", "goverment"]),
        ("contest", []),
        ("sanitorium", []),
        ("government", []),
        ("tariff", []),
    ],
)
def test_a_slip_that_stands_in_an_article_is_offered_the_word_several_times_as_many_have(
    small: Index, text: str, offered: list[str], typing: bool
) -> None:
    assert [one.query for one in offer(small, text, typing=typing) if one.dropped is None] == offered


def test_a_language_that_no_article_has_is_offered_as_those_they_have_the_likest_first(small: Index) -> None:
    assert [one.query for one in offer(small, "lang:english")] == ["lang:en", "lang:fr"]
    assert [one.query for one in offer(small, "lang:french")] == ["lang:fr", "lang:en"]
    assert offer(small, "lang:f", typing=True) == ()


def test_no_word_is_offered_twice(small: Index) -> None:
    assert [(one.query, one.dropped) for one in offer(small, "government goverment")] == [("government", "goverment")]


def test_the_beginning_of_a_slip_or_of_a_word_is_not_spelt_otherwise_while_it_is_typed(small: Index) -> None:
    assert [one.query for one in offer(small, "tarif")] == ["tariff"]
    assert offer(small, "tarif", typing=True) == offer(small, "goverme", typing=True) == ()


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.sampled_from(["goverment", "tarrif", '"bejing', "(", "-x", "source:", "OR", "AND", "before:2", "é~"]))
)
def test_any_query_is_given_offers_that_are_counted_right(index: Index, pieces: list[str]) -> None:
    text = " ".join(pieces)
    for one in offer(index, text):
        assert one.total == count(index, one.query) > 0
        assert one.query != text
