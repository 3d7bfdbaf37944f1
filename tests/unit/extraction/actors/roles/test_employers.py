from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor

Find = Callable[[str], dict[str, Actor]]


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        (
            '"No," said Ana Moro, chief executive of Zelvin Mills. Zelvin Mills said it had asked the court.',
            "Zelvin Mills",
        ),
        ('Zelvin Mills said it had asked the court. "No," said its lawyer. Ana Moro, chief executive, left.', None),
        ('The Zelvin Agency met. "No," said Ana Moro, the agency\'s director of dam safety.', "Zelvin Agency"),
        ("The Zelvin Agency met the Harlow Agency. Ana Moro, the agency's director, spoke.", None),
        ("Zelvin Water plc lost money. Zelvin's chief executive, Ana Moro, apologised.", "Zelvin Water plc"),
    ],
)
def test_an_officer_is_of_the_body_named_beside_the_office(actors_of: Find, text: str, employer: str | None) -> None:
    assert actors_of(text)["Ana Moro"].affiliation == employer


@pytest.mark.parametrize(
    ("apposition", "role"),
    [
        ("director of dam safety", "director of dam safety"),
        ("head of the firm's water practice", "head of the firm's water practice"),
        ("director of Zelvin Water plc", "director"),
    ],
)
def test_an_office_is_told_with_its_field(actors_of: Find, apposition: str, role: str) -> None:
    assert actors_of(f'"No," said Ana Moro, {apposition}.')["Ana Moro"].role == role
