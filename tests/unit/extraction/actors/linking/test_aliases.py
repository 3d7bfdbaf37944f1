from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor

Find = Callable[[str], dict[str, Actor]]


@pytest.mark.parametrize(
    "joint",
    [", better known as Tina Castel,", ", alias Tina Castel,", " (also known as Tina Castel)", ", née Castel,"],
)
def test_two_names_of_one_person_are_one_actor(actors_of: Find, joint: str) -> None:
    found = actors_of(f"Ana Moro{joint} said the rally would go ahead. Castel said she feared arrest.")
    assert list(found) == ["Ana Moro"]
    assert found["Ana Moro"].aliases


@pytest.mark.parametrize("text", ["Ana Moro met a man known as Tom Reed.", "Ana Moro is known to Tom Reed."])
def test_two_persons_stay_two(actors_of: Find, text: str) -> None:
    assert {"Ana Moro", "Tom Reed"} <= set(actors_of(text))


def test_a_judge_is_called_by_the_whole_address(actors_of: Find) -> None:
    assert "Mr Justice Moro" in actors_of("Mr Justice Moro approved the plan.")["Moro"].aliases
