import re

from hypothesis import given
from hypothesis import strategies as st

from briefing.patterns.words import any_of, find_words, in_small, is_edge

_TEXTS = st.text("ab _-é'1", max_size=14)


@given(st.text("ab _-é'1", min_size=1, max_size=3), _TEXTS)
def test_words_are_found_where_a_pattern_between_word_edges_finds_them(words, text):
    found = [match.start() for match in re.finditer(rf"\b{re.escape(words)}\b", text)]
    assert list(find_words(words, text)) == found


@given(_TEXTS)
def test_an_edge_is_where_a_pattern_sees_one(text):
    edges = {match.start() for match in re.finditer(r"\b", text)}
    assert {at for at in range(len(text) + 1) if is_edge(text, at)} == edges


def test_no_words_are_found_nowhere():
    assert list(find_words("", "a b")) == []


@given(st.text("aBİıſ’É ", max_size=9))
def test_small_letters_stand_where_the_large_ones_stood(text):
    small = in_small(text)
    assert [letter.lower()[0] for letter in text] == list(small)


@given(st.lists(st.text("ab c-", min_size=1, max_size=4), max_size=6), _TEXTS)
def test_any_of_words_finds_what_a_pattern_with_the_longest_first_does(words, text):
    longest_first = "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or "(?!)"
    found = [match.span() for match in re.finditer(longest_first, text)]
    assert [match.span() for match in re.finditer(any_of(words), text)] == found
