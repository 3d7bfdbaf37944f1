"""What does a row of a table tell of the date in one of its cells, and who is to do it?"""

import re
from collections.abc import Sequence

from briefing.extraction.deadlines.wording.telling.placing.place import Place

#: A cell that names who is to do what another cell tells.
_NAMES = re.compile(r"[A-Z][\w.&’'-]*(?:,?\s(?:of\s|the\s|and\s|de\s|da\s){0,2}[A-Z][\w.&’'-]*)*")
#: What stands above a column of those who are to do it.
_WHO = re.compile(
    r"(?:who|by\swhom|whom|actors?|part(?:y|ies)|responsible|owner|addressee|body|institution|organi[sz]ation|lead|action\sby)\b"
    r"(?:[\w\s-]{0,30})",
    re.IGNORECASE,
)
_RULE = re.compile(r"[\s|:-]*")
_LEAST_CELLS = 2
#: How many lines above a row its head may stand.
_REACH = 60


def told_in_row(place: Place) -> str:
    """Return the cells of a row without the one of its date, unless the date tells more in its cell.

    Who is to do it comes first ("Court: Ruling"): the cell below a head such as "Who"; a name that is the last of
    three cells stands in brackets behind. Empty where no row is told of.
    """
    if "|" not in place.sentence:
        return ""
    cells = _cells(place.sentence)
    dated = [cell for cell in cells if place.date in cell]
    told = [cell for cell in cells if cell and cell not in dated]
    if len(told) + len(dated) < _LEAST_CELLS or len(dated) != 1:
        return ""
    if len(dated[0].replace(place.date, "").split()) >= _LEAST_CELLS:
        return ""
    column = _column(place.above, len(cells))
    if column is not None and len(told) > 1 and cells[column] in told:
        told.remove(cells[column])
        what, who = ", ".join(told), cells[column].replace("; ", " and ")
        return what if who in what else f"{who}: {what}"
    who = told.pop() if len(told) > 1 and _NAMES.fullmatch(told[-1]) else ""
    what = ", ".join(told)
    return f"{what} ({who})" if who and who not in what else what


def _column(above: str, count: int) -> int | None:
    """Return which cell of a row names who is to act, by the head of its table; None where no head says it."""
    head: Sequence[str] = ()
    for line in reversed(above.rstrip("\n").split("\n")[-_REACH:]):
        if "|" not in line:
            break
        if not _RULE.fullmatch(line):
            head = _cells(line)
    if len(head) != count:
        return None
    return next((number for number, cell in enumerate(head) if _WHO.fullmatch(cell)), None)


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip().removeprefix("|").removesuffix("|").split("|")]
