import pytest

from briefing.domain.findings import Basis
from briefing.temporal.anchoring.anchor import make_anchor
from briefing.temporal.anchoring.narrative import date_mentions
from briefing.temporal.expressions.scan import scan


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The arrangement is set to expire in November.", "2026-11"),
        ("The facility, which is due to be repaid in December, is small.", "2026-12"),
        ("The court is scheduled to rule on 3 December.", "2026-12-03"),
        ("The court was due to rule on 3 December.", "2025-12-03"),
        ("The bank set its rate in December.", "2025-12"),
    ],
)
def test_what_is_set_to_happen_lies_ahead_however_far(text: str, day: str) -> None:
    assert [one.value for one in date_mentions(text, scan(text), make_anchor("2026-01-13", Basis.STATED))] == [day]
