from datetime import date

import pytest

from briefing.domain.findings import Basis, TimeExpression, TimeType
from briefing.domain.span import Span
from briefing.extraction.deadlines.dating.terms.sessions import add_session_days
from briefing.temporal.anchoring.anchor import Anchor
from briefing.temporal.anchoring.narrative import date_mentions
from briefing.temporal.expressions.scan import scan

_WRITTEN = date(2024, 3, 13)


def _added(text: str) -> list[str]:
    dated = date_mentions(text, scan(text), Anchor(_WRITTEN, _WRITTEN, Basis.STATED))
    times = [
        TimeExpression(Span(one.mention.start, one.mention.end), TimeType.DATE, one.value, one.basis) for one in dated
    ]
    return [time.value for time in add_session_days(text, times) if time not in times]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The assembly sits from 18 to 22 April. Delegates hope for a vote on the last day.", ["2024-04-22"]),
        ("The assembly sits from 18 to 22 April. It elects its chair on the opening day.", ["2024-04-18"]),
        ("The fair opens on 18 April and closes on 22 April. Prizes are given on the final day.", ["2024-04-22"]),
    ],
)
def test_the_last_day_of_what_was_told_by_its_days_is_the_last_of_them(text: str, days: list[str]) -> None:
    assert _added(text) == days


@pytest.mark.parametrize(
    "text",
    [
        "Delegates hope for a vote on the last day.",
        "The assembly sits from 18 to 22 April. The minister leaves on the last day of his term.",
        "The assembly sits from 18 to 22 April.\n\nShares fell on the last day.",
        "The fair opens on 18 April. Prizes are given on the final day.",
    ],
)
def test_the_last_day_of_something_else_is_not_known(text: str) -> None:
    assert _added(text) == []
