"""Which days does a range have whose ends are read each alone?"""

import re
from dataclasses import replace

from briefing.domain.findings import Basis
from briefing.temporal.anchoring.place import Valued
from briefing.temporal.expressions.meanings import Counted, Partial, Range
from briefing.temporal.values import bounds

_DAY_OF_NO_YEAR = re.compile(r"XXXX-\d\d-\d\d")


def stretch(meaning: Range, first: Valued, last: Valued) -> Valued:
    """Return the value of a range whose ends have these values each alone."""
    if isinstance(meaning.last, Counted) and first.basis is Basis.UNKNOWN:
        return first
    if isinstance(meaning.last, Partial):
        last = replace(last, value=_not_before(first.value, last.value))
        first = _before_last(first, last)
    weaker = max(first.basis, last.basis, key=(Basis.STATED, Basis.GIVEN, Basis.INFERRED, Basis.UNKNOWN).index)
    return Valued(f"{first.value}/{last.value}", weaker)


def _before_last(first: Valued, last: Valued) -> Valued:
    """Return the first day of a range, whose year is not known of itself, in the year that its last day gives it."""
    end = bounds(last.value)
    if end is None or not _DAY_OF_NO_YEAR.fullmatch(first.value):
        return first
    years = (f"{year:04}{first.value[len('XXXX') :]}" for year in (end.start.year, end.start.year - 1))
    value = next((value for value in years if (start := bounds(value)) and start.start < end.start), None)
    return Valued(value, Basis.INFERRED) if value else first


def _not_before(first: str, last: str) -> str:
    """Return the last day of a range in the year that puts it next after the first, whichever year it was given."""
    start, year, suffix = bounds(first), first[: len("2025")], last[len("2025") :]
    if start is None or bounds(last) is None:
        return last
    same_year = bounds(year + suffix)
    if same_year is not None and same_year.start >= start.start:
        return year + suffix
    return f"{int(year) + 1:04}{suffix}" if bounds(f"{int(year) + 1:04}{suffix}") else last
