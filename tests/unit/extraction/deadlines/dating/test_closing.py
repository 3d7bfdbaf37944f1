"""Tests of the last days of periods."""

import pytest

from briefing.domain.findings import Basis, TimeExpression, TimeType
from briefing.domain.span import Span
from briefing.extraction.deadlines.dating.closing import last_day


@pytest.mark.parametrize(
    ("lead", "words", "value", "closed", "basis"),
    [
        ("It is due by ", "the end of March", "2026-03", "2026-03-31", Basis.STATED),
        ("It is due at ", "the end of March", "2026-03", "2026-03-31", Basis.INFERRED),
        ("It is due by ", "the end of next week", "2026-W15", "2026-W15", Basis.INFERRED),
        ("It is due by ", "late March", "2026-03", "2026-03", Basis.STATED),
    ],
)
def test_a_period_has_a_last_day_but_a_week_whose_end_may_be_its_friday(
    lead: str, words: str, value: str, closed: str, basis: Basis
) -> None:
    time = TimeExpression(Span(len(lead), len(lead + words)), TimeType.DATE, value, Basis.STATED, "END")
    found = last_day(lead + words, time)
    assert (found.value, found.basis) == (closed, basis)
