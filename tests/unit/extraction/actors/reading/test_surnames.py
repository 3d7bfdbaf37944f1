from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor, ActorKind

Find = Callable[[str], dict[str, Actor]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The council fined Gina Panama for the delay.", "Gina Panama"),
        ("Mr Lima told the court that he would appeal.", "Lima"),
        ("Ms Paris, who lives in Leeds, was told to leave.", "Paris"),
        ("Jordan Wells, the team's coach, said so.", "Jordan Wells"),
        ("Georgia Dean said she would appeal.", "Georgia Dean"),
        ("Chad Austin, the chairman of the school board, resigned.", "Chad Austin"),
        ("Paris Hilton, 45, said so.", "Paris Hilton"),
        ("Wisanu Krea-khom says the bill will pass.", "Wisanu Krea-khom"),
        ("Mr. John OKORO said so.", "John OKORO"),
        ("The negotiator, the Dutch Green Marijke van Osch, agreed.", "Marijke van Osch"),
        ('Said Ana Moro: "We will appeal."', "Ana Moro"),
        ('Said Ana Moro, its lawyer: "We will appeal."', "Ana Moro"),
    ],
)
def test_whoever_bears_the_word_of_a_place_or_party_is_a_person(actors_of: Find, text: str, name: str) -> None:
    assert actors_of(text)[name].kind is ActorKind.PERSON


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Miss Panama won the title.", "Panama", ActorKind.COUNTRY),
        ("Lima told Quito that it would appeal.", "Peru", ActorKind.COUNTRY),
        ("Georgia Republicans, who lost the vote, will appeal.", "Georgia", ActorKind.COUNTRY),
        ("Caritas Lebanon said it would close.", "Caritas Lebanon", ActorKind.ORGANISATION),
        ("The Green Valley Trust said so.", "Green Valley Trust", ActorKind.ORGANISATION),
        ("Tory Lanez Moro sang.", "Tory Lanez Moro", ActorKind.PERSON),
        ("Said Ali Hassan told the court that he was away.", "Said Ali Hassan", ActorKind.PERSON),
    ],
)
def test_a_place_or_given_name_stays_one_where_nothing_tells_otherwise(
    actors_of: Find, text: str, name: str, kind: ActorKind
) -> None:
    assert actors_of(text)[name].kind is kind


def test_a_word_in_capitals_after_a_given_name_alone_may_be_a_body(actors_of: Find) -> None:
    assert "UN Children's Fund (UNICEF)" in actors_of("They told Mr John UNICEF would pay.")


@pytest.mark.parametrize("name", ["County Government of Mombasa", "Provincial Government of Cebu"])
def test_a_local_government_is_a_body_of_its_own(actors_of: Find, name: str) -> None:
    assert actors_of(f"The {name} has until 30 June to answer.")[name].kind is ActorKind.ORGANISATION
    assert "Sudan" in actors_of("The Government of Sudan has until 30 June to answer.")


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Acting Secretary of Inland Ports Chad Wolf resigned.", "Chad Wolf", "acting Secretary of Inland Ports"),
        ("Energy Minister Georgia Lane spoke.", "Georgia Lane", "Energy Minister"),
        ("The Foreign Minister of Jordan Ayman Moro spoke.", "Ayman Moro", "Foreign Minister"),
    ],
)
def test_an_office_before_a_land_s_word_tells_whose_name_it_is(
    actors_of: Find, text: str, name: str, role: str
) -> None:
    assert actors_of(text)[name].role == role


def test_an_office_of_a_land_leaves_it_a_country(actors_of: Find) -> None:
    assert (
        actors_of("Chad President Omar Moro met Jordan Prime Minister Ayman Salis.")["Chad"].kind is ActorKind.COUNTRY
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Bush on Tuesday nominated two judges.", "Bush"),
        ("Mr Brown objected to the plan.", "Brown"),
        ("Judge Stone will rule in May.", "Stone"),
        ("Lawyers for Mr King asked for time.", "King"),
        ("The office of Governor Rice declined.", "Rice"),
    ],
)
def test_a_common_word_behind_an_office_or_address_is_somebody_s_surname(actors_of: Find, text: str, name: str) -> None:
    assert actors_of(text)[name].kind is ActorKind.PERSON


@pytest.mark.parametrize(
    "text",
    [
        "Mr Speaker, the bill is lost.",
        "The General Licence ends in May.",
        "The Member States agreed to it.",
        "The President Office staff left.",
        "Call the head of Investor Relations for more.",
    ],
)
def test_an_office_before_a_common_word_makes_no_person_of_a_thing(actors_of: Find, text: str) -> None:
    assert not any(one.kind is ActorKind.PERSON for one in actors_of(text).values())


def test_an_office_of_a_known_body_ends_before_its_name(actors_of: Find) -> None:
    found = actors_of("James Hoyt, Secretary of the New Jersey Department of Public Safety, left.")
    assert "New Jersey Department of Public Safety" in found


def test_an_office_s_word_behind_initials_is_a_surname(actors_of: Find) -> None:
    assert "B. A. Wali" in actors_of("Its solicitor, B. A. Wali, opposed the plan.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Dutch Green Tineke Zelv objected.", "Tineke Zelv"),
        ("Salus's Eve Geddie warned of harm.", "Eve Geddie"),
    ],
)
def test_a_partisan_s_noun_and_an_owner_stand_before_a_person(actors_of: Find, text: str, name: str) -> None:
    assert actors_of(text)[name].kind is ActorKind.PERSON
