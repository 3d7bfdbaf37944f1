from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor, ActorKind

Find = Callable[[str], dict[str, Actor]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On Monday Chad's parliament rejected the truce.", "Parliament (Chad)"),
        ("The Danish parliament rejected the plan.", "Parliament (Denmark)"),
        ("She may appeal to the high court.", "high court"),
        ("The report of the justice select committee was sharp.", "justice select committee"),
        ("The European court of human rights met.", "European Court of Human Rights (ECHR)"),
        ("The Office of the Auditor of the Railways agreed.", "Office of the Auditor of the Railways"),
        ("The Task Force on Harbour Reform met on Monday.", "Task Force on Harbour Reform"),
        (
            "The Party for the Freedom of Chad and Cape Verde (PFCV) won.",
            "Party for the Freedom of Chad and Cape Verde (PFCV)",
        ),
        ("Fair Trials Abroad, a charity, asked for time.", "Fair Trials Abroad"),
        ("On Monday RSP, the Regional Shore Patrol, left.", "Regional Shore Patrol (RSP)"),
        ("The Shore Patrol Council, or SPC, left.", "Shore Patrol Council (SPC)"),
        ("Greenpeace India rejected the plan.", "Greenpeace India"),
        ("Talks with Boeing, Zelbrit and Airbus stopped.", "Zelbrit"),
        ("Opposition parties rejected the plan.", "Opposition parties"),
        ("The Russian Navy rejected the plan.", "Russian Navy"),
        ("Vodafone Idea, which is in debt, asked for time.", "Vodafone Idea"),
    ],
)
def test_a_body_bears_its_whole_name(actors_of: Find, text: str, name: str) -> None:
    assert actors_of(text)[name].kind is ActorKind.ORGANISATION


def test_a_body_is_also_called_by_its_state(actors_of: Find) -> None:
    assert "Chad's parliament" in actors_of("On Monday Chad's parliament rejected it.")["Parliament (Chad)"].aliases


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr. Dias da Costa rejected it. Paulo Dias da Costa is ill.", "Paulo Dias da Costa"),
        ("Caroline Stage Vestrup, the minister, spoke.", "Caroline Stage Vestrup"),
        ("Foreign Minister Paulo Rangel-Telles spoke. Hon. Rangel-Telles left.", "Paulo Rangel-Telles"),
        ("The firm's lawyer Clara Whitcombe KC opposed it.", "Clara Whitcombe"),
        ("Helima Brandt of Corvane Capital expects less.", "Helima Brandt"),
        ("Republican Joe Dorzan spoke.", "Joe Dorzan"),
        ("Yesterday Marijke van Osch left. Later van Osch agreed.", "Marijke van Osch"),
        ("Later von Hagen rejected it.", "von Hagen"),
    ],
)
def test_a_person_bears_the_whole_name_and_no_more(actors_of: Find, text: str, name: str) -> None:
    assert [actor.name for actor in actors_of(text).values() if actor.kind is ActorKind.PERSON] == [name]


def test_an_office_with_a_capital_stands_for_its_only_holder(actors_of: Find) -> None:
    found = actors_of("President Ana Kovač met Ivan Marić. On Monday the President rejected the plan.")
    assert "President" in found["Ana Kovač"].aliases


@pytest.mark.parametrize(
    "text",
    [
        "Compare the ruling in Somalia v. Kenya.",
        "They were told by Clara (see UnleadedStocks.pdf).",
        "He spoke from the Casa de Moreno.",
        "They met in George Square at noon.",
        "It is void under the Trade Union Act of 1998.",
    ],
)
def test_the_name_of_an_act_or_spot_is_no_actor(actors_of: Find, text: str) -> None:
    assert actors_of(text) == {}


def test_who_is_only_told_something_is_no_actor(actors_of: Find) -> None:
    assert "Reuters" not in actors_of("Ana Kovač, the minister, told Reuters on Monday that it would fail.")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Beijing rejected the offer. Talks were held in Beijing.", True),
        ("At noon (Paris), trading stopped.", False),
        ("The group's Prague office closed.", False),
    ],
)
def test_a_capital_is_its_government_only_where_it_acts(actors_of: Find, text: str, country: bool) -> None:
    assert any(actor.kind is ActorKind.COUNTRY for actor in actors_of(text).values()) is country
