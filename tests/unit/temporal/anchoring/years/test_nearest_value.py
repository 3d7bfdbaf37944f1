from datetime import date

import pytest

from briefing.temporal.anchoring.direction import Direction
from briefing.temporal.anchoring.years.nearest import nearest_value

_TODAY = date(2026, 2, 18)


@pytest.mark.parametrize(
    ("suffix", "towards", "value"),
    [
        ("03-01", Direction.UNSAID, "2026-03-01"),
        ("01-09", Direction.BACK, "2026-01-09"),
        ("10-02", Direction.BACK, "2025-10-02"),
        ("10-02", Direction.AHEAD, "2026-10-02"),
        # A clause that looks ahead to a day just past is left alone.
        ("02-10", Direction.AHEAD, None),
    ],
)
def test_a_day_without_a_year_lies_on_the_side_of_its_clause(
    suffix: str, towards: Direction, value: str | None
) -> None:
    assert nearest_value(suffix, _TODAY, towards) == value
