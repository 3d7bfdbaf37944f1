from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.domain.span import Span
from briefing.query.grammar import Query, parse
from briefing.query.places import leave_out, replace_spans

TODAY = date(2025, 10, 25)


def read(text: str) -> Query:
    return parse(text, TODAY)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        ("rare  earths", ["rare", "earths"]),
        ("rare AND (a OR b) -x", ["rare", "(a OR b)", "-x"]),
        ('NOT NOT a source:"The Star" before:2025', ["NOT NOT a", 'source:"The Star"', "before:2025"]),
        ("actor:(a b) before:never c", ["actor:(a b)", "c"]),
        ("a (b c", ["a", "(b c"]),
        ("a b OR c", []),
    ],
)
def test_the_parts_that_all_have_to_match_are_known_by_their_place(text: str, parts: list[str]) -> None:
    assert [span.of(text) for span in read(text).parts] == parts


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("rare -earths", [("rare", None)]),
        ("-(a -b) NOT NOT c", [("b", None), ("c", None)]),
        ('actor:(Xi OR "He Lifeng") trade', [("Xi", "actor"), ('"He Lifeng"', "actor"), ("trade", None)]),
        ("before:2025 x*", [("x*", None)]),
    ],
)
def test_the_words_that_are_looked_for_are_known_by_their_place_and_field(
    text: str, words: list[tuple[str, str | None]]
) -> None:
    assert [(word.span.of(text), word.field) for word in read(text).words] == words


@pytest.mark.parametrize(
    ("text", "part", "rest"),
    [
        ("a b c", "b", "a c"),
        ("a AND b", "b", "a"),
        ("a AND b", "a", "b"),
        ("a AND b AND c", "b", "a AND c"),
        ("  a   (b  c)", "a", "(b  c)"),
        ("a", "a", ""),
    ],
)
def test_a_part_is_left_out_and_the_rest_stays_as_it_is(text: str, part: str, rest: str) -> None:
    start = text.index(part)
    assert leave_out(text, Span(start, start + len(part))) == rest


@given(st.lists(st.sampled_from(["a", "b*", '"c d"', "(e OR f)", "-g", "title:h", "AND"]), max_size=7))
def test_what_is_left_when_a_part_goes_are_the_other_parts(pieces: list[str]) -> None:
    query = read(" ".join(pieces))
    for gone in query.parts:
        left = read(leave_out(query.text, gone))
        others = [span.of(query.text) for span in query.parts if span != gone]
        assert [span.of(left.text) for span in left.parts] == others


def test_spans_are_replaced_and_the_rest_stays_as_it_is() -> None:
    assert replace_spans("goverment  minsiter", [(Span(0, 9), "government"), (Span(11, 19), "minister")]) == (
        "government  minister"
    )
