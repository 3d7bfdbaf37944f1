import pytest

from briefing.extraction.deadlines.merging.opposed import are_opposed


@pytest.mark.parametrize(
    ("first", "second", "opposed"),
    [
        ("The quay opens", "The quay closes", True),
        ("The first round of talks", "The second round of talks", True),
        ("The quay opens", "The new quay starts work", False),
        ("The quay opens", "The season that opens in spring ends", False),
        ("The first round of talks", "A round of talks", False),
    ],
)
def test_a_beginning_and_an_end_and_two_places_in_a_row_are_opposed(first: str, second: str, *, opposed: bool) -> None:
    assert are_opposed(first, second) is opposed
    assert are_opposed(second, first) is opposed
