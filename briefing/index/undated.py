"""Which articles would answer if the dates that are not known were let through?"""

import numpy as np

from briefing.index.evaluate import Hits, evaluate
from briefing.index.plan import Every, InDays, NoDays, Plan, Some, Unscored
from briefing.index.snapshot import Snapshot


def find_undated(plan: Plan, hits: Hits, snapshot: Snapshot) -> Hits:
    """Return the articles that do not match, but whose date, or one of whose deadlines, is not known and might.

    `hits` are what matches the plan. What a query says its articles are not is not asked for again: an article without
    a date is none of before 2025.
    """
    lenient = _let_through(plan)
    if lenient == plan:
        return Hits(hits.numbers[:0], hits.scores[:0])
    found = evaluate(lenient, snapshot)
    added = np.isin(found.numbers, hits.numbers, assume_unique=True, invert=True)
    return Hits(found.numbers[added], found.scores[added])


def _let_through(plan: Plan) -> Plan:
    match plan:
        case InDays(column):
            return Unscored(Some((plan, NoDays(column))))
        case Every(parts):
            return Every(tuple(map(_let_through, parts)))
        case Some(parts):
            return Some(tuple(map(_let_through, parts)))
        case _:
            return plan
