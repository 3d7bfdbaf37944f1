import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.shadow import shadow


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Scott\u202fBessent", "Scott Bessent"),
        ("100\u00a0%", "100 %"),
        ("a\u3000b\tc\u2009d", "a b c d"),
        ("rare\u2010earth, high\u2011tech", "rare-earth, high-tech"),
        ("US\u2013China \u2014 talks", "US\u2013China \u2014 talks"),
        ("\u201cIt\u2019s\u201d \u00abici\u00bb", '"It\'s" "ici"'),
        ("one\u2028two\u0085three", "one\ntwo\nthree"),
        ("zero\u200bwidth", "zero width"),
        ("soft\u00adhyphen", "soft\u00adhyphen"),
    ],
)
def test_typography_becomes_plain(body: str, expected: str) -> None:
    assert shadow(body) == expected


@given(st.text())
def test_the_shadow_has_the_body_s_length(body: str) -> None:
    assert len(shadow(body)) == len(body)


@given(st.text())
def test_the_shadow_is_its_own_shadow(body: str) -> None:
    assert shadow(shadow(body)) == shadow(body)
