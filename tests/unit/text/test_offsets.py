from hypothesis import given
from hypothesis import strategies as st

from briefing.text.offsets import Utf16Map

BODY = "a\U0001f600b\U0001f1f2c"
bodies = st.text(alphabet=st.sampled_from("ab\u00e9\u4e2d\U0001f600\U00010000"))


def test_a_pair_counts_twice() -> None:
    assert [Utf16Map(BODY).to_utf16(index) for index in range(len(BODY) + 1)] == [0, 1, 3, 4, 6, 7]


def test_the_second_half_of_a_pair_belongs_to_its_code_point() -> None:
    assert [Utf16Map(BODY).to_code_point(unit) for unit in range(8)] == [0, 1, 1, 2, 3, 3, 4, 5]


@given(bodies)
def test_every_code_point_comes_back(body: str) -> None:
    offsets = Utf16Map(body)
    assert [offsets.to_code_point(offsets.to_utf16(index)) for index in range(len(body) + 1)] == [*range(len(body) + 1)]


@given(bodies)
def test_units_are_counted_as_the_codec_counts_them(body: str) -> None:
    offsets = Utf16Map(body)
    for index in range(len(body) + 1):
        assert offsets.to_utf16(index) == len(body[:index].encode("utf-16-le")) // 2
