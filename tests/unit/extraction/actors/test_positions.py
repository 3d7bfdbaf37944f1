from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor, Stance

Find = Callable[[str], dict[str, Actor]]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("China has rejected the proposal.", Stance.REJECTS),
        ("China also wants fair access.", Stance.WANTS),
        ("China will demand compensation.", Stance.DEMANDS),
        ("China threatened tariffs.", Stance.THREATENS),
        ("China pledged aid.", Stance.PROMISES),
        ("China agreed to talks.", Stance.AGREES),
    ],
)
def test_the_verb_of_which_an_actor_is_the_subject_gives_its_stance(actors_of: Find, text: str, stance: Stance) -> None:
    assert [position.stance for position in actors_of(text)["China"].positions] == [stance]


def test_a_possessor_is_not_the_subject(actors_of: Find) -> None:
    assert actors_of("China's demands grew, officials said.")["China"].positions == ()


def test_a_quotation_keeps_its_exact_words_when_the_verb_stands_first(actors_of: Find) -> None:
    text = "“We will not wait,” said Ana Kovač on Friday."
    (position,) = actors_of(text)["Ana Kovač"].positions
    assert position.quote is not None
    assert position.quote.of(text) == "“We will not wait,”"
