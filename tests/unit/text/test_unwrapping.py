from hypothesis import given
from hypothesis import strategies as st

from briefing.text.blocks import split_blocks
from briefing.text.lines.unwrapping import find_wraps, unwrap
from briefing.text.shadow import shadow

WRAPPED = "The ministers met in the\ntown hall to talk about long-\nterm loans.\n\nThey did not agree.\n"


def wraps_of(text: str) -> tuple[int, ...]:
    plain = shadow(text)
    return find_wraps(plain, split_blocks(plain))


def test_only_line_ends_inside_a_paragraph_become_spaces() -> None:
    assert unwrap(WRAPPED, wraps_of(WRAPPED)) == (
        "The ministers met in the town hall to talk about long- term loans.\n\nThey did not agree.\n"
    )


def test_a_line_end_behind_a_hyphen_may_be_kept() -> None:
    assert "the town hall to talk about long-\nterm loans" in unwrap(WRAPPED, wraps_of(WRAPPED), parting=False)


@given(st.text(alphabet="ab -.\n", max_size=200))
def test_the_length_stays(text: str) -> None:
    assert len(unwrap(text, wraps_of(text))) == len(text)
