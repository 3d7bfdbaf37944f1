from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor

Find = Callable[[str], dict[str, Actor]]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("One of the families' solicitors, Ana Moro, said so.", "solicitor"),
        ("One of the members, Ana Moro, has since said so.", "member"),
        ("Ana Moro, the 52-year-old financier, was jailed.", "financier"),
        ("Ana Moro (minister of trade) said so.", "minister"),
        ("Ana Moro – the union's general secretary – said so.", "general secretary"),
        ("The club elected Ana Moro president on Friday.", "president"),
        ("Telbrix named Ana Moro as its chief executive.", "chief executive"),
        ("Ana Moro, the president's chief of staff, said so.", "chief of staff"),
        ("Ana Moro, the finance minister's deputy, said so.", "deputy"),
        ("First Lady Ana Moro opened the clinic.", "First Lady"),
        ("Head teacher Ana Moro said so.", "Head teacher"),
        ("Prime Minister-designate Ana Moro has until 5 May.", "Prime Minister-designate"),
        ("Det Ch Insp Ana Moro said so.", "Det Ch Insp"),
        ("Deputy PM Ana Moro said so.", "Deputy PM"),
        ("Ana Moro, who heads the World Bank, said so.", "head"),
        ("Its lead negotiator on the file, the Dutch Green Ana Moro, agreed.", "lead negotiator"),
        ("Its special adviser on Cyprus, Ana Moro, agreed.", "special adviser on Cyprus"),
    ],
)
def test_a_role_beside_a_name_is_its_bearer_s(actors_of: Find, text: str, role: str) -> None:
    assert actors_of(text)["Ana Moro"].role == role


@pytest.mark.parametrize(
    "text",
    [
        "After one of the strikes by drivers, Ana Moro said so.",
        "Ana Moro – the minister said on Friday – is ill.",
        "Ana Moro (52) said so.",
        "The paper named Ana Moro yesterday.",
        "Lady Ana Moro said so.",
        "Ana Moro, who leads Donald Trump in the polls, said so.",
        "Ana Moro, who leads Peter Novak by three points, said so.",
        "Ana Moro, who heads New York next week, said so.",
        "Ana Moro, who leads the Premier League scoring charts, said so.",
    ],
)
def test_what_is_nobody_s_office_gives_no_role(actors_of: Find, text: str) -> None:
    assert actors_of(text)["Ana Moro"].role is None


def test_a_firm_in_brackets_after_an_office_does_not_hold_it(actors_of: Find) -> None:
    found = actors_of("Ana Moro (managing director, Telbrix) said so. Telbrix said it would close.")
    assert (found["Ana Moro"].role, found["Telbrix"].role) == ("managing director", None)
