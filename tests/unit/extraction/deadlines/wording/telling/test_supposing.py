import pytest

from briefing.extraction.deadlines.wording.telling.supposing import supposed, without_pronoun


@pytest.mark.parametrize(
    ("lead", "due"),
    [
        ("If no deal is reached by ", "deal to be reached"),
        ("If no final deal by ", "final deal to be reached"),
        ("If no clearance by ", "clearance to come"),
        ("If no one is hired by ", "somebody to be hired"),
        ("If nobody is hired by ", "somebody to be hired"),
        ("If there is still no ceasefire in the east by ", "ceasefire in the east to be reached"),
        ("Unless the firm can pay by ", "firm can pay"),
        ("Unless the firm pays by ", "firm to pay"),
        ("The firm pays by ", None),
        ("The pact will be extended if both sides sign a letter by ", "both sides to sign a letter"),
        ("The pact will be extended if both sides sign a letter ", "both sides to sign a letter"),
        ("If both sides sign a letter ", None),
    ],
)
def test_a_supposition_tells_what_is_to_be_done(lead: str, due: str | None) -> None:
    found = supposed(lead)
    assert (found and found.told) == due


@pytest.mark.parametrize(
    ("lead", "averts"),
    [
        ("If no deal is reached by ", True),
        ("Unless the firm pays by ", True),
        ("The pact will be extended if both sides sign a letter by ", False),
    ],
)
def test_only_what_is_denied_or_excepted_averts_what_else_happens(lead: str, averts: bool) -> None:
    found = supposed(lead)
    assert found is not None
    assert found.averts is averts


@pytest.mark.parametrize(
    ("due", "alone"), [("it to pay", "to pay"), ("this fee to be paid", "this fee to be paid"), ("to pay", "to pay")]
)
def test_only_a_pronoun_that_stands_alone_is_left_out(due: str, alone: str) -> None:
    assert without_pronoun(due) == alone
