"""Which words fill a slot?"""

import time
from fnmatch import fnmatchcase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.index.analysis.patterns import Slot, Sort, make_test


def fits(shape: str, word: str) -> bool:
    return make_test(Slot(Sort.SHAPE, shape))(word)


@pytest.mark.parametrize(
    ("shape", "word", "is_meant"),
    [
        ("tar*", "tariff", True),
        ("tar*", "star", False),
        ("t*f*", "tariff", True),
        ("w?r", "war", True),
        ("w?r", "wr", False),
        ("w?r*", "worker", True),
        ("a*b*b", "ab", False),
        ("a*b*b", "abb", True),
        ("a*ab", "ab", False),
        ("3.5*", "3x5", False),
    ],
)
def test_a_star_stands_for_any_letters_and_a_question_mark_for_one(shape: str, word: str, is_meant: bool) -> None:
    assert fits(shape, word) is is_meant


@given(st.text("ab*?", min_size=1), st.text("ab"))
def test_a_shape_means_what_it_means_for_names_of_files(shape: str, word: str) -> None:
    assert fits(shape, word) == fnmatchcase(word, shape)


def test_no_shape_takes_long_to_compare() -> None:
    start = time.process_time()
    assert not fits("a*" * 31 + "b", "a" * 64)
    assert time.process_time() - start < 1
