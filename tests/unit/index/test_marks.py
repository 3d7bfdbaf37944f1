import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.domain.span import Span
from briefing.index.analysis.patterns import make_test, read_leaf
from briefing.index.analysis.words import find_words
from briefing.index.marks import Mark, Marker, _leaves, find_marks, join_marks
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


_QUERIES = [
    *(
        "trade",
        "trade-war",
        '"trade war"',
        '"trade war"~3',
        "us",
        "贸易",
        "e",
        "x OR 1000",
        "t* -us",
        "wor~",
        "strasse",
    ),
    *("war", "2025", "易", "tradewar", "t*", "w?r*", "trad~", "caf*", "ｶﾞｽ", "ガ", "한국", '"贸易 war"', '"war 贸易"'),
    *(
        "贸易战",
        "贸易war",
        "s",
        "ts",
        '"us trade-war"',
        "war's",
        "санкции",
        "san*",
        '"u.s. trade"~1',
        "кот*",
        "f",
        "co",
    ),
]
_PIECES = [
    *("trade", "trades", "trade-war", "war", "U.S.", "us", "u", "s", "贸易", "战", "易", "é", "café", "caf\u0301e"),
    *("1,000", "2025", ".", ",", " ", "  ", "\n", "-", "(", "\u0301", "ß", "Straße", "ﬁ", "ﬀ", "e", "t", "co", "’s"),
    *("ガス", "ｶﾞｽ", "ﾞ", "한국은", "санкции", "КОТ", "\U00020000", "😀", "\u202f", "\u00ad", "\u02bc", "İ", "ı", "_"),
    *("\uffff", "كَتَبَ", "،", "हिन्दी", "ไทย", "\u2011", "“", "…", "\0", "\t", "'s"),
]
_BODIES = st.lists(st.sampled_from(_PIECES), max_size=40).map("".join)


def read_every_word(query: str, body: str) -> list[tuple[int, int]]:
    """Return the marks of a query by testing every word of the body and every one that follows it."""
    places = list(find_words(body))
    found = set()
    for leaf in _leaves(parse(query, TODAY).tree):
        for pattern in read_leaf(leaf):
            tests = [make_test(slot) for slot in pattern.slots]
            for first in (place for place in places if tests[0](place.word)):
                ends = {first.position: first.end}
                for fits in tests[1:]:
                    ends = {
                        place.position: place.end
                        for place in places
                        if any(0 < place.position - before <= pattern.slop + 1 for before in ends) and fits(place.word)
                    }
                found |= {(first.start, min(ends.values()))} if ends else set()
    return join_touching(found)


def join_touching(spans: set[tuple[int, int]]) -> list[tuple[int, int]]:
    inside = {at for start, end in spans for at in range(2 * start, 2 * end + 1)}
    starts = sorted(at // 2 for at in inside if at - 1 not in inside)
    ends = sorted(at // 2 for at in inside if at + 1 not in inside)
    return list(zip(starts, ends, strict=True))


@settings(deadline=None, max_examples=400)
@given(st.sampled_from(_QUERIES), _BODIES)
def test_the_marks_are_those_of_reading_every_word(query: str, body: str) -> None:
    assert [(mark.start, mark.end) for mark in find_marks(read(query), body)] == read_every_word(query, body)


@settings(deadline=None)
@given(st.sampled_from(_QUERIES), st.text(max_size=60))
def test_any_text_can_be_marked(query: str, body: str) -> None:
    assert [(mark.start, mark.end) for mark in find_marks(read(query), body)] == read_every_word(query, body)


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


@pytest.mark.parametrize(
    ("body", "words", "hits"),
    [
        ("rare earths", [(0, 4), (5, 11)], ["rare earths"]),
        ("rare-earth exports", [(0, 4), (5, 10)], ["rare-earth"]),
        ("rare, earths", [(0, 4), (6, 12)], ["rare", "earths"]),
        ("rare  earths", [(0, 4), (6, 12)], ["rare", "earths"]),
        ("rare", [(1, 3)], ["ar"]),
        ("rare ", [(0, 4)], ["rare"]),
        ("", [], []),
    ],
)
def test_words_side_by_side_are_one_hit(body: str, words: list[tuple[int, int]], hits: list[str]) -> None:
    marks = [Mark(*each, 1 << number) for number, each in enumerate(words)]
    assert [body[mark.start : mark.end] for mark in join_marks(marks, body)] == hits


def test_a_mark_tells_the_words_of_the_query_that_stand_there() -> None:
    body = "Rare earths, and the trade war; earthen. rare-earth trade wars"
    marks = Marker(read('rare earth* "trade war"')).find(body)
    assert [(body[mark.start : mark.end], mark.words) for mark in marks] == [
        ("Rare", 1),
        ("earths", 2),
        ("trade war", 4),
        ("earthen", 2),
        ("rare", 1),
        ("earth", 2),
        ("trade wars", 4),
    ]
    assert join_marks(marks, body)[-1].words == 7


@pytest.mark.parametrize(
    ("query", "body", "words"),
    [
        ('actor:"United States"', "The U.S. told us: the US, or America.", ["U.S.", "US", "America"]),
        ("actor:us", "Us? The US’s envoys told us.", ["US"]),
        ("actor:US tariff", "Tariffs of the U.S. hurt us", ["Tariffs", "U.S."]),
        ("actor:trump", "Trump of the US told us", ["Trump", "US"]),
        ("actor:u?s", "ups of the US", ["ups", "US"]),
    ],
)
def test_an_actor_is_marked_by_all_its_names_and_by_one_in_capitals_only_where_it_stands_so(
    query: str, body: str, words: list[str]
) -> None:
    marks = Marker(read(query), ("United States", "US", "U.S.", "America")).find(body)
    assert [body[mark.start : mark.end] for mark in marks] == words
