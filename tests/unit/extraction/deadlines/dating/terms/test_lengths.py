from datetime import date

import pytest

from briefing.domain.findings import Basis, TimeExpression, TimeType
from briefing.domain.span import Span
from briefing.extraction.deadlines.dating.terms.lengths import end_of, in_days, last_of
from briefing.temporal.expressions.rules.workdays import WORKDAYS


def _length(value: str, modifier: str = "") -> TimeExpression:
    return TimeExpression(Span(0, 1), TimeType.DURATION, value, Basis.STATED, modifier)


@pytest.mark.parametrize(
    ("value", "modifier", "end"),
    [
        ("P21D", "", date(2026, 3, 31)),
        ("P2W", "", date(2026, 3, 24)),
        ("P1M", "", date(2026, 4, 10)),
        ("P10D", WORKDAYS, date(2026, 3, 24)),
        ("P60D", WORKDAYS, None),
        ("PXM", "", None),
    ],
)
def test_a_stretch_ends_so_long_after_its_day(value: str, modifier: str, end: date | None) -> None:
    assert end_of(date(2026, 3, 10), _length(value, modifier)) == end


def test_a_stretch_may_be_counted_back() -> None:
    assert end_of(date(2026, 3, 10), _length("P1D"), back=True) == date(2026, 3, 9)


@pytest.mark.parametrize(
    ("value", "last"), [("P5Y", date(2031, 3, 31)), ("P6M", date(2026, 9, 30)), ("P90D", date(2026, 6, 30))]
)
def test_what_lasts_for_months_or_years_ends_the_day_before_its_own_day(value: str, last: date) -> None:
    assert last_of(date(2026, 4, 1), _length(value)) == last


@pytest.mark.parametrize(("value", "days"), [("PT72H", "P3D"), ("PT36H", "PT36H"), ("P3D", "P3D")])
def test_hours_are_days_where_they_make_whole_ones(value: str, days: str) -> None:
    assert in_days(_length(value)).value == days
