import pytest

from briefing.extraction.differing.likeness import is_act
from tests.unit.extraction.differing.samples import figure_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a shortfall in the fund", "the deficit of the fund"),
        ("schools stayed closed", "schools shut their doors"),
        ("the prime minister", "the premier"),
        ("redundancies are ahead", "jobs will go"),
        ("the acquired mills", "it buys mills"),
        ("the flights were called off", "it cancels flights"),
    ],
)
def test_words_that_outlets_use_for_each_other_are_one(one, other):
    ours, theirs = (figure_words().like.alike(text)[0] for text in (one, other))
    assert ours & theirs


def test_a_text_is_left_without_the_words_that_another_stands_for():
    like = figure_words().like
    assert like.alike("Nobody slept.") == (frozenset(), "Nobody slept.")
    assert "ships" not in like.alike("all ships to Kell")[1]


def test_what_somebody_does_is_told_from_things_and_no_homograph_is_taken_for_one():
    like = figure_words().like
    assert [is_act(one) for one in like.alike("it sold ships")[0]].count(True) == 1
    for text in ("the talks held in May", "a gap in the fence", "wages were moved", "shares of interest"):
        assert not any(map(is_act, like.alike(text)[0]))
