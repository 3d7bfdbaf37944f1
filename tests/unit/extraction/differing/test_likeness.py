import pytest

from tests.unit.extraction.differing.samples import figure_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a shortfall in the fund", "the deficit of the fund"),
        ("schools stayed closed", "schools shut their doors"),
        ("the prime minister", "the premier"),
        ("positions will go", "jobs will go"),
    ],
)
def test_words_that_outlets_use_for_each_other_are_one(one, other):
    ours, theirs = (figure_words().like.alike(text)[0] for text in (one, other))
    assert ours & theirs


def test_a_text_is_left_without_the_words_that_another_stands_for():
    like = figure_words().like
    assert like.alike("Nobody slept.") == (frozenset(), "Nobody slept.")
    assert "flights" not in like.alike("all flights to Kell")[1]
