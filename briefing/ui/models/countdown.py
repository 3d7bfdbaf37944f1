"""How far off is a date, in as few letters as stay clear?"""

from briefing.temporal.values import bounds


def count_down(when: str | None, days: int | None) -> str:
    """Return the days to a date: `7 d`, `today`, `now` inside a range, `5 d ago`, or `–` where none can be counted."""
    if days is None:
        return "–"
    if days:
        return f"{days} d" if days > 0 else f"{-days} d ago"
    span = bounds(when) if when else None
    return "today" if span and span.start == span.last else "now"
