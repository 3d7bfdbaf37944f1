from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor, ActorKind

Find = Callable[[str], dict[str, Actor]]

FIRST = "Finance Minister Ana Kovač spoke in parliament. Kovač refused to resign. "


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (FIRST + "Her brother, lawyer Ivan Kovač, left the room. Kovač said little more.", 3),
        ("Finance Minister Ana Kovač met lawyer Ivan Kovač. Kovač said little more.", 1),
    ],
)
def test_a_surname_that_two_share_calls_the_one_whom_the_article_called_so_before(
    actors_of: Find, text: str, mentions: int
) -> None:
    found = actors_of(text)
    assert len(found["Ana Kovač"].mentions) == mentions
    assert len(found["Ivan Kovač"].mentions) == 1
    assert "Kovač" not in found


def test_a_full_name_is_the_same_person_where_it_only_says_which_thing_is_meant(actors_of: Find) -> None:
    text = "The Mira Dorzan video was watched by millions. A spokesman for singer Mira Dorzan declined to comment."
    assert len(actors_of(text)["Mira Dorzan"].mentions) == 2


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("The Bureau of Industry and Security left. BIS wants a rule.", "Bureau of Industry and Security", "BIS"),
        ("Talks with Samsara Microline failed. Shares of Samsara rose.", "Samsara Microline", "Samsara"),
        ("Minister Ruben Zelva Korm left. Zelva lied, he said.", "Ruben Zelva Korm", "Zelva"),
        ("Zelvarra Therapeutics asked. A rise in Zelvarra followed.", "Zelvarra Therapeutics", "Zelvarra"),
        ("Talks with Frente Zelva failed. The Frente left.", "Frente Zelva", "Frente"),
        ("The Association of Nordic Airports (ANA) left. ANA is back.", "Association of Nordic Airports (ANA)", "ANA"),
        ("The Justice Department sued. DoJ lawyers came.", "Department of Justice (United States)", "DoJ"),
    ],
)
def test_an_organisation_is_called_by_its_own_initials_and_first_word(
    actors_of: Find, text: str, name: str, alias: str
) -> None:
    assert alias in actors_of(text)[name].aliases


def test_a_body_is_called_by_the_end_of_its_name_where_one_alone_ends_so(actors_of: Find) -> None:
    text = "The Velmar Dockers' Union met. The Dockers' Union agreed."
    assert list(actors_of(text)) == ["Velmar Dockers' Union"]
    two = "The Velmar Dockers' Union met. The Oslo Dockers' Union left. The Dockers' Union agreed."
    assert "Dockers' Union" in actors_of(two)


def test_what_a_ship_is_called_by_is_no_actor(actors_of: Find) -> None:
    assert not actors_of("A fire broke out on the ferry Saint Orla. The Saint Orla was full. The Orla sank.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Protesters tried to storm Parliament in Nairobi. Parliament rejected the plan.", "Parliament"),
        ("Agreed to by Belgium, the plan is to ship Moderna doses. Moderna welcomed it.", "Moderna"),
        ("Officials said that the army may storm Gaza.", "Gaza"),
        ("The rebels will boat Zelbrit home, Zelbrit said.", "Zelbrit"),
        ("Kovač and Moro ship Pfizer doses.", "Pfizer"),
        ("It is the destroyer China launched in May.", "China"),
        ("The docks belong to a hard-liner Okafor met. Ana Okafor left. Okafor agreed.", "Ana Okafor"),
        ("The USS Xi Jinping sailed. Xi Jinping signed the treaty.", "Xi Jinping"),
    ],
)
def test_a_name_behind_a_verb_or_known_to_the_tables_is_no_ships(actors_of: Find, text: str, name: str) -> None:
    assert name in actors_of(text)


@pytest.mark.parametrize(
    "name",
    [
        "the ship Amorgos",
        "their boat Amorgos",
        "two cargo ship Amorgos",
        "Oslo's storm Amorgos",
        "the Greek-flagged tanker Amorgos",
        "tanker Amorgos",
        "INS Amorgos",
        "the frigate TCG Amorgos",
        "tropical storm Amorgos",
    ],
)
def test_a_ship_or_storm_is_told_by_the_word_before_its_name(actors_of: Find, name: str) -> None:
    found = actors_of(f"People saw {name}. Later the Amorgos said so.")
    assert not [one for one in found if one.endswith("Amorgos")]


def test_a_state_s_abbreviation_belongs_to_the_town_before_it(actors_of: Find) -> None:
    found = actors_of("Rain hit Tampa, Fla., and Smallville, KS, on Monday.")
    assert set(found) == {"Tampa", "Smallville"}


def test_a_surname_alone_is_a_person_where_an_office_of_an_unknown_body_follows(actors_of: Find) -> None:
    assert actors_of("Okafor, the Meridian boss, left. Then Okafor agreed.")["Okafor"].role == "boss"


def test_a_word_of_descent_is_no_part_of_a_surname(actors_of: Find) -> None:
    found = actors_of("Salma ben Othman-Zelva, head of the board, left. Othman-Zelva agreed.")
    assert found["Salma ben Othman-Zelva"].aliases == ("Othman-Zelva",)


def test_the_members_of_a_party_are_the_party(actors_of: Find) -> None:
    assert list(actors_of("The Zelva Liberal Party met. The Zelva Liberals agreed.")) == ["Zelva Liberal Party"]


@pytest.mark.parametrize(
    ("text", "persons", "bodies"),
    [
        ("Eva Lindt said no. Ms Lindt left. Lindt was angry.", {"Eva Lindt"}, set()),
        ("Siemens fell. Paul Siemens, an heir, left. Siemens said so.", {"Paul Siemens"}, {"Siemens"}),
        ("Mr Siemens met Maria Nestle in Bonn.", {"Siemens", "Maria Nestle"}, set()),
        ("In Virginia Boeing said it would close. Boeing left.", set(), {"Boeing"}),
    ],
)
def test_a_firms_word_behind_a_given_name_is_somebodys_surname_from_there_on(
    actors_of: Find, text: str, persons: set[str], bodies: set[str]
) -> None:
    found = actors_of(text).values()
    assert {one.name for one in found if one.kind is ActorKind.PERSON} == persons
    assert {one.name for one in found if one.kind is ActorKind.ORGANISATION} == bodies


def test_a_known_surname_calls_the_person_of_that_surname_however_it_is_spelt(actors_of: Find) -> None:
    found = actors_of("Turkey's Erdogan spoke. Turkish President Tayyip Erdogan met aides. Erdogan left.")
    assert [name for name, actor in found.items() if actor.kind is ActorKind.PERSON] == ["Tayyip Erdogan"]


@pytest.mark.parametrize(("address", "name"), [("Mr", "Daniel Moro"), ("Ms", "Anna Moro"), ("Mrs.", "Anna Moro")])
def test_a_form_of_address_tells_which_of_a_family_is_meant(actors_of: Find, address: str, name: str) -> None:
    found = actors_of(f"Anna Moro and Daniel Moro were charged. {address} Moro denied it.")
    assert {who: len(one.mentions) for who, one in found.items()} == {"Anna Moro": 1, "Daniel Moro": 1} | {name: 2}


def test_a_woman_s_address_is_no_man_s(actors_of: Find) -> None:
    found = actors_of("Daniel Moro was charged. Mrs Moro said nothing.")
    assert len(found["Daniel Moro"].mentions) == 1


def test_a_surname_behind_what_its_bearer_does_is_that_person(actors_of: Find) -> None:
    found = actors_of("Sculler Dorzan banned\n\nWorld champion Mira Dorzan was suspended on Friday. Dorzan is 27.")
    assert "Sculler Dorzan" not in found
    assert len(found["Mira Dorzan"].mentions) == 3


def test_a_given_name_that_ends_as_trades_do_is_somebody_else(actors_of: Find) -> None:
    found = actors_of("Walter Dorzan held\n\nSinger Mira Dorzan was suspended on Friday. Walter Dorzan said so.")
    assert {"Walter Dorzan", "Mira Dorzan"} <= set(found)


def test_the_government_is_that_of_the_land_and_not_of_a_county(actors_of: Find) -> None:
    text = (
        "The County Government of Mombasa sued. Kenya was told. Kenya objected. The Government said on Friday it would."
    )
    assert len(actors_of(text)["Kenya"].mentions) == 3


def test_a_form_of_address_means_whose_given_name_tells_as_much(actors_of: Find) -> None:
    found = actors_of("Ruth Adler sued. Jan Adler, its lawyer, left. The judge told Ms Adler to answer.")
    assert len(found["Ruth Adler"].mentions) == 2


def test_a_particle_with_a_capital_opens_a_sentence_with_the_same_surname(actors_of: Find) -> None:
    found = actors_of("The case goes on.\n\nOn Friday Ursula von Hagen sued. Von Hagen wants a refund.")
    assert {who: len(one.mentions) for who, one in found.items()} == {"Ursula von Hagen": 2}


@pytest.mark.parametrize(("office", "name"), [("Finance Minister", "Kim Jae-hoon"), ("Governor", "Kim Eun-ju")])
def test_an_office_beside_a_surname_tells_which_of_two_is_meant(actors_of: Find, office: str, name: str) -> None:
    found = actors_of(f"Finance Minister Kim Jae-hoon met Governor Kim Eun-ju. {office} Kim told them that it is safe.")
    assert [len(found[who].mentions) for who in ("Kim Jae-hoon", "Kim Eun-ju") if who == name] == [2]
    assert "Kim" not in found
