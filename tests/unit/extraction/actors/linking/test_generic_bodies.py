from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor
from briefing.extraction.lexicons import Lexicons

Find = Callable[[str], dict[str, Actor]]


@pytest.mark.parametrize(
    ("body", "nation", "name"),
    [
        ("Court of Auditors", "France", "Cour des comptes"),
        ("Treasury Board", "Canada", "Treasury Board of Canada"),
        ("National Court", "Spain", "Audiencia Nacional"),
        ("State Council", "China", "State Council (China)"),
    ],
)
def test_a_name_that_many_nations_bodies_bear_is_the_one_of_the_nation_told(
    actors_of: Find, body: str, nation: str, name: str
) -> None:
    said = f"The {body} said on Monday that it agreed."
    assert name in actors_of(f"{nation} held a vote. {said}")
    assert body in actors_of(said)
    assert body in actors_of(f"Zambia held a vote. Ministers met in Zambia. {nation} did not. {said}")


def test_a_body_is_its_owner_s_whatever_else_the_article_tells_of(actors_of: Find) -> None:
    text = "Portugal voted. Portugal waited. France's Court of Auditors said on Monday that it agreed."
    assert "Cour des comptes" in actors_of(text)
    text = "France voted. France waited. Portugal's Court of Auditors said on Monday that it agreed."
    assert "Cour des comptes" not in actors_of(text)


def test_every_generic_name_is_one_of_a_nation_s_body_and_names_none_by_itself(lexicons: Lexicons) -> None:
    forms = {row["form"] for row in lexicons.tables["generic_bodies"]}
    assert forms == {form for form, _ in lexicons.actors.generic_bodies}
    assert not any(lexicons.actors.gazetteer.alone(form) for form in forms)


def test_a_body_with_its_name_between_commas_is_one_actor(actors_of: Find) -> None:
    found = actors_of("The players' union, PFA Lowland, said it would strike. PFA Lowland has 400 members.")
    assert set(found) == {"PFA Lowland"}


def test_a_body_in_a_list_with_others_is_one_of_them(actors_of: Find) -> None:
    assert "players' union" in actors_of("The players' union, PFA Lowland, and Zelva FC agreed. The league paid.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tanzania votes in May. The NEC said it would wait.", "National Electoral Commission of Tanzania"),
        ("Kenya's prices rose. The NIS said Kenya was calm.", "National Intelligence Service of Kenya"),
        ("Ireland waits. The HSE said staff in Ireland would be paid.", "Health Service Executive"),
        ("DNB of Norway cut its forecast.", "DNB"),
        ("Prices rose in Sri Lanka, the CPC said.", "Ceylon Petroleum Corporation"),
        ("The SEC fined a bank.", "Securities and Exchange Commission (SEC)"),
        ("NEC of Japan cut its outlook.", "NEC"),
        (
            "Nigeria voted. Nigeria waits. The Society of Electric Cars (SEC) met. SEC left.",
            "Society of Electric Cars (SEC)",
        ),
    ],
)
def test_an_acronym_means_the_body_of_the_nation_that_the_article_tells_most_of(
    actors_of: Find, text: str, name: str
) -> None:
    assert name in actors_of(text)


@pytest.mark.parametrize(
    ("nation", "acronym", "name"),
    [
        ("The UK", "ECB", "European Central Bank (ECB)"),
        ("India", "IOC", "International Olympic Committee (IOC)"),
        ("Singapore", "EMA", "European Medicines Agency (EMA)"),
        ("Turkey", "MIT", "Massachusetts Institute of Technology (MIT)"),
        ("Spain", "FCC", "Federal Communications Commission (FCC)"),
        ("Ghana", "EPA", "Environmental Protection Agency (EPA)"),
        ("Nigeria", "SEC", "Securities and Exchange Commission (SEC)"),
        ("The United Kingdom", "FSB", "Financial Stability Board (FSB)"),
        ("Australia", "AFP", "Agence France-Presse (AFP)"),
    ],
)
def test_a_body_known_the_world_over_keeps_its_acronym_in_every_nation(
    actors_of: Find, nation: str, acronym: str, name: str
) -> None:
    assert name in actors_of(f"{nation} held a vote. {nation} waited. The {acronym} said on Monday that it agreed.")


def test_an_acronym_that_is_a_brand_to_the_world_names_no_nation_s_body(actors_of: Find) -> None:
    text = "Kuwait bought 400 KIA cars. Kuwait will sell them, and KIA said on Monday that it was glad."
    assert "Kuwait Investment Authority" not in actors_of(text)


def test_a_body_that_an_article_spells_out_bears_its_acronym_there(actors_of: Find) -> None:
    text = "India bid for the Games. Indian Oil Corporation (IOC) said it would pay. The IOC said so on Monday."
    assert "International Olympic Committee (IOC)" not in actors_of(text)


def test_an_acronym_means_the_body_that_the_article_names_with_its_land(actors_of: Find) -> None:
    found = actors_of("The Teachers Service Commission of Kenya met in Kenya. The TSC agreed.")
    assert found["Teachers Service Commission of Kenya"].aliases == ("TSC",)


def test_acronyms_that_one_nation_alone_has_all_of_mean_its_bodies(actors_of: Find) -> None:
    found = actors_of("The CBN would end multiple rates. The NLC's Joe Moro threatened a strike.")
    assert {"Central Bank of Nigeria", "Nigeria Labour Congress"} <= found.keys()
