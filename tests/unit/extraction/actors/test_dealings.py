from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor, ActorKind

Find = Callable[[str], dict[str, Actor]]

START = "The talks went on for days. "


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("A judge has fined Coastline Towing $2.9 million for the spill.", "Coastline Towing"),
        ("The directors were advised by Peel Ferrars.", "Peel Ferrars"),
        ("Clearance for Zelva United to buy the mill comes with strings.", "Zelva United"),
        ("The county's contract with Enviraste runs until May.", "Enviraste"),
        ("Groundzelve has promised a written offer by Friday.", "Groundzelve"),
        ("Labor's Jo Hay has promised a review.", "Australian Labor Party"),
        ("CMZL has a second plan for the ferry.", "CMZL"),
        ("LTZRB chair Teo Guadiz gave no date.", "LTZRB"),
        ("CZ says the first layoffs begin on Tuesday.", "CZ"),
        ("The Zelvan agency told the Guild that no ship will sail.", "Guild"),
        ("The Cayo Zelva university expects to end the trial in May.", "Cayo Zelva university"),
        ("The Senate commerce committee will vote in May.", "Senate commerce committee"),
        ("She told a Senate committee that ships will sail.", "Senate"),
    ],
)
def test_what_is_done_to_or_by_a_name_shows_a_body(actors_of: Find, sentence: str, name: str) -> None:
    assert actors_of(START + sentence)[name].kind is ActorKind.ORGANISATION


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The lovers walked along the Royal Mile.", "Royal Mile"),
        ("The band has had more comebacks than Take That.", "Take That"),
        ("Ann Zelvic met Tom Zelvic there. Zelvic said little more.", "Zelvic"),
        ("Smith-Zelve reported from Lyon.", "Smith-Zelve"),
        ("We've set ourselves thirty days.", "We've"),
        ("A Gwent hospital will close at night.", "Gwent hospital"),
        ("The panel sees the House as full.", "House as"),
    ],
)
def test_a_name_that_only_stands_there_is_no_body(actors_of: Find, sentence: str, name: str) -> None:
    assert name not in actors_of(START + sentence)


@pytest.mark.parametrize(
    "feast",
    ["Guy Fawkes Day", "Labour Day", "Fiji Day", "St John's Eve", "the feast of St Nicholas", "All Souls' Night"],
)
def test_a_feast_is_nobody(actors_of: Find, feast: str) -> None:
    assert actors_of(f"{START}The mills must close by {feast}, the order said.") == {}


@pytest.mark.parametrize("name", ["Doris Day", "Sandra Day"])
def test_a_person_named_day_is_one(actors_of: Find, name: str) -> None:
    assert name in actors_of(f"{START}{name} said that the mills must close.")
