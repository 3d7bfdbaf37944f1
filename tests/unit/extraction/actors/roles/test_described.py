from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor

Find = Callable[[str], dict[str, Actor]]


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        (
            "According to the president of its commission, Peter Otieno, it can.",
            "Peter Otieno",
            "president of its commission",
            None,
        ),
        (
            "Ministers met the leader of the assembly, the Kenyan Peter Otieno.",
            "Peter Otieno",
            "leader of the assembly",
            None,
        ),
        ("Its ambassador in Vienna, Peter Otieno, warned them.", "Peter Otieno", "ambassador in Vienna", None),
        ("The Leader of the House (Eva Lind): It is as follows.", "Eva Lind", "Leader of the House", None),
        ("She asked counsel for the debtors, Rebecca Thorn.", "Rebecca Thorn", "counsel", None),
        (
            "The chief economist at Nordvik, Eva Lind, agreed. Shares in Nordvik fell.",
            "Eva Lind",
            "chief economist",
            "Nordvik",
        ),
        (
            "The head of the army delegation to Jeddah, General Omar Kassim, left.",
            "Omar Kassim",
            "head of the army delegation",
            None,
        ),
        ("The Minister of Interior, Police General Omar Kassim, spoke.", "Omar Kassim", "Minister of Interior", None),
        (
            "The European Union, whose chief negotiator is Eva Lind, insists.",
            "Eva Lind",
            "chief negotiator",
            "European Union (EU)",
        ),
        ("Chad was warned. Its envoy, former Kenyan minister Eva Lind, left.", "Eva Lind", "envoy", None),
        ("Chad's agent, Professor Eva Lind, left.", "Eva Lind", "agent", "Chad"),
        ("Eva Lind is the EU's chief negotiator.", "Eva Lind", "chief negotiator", "European Union (EU)"),
    ],
)
def test_a_phrase_beside_a_name_gives_its_role(
    actors_of: Find, text: str, name: str, role: str, affiliation: str | None
) -> None:
    actor = actors_of(text)[name]
    assert (actor.role, actor.affiliation) == (role, affiliation)


@pytest.mark.parametrize(
    "text",
    [
        "According to the head of the panel, Eva Lind arrived late.",
        "Eva Lind, a senior official said, arrived late.",
        "As for Eva Lind, the senior official, who spoke to reporters, knew nothing.",
    ],
)
def test_an_office_beside_a_name_that_belongs_to_somebody_else_is_not_its_role(actors_of: Find, text: str) -> None:
    assert actors_of(text)["Eva Lind"].role is None
