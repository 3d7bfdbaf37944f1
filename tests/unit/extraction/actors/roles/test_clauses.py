from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor

Find = Callable[[str], dict[str, Actor]]


@pytest.mark.parametrize(
    ("text", "role", "affiliation"),
    [
        ("Ann Lee, who chairs the trade committee, spoke.", "chair", "trade committee"),
        ("Ann Lee, 54, who heads Harbour Watch, spoke.", "head", "Harbour Watch"),
        ("Ann Lee of the Congress, who leads the panel, spoke.", "leader", "panel"),
        ("Ann Lee, who leads the Bank of England, spoke.", "leader", "Bank of England (BoE)"),
        ("A renegotiation committee headed by Ann Lee will report in May.", "head", None),
        ("Ann Lee, a Catholic priest who knows them, spoke.", "priest", None),
        ("The minister of transports Ann Lee spoke.", "minister of transports", None),
        (
            "Cyprus' Deputy Minister for European Affairs Ann Lee spoke.",
            "Deputy Minister for European Affairs",
            "Cyprus",
        ),
        ("Haulier Ann Lee wants a slot.", "Haulier", None),
    ],
)
def test_a_clause_tells_the_office_and_of_what(actors_of: Find, text: str, role: str, affiliation: str | None) -> None:
    actor = actors_of(text)["Ann Lee"]
    assert (actor.role, actor.affiliation) == (role, affiliation)


@pytest.mark.parametrize(
    "clause", ["who leads in the polls", "who led the talks", "who runs every day", "who heads home today"]
)
def test_a_clause_with_such_a_verb_and_no_body_tells_no_office(actors_of: Find, clause: str) -> None:
    assert actors_of(f"Ann Lee, {clause}, spoke.")["Ann Lee"].role is None


def test_a_council_member_keeps_the_council(actors_of: Find) -> None:
    actor = actors_of("ECB governing council member Ann Lee spoke.")["Ann Lee"]
    assert actor.role == "governing council member"
