from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor, ActorKind

Find = Callable[[str], dict[str, Actor]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The court ordered Coast Towing to pay $2m.", "Coast Towing"),
        ("The council fined Coast Towing $2m.", "Coast Towing"),
        ("The watchdog cleared the way for Merino United to buy a rival.", "Merino United"),
        ('"We will appeal," said Telbrix in a statement.', "Telbrix"),
        ("Telbrix, which runs the plant, said it would close.", "Telbrix"),
        ("Its solicitors Harlow Finch said so.", "Harlow Finch"),
        ("KNUT said it would strike.", "Kenya National Union of Teachers (KNUT)"),
        ("The eThekwini municipality said so.", "eThekwini Municipality"),
    ],
)
def test_what_it_does_or_is_asked_shows_a_body(actors_of: Find, text: str, name: str) -> None:
    assert actors_of(text)[name].kind is ActorKind.ORGANISATION


@pytest.mark.parametrize(
    "text",
    [
        "The chef ordered Peking Duck.",
        "The song was brought by Good Luck.",
        "The prize for Best Picture to be given in May.",
        "The minister warned Big Tech on Friday.",
        "Summer's gone.",
        "The Antonov An-124 took off.",
        "An Airbus A320neo landed.",
        "The Sukhoi Su-57 flew.",
    ],
)
def test_a_thing_is_no_actor(actors_of: Find, text: str) -> None:
    assert not actors_of(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Summer's Ana Moro won.", "Ana Moro"),
        ("Knut said he would leave.", "Knut"),
        ("Mingma Sherpa, a guide, said it was cold.", "Mingma Sherpa"),
        ("They told lawyers Ana Moro and Tom Reed to wait.", "Ana Moro"),
    ],
)
def test_a_person_stays_the_only_actor_of_that_name(actors_of: Find, text: str, name: str) -> None:
    found = actors_of(text)
    assert found[name].kind is ActorKind.PERSON
    assert all(actor.kind is ActorKind.PERSON for actor in found.values())


def test_a_body_that_a_state_owns_is_no_other_state_s(actors_of: Find) -> None:
    assert "Swiss Federal Council" not in actors_of("Germany's Federal Council will vote on the law.")
    assert "Swiss Federal Council" in actors_of("Switzerland's Federal Council will vote on the law.")
