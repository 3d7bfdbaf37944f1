from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor, ActorKind

Find = Callable[[str], dict[str, Actor]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On Monday Zelbrit, the carrier, asked for time.", "Zelbrit"),
        ("Its chief executive left. Shares in Zelbrit fell.", "Zelbrit"),
        ("An economist at Zelbrit wept. Rates fell.", "Zelbrit"),
        ("Its operator, Zelbrit, has a contract.", "Zelbrit"),
        ("Yesterday Zelbrit denied the claim.", "Zelbrit"),
        ("Brokers at Harlow & Finch slept.", "Harlow & Finch"),
        ("Poorer countries asked for more money.", "Poorer countries"),
        ("Chad's army rejected the truce.", "Chad's army"),
        ("One in five was late, according to Zelbrit. Rates fell.", "Zelbrit"),
        ("Yesterday RSPZ, meanwhile, denied the claim.", "RSPZ"),
        ("The plan of Zelbrit's Ann Lee is new.", "Zelbrit"),
        ("She buys gas for Oslo-based Zelbrit. Rates fell.", "Zelbrit"),
        ("The Digital Freedom Project, run by a priest, is new.", "Digital Freedom Project"),
        ("The leader of the Zelva Mora wept. Rates fell.", "Zelva Mora"),
        ("The minister Ann Lee (SVPZ) left.", "SVPZ"),
        ("The employers' association (HPEA) met.", "HPEA"),
        ("Talks with the unions Zelva and Unamor stopped.", "Zelva"),
        ("Talks with the unions Zelva and Unamor stopped.", "Unamor"),
        ("Boeing and Zelbrit left.", "Zelbrit"),
        ("In the south the Nationals have promised more.", "Nationals"),
    ],
)
def test_what_acts_or_employs_as_organisations_do_is_one(actors_of: Find, text: str, name: str) -> None:
    assert actors_of(text)[name].kind is ActorKind.ORGANISATION


@pytest.mark.parametrize(
    "text", ["It went to Boeing, Zelbrit. Rates fell.", "Boeing met Ann Lee (Zelva). Rates fell.", "The Sheep sleep."]
)
def test_a_name_beside_an_organisation_alone_is_of_no_kind(actors_of: Find, text: str) -> None:
    assert not {"Zelbrit", "Zelva", "Sheep"} & actors_of(text).keys()


def test_a_name_before_government_is_a_persons(actors_of: Find) -> None:
    found = actors_of("They moved it under the Zelvini government. Zelvini left.")
    assert found["Zelvini"].kind is ActorKind.PERSON


def test_a_name_after_in_is_a_place(actors_of: Find) -> None:
    assert actors_of("The ship docked in Zelbrit on Friday.")["Zelbrit"].kind is ActorKind.PLACE


def test_a_place_that_only_says_which_thing_is_meant_is_no_actor(actors_of: Find) -> None:
    assert "Paris" not in actors_of("Ministers met to renew the Paris accord on Friday.")


def test_an_agreement_is_no_organisation(actors_of: Find) -> None:
    assert actors_of("Under the Trade and Fisheries Agreement (TFA) boats stay out.") == {}


def test_the_word_for_a_body_means_the_one_that_was_named(actors_of: Find) -> None:
    (actor,) = actors_of("The Lakes Commission met. On Friday the Commission rejected the plan.").values()
    assert [position.stance.value for position in actor.positions] == ["rejects"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The show has Karl Lee & Lina Berg as hosts.", "Lina Berg"),
        ("Yesterday Shannon denied the claim.", "Shannon"),
        ("The committee Karl Zelva chairs met.", "Karl Zelva"),
        ("Korea sent on Park Joo-Ho in the second half.", "Park Joo-Ho"),
        ("They met Newt Zelva on Monday. Later Zelva denied the claim.", "Newt Zelva"),
    ],
)
def test_who_bears_a_given_name_is_a_person(actors_of: Find, text: str, name: str) -> None:
    assert actors_of(text)[name].kind is ActorKind.PERSON


@pytest.mark.parametrize("name", ["501st Legion", "82nd Airborne Division"])
def test_a_unit_bears_its_number(actors_of: Find, name: str) -> None:
    assert actors_of(f"Men of the {name} left Oslo.")[name].kind is ActorKind.ORGANISATION


@pytest.mark.parametrize(
    ("text", "name"), [("Rain hit Kraków and Wrocław on Monday.", "Wrocław"), ("Then Grabe-Holguín agreed.", "Holguín")]
)
def test_a_large_city_is_read_anywhere_but_in_a_double_name(actors_of: Find, text: str, name: str) -> None:
    assert (name in actors_of(text)) is (name == "Wrocław")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Yesterday Zelbrit Ports owes more than ever.", "Zelbrit Ports"),
        ("Then Zelbrit cut its forecast.", "Zelbrit"),
        ("A suit of Zelbrit, which represents the tribe, was filed.", "Zelbrit"),
    ],
)
def test_a_plural_with_a_singular_verb_or_what_has_its_own_is_an_organisation(
    actors_of: Find, text: str, name: str
) -> None:
    assert actors_of(text)[name].kind is ActorKind.ORGANISATION


def test_a_plural_that_does_things_as_many_is_not_an_organisation_for_that(actors_of: Find) -> None:
    assert actors_of("Yesterday Zelbrit Ports owe more than ever.") == {}


@pytest.mark.parametrize(
    ("told", "mentions"), [("Zelsara, a river in the north, flooded.", 1), ("Zelsara denied the claim.", 2)]
)
def test_a_word_that_is_told_to_be_something_else_is_not_the_firm_that_begins_with_it(
    actors_of: Find, told: str, mentions: int
) -> None:
    assert len(actors_of(f"Zelsara Micro filed for bankruptcy. {told}")["Zelsara Micro"].mentions) == mentions


def test_where_the_members_of_a_body_are_is_a_place_beside_it(actors_of: Find) -> None:
    found = actors_of("The Zelmark Teachers' Federation denied it. Talks in Zelmark failed.")
    assert found["Zelmark Teachers' Federation"].kind is ActorKind.ORGANISATION
    assert found["Zelmark"].kind is ActorKind.PLACE


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The prop Dane Zelva wept.", ["Dane Zelva"]),
        ("The Danish Zelva wept.", []),
        ("Dane Rasmus Zelva wept.", ["Rasmus Zelva"]),
    ],
)
def test_a_peoples_noun_before_a_strange_name_is_a_given_name(actors_of: Find, text: str, found: list[str]) -> None:
    assert list(actors_of(text)) == found


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Greenpeace's Shafiqov Rahmov wants time.", "Shafiqov Rahmov", ActorKind.PERSON),
        ("Kenya's Zelvix Tradoria wants time.", "Zelvix Tradoria", ActorKind.ORGANISATION),
    ],
)
def test_two_strange_words_that_a_body_has_name_a_person_and_a_land_s_a_firm(
    actors_of: Find, text: str, name: str, kind: ActorKind
) -> None:
    assert actors_of(text)[name].kind is kind
