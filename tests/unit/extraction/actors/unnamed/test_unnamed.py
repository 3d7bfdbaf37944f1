from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor, ActorKind

Find = Callable[[str], dict[str, Actor]]

_RAIN = " It rained until Monday and nobody came to see the lake at all."


@pytest.fixture
def short(actors_of: Find) -> Find:
    """Return the actors of a text that tells a day behind it."""
    return lambda text: actors_of(text + 4 * _RAIN)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Exporters must register by May 3.", "Exporters"),
        ("Rice millers in Punjab, whose licences lapse in May, face a levy.", "Rice millers"),
        ("Landlords who let before June are to file a form.", "Landlords"),
        ("Brokers, for their part, have a week.", "Brokers"),
        ("Teachers in Leeds walk out tomorrow.", "Teachers"),
        ("Unitholders meet on 4 May.", "Unitholders"),
        ("The law lapses in May; state banks may apply until then.", "state banks"),
        ("The ministry gave growers until Friday to sign.", "growers"),
        ("She wants newspapers to sign.", "newspapers"),
        ("It told the 7,300 strikers to return.", "strikers"),
        ("Quay: fisherfolk win a stay", "fisherfolk"),
    ],
)
def test_a_group_without_a_name_that_acts_or_is_told_is_an_actor_where_few_have_names(
    short: Find, text: str, name: str
) -> None:
    assert short(text)[name].kind is ActorKind.ORGANISATION


@pytest.mark.parametrize(
    "text",
    [
        "Analysts expect a cut. Officials said no.",
        "Shares in banks fell. Steps are taken.",
        "Workers' rights are at stake.",
        "Readers may write to us.",
        "What must banks hold?",
        "Trailers must be washed. Its members meet in May.",
        "Routers must be replaced by May 3.",
        "Fighters were shot down on May 3.",
        "Trawlers must stay in port until May 3.",
        "Who told exporters?",
    ],
)
def test_who_is_only_told_of_or_asked_about_is_no_group(short: Find, text: str) -> None:
    assert short(text) == {}


def test_a_group_named_with_and_without_its_adjective_is_one_actor(short: Find) -> None:
    found = short("Lorry owners must pay by June. Owners have asked for time.")
    assert found["Lorry owners"].aliases == ("Owners",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The tribunal told them to wait.", "tribunal"),
        ("The outgoing agency's contract ends in May.", "outgoing agency"),
        ("The new cabinet has a week.", "cabinet"),
        ("A joint committee will be set up.", "joint committee"),
        ("The caretaker cabinet, he added, can sign nothing.", "caretaker cabinet"),
        ("Chad's railway company is selling seats.", "railway company"),
    ],
)
def test_a_body_that_common_words_name_is_an_actor_where_few_have_names(short: Find, text: str, name: str) -> None:
    assert short(text)[name].kind is ActorKind.ORGANISATION


@pytest.mark.parametrize(
    "text",
    [
        "The company said it would pay.",
        "Harlow Union met. The union said no.",
        "They lost the same court case in the museum.",
    ],
)
def test_a_body_that_has_a_name_or_may_be_any_is_no_other_one(short: Find, text: str) -> None:
    assert not {"company", "union", "court", "museum"} & short(text).keys()


@pytest.mark.parametrize(
    "text",
    [
        "The birthday party has begun.",
        "A river bank has given way.",
        "A power bank is on sale.",
        "The heart chamber is open.",
        "A tennis court will shut on May 3.",
        "A primary school was flooded on May 3.",
        "The old council will be sold.",
    ],
)
def test_a_place_an_event_a_tool_or_what_is_sold_or_flooded_is_no_body(short: Find, text: str) -> None:
    assert short(text) == {}


def test_an_office_that_one_person_of_a_place_holds_is_a_person(short: Find) -> None:
    assert short("The mayor lifts the curfew on Friday.")["mayor"].kind is ActorKind.PERSON
    assert short("Mayor Ann Lee spoke. The mayor left.").keys() == {"Ann Lee"}


@pytest.mark.parametrize("rain", [2, 3, 20, 60])
def test_more_of_the_rain_makes_no_group_vanish(actors_of: Find, rain: int) -> None:
    found = actors_of("Exporters must register by 30 April. The tribunal told lenders to wait." + rain * _RAIN)
    assert found.keys() == {"Exporters", "tribunal", "lenders"}


_NAMES = " ".join(
    f"{name} said so." for name in ("Ann Lee", "Bo Ek", "Cy Fox", "Di Orr", "Ed Poe", "Flo Ray", "Gus Tan")
)


@pytest.mark.parametrize(
    "text", ["Exporters must register by 30 April.", "The tribunal told exporters in April to wait."]
)
def test_where_many_have_names_they_alone_are_the_actors(actors_of: Find, text: str) -> None:
    assert {"Exporters", "exporters", "tribunal"}.isdisjoint(actors_of(f"{text} {_NAMES}{3 * _RAIN}").keys())
    assert not {"Exporters", "exporters", "tribunal"}.isdisjoint(actors_of(text + 3 * _RAIN).keys())
