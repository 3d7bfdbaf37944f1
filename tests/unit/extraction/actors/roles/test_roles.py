from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor, ActorKind

Find = Callable[[str], dict[str, Actor]]

ICAO = "International Civil Aviation Organization (ICAO)"


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        ("Former French President Luc Moreau spoke.", "Luc Moreau", "former President", "France"),
        ("Talks with ex-Foreign Minister Ana Kovač began.", "Ana Kovač", "former Foreign Minister", None),
        ("An ex-minister, former Kenyan premier Peter Otieno, spoke.", "Peter Otieno", "former premier", "Kenya"),
        ("The then-Energy Minister Lina Berg signed it.", "Lina Berg", "then-Energy Minister", None),
        ("Chilean president-elect Mariana Duarte spoke.", "Mariana Duarte", "president-elect", "Chile"),
        ("Acting Norwegian Trade Minister Lars Holm spoke.", "Lars Holm", "acting Trade Minister", "Norway"),
        ("Outgoing Energy Minister Lina Berg spoke.", "Lina Berg", "outgoing Energy Minister", None),
        ("The late Prime Minister Peter Otieno signed it.", "Peter Otieno", "late Prime Minister", None),
        ("Luc Moreau, a former French president, spoke.", "Luc Moreau", "former president", "France"),
        ("Peter Otieno is a weak minister, his rivals say.", "Peter Otieno", "minister", None),
        ("Lina Berg, a tireless campaigner, left.", "Lina Berg", "campaigner", None),
        ("Lina Berg, head coach of Zelva, left.", "Lina Berg", "head coach", None),
        ("Lina Berg, a ZELV spokesperson, left.", "Lina Berg", "spokesperson", None),
        (
            "Lina Berg, permanent secretary at Chad's Ministry of Fish, left.",
            "Lina Berg",
            "permanent secretary",
            "Ministry of Fish (Chad)",
        ),
        ("Registrar General Lina Berg left.", "Lina Berg", "Registrar General", None),
        ("Chad's army chief, General Pana Klaev, left.", "Pana Klaev", "army chief", "Chad"),
        ("The army, which ousted President Luc Moreau, agreed.", "Luc Moreau", "President", None),
        ("The prime minister of the time, Lina Berg, signed it.", "Lina Berg", "prime minister", None),
        ("A third judge, Andrew Zelva, heard it.", "Andrew Zelva", "judge", None),
        ("The first minister, Lina Berg, spoke.", "Lina Berg", "first minister", None),
        ("Its mediator, Niger's former president Luc Moreau, agreed.", "Luc Moreau", "mediator", None),
        ("Lina Berg's second term as ICAO secretary general ends.", "Lina Berg", "secretary general", ICAO),
        ("U.S. District Judge Ann Lee stayed it.", "Ann Lee", "U.S. District Judge", "United States"),
        ("The US attorney, Ann Lee, agreed.", "Ann Lee", "US attorney", "United States"),
        ("U.S. Energy Secretary Ann Lee agreed.", "Ann Lee", "Energy Secretary", "United States"),
        ("Commonwealth's Attorney Ann Lee agreed.", "Ann Lee", "Commonwealth's Attorney", None),
        ("His eldest son, Luc Moreau, left.", "Luc Moreau", "eldest son", None),
        ("Chad's water and energy minister, Lina Berg, left.", "Lina Berg", "water and energy minister", "Chad"),
        ("U.S. Energy Secretary Lina Berg left.", "Lina Berg", "Energy Secretary", "United States"),
        ("The eldest, Army Spc. Luc Moreau, left.", "Luc Moreau", "Army Spc.", None),
        ("Lina Berg, who resigned as head coach on Monday, left.", "Lina Berg", "former head coach", None),
        ("Lina Berg, 54, who had stepped down as envoy, spoke.", "Lina Berg", "former envoy", None),
        ("Lina Berg stepped down last month as treasurer.", "Lina Berg", "former treasurer", None),
        ("The mayor, Lina Berg, wept. Lina Berg was sacked as mayor.", "Lina Berg", "former mayor", None),
        ("The mayor, Lina Berg, has not resigned as mayor.", "Lina Berg", "mayor", None),
        ("Lina Berg resigned on Monday as Minister Luc Moreau spoke.", "Lina Berg", None, None),
        ("A nurse told Dr. Lina Berg so.", "Lina Berg", "Dr.", None),
        ("Health Minister Dr. Lina Berg agreed.", "Lina Berg", "Health Minister", None),
        ("The Resident Coordinator, Lina Berg, will travel.", "Lina Berg", "Resident Coordinator", None),
        ("For the defence, Lina Berg KC agreed with the court.", "Lina Berg", "KC", None),
        ("So it is, says Lina Berg, gas analyst at a bank.", "Lina Berg", "gas analyst", None),
        ("Then Lina Berg, the works minister, left.", "Lina Berg", "works minister", None),
        ("The speed skater Lina Berg left.", "Lina Berg", "speed skater", None),
        ("The council, whose mayor, Lina Berg, paid, agreed.", "Lina Berg", "mayor", None),
        ("Lina Berg, the Harbour Folk MP for the seat, left.", "Lina Berg", "MP", None),
        ("Lina Berg, the Liberal Democrat MP for Harlow, left.", "Lina Berg", "MP", "Liberal Democrats"),
        ("Lina Berg, the pilots' pay negotiator, left.", "Lina Berg", "pay negotiator", None),
        ("Lina Berg, head of European credit, left.", "Lina Berg", "head of European credit", None),
        (
            "Lina Berg, head of Africa research at Zelva Bank, left.",
            "Lina Berg",
            "head of Africa research",
            "Zelva Bank",
        ),
        ("The water and roads minister, Lina Berg, left.", "Lina Berg", "water and roads minister", None),
        ("On Monday Army chief Gen. Luc Moreau left.", "Luc Moreau", "chief", "Army"),
        ("Third-generation grower Lina Berg left.", "Lina Berg", "grower", None),
        ("Lina Berg spoke. Berg, the captain, left.", "Lina Berg", "captain", None),
    ],
)
def test_a_role_says_how_it_is_held(actors_of: Find, text: str, name: str, role: str, affiliation: str | None) -> None:
    actor = actors_of(text)[name]
    assert (actor.role, actor.affiliation) == (role, affiliation)


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        ("The EU farm commissioner, Marta Ruiz, spoke.", "Marta Ruiz", "farm commissioner", "European Union (EU)"),
        ("World Bank country director Marta Ruiz spoke.", "Marta Ruiz", "country director", "World Bank"),
        ("The deputy leader of the Green Party Ann Lee spoke.", "Ann Lee", "deputy leader", "Green Party"),
        ("The president of Kenya, Peter Otieno, spoke.", "Peter Otieno", "president", "Kenya"),
        ("Enterprise Secretary Ann Lee spoke.", "Ann Lee", "Enterprise Secretary", None),
        ("Kenya's Trade Minister Peter Otieno spoke.", "Peter Otieno", "Trade Minister", "Kenya"),
        ("Kenya names minister Peter Otieno.", "Peter Otieno", "minister", None),
        ("Trade, Industry and Energy Minister Ann Lee left.", "Ann Lee", "Trade, Industry and Energy Minister", None),
        ("On Monday Council President Ann Lee left.", "Ann Lee", "Council President", None),
        ("Harbour portfolio committee chair Ann Lee left.", "Ann Lee", "Harbour portfolio committee chair", None),
        ("The Inspector-General of Police, Ann Lee, left.", "Ann Lee", "Inspector-General of Police", None),
        ("Kenya's envoy for the Horn, Ann Lee, left.", "Ann Lee", "envoy for the Horn", "Kenya"),
        ("Ann Lee, the Minister of State for Water, left.", "Ann Lee", "Minister of State for Water", None),
        (
            "Ann Lee, M.D., President and Chief Executive Officer, left.",
            "Ann Lee",
            "President and Chief Executive Officer",
            None,
        ),
        ("The finance director and deputy chief, Ann Lee, left.", "Ann Lee", "finance director and deputy chief", None),
        ("The Defence Minister, General (retd) Peter Otieno, left.", "Peter Otieno", "Defence Minister", None),
        ("Peter Otieno KC, for the owners, agreed.", "Peter Otieno", "KC", None),
        ("The owners' representative, Ann Lee, left.", "Ann Lee", "owners' representative", None),
        ("Ann Lee was appointed Chief Commercial Officer.", "Ann Lee", "Chief Commercial Officer", None),
        ("The bloc named former judge Ann Lee as its new mediator.", "Ann Lee", "mediator", None),
        ("Ann Lee, who as foreign minister had sued, left.", "Ann Lee", "foreign minister", None),
        ("Her husband Peter Otieno, a crane driver, left.", "Peter Otieno", "crane driver", None),
    ],
)
def test_a_role_is_whole_and_keeps_its_owner(
    actors_of: Find, text: str, name: str, role: str, affiliation: str | None
) -> None:
    actor = actors_of(text)[name]
    assert (actor.role, actor.affiliation) == (role, affiliation)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Former President Luc Moreau spoke. Later President Luc Moreau left.", "former President"),
        ("President Luc Moreau spoke. Former President Luc Moreau left.", "former President"),
        ("Former President Luc Moreau spoke. Trade Minister Luc Moreau left.", "Trade Minister"),
    ],
)
def test_a_former_office_yields_to_another_one_alone(actors_of: Find, text: str, role: str) -> None:
    assert actors_of(text)["Luc Moreau"].role == role


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Peru and Chile rejected it.", "Chile"),
        ("Chilean Agriculture Minister Luc Moreau rejected it.", "Chile"),
        ("A former Chilean health minister rejected it.", "Chile"),
        ("Peru's energy minister rejected it.", "Peru"),
    ],
)
def test_a_country_acts_by_its_name_and_by_its_ministers(actors_of: Find, text: str, country: str) -> None:
    assert actors_of(text)[country].kind is ActorKind.COUNTRY


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Non-Executive Chairman Paul Harker agreed.", "Paul Harker", "Non-Executive Chairman"),
        ("Paul Harker, the group's non-executive chairman, left.", "Paul Harker", "non-executive chairman"),
        ("The spokesman for Foreign Secretary David Lane declined.", "David Lane", "Foreign Secretary"),
        ("Jens Weber, World Bank president, urged calm.", "Jens Weber", "president"),
        ("Amos Stein, President Moro's envoy, met them.", "Amos Stein", "envoy"),
        ("His nephew, Tomas Berg, sued. Tomas Berg, a shift foreman, left.", "Tomas Berg", "shift foreman"),
    ],
)
def test_a_role_is_the_office_of_its_own_bearer(actors_of: Find, text: str, name: str, role: str) -> None:
    assert actors_of(text)[name].role == role


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Ann Lee, the airline's New Zealander chief executive, left.", "Ann Lee", "chief executive"),
        ("Mrs Justice May will hear the case.", "May", "Mrs Justice"),
        ("Tan Sri Nor Mohamed Yakcop leaves on 31 July.", "Nor Mohamed Yakcop", None),
        ("Dewan Rakyat Speaker Tan Sri Johari Abdul set the vote.", "Johari Abdul", "Speaker"),
    ],
)
def test_a_role_stands_beside_nationality_month_small_word_and_foreign_house(
    actors_of: Find, text: str, name: str, role: str | None
) -> None:
    assert actors_of(text)[name].role == role


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Ana Moro was voted in as prime minister on 17 July.", "Ana Moro", "prime minister"),
        ("Denys Moro becomes defence minister.", "Denys Moro", "defence minister"),
        ("Justices Moro, Kagan and Jackson dissented.", "Kagan", "Justice"),
        ("Welsh Rugby Union chief Abi Moro backs it.", "Abi Moro", "chief"),
        ("Union leader Ann Moro left.", "Ann Moro", "Union leader"),
    ],
)
def test_a_role_is_taken_shared_and_parted_from_its_body(actors_of: Find, text: str, name: str, role: str) -> None:
    assert actors_of(text)[name].role == role


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("The unions will meet mediator Ann Moro on 12 May.", "Ann Moro", "mediator"),
        ("The airline, under administrators Ann Moro and Tom Roe, will pay.", "Tom Roe", "administrator"),
        ("The trial led by Dr German Malaga was stopped.", "German Malaga", "Dr"),
    ],
)
def test_a_role_has_no_verb_or_preposition_before_it(actors_of: Find, text: str, name: str, role: str) -> None:
    assert actors_of(text)[name].role == role


def test_an_owner_s_legal_form_is_no_part_of_the_role(actors_of: Find) -> None:
    assert actors_of("Shameel Joosub, Vodacom Group CEO, thanked him.")["Shameel Joosub"].role == "CEO"
