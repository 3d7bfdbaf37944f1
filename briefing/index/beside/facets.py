"""Which sources, months, actors and issues do the articles have that answer a query, and how many each?"""

from collections.abc import Sequence
from typing import TypeGuard

import numpy as np

from briefing.domain.search import Facet, FacetCount, FacetValue
from briefing.index.engine.columns import PUBLISHED, VALUE_COLUMNS
from briefing.index.engine.months import MonthTable, name_month, number_month
from briefing.index.engine.numbers import Places
from briefing.index.matching.found import Mask
from briefing.index.search import find_hits
from briefing.index.snapshot import Snapshot
from briefing.query.printing import print_query
from briefing.query.tree import And, DateField, Dates, Node, Undated, Value
from briefing.temporal.display import show_value
from briefing.temporal.values import bounds

_NO_DATE = Undated(DateField.PUBLISHED)


def count_facets(snapshot: Snapshot, tree: Node | None, *, most: int) -> tuple[FacetCount, ...]:
    """Return the facets of the articles that answer a tree (None: every article), at most so many values of each.

    Each value's term, added to the query, leaves as many articles as are counted.
    """
    wanted = np.zeros(snapshot.size, bool)
    wanted[find_hits(tree, snapshot).numbers] = True
    asked = tree.nodes if isinstance(tree, And) else (tree,) if tree else ()
    return (
        _count_values(Facet.SOURCE, "source", snapshot, wanted, asked, most),
        _count_months(snapshot, wanted, asked, most),
        _count_values(Facet.ACTOR, "actor", snapshot, wanted, asked, most),
        _count_values(Facet.ISSUE, "issue", snapshot, wanted, asked, most),
    )


def _count_values(
    facet: Facet, field: str, snapshot: Snapshot, wanted: Mask, asked: Sequence[Node], most: int
) -> FacetCount:
    table = snapshot.values(VALUE_COLUMNS[field])
    counts = table.count(wanted)
    chosen = {node.key: node.text for node in asked if isinstance(node, Value) and node.field == field}
    asked_at = {table.find(key) for key in chosen}
    shown = [at for at in _find_most(counts, most) if at not in asked_at][: max(0, most - len(chosen))]
    listed = [_show_value(field, table.labels[at], int(counts[at])) for at in shown]
    for key, text in chosen.items():
        at = table.find(key)
        label, count = (text, 0) if at is None else (table.labels[at], int(counts[at]))
        listed.append(_show_value(field, label, count, is_chosen=True))
    more = int(np.count_nonzero(counts)) - sum(each.count > 0 for each in listed)
    return FacetCount(facet, tuple(sorted(listed, key=lambda each: (-each.count, each.label))), more)


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


def _count_months(snapshot: Snapshot, wanted: Mask, asked: Sequence[Node], most: int) -> FacetCount:
    table = snapshot.keep(("months", PUBLISHED), lambda: MonthTable(snapshot.days(PUBLISHED)))
    narrow = table.count_narrow(wanted)
    # A date as wide as a year is counted in each of its months, but is no reason to list them all.
    there = {table.first + at for at in np.flatnonzero(narrow).tolist()}
    counts = narrow + table.count_wide(wanted)
    chosen = {number_month(node.days.start) for node in asked if _is_month(node)}
    undated = _count_undated(table.count_undated(wanted), is_chosen=_NO_DATE in asked)
    room = max(0, most - len(chosen) - len(undated))
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
