import pytest

from briefing.extraction.deadlines.merging.acts import acts_of, is_of, read_acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The court is expected to rule", "decide"),
        ("New rules apply", None),
        ("The board takes up the loan", "consider"),
        ("Deliveries begin", "deliver"),
    ],
)
def test_an_act_is_known_in_all_words_for_it(text: str, act: str | None) -> None:
    assert acts_of(text) == (frozenset() if act is None else frozenset((act,)))


def test_neither_a_place_nor_a_host_is_among_those_who_act() -> None:
    told = read_acts("Norway to host talks with Kari Moe in Hamn", ["Norway", "Kari Moe"])
    assert told.acts == {"talk"}
    assert told.names == {"Kari Moe"}
    assert not told.rest


@pytest.mark.parametrize(
    ("actor", "whole", "expected"),
    [
        ("OPEC+ ministers", "OPEC+", True),
        ("IMF Executive Board", "IMF", True),
        ("Peru Mining", "Peru", False),
        ("OPEC+", "OPEC+", False),
    ],
)
def test_a_body_of_another_is_known_by_its_name(actor: str, whole: str, *, expected: bool) -> None:
    assert is_of(actor, whole) is expected
