from bisect import bisect_left

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.index.engine.texts import SortedTexts

_TEXT = st.text(st.sampled_from("abcé贸\U0001f600"), max_size=4)
_TEXTS = st.sets(_TEXT, max_size=150).map(sorted)
_MANY = st.integers(0, 400).map(lambda count: sorted(f"{at:x}" for at in range(count)))


@given(_TEXTS, st.slices(150))
def test_they_come_back_as_they_were_given(texts: list[str], part: slice) -> None:
    kept = SortedTexts.of(texts)
    assert list(kept) == texts
    assert len(kept) == len(texts)
    assert [kept[at] for at in range(len(texts))] == texts
    assert [kept[at - len(texts)] for at in range(len(texts))] == texts
    assert kept[part] == texts[part]


@given(_TEXTS | _MANY, _TEXT | st.integers(0, 999).map(str))
def test_a_text_is_placed_where_it_would_be_sorted(texts: list[str], text: str) -> None:
    assert SortedTexts.of(texts).place(text) == bisect_left(texts, text)


def test_half_a_character_has_a_place_but_stands_nowhere() -> None:
    texts = SortedTexts.of(["a", "贸", "\U0001f600"])
    assert texts.place("\ud800") == 2
    assert texts.find(["\ud800"]) == []


@given(_TEXTS, st.lists(_TEXT, max_size=40))
def test_those_that_are_there_are_found(texts: list[str], wanted: list[str]) -> None:
    assert SortedTexts.of(texts).find(sorted(set(wanted))) == [at for at, text in enumerate(texts) if text in wanted]


@pytest.mark.parametrize("at", [-3, 2])
def test_there_is_nothing_beyond_the_ends(at: int) -> None:
    with pytest.raises(IndexError):
        SortedTexts.of(["a", "b"])[at]


@given(_TEXTS, st.sets(st.integers(0, 149)))
def test_those_that_are_picked_come_as_they_were_given(texts: list[str], places: set[int]) -> None:
    chosen = sorted(at for at in places if at < len(texts))
    assert SortedTexts.of(texts).pick(np.array(chosen, np.int64)) == [texts[at] for at in chosen]
