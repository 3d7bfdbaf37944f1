from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor

Find = Callable[[str], dict[str, Actor]]


def test_somebody_known_holds_the_one_office_that_is_told_of_his_nation(actors_of: Find) -> None:
    found = actors_of("Tsipras will meet her on Friday. The Greek prime minister asked for a delay.")
    assert found["Alexis Tsipras"].role == "prime minister"


@pytest.mark.parametrize(
    "text",
    [
        "Tsipras left. The Greek prime minister and the Greek finance minister left.",
        "Tsipras left. The Greek finance minister, Ann Lee, left.",
        "Tsipras left. A Greek minister left.",
        "Tsipras met the French president.",
    ],
)
def test_an_office_of_several_of_another_or_of_another_nation_is_not_his(actors_of: Find, text: str) -> None:
    assert actors_of(text)["Alexis Tsipras"].role is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ana Moro, Procurement Officer, handles it.", "Procurement Officer"),
        ("Ana Moro, Trade Minister, agreed.", "Trade Minister"),
        ("Harbour master Ana Moro agreed.", "Harbour master"),
    ],
)
def test_a_field_with_a_capital_belongs_to_the_office(actors_of: Find, text: str, role: str) -> None:
    assert actors_of(text)["Ana Moro"].role == role
