from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor, ActorKind

Find = Callable[[str], dict[str, Actor]]


@pytest.mark.parametrize(
    "text",
    [
        "The rail line is dead, Zelvora's prime minister, Ann Lee, said.",
        "It was told to Zelvora's ambassador on Friday.",
        "The bill is before Zelvora's parliament.",
        "Aircraft left Zelvora's airspace at noon.",
        "Zelvora's foreign ministry denied it.",
        "Zelvora's minister of finance denied it.",
        "Zelvora's navy fired at it.",
        "The prime minister of Zelvora left.",
        "She was named ambassador to Zelvora in May.",
    ],
)
def test_what_has_the_office_or_body_of_a_state_is_a_country(actors_of: Find, text: str) -> None:
    assert actors_of(text)["Zelvora"].kind is ActorKind.COUNTRY


def test_a_state_is_one_wherever_an_article_names_it(actors_of: Find) -> None:
    found = actors_of("Zelvora's prime minister left. Rates in Zelvora fell. Zelvora's payment is due.")
    assert found["Zelvora"].kind is ActorKind.COUNTRY
    assert len(found["Zelvora"].mentions) == 3


def test_whoever_holds_an_office_of_an_unknown_state_belongs_to_it(actors_of: Find) -> None:
    found = actors_of("Zelvora's prime minister, Ann Moro, met Ostrel's prime minister, Tom Zane.")
    assert (found["Ann Moro"].affiliation, found["Tom Zane"].affiliation) == ("Zelvora", "Ostrel")


def test_a_person_has_ministers_and_is_no_country(actors_of: Find) -> None:
    found = actors_of("President Ann Zelvora left. Zelvora's finance minister, Tom Zane, stayed.")
    assert "Zelvora" not in found
    assert found["Tom Zane"].affiliation is None


@pytest.mark.parametrize("text", ["Zelvora's president left.", "Zelvora's chief minister met her.", "Zelvora's law"])
def test_what_bodies_and_regions_have_as_well_shows_no_country(actors_of: Find, text: str) -> None:
    assert "Zelvora" not in actors_of(text) or actors_of(text)["Zelvora"].kind is not ActorKind.COUNTRY


@pytest.mark.parametrize(
    "text",
    [
        "Maranello's navy blue cars won again. Maranello said it would race on.",
        "Varnholm's navy and white kit is out. Varnholm won.",
        "Zyntra's brand ambassador Ann Lee left. Zyntra cut prices.",
        "Galloway's minister preached on Sunday. Galloway welcomed him.",
        "Brightwater's parliament of owls is back. Brightwater won.",
        "Ulstria's youth parliament met. Ulstria won.",
        "Zyntra's goodwill ambassador left. Zyntra cut prices.",
        "Ostrel's youth ministry grew. Ostrel cut prices.",
        "She was named goodwill ambassador to Ostrel in May. Ostrel cut prices.",
    ],
)
def test_one_weak_word_shows_no_country(actors_of: Find, text: str) -> None:
    found = actors_of(text)
    assert not [name for name, actor in found.items() if actor.kind is ActorKind.COUNTRY]


@pytest.mark.parametrize(
    ("text", "is_state"),
    [
        ("Veldora's opposition coalition called a march on Friday.", True),
        ("Veldora's opposition to the plan is known, the union said on Friday.", False),
    ],
)
def test_an_opposition_that_is_a_coalition_or_has_a_leader_is_a_states(
    actors_of: Find, text: str, *, is_state: bool
) -> None:
    found = actors_of(text).get("Veldora")
    assert (found is not None and found.kind is ActorKind.COUNTRY) is is_state
