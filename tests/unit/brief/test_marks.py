import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.brief.marks import nest_marks


@pytest.mark.parametrize(
    ("words", "nested"),
    [
        ('"This protects workers," the minister said.', "‘This protects workers,’ the minister said."),
        ("It is “not a siege”, she said.", "It is ‘not a siege’, she said."),
        ('An ("interim") deal—"for now"—holds.', "An (‘interim’) deal—‘for now’—holds."),
        ("They call it „Deal“ there.", "They call it ‚Deal‘ there."),
        ('A 12" gun and the "Bismarck" sank.', 'A 12" gun and the ‘Bismarck’ sank.'),
        ("Nobody’s words are changed.", "Nobody’s words are changed."),
        ("", ""),
    ],
)
def test_double_marks_within_a_quotation_become_single_ones(words, nested):
    assert nest_marks(words) == nested


@given(st.text(alphabet='ab “”"(—', max_size=40))
def test_nothing_but_marks_changes(words):
    nested = nest_marks(words)
    assert len(nested) == len(words)
    assert not {"“", "”"} & set(nested)
    assert all(one == other or one in '“”"' for one, other in zip(words, nested, strict=True))
