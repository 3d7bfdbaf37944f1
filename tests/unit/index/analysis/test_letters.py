import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.index.analysis.distance import is_near
from briefing.index.analysis.letters import Letters, Probe
from briefing.index.analysis.stems import stem

_WORDS = st.lists(st.text(st.sampled_from("abcdeginsyé中"), max_size=9), max_size=12)
_MOST = st.sampled_from([1, 2])


@settings(deadline=None)
@given(_WORDS, st.text(st.sampled_from("abcdeginsyé中"), max_size=9), _MOST)
def test_no_word_that_is_near_is_passed_over(words: list[str], text: str, most: int) -> None:
    found = Letters(words).find_near(Probe.of(text, most), slice(0, len(words))).tolist()
    assert {at for at, word in enumerate(words) if is_near(word, text, most)} <= set(found)


@settings(deadline=None)
@given(_WORDS, st.text(st.sampled_from("abcdeginsyé中"), max_size=9), _MOST)
def test_no_form_whose_stem_is_near_is_passed_over(words: list[str], text: str, most: int) -> None:
    found = Letters(words).find_stems_near(Probe.of(text, most), slice(0, len(words))).tolist()
    forms = {at for at, word in enumerate(words) if stem(word) != word and is_near(stem(word), text, most)}
    assert forms <= set(found)


def test_most_words_are_passed_over_by_their_letters_alone() -> None:
    words = ["minister", "ministry", "tariff", "trade", "government"]
    assert Letters(words).find_near(Probe.of("minsiter", 2), slice(0, 5)).tolist() == [0, 1]
    assert Letters(words).find_near(Probe.of("tarif", 1), slice(1, 5)).tolist() == [2]


def test_a_list_without_words_has_none_near() -> None:
    assert not np.any(Letters([]).find_near(Probe.of("a", 1), slice(0, 0)))
