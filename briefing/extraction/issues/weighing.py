"""How much does an issue matter in its article?"""

from collections.abc import Iterable, Iterator, Sequence
from heapq import nlargest
from math import exp
from typing import NamedTuple

from briefing.extraction.issues.candidates import Candidate, Rule
from briefing.extraction.issues.marking import Scene, is_about, mark_issue

#: How many issues are set in order, what sharing all words with a better one costs, and what sharing its noun counts.
_RANKED, _SHARED, _SAME_HEAD = 60, 2.0, 0.7


class Weighed(NamedTuple):
    """The candidates that name one issue, the one whose words are its label, and how much it matters (log odds)."""

    members: Sequence[Candidate]
    label: Candidate
    weight: float


def weigh(members: Sequence[Candidate], label: Candidate, scene: Scene) -> float:
    """Return how much an issue matters, as log odds."""
    weights = scene.grounds.issues.weights
    return sum(weights.get(name, 0.0) * mark for name, mark in mark_issue(members, label, scene).items())


def share_of(weight: float) -> float:
    """Return log odds as a share, 0 to 1."""
    return 1 / (1 + exp(-weight))


def rank_apart(issues: Iterable[Weighed]) -> Iterator[Weighed]:
    """Yield issues best first (maximal marginal relevance): words shared with a better label cost weight."""
    left = nlargest(_RANKED, issues, key=lambda one: one.weight)
    shared = [0.0] * len(left)
    while left:
        values = [one.weight - _SHARED * part for one, part in zip(left, shared, strict=True)]
        best = max(range(len(left)), key=values.__getitem__)
        chosen = left.pop(best)._replace(weight=values[best])
        del shared[best]
        shared = [max(part, _common(one.label, chosen.label)) for one, part in zip(left, shared, strict=True)]
        yield chosen


def _common(left: Candidate, right: Candidate) -> float:
    """Return how far two labels say the same, 0 to 1.

    One noun of dispute says it unless each tells what it is about; items of a list stand side by side.
    """
    if left.rule is Rule.LIST_LABEL and right.rule is Rule.LIST_LABEL:
        return 0.0
    if left.head != right.head and left.keys.isdisjoint(right.keys):
        return 0.0
    shared = len(left.keys & right.keys) / max(1, min(len(left.keys), len(right.keys)))
    same = left.head != "" and left.head == right.head and not (is_about(left) and is_about(right))
    return max(shared, _SAME_HEAD) if same else shared
