import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.canonical import canonical


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\ufeffTalks", "Talks"),
        ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
        ("re\u0301sume\u0301", "r\u00e9sum\u00e9"),
        ("a\u00a0b\u202fc\u2010d\t\u201ce\u201d ", "a\u00a0b\u202fc\u2010d\t\u201ce\u201d "),
        ("mid\ufeffdle", "mid\ufeffdle"),
    ],
    ids=["mark", "line ends", "composition", "typography stays", "mark inside stays"],
)
def test_only_the_mark_the_line_ends_and_the_composition_change(text: str, expected: str) -> None:
    assert canonical(text) == expected


@given(st.text())
def test_canonical_text_stays_as_it_is(text: str) -> None:
    once = canonical(text)
    assert canonical(once) == once


@given(st.text())
def test_canonical_text_is_composed_and_has_one_kind_of_line_end(text: str) -> None:
    body = canonical(text)
    assert "\r" not in body
    assert unicodedata.is_normalized("NFC", body)
