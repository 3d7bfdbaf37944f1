import pytest

from tests.unit.extraction.differing.numbers.test_amounts import _shown


@pytest.mark.parametrize(
    ("text", "words", "percent"),
    [
        ("Three quarters of our grain goes through here.", "Three quarters", 75),
        ("It lost about a third of the fleet.", "about a third", 33),
        ("One-fifth of its wells are dry.", "One-fifth", 20),
        ("More than half the voters stayed at home.", "More than half", 50),
        ("Six in ten Tarvians went to the polls.", "Six in ten", 60),
        ("It hit nine out of every 10 homes.", "nine out of every 10", 90),
    ],
)
def test_a_part_of_a_whole_in_words_is_a_percentage(text: str, words: str, percent: int) -> None:
    assert [(each[0], round(each[1]), each[2]) for each in _shown(text)][:1] == [(words, percent, "percent")]


@pytest.mark.parametrize(
    "text",
    [
        "It fell in the third quarter of 2026.",
        "It rained on one in three days.",
        "They met on the third of May.",
        "A third of a million came.",
        "It came in the first half of the year.",
        "Five in four said so.",
    ],
)
def test_quarters_of_a_year_days_and_ranks_are_no_parts(text: str) -> None:
    assert not [each for each in _shown(text) if each[2] == "percent"]
