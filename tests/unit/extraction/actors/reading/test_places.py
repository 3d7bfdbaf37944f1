from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor, ActorKind

Find = Callable[[str], dict[str, Actor]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The ferry crossed Lake Tarnova on Monday.", "Lake Tarnova"),
        ("A ship sank in the Strait of Varna.", "Strait of Varna"),
        ("Floods reached the Zelva River on Monday.", "Zelva River"),
        ("The mayor of Orrin County left.", "Orrin County"),
        ("They left Port Halvar on Monday.", "Port Halvar"),
    ],
)
def test_a_place_is_told_by_its_own_words(actors_of: Find, text: str, name: str) -> None:
    assert actors_of(text)[name].kind is ActorKind.PLACE


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On Monday Anna Hall said no.", "Anna Hall"),
        ("On Monday Marc Lamont Hill rejected it.", "Marc Lamont Hill"),
        ("The minister Vesna Temple Ruiz rejected it.", "Vesna Temple Ruiz"),
    ],
)
def test_a_surname_that_is_a_kind_of_place_is_a_person_s(actors_of: Find, text: str, name: str) -> None:
    assert actors_of(text)[name].kind is ActorKind.PERSON


@pytest.mark.parametrize(
    ("text", "shown"),
    [("They met at Zelva Street.", False), ("They met at Zelva Street. Zelva Street was full.", True)],
)
def test_a_street_named_once_is_only_where_something_is(actors_of: Find, text: str, shown: bool) -> None:
    assert ("Zelva Street" in actors_of(text)) is shown


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("On Monday Conakry rejected the plan.", "Guinea"),
        ("On Monday Nouakchott has warned its neighbours.", "Mauritania"),
    ],
)
def test_a_small_state_s_capital_that_acts_is_its_government(actors_of: Find, text: str, country: str) -> None:
    assert actors_of(text)[country].kind is ActorKind.COUNTRY


def test_a_short_name_like_a_place_s_is_the_firm_s_that_it_begins(actors_of: Find) -> None:
    found = actors_of("Great Lakes Commerce Bancorp agreed. On Monday Great Lakes paid.")
    assert "Great Lakes" in found["Great Lakes Commerce Bancorp"].aliases


def test_a_state_is_named_with_its_kind(actors_of: Find) -> None:
    assert actors_of("Troops in Borno State left their posts.")["Borno"].aliases == ("Borno State",)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Norvik cancels flights to Oslo until May, and to Paris and Madrid until June.", {"place"}),
        ("Norvik gave a list to Oslo and to Paris.", {"country"}),
        ("Norvik's flights were late. The union appealed to Oslo, and to Paris.", {"country"}),
    ],
)
def test_a_capital_that_a_way_leads_to_behind_another_one_is_the_city(
    actors_of: Find, text: str, kinds: set[str]
) -> None:
    names = {"Oslo", "Paris", "Madrid", "Norway", "France", "Spain"}
    assert {actor.kind.value for name, actor in actors_of(text).items() if name in names} == kinds


@pytest.mark.parametrize(
    "text",
    [
        "Oslo (Zelva News) - The ministers met on Friday.",
        "The letter, dated Oslo, 15 April 2010, was read aloud.",
        "Oslo 17.3.2023 at noon the ministers met.",
    ],
)
def test_a_capital_from_which_something_is_dated_is_no_government(actors_of: Find, text: str) -> None:
    assert "Norway" not in actors_of(text)


def test_letters_and_numbers_of_an_address_are_nobody_s_surname(actors_of: Find) -> None:
    assert "London W1S" not in actors_of("Write to the firm at 12 Mill Street, London W1S 2YF, by Friday.")
