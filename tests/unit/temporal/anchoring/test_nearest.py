import pytest

from briefing.temporal.anchoring.clauses.nearest import points_ahead


@pytest.mark.parametrize(
    ("before", "after", "ahead"),
    [
        ("the minister will brief the committee on trade on ", " behind closed doors", True),
        ("the minister will meet with wounded soldiers on ", "", True),
        ("the fund will pay for damaged homes on ", "", True),
        ("the minister met wounded soldiers on ", " behind closed doors", False),
        ("the port will reopen, as ships that left on ", " closed the channel", False),
        ("the court closed the case on ", "", False),
    ],
)
def test_a_participle_behind_a_preposition_is_no_verb(before: str, after: str, ahead: bool) -> None:
    assert points_ahead(before, after) is ahead
