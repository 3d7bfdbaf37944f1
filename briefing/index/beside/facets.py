"""Which sources, months, actors and issues do the articles have that answer a query, and how many each?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeGuard

import numpy as np

from briefing.domain.search import Facet, FacetCount, FacetValue
from briefing.index.engine.columns import PUBLISHED, VALUE_COLUMNS
from briefing.index.engine.months import MonthTable, name_month, number_month
from briefing.index.engine.numbers import Places
from briefing.index.engine.values import ValueTable
from briefing.index.matching.found import Mask
from briefing.index.search import find_hits
from briefing.index.snapshot import Snapshot
from briefing.query.printing import print_query
from briefing.query.tree import And, DateField, Dates, Node, Undated, Value
from briefing.temporal.display import show_value
from briefing.temporal.values import bounds

_NO_DATE = Undated(DateField.PUBLISHED)


@dataclass(frozen=True, slots=True)
class _Counted:
    """The articles that answer, what the query asks of all of them, and how many values of a facet are shown."""

    snapshot: Snapshot
    wanted: Mask
    asked: Sequence[Node]
    most: int


def count_facets(snapshot: Snapshot, tree: Node | None, *, most: int) -> tuple[FacetCount, ...]:
    """Return the facets of the articles that answer a tree (None: every article), at most so many values of each.

    Each value's term, added to the query, leaves as many articles as are counted.
    """
    wanted = np.zeros(snapshot.size, bool)
    wanted[find_hits(tree, snapshot).numbers] = True
    asked = tree.nodes if isinstance(tree, And) else (tree,) if tree else ()
    counted = _Counted(snapshot, wanted, asked, most)
    return tuple(_count_months(counted) if facet is Facet.MONTH else _count_values(facet, counted) for facet in Facet)


def _count_values(facet: Facet, counted: _Counted) -> FacetCount:
    """Count the values of a facet that is named as its field is; those asked for are listed in any case."""
    table = counted.snapshot.values(VALUE_COLUMNS[facet])
    counts = table.count(counted.wanted)
    asked = [node for node in counted.asked if isinstance(node, Value) and node.field == facet]
    chosen = {node.key: _show_chosen(node, table, counts) for node in asked}
    asked_at = {table.find(key) for key in chosen}
    shown = [at for at in _find_most(counts, counted.most) if at not in asked_at]
    others = (
        _show_value(facet, table.labels[at], int(counts[at])) for at in shown[: max(0, counted.most - len(chosen))]
    )
    listed = sorted((*others, *chosen.values()), key=lambda each: (-each.count, each.label))
    return FacetCount(facet, tuple(listed), int(np.count_nonzero(counts)) - sum(each.count > 0 for each in listed))


def _show_chosen(node: Value, table: ValueTable, counts: Places) -> FacetValue:
    """Return a value that the query asks for, which none of the articles may have."""
    at = table.find(node.key)
    if at is None:
        return _show_value(node.field, node.text, 0, is_chosen=True)
    return _show_value(node.field, table.labels[at], int(counts[at]), is_chosen=True)


def _show_value(field: str, label: str, count: int, *, is_chosen: bool = False) -> FacetValue:
    return FacetValue(label, count, print_query(Value(field, label)), is_chosen)


def _find_most(counts: Places, most: int) -> list[int]:
    """Return where the highest counts stand, at most so many, none of them 0."""
    if most <= 0 or not len(counts):
        return []
    # How many values have each count, the highest first: counts are mostly 0 or 1, which sorting is slow at.
    from_highest = np.cumsum(np.bincount(counts)[:0:-1])
    least = max(1, len(from_highest) - int(np.searchsorted(from_highest, most)))
    above, level = np.flatnonzero(counts > least), np.flatnonzero(counts == least)
    return [*above.tolist(), *level[: max(0, most - len(above))].tolist()]


def _count_months(counted: _Counted) -> FacetCount:
    snapshot = counted.snapshot
    table = snapshot.keep(("months", PUBLISHED), lambda: MonthTable(snapshot.days(PUBLISHED)))
    narrow = table.count_narrow(counted.wanted)
    # A date as wide as a year is counted in each of its months, but is no reason to list them all.
    there = {table.first + at for at in np.flatnonzero(narrow).tolist()}
    counts = narrow + table.count_wide(counted.wanted)
    chosen = {number_month(node.days.start) for node in counted.asked if _is_month(node)}
    undated = _count_undated(table.count_undated(counted.wanted), is_chosen=_NO_DATE in counted.asked)
    room = max(0, counted.most - len(chosen) - len(undated))
    shown = sorted(chosen | set(sorted(there - chosen, reverse=True)[:room]), reverse=True)
    values = (_show_month(month, counts, table.first, is_chosen=month in chosen) for month in shown)
    return FacetCount(Facet.MONTH, (*values, *undated), len(there.difference(shown)))


def _show_month(month: int, counts: Places, first: int, *, is_chosen: bool) -> FacetValue:
    value = name_month(month)
    count = int(counts[month - first]) if 0 <= month - first < len(counts) else 0
    return FacetValue(show_value(value), count, f"date:{value}", is_chosen)


def _count_undated(count: int, *, is_chosen: bool) -> tuple[FacetValue, ...]:
    return (FacetValue("No date", count, print_query(_NO_DATE), is_chosen),) if count or is_chosen else ()


def _is_month(node: Node) -> TypeGuard[Dates]:
    if not isinstance(node, Dates) or node.field is not DateField.PUBLISHED:
        return False
    return bounds(name_month(number_month(node.days.start))) == node.days
