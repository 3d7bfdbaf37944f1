"""Which days does a date filter of a query mean?"""

from datetime import date

from briefing.query.tree import DateField, Dates, Undated
from briefing.temporal.arguments import parse_argument
from briefing.temporal.values import DateRange

_FIELDS = {"deadline": DateField.DEADLINE}
_UNBOUND = frozenset({"date", "deadline"})
_NONE = "none"


def read_dates(field: str, value: str, today: date) -> Dates | Undated:
    """Read the value of `before`, `after`, `on`, `date` or `deadline`, the last alone or with one of the others.

    `date:none` and `deadline:none` ask for what has no known date.

    Raises ValueError with a sentence.
    """
    first, _, second = field.partition(":")
    which = _FIELDS.get(first, DateField.PUBLISHED)
    bound = second or first
    if bound in _UNBOUND and value.casefold() == _NONE:
        return Undated(which)
    days = _parse(value, today)
    if bound == "before":
        return Dates(which, _range(date.min, days.start, value))
    if bound == "after":
        return Dates(which, _range(days.end, date.max, value))
    return Dates(which, days)


def _parse(value: str, today: date) -> DateRange:
    try:
        return parse_argument(value, today)
    except OverflowError:
        raise ValueError(_not_a_date(value)) from None


def _range(start: date, end: date, value: str) -> DateRange:
    if start >= end:
        raise ValueError(_not_a_date(value))
    return DateRange(start, end)


def _not_a_date(value: str) -> str:
    return f"“{value}” leaves no day to look at; write a date such as 2025-11."
