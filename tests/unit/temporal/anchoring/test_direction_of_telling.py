import pytest

from briefing.temporal.anchoring.direction import Direction, direction


@pytest.mark.parametrize(
    ("text", "towards"),
    [
        ("The Commission told member states on Friday it would table its proposal.", Direction.BACK),
        ("The Commission told the envoys of all member states on Friday its chief would resign.", Direction.BACK),
        ("The Commission told both sides on Friday that it would table its proposal.", Direction.BACK),
        ("The court told the firm it must report to the regulator on Friday that week.", Direction.AHEAD),
        ("Member states will be told on Friday it would be late.", Direction.AHEAD),
        ("The union gave formal notice of the strike on Friday.", Direction.BACK),
        ("The ministry served notice of its termination of the lease on Friday.", Direction.BACK),
        ("The union will give formal notice of the strike on Friday.", Direction.AHEAD),
        ("The union gave notice of a strike on Friday.", Direction.AHEAD),
    ],
)
def test_what_was_told_or_notified_on_a_weekday_was_told_then(text: str, towards: Direction) -> None:
    start = text.index("Friday")
    assert direction(text, start, start + len("Friday")) is towards


@pytest.mark.parametrize(
    ("text", "towards"),
    [
        ("Late ballots are counted on Wednesday, the authority said.", Direction.AHEAD),
        ("The wreck is formally returned on Wednesday.", Direction.AHEAD),
        ("Late ballots were counted on Wednesday.", Direction.BACK),
        ("The killer is arrested on Wednesday.", Direction.BACK),
    ],
)
def test_what_is_done_on_a_weekday_is_planned_but_for_sudden_deeds(text: str, towards: Direction) -> None:
    start = text.index("Wednesday")
    assert direction(text, start, start + len("Wednesday")) is towards
