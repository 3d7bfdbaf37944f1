from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor

Find = Callable[[str], dict[str, Actor]]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Saudi Energy Minister Prince Faris bin Turki spoke.", "Faris bin Turki", "Energy Minister"),
        ("Its commander, Commodore Sigrid Aasen, spoke.", "Sigrid Aasen", "commander"),
        ("Norway's president, Tan Sri Jacob Lee, spoke.", "Jacob Lee", "president"),
        ("Police General Ali Haddad spoke.", "Ali Haddad", "Police General"),
        ("Lt-Gen Ali Haddad, who led it, spoke.", "Ali Haddad", "Lt-Gen"),
        ("General Ali Haddad, who was sworn in on Monday as president, spoke.", "Ali Haddad", "president"),
        ("Secretary General Eva Lind spoke.", "Eva Lind", "Secretary General"),
        ("Chief Restructuring Officer Eva Lind spoke.", "Eva Lind", "Chief Restructuring Officer"),
    ],
)
def test_an_office_goes_before_a_rank(actors_of: Find, text: str, name: str, role: str) -> None:
    assert actors_of(text)[name].role == role


def test_a_name_that_is_also_a_title_keeps_it(actors_of: Find) -> None:
    assert "James Baker" in actors_of("On Monday James Baker said no.")
