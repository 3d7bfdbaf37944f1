from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor, ActorKind

Find = Callable[[str], dict[str, Actor]]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The Federal Council in Moscow approved the treaty.", "Federal Council", None),
        ("The Federal Council in Bern approved the treaty.", "Swiss Federal Council", "Switzerland"),
        ("The Federal Council approved the treaty.", "Swiss Federal Council", "Switzerland"),
    ],
)
def test_a_body_that_lies_in_another_land_is_not_the_one_of_the_tables(
    actors_of: Find, text: str, name: str, country: str | None
) -> None:
    assert actors_of(text)[name].affiliation == country


def test_labor_before_unions_is_no_party(actors_of: Find) -> None:
    assert "Australian Labor Party" not in actors_of("Labor unions rejected the offer.")
    assert "Australian Labor Party" in actors_of("Labor rejected the offer.")


def test_an_operator_with_a_given_name_is_a_person(actors_of: Find) -> None:
    assert {name: one.kind for name, one in actors_of("UHF operator Ann Lee said no.").items()} == {
        "Ann Lee": ActorKind.PERSON
    }
    assert actors_of("Mobile operator Telbrix cut prices.")["Telbrix"].kind is ActorKind.ORGANISATION


def test_a_rating_is_no_name(actors_of: Find) -> None:
    assert not any("BB" in name for name in actors_of("Halvorsen BB+ was cut on Monday by Fitch."))


@pytest.mark.parametrize("sentence", ["May said no.", "May left in June."])
def test_a_month_that_does_what_a_person_does_is_who_bears_its_name(actors_of: Find, sentence: str) -> None:
    assert actors_of(f"Theresa May spoke. {sentence}")["Theresa May"].aliases == ("May",)


def test_a_month_is_nobody(actors_of: Find) -> None:
    assert actors_of("Theresa May spoke. They may say no. May is warm.")["Theresa May"].aliases == ()


def test_who_directs_a_ballet_holds_no_office_of_a_lake(actors_of: Find) -> None:
    assert actors_of("Ana Moro, who directs Swan Lake, said no.")["Ana Moro"].role is None
    assert actors_of("Ana Moro, who directs Harlow Institute, said no.")["Ana Moro"].role == "director"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("3M and 7-Eleven objected.", {"3M", "7-Eleven"}),
        ("It has 7 shops and 3 yards.", set()),
        ("Shares in Boots fell.", {"Boots"}),
        ("Boots are worn.", set()),
        ("The Commission des Biens Zelva gave its report.", {"Commission des Biens Zelva"}),
        ("Maria do Carmo Silva e Souza left.", {"Maria do Carmo Silva e Souza"}),
    ],
)
def test_names_with_digits_common_words_and_joints_are_read_whole(actors_of: Find, text: str, names: set[str]) -> None:
    assert actors_of(text).keys() == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Next said on Thursday that sales rose.", "Next"),
        ("The regulator told Three and Orange to act.", "Three"),
        ("Visa and Mastercard agreed to cap fees.", "Visa"),
        ("Target was fined on Monday.", "Target"),
        ("Three's shares fell.", "Three"),
        ("He paid with a Visa card at a shop of Next.", "Next"),
        ("Apple was fined on Monday.", "Apple"),
    ],
)
def test_a_firm_named_by_a_common_word_is_found_where_it_must_be_meant(actors_of: Find, text: str, name: str) -> None:
    assert actors_of(text)[name].kind is ActorKind.ORGANISATION


@pytest.mark.parametrize(
    "text",
    [
        "Three said they had seen smoke.",
        "Next came the vote of the house.",
        "Target dates slipped by a week.",
        "Orange trees died. Visa waivers end. Sky was blue.",
        "Group Three runs first in Phase Three.",
        "Date: Monday. Next: a vote.",
        "It was on the Target that they agreed.",
    ],
)
def test_a_common_word_is_no_firm_elsewhere(actors_of: Find, text: str) -> None:
    assert actors_of(text) == {}


def test_a_party_that_lies_in_another_land_is_it_throughout(actors_of: Find) -> None:
    found = actors_of("The National Unity Platform in Serbia split. Leaders of the National Unity Platform met.")
    assert (found["National Unity Platform"].affiliation, len(found["National Unity Platform"].mentions)) == (None, 2)


def test_a_party_beside_its_own_land_stays_that_land_s(actors_of: Find) -> None:
    found = actors_of("Uganda votes in May. The National Unity Platform said it would win.")
    assert found["National Unity Platform (NUP)"].affiliation == "Uganda"


def test_a_party_named_by_common_words_is_no_other_land_s_than_those_told(actors_of: Find) -> None:
    found = actors_of("Norway votes in May. The Labour Party led by Jonas Berg lost. Labour will go.")
    assert (found["Labour Party"].affiliation, found["Labour Party"].aliases) == (None, ("Labour",))


@pytest.mark.parametrize(
    "text",
    [
        "The Labour Party said it would tax banks.",
        "Britain votes in May. The Labour Party said it would tax banks.",
        "Voters in London and Norway backed the Labour Party.",
    ],
)
def test_a_party_of_the_tables_is_it_where_its_land_or_none_is_told(actors_of: Find, text: str) -> None:
    assert actors_of(text)["Labour Party"].affiliation == "United Kingdom"


@pytest.mark.parametrize("text", ["Vale SA and BHP Group Ltd agreed.", "Vale and BHP agreed.", "Lawyers sued Vale SA."])
def test_a_legal_form_and_another_firm_show_a_common_word_to_be_a_firm(actors_of: Find, text: str) -> None:
    assert actors_of(text)["Vale"].affiliation == "Brazil"


@pytest.mark.parametrize(
    ("text", "name", "is_named"),
    [
        ("All teachers, both TSC and BOM, shall have a first dose.", "Bureau of Meteorology", False),
        ("Forecasters at the BoM in Australia warned of rain.", "Bureau of Meteorology", True),
        ("The meeting will be held at the Mariners' Hall on Friday.", "Seattle Mariners", False),
        ("The Mariners beat the Yankees on Tuesday.", "Seattle Mariners", True),
    ],
)
def test_a_short_name_of_the_tables_is_written_as_they_have_it_and_is_no_part_of_a_hall(
    actors_of: Find, text: str, name: str, *, is_named: bool
) -> None:
    assert (name in actors_of(text)) is is_named
