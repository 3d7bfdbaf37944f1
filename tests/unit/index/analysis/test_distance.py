import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.index.analysis.distance import is_near

_LETTERS = st.text(st.sampled_from("abc"), max_size=7)


@pytest.mark.parametrize(
    ("first", "second", "most", "near"),
    [
        ("goverment", "government", 1, True),
        ("minsiter", "minister", 1, True),
        ("tarrif", "tariff", 1, False),
        ("tarrif", "tariff", 2, True),
        ("trade", "trade", 1, True),
        ("trade", "track", 1, False),
        ("trade", "trader", 1, True),
        ("", "a", 1, True),
        ("ab", "", 1, False),
    ],
)
def test_a_slip_of_the_keyboard_is_near(first: str, second: str, most: int, near: bool) -> None:
    assert is_near(first, second, most) is near


@settings(deadline=None)
@given(_LETTERS, _LETTERS, st.sampled_from([1, 2]))
def test_nearness_has_no_direction(first: str, second: str, most: int) -> None:
    assert is_near(first, second, most) == is_near(second, first, most)


@settings(deadline=None)
@given(_LETTERS, st.integers(0, 7), st.sampled_from("abcd"))
def test_one_letter_added_is_near(word: str, at: int, letter: str) -> None:
    assert is_near(word, word[:at] + letter + word[at:], 1)
