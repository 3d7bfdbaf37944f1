import itertools
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.domain.span import Span
from briefing.index.analysis.patterns import make_test, read_leaf
from briefing.index.analysis.words import find_words
from briefing.index.marks import find_marks
from briefing.query.grammar import parse
from briefing.query.tree import Node

TODAY = date(2025, 10, 25)


def read(query: str, *, typing: bool = False) -> Node | None:
    return parse(query, TODAY, typing=typing).tree


def marked(query: str, body: str, *, typing: bool = False) -> list[str]:
    return [span.of(body) for span in find_marks(read(query, typing=typing), body)]


@pytest.mark.parametrize(
    ("query", "body", "words"),
    [
        ("tariff", "Tariffs, a tariff and tariffed goods; tarif", ["Tariffs", "tariff", "tariffed"]),
        ("US", "The US and the U.S. told us; use a bus.", ["US", "U.S.", "us"]),
        ("u.s.", "US", ["US"]),
        ("resume", "résumé and RÉSUMÉ", ["résumé", "RÉSUMÉ"]),
        ("résumé", "resume", ["resume"]),
        ("rare-earth", "rare earths, Rare-earth, rare\u2010earth, rareearth; rare metals", None),
        ("earth", "rare-earth", ["earth"]),
        ("email", "e-mail", ["e-mail"]),
        ("e-mail", "email", ["email"]),
        ('"trade war"', "trade wars; a war on trade; trade-war", ["trade wars", "trade-war"]),
        ('"trade war"~2', "trade is a war", ["trade is a war"]),
        ('"trade war"~1', "trade is a war", []),
        ("‘don’t’", "don't", ["don't"]),
        ("contr*", "Controls contribute", ["Controls", "contribute"]),
        ("w?r", "war wir wear", ["war", "wir"]),
        ("c*l", "control coal", ["control", "coal"]),
        ("goverment~", "government govern", ["government"]),
        ("贸易战", "中美贸易战", ["贸易战"]),
        ("战", "中美贸易战", ["战"]),
        ("易中", "贸易战", []),
        ("trade", "贸易trade战", ["trade"]),
        ("next", "the end.Next in 2025.Next", ["Next", "Next"]),
        ("a OR b", "b a", ["b", "a"]),
        ("a -b", "b a", ["a"]),
        ("actor:bessent", "Bessent", ["Bessent"]),
        ("source:reuters lang:en", "Reuters en", []),
        ("before:2025", "2025", []),
        ("1000", "1,000", ["1,000"]),
        ("", "anything", []),
    ],
)
def test_a_query_marks_its_words_and_no_others(query: str, body: str, words: list[str] | None) -> None:
    assert marked(query, body) == (words or ([] if words is not None else marked("rare-earth", body)))


def test_a_joined_word_is_marked_in_all_its_spellings() -> None:
    body = "rare earths, Rare-earth, rare\u2010earth, rareearth; rare metals"
    assert marked("rare-earth", body) == ["rare earths", "Rare-earth", "rare\u2010earth", "rareearth"]


def test_while_typing_the_last_word_is_marked_by_its_beginning_and_its_forms() -> None:
    assert marked("countries", "country countrieside", typing=True) == ["country", "countrieside"]


def test_an_unfinished_phrase_is_marked_by_the_beginning_of_its_last_word() -> None:
    assert marked('"rare ear', "rare earths, rare gas", typing=True) == ["rare earths"]


_WORDS = st.sampled_from(
    ["trade", "war", "trade-war", "U.S.", "us", "贸易战", "é", "x’s", "\u00a0", "1,000", ".", "\n"]
)
_QUERIES = st.sampled_from(["trade", "trade-war", '"trade war"~3', "us", "贸易", "e", "x OR 1000", "t* -us", "wor~"])


@settings(deadline=None)
@given(_QUERIES, st.lists(_WORDS).map(" ".join))
def test_marks_lie_in_the_body_in_order_and_apart(query: str, body: str) -> None:
    marks = find_marks(read(query), body)
    assert all(mark.end <= len(body) and len(mark) > 0 for mark in marks)
    assert all(before.end <= after.start for before, after in itertools.pairwise(marks))


_PIECES = [
    "trade",
    "trade-war",
    "war",
    "U.S.",
    "us",
    "贸易",
    "é",
    "’s",
    "1,000",
    "2025",
    ".",
    ",",
    " ",
    "\n",
    "-",
    "(",
    "e\u0301",
]
_LONG_WORDS = st.lists(st.sampled_from(_PIECES)).map("".join)


@settings(deadline=None)
@given(st.sampled_from(["trade", "war", "us", "e", "2025", "易", "tradewar", "t*", "w?r*", "trad~"]), _LONG_WORDS)
def test_every_word_is_marked_that_the_index_would_find(query: str, body: str) -> None:
    (pattern,) = read_leaf(parse(query, TODAY).tree)
    fits = make_test(pattern.slots[0])
    marks = find_marks(read(query), body)
    for place in find_words(body):
        if fits(place.word):
            assert any(mark.start <= place.start and place.end <= mark.end for mark in marks)


def test_a_long_body_is_marked_at_once() -> None:
    body = "Officials said the tariffs on rare-earth exports would expire in November, he added. " * 180
    tree = read('tariff "rare earth" exp*')
    times = []
    for _ in range(5):
        start = time.perf_counter()
        assert len(find_marks(tree, body)) > 500
        times.append(time.perf_counter() - start)
    assert min(times) < 0.1


def test_marks_of_no_tree_are_none() -> None:
    assert find_marks(None, "body") == ()


def test_a_mark_is_exact() -> None:
    assert find_marks(read("us"), "in the U.S. now") == (Span(7, 11),)


def test_marks_that_touch_are_one() -> None:
    assert marked("中国 国家", "中国国家 中国") == ["中国国家", "中国"]
    assert marked("中", "中中 a 中") == ["中中", "中"]
