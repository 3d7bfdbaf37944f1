"""What is a clause about?"""

import pytest

from briefing.brief.choosing.dated.subjects import subject_of


@pytest.mark.parametrize(
    ("verb", "noun"),
    [("decides", "decision"), ("invade", "invasion"), ("divided", "division"), ("extend", "extension")],
)
def test_a_verb_and_its_noun_are_the_same_subject(verb: str, noun: str) -> None:
    assert subject_of(verb) == subject_of(noun) != frozenset()
