import pytest

from briefing.extraction.deadlines.wording.standins import (
    opens_with_pronoun,
    refers_back,
    without_article,
    without_owner,
)


@pytest.mark.parametrize(
    ("words", "alone", "back"),
    [
        ("it will close", True, True),
        ("Their vote is due", False, True),
        ("them to answer", True, False),
        ("these rules apply", False, True),
        ("Italy votes", False, False),
        ("onetime rivals meet", False, False),
    ],
)
def test_a_word_stands_for_another_or_only_points_back(words: str, alone: bool, back: bool) -> None:
    assert (opens_with_pronoun(words), refers_back(words)) == (alone, back)


def test_articles_and_owners_are_left_off_before_a_noun() -> None:
    assert [without_article("The court"), without_article("A"), without_owner("its vote"), without_owner("itself")] == [
        "court",
        "A",
        "vote",
        "itself",
    ]
