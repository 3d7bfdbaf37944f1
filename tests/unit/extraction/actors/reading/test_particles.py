from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor, ActorKind

Find = Callable[[str], dict[str, Actor]]


@pytest.mark.parametrize(
    "name",
    [
        "Maria do Carmo Teles",
        "João da Silva e Sousa",
        "Pedro Moro y Castel",
        "Giulia dei Santi",
        "Luigi di Marco",
        "Jan van den Berg",
        "Khalid bin Salem al-Thani",
    ],
)
def test_a_particle_amid_a_name_is_part_of_it(actors_of: Find, name: str) -> None:
    person = actors_of(f"The president of Telbrix, {name}, warned of delays.")[name]
    assert (person.kind, person.role, person.affiliation) == (ActorKind.PERSON, "president", "Telbrix")


@pytest.mark.parametrize("text", ["Why Telbrix do Carmo deals is open.", "What do Telbrix and Ana Moro want?"])
def test_a_verb_is_no_particle(actors_of: Find, text: str) -> None:
    assert not any(" do " in name for name in actors_of(text))


@pytest.mark.parametrize("office", ["the minister", "its spokesman", "the finance minister"])
def test_whom_a_sentence_follows_is_not_who_acts_in_it(actors_of: Find, office: str) -> None:
    found = actors_of(f"According to {office}, Telbrix will deliver the papers by 30 April. Telbrix agreed.")
    assert found["Telbrix"].kind is ActorKind.ORGANISATION
    assert actors_of(f"According to {office}, Ana Moro will deliver the papers.")["Ana Moro"].role is None
    assert actors_of(f"According to {office}, Ana Moro, the papers came.")["Ana Moro"].role


def test_whoever_tweets_as_a_firm_s_is_a_person(actors_of: Find) -> None:
    assert actors_of("On Monday Telbrix's Bergman has tweeted that it is over.")["Bergman"].kind is ActorKind.PERSON
