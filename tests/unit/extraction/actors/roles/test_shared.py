from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor

Find = Callable[[str], dict[str, Actor]]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Justices Ann Lee and Tom Roe dissented.", "Tom Roe", "Justice"),
        ("Justices Ann Lee and Tom Roe dissented.", "Ann Lee", "Justice"),
        (
            "Two US senators, Ann Lee, Tom Roe, agreed; vice presidents Eva Gil, Max Orr and Ida Fox left.",
            "Ida Fox",
            "vice president",
        ),
        ("The Zelbrit founders Ann Lee and Tom Roe will stay.", "Tom Roe", "founder"),
        ("He met both presidents, Ann Lee and Tom Roe.", "Ann Lee", "president"),
        ("The club now hosts Ann Lee and Tom Roe.", "Tom Roe", None),
        ("The founders thanked Ann Lee and Tom Roe.", "Tom Roe", None),
    ],
)
def test_one_plural_title_gives_each_name_after_it_its_role(
    actors_of: Find, text: str, name: str, role: str | None
) -> None:
    assert actors_of(text)[name].role == role
