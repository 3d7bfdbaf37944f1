import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.fold import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("R\u00e9sum\u00e9", "resume"),
        ("STRASSE", "Stra\u00dfe"),
        ("Recep Tayyip Erdo\u011fan", "recep tayyip erdogan"),
        ("S\u00f8ren \u0141ukasz", "soren lukasz"),
        ("China\u2019s \u201crare\u2010earth\u201d", 'china\'s "rare-earth"'),
        ("US\u2013China", "us-china"),
        ("  He\u202fLifeng\n", "he lifeng"),
        ("\u0130stanbul", "istanbul"),
    ],
)
def test_names_that_read_the_same_fold_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_different_names_stay_different() -> None:
    assert fold("Li Shangfu") != fold("Li Shufu")


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
