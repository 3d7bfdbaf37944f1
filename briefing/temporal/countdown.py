"""How far off is a date, and has it passed?"""

from datetime import date

from briefing.domain.findings import DeadlineKind
from briefing.domain.timeline import Countdown, Status
from briefing.temporal.values import bounds, days_until


def count_down(when: str | None, as_of: date, kind: DeadlineKind | None = None) -> Countdown:
    """Return how a TIMEX3 value lies to the as-of date; only a deadline of the kind `due` can be overdue."""
    return tell_days(when, days_until(when, as_of), kind)


def tell_days(when: str | None, days: int | None, kind: DeadlineKind | None = None) -> Countdown:
    """Return the same for a value whose days from the as-of date are known, None where they cannot be counted."""
    if days is None:
        return Countdown(Status.UNKNOWN, None, "–", "date unknown")
    if days > 0:
        return Countdown(Status.AHEAD, days, f"{days} d", f"{_count(days)} left")
    if days < 0:
        return _passed(days, kind)
    span = bounds(when)
    if span is not None and span.start == span.last:
        return Countdown(Status.TODAY, 0, "today", "today")
    return Countdown(Status.NOW, 0, "now", "now")


def _passed(days: int, kind: DeadlineKind | None) -> Countdown:
    short = f"{-days} d ago"
    if kind is DeadlineKind.DUE:
        return Countdown(Status.OVERDUE, days, short, f"overdue by {_count(-days)}")
    return Countdown(Status.OVER, days, short, f"{_count(-days)} ago")


def _count(days: int) -> str:
    return "1 day" if days == 1 else f"{days} days"
