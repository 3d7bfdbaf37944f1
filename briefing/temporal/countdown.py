"""How far off is a date, and has it passed?"""

from datetime import date

from briefing.domain.findings import DeadlineKind
from briefing.domain.timeline import Countdown, Status
from briefing.temporal.values import DateRange, bounds, days_until

_WEEK, _YEAR, _FAR = 7, 365, 730


def count_down(when: str | None, as_of: date, kind: DeadlineKind | None = None) -> Countdown:
    """Return how a TIMEX3 value lies to the as-of date; only a deadline of the kind `due` can be overdue."""
    return tell_days(when, days_until(when, as_of), kind)


def tell_days(when: str | None, days: int | None, kind: DeadlineKind | None = None) -> Countdown:
    """Return the same for a value whose days from the as-of date are known, None where they cannot be counted."""
    if days is None:
        return Countdown(Status.UNKNOWN, None, "–", "date unknown")
    span = bounds(when)
    if days > 0:
        short, words = _tell_ahead(days, days + open_days(span))
        return Countdown(Status.AHEAD, days, short, words)
    if days < 0:
        return _passed(days, kind)
    if span is not None and span.start == span.last:
        return Countdown(Status.TODAY, 0, "today", "today")
    return Countdown(Status.NOW, 0, "now", "now")


def _tell_ahead(days: int, longest: int) -> tuple[str, str]:
    """Return how far off a day is, or the first and the last that it may be; a year that is far off in years."""
    if longest == days:
        return f"{days} d", f"{_count(days)} left"
    if days >= _FAR:
        return f"{days // _YEAR} y", f"{days // _YEAR} years left"
    return f"{days}–{longest} d", f"{days} to {longest} days left"


def open_days(span: DateRange | None) -> int:
    """Return how many days later than its first a date of more than a week may still be, such as a month; else 0."""
    stretch = (span.last - span.start).days if span is not None else 0
    return stretch if stretch >= _WEEK else 0


def _passed(days: int, kind: DeadlineKind | None) -> Countdown:
    short = f"{-days} d ago"
    if kind is DeadlineKind.DUE:
        return Countdown(Status.OVERDUE, days, short, f"overdue by {_count(-days)}")
    return Countdown(Status.OVER, days, short, f"{_count(-days)} ago")


def _count(days: int) -> str:
    return "1 day" if days == 1 else f"{days} days"
