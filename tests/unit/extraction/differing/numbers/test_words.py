import pytest

from briefing.extraction.differing.numbers.words import singular
from tests.unit.extraction.differing.samples import figure_words


@pytest.mark.parametrize(("noun", "one"), [("ferries", "ferry"), ("boxes", "box"), ("jobs", "job"), ("press", "press")])
def test_nouns_lose_the_ending_of_their_plural(noun, one):
    assert singular(noun) == one


@pytest.mark.parametrize(
    ("one", "other"), [("layoffs", "jobs"), ("trawlers", "ships"), ("marchers", "people"), ("homes", "houses")]
)
def test_things_under_two_names_are_one_unit(one, other):
    numbers = figure_words().numbers
    assert numbers.unit_of(one) == numbers.unit_of(other)


def test_only_money_and_shares_are_told_by_a_sign():
    numbers = figure_words().numbers
    assert numbers.is_signed("euro")
    assert numbers.is_signed("percent")
    assert not numbers.is_signed("boat")
