from itertools import pairwise

import pytest
from PySide6.QtGui import QTextLayout

from briefing.ui.theme import type as faces
from briefing.ui.widgets.textboxes import find_stretches

LATIN = "Talks on tariffs will go on"
ARABIC = "قالت الوزارة إن المفاوضات ستستمر"
HEBREW = "הממשלה אמרה כי השיחות יימשכו"
MIXED = "Talks with الوزارة في الرياض went on"


@pytest.fixture
def line_of(look):
    kept = []

    def lay_out(text):
        layout = QTextLayout(text, faces.BODY.font())
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(10_000)
        layout.endLayout()
        kept.append(layout)
        return line

    return lay_out


def find_words(line, text):
    """Return the one stretch of each word."""
    found, at = [], 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        (stretch,) = find_stretches(line, start, at)
        found.append(stretch)
    return found


@pytest.mark.parametrize(("text", "leftwards"), [(LATIN, False), (ARABIC, True), (HEBREW, True)])
def test_words_stand_side_by_side_in_the_direction_of_their_script(line_of, text, leftwards):
    line = line_of(text)
    words = find_words(line, text)
    assert {word.leftwards for word in words} == {leftwards}
    in_order = words[::-1] if leftwards else words
    assert all(one.left < one.right < other.left for one, other in pairwise(in_order))
    assert in_order[0].left == pytest.approx(0, abs=1)
    assert in_order[-1].right == pytest.approx(line.naturalTextWidth(), abs=1)


def test_a_word_at_the_edge_of_another_direction_keeps_its_own_place(line_of):
    line = line_of(MIXED)
    words = find_words(line, MIXED)
    assert [word.leftwards for word in words] == [False, False, True, True, True, False, False]
    talks, with_, ministry, in_, riyadh, went, on = words
    seen = [talks, with_, riyadh, in_, ministry, went, on]
    assert all(one.right < other.left for one, other in pairwise(seen))


def test_a_run_over_two_directions_has_a_stretch_in_each(line_of):
    line = line_of(MIXED)
    start, end = MIXED.index("with"), MIXED.index("الوزارة") + len("الوزارة")
    first, second = find_stretches(line, start, end)
    with_, ministry = find_words(line, MIXED)[1:3]
    assert first.left == pytest.approx(with_.left)
    assert (second.left, second.right) == pytest.approx((ministry.left, ministry.right))


def test_what_is_not_seen_has_a_place_without_width(line_of):
    (stretch,) = find_stretches(line_of("a\u200bb"), 1, 2)
    assert stretch.right - stretch.left == pytest.approx(0, abs=0.1)
