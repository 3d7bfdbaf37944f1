from datetime import date

import pytest

from briefing.domain.findings import DeadlineKind
from briefing.domain.timeline import Status
from briefing.temporal.countdown import count_down, tell_days

AS_OF = date(2025, 10, 25)


@pytest.mark.parametrize(
    ("when", "days", "status", "short", "words"),
    [
        ("2025-11-01", 7, Status.AHEAD, "7 d", "7 days left"),
        ("2025-10-26", 1, Status.AHEAD, "1 d", "1 day left"),
        ("2025-11", 7, Status.AHEAD, "7–36 d", "7 to 36 days left"),
        ("2027", 433, Status.AHEAD, "433–797 d", "433 to 797 days left"),
        ("2036", 3720, Status.AHEAD, "10 y", "10 years left"),
        ("2025-W45", 9, Status.AHEAD, "9 d", "9 days left"),
        ("2025-10-25", 0, Status.TODAY, "today", "today"),
        ("2025-10-20/2025-10-26", 0, Status.NOW, "now", "now"),
        ("2025-W43", 0, Status.NOW, "now", "now"),
        ("2025-10", 0, Status.NOW, "now", "now"),
        ("2025-10-20", -5, Status.OVER, "5 d ago", "5 days ago"),
        ("2025-10-20/2025-10-24", -1, Status.OVER, "1 d ago", "1 day ago"),
        ("XXXX-11-10", None, Status.UNKNOWN, "–", "date unknown"),
        (None, None, Status.UNKNOWN, "–", "date unknown"),
    ],
)
def test_the_days_to_a_date_are_counted_and_told(when, days, status, short, words):
    told = count_down(when, AS_OF)
    assert (told.days, told.status, told.short, told.words) == (days, status, short, words)
    assert tell_days(when, days) == told


@pytest.mark.parametrize("kind", [*DeadlineKind, None])
def test_only_what_was_owed_is_overdue(kind):
    told = count_down("2025-10-20", AS_OF, kind)
    assert (told.status is Status.OVERDUE) == (kind is DeadlineKind.DUE)
    assert told.words == ("overdue by 5 days" if kind is DeadlineKind.DUE else "5 days ago")
    assert count_down("2025-10-26", AS_OF, kind).status is Status.AHEAD
