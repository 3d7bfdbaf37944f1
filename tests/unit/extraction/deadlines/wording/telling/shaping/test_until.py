import pytest

from briefing.extraction.deadlines.wording.telling.shaping.until import ending


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("Gift cards will be honored until then", "Gift cards will cease to be honored"),
        ("Strike is legal only until then", "Strike ceases to be legal"),
        ("Ana Li will remain an adviser to the fund until then", "Ana Li will cease to be an adviser to the fund"),
        ("Fund is taking public comments until then", "Fund stops taking public comments"),
        ("All schools in Porto will remain closed until then", "All schools in Porto will reopen"),
        ("Mission stays in the country until then", "Mission leaves the country"),
        ("Belgium is in the chair until then", "Belgium leaves the chair"),
        ("They are paid until then", "They are paid until then"),
        ("Nothing is signed until then", "Nothing is signed until then"),
        ("No deal is signed until then", "No deal is signed until then"),
        ("Owners are given grace until then", "Owners are given grace until then"),
        ("Holders may withdraw until then", "Holders may withdraw until then"),
        ("Mine had enough storage until then", "Mine had enough storage until then"),
    ],
)
def test_what_is_so_until_a_day_ceases_on_it(clause: str, told: str) -> None:
    assert ending(clause) == told


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("Contract doesn't run out until then", "Contract runs out"),
        ("Elections aren't due until then", "Elections are due"),
        ("Board will not meet until then", "Board will meet"),
        ("Stewards do not meet in Porto until then", "Stewards meet in Porto"),
        ("Officers do not foresee rain until then", "Officers do not foresee rain until then"),
        ("Markets will not open before then", "Markets will not open before then"),
    ],
)
def test_what_is_not_so_until_a_day_is_so_on_it(clause: str, told: str) -> None:
    assert ending(clause) == told


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("Airport will remain closed to tourists until then", "Airport's closure to tourists will end"),
        ("All schools in Porto are shut until then", "closure of all schools in Porto ends"),
        ("Ferry will not run until then", "Ferry will not run until then"),
        ("They are shut until then", "They are shut until then"),
    ],
)
def test_what_is_shut_on_the_last_day_too_does_not_reopen_on_it(clause: str, told: str) -> None:
    assert ending(clause, whole_day=True) == told
