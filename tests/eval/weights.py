"""What does each mark of an issue weigh? `python -m tests.eval.weights` fits the table to the readable articles anew.

Ridge regression (Newton's method) of whether a label is a wanted one on the marks of its issue, towards what was
weighed by hand; a mark counts with 0.6 of what is fitted, as the articles fitted to are few.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.domain.article import Article
from briefing.extraction.actors.finding import read_actors
from briefing.extraction.issues.candidates import make_grounds
from briefing.extraction.issues.clustering import choose_label, gather
from briefing.extraction.issues.finding import count_words, find_candidates
from briefing.extraction.issues.marking import Scene, mark_issue
from briefing.extraction.language import read_prose
from briefing.extraction.masthead import read_masthead
from briefing.extraction.zones import make_document
from briefing.settings.resources import resource
from tests.eval.own import read_group
from tests.eval.scorers.issues import are_near
from tests.eval.seeds import gold, lexicons, seeds_alone

_READABLE = ("tuned", "later", "fresh", "recent")
_TABLE = "lexicons/issue_weights.tsv"
#: What was weighed by hand before anything was fitted.
_BY_HAND = {
    "base": -2.6,
    "worth": 2.4,
    "title": 0.3,
    "scarce": 0.3,
    "listed": 1.0,
    "enumerated": 0.8,
    "action": 0.1,
    "unknown": -0.5,
    "one": -1.8,
    "many": -0.1,
    "commonest": 0.4,
    "sought": 0.5,
    "by noun": 1.0,
    "plain": -0.6,
    "frame": -2.0,
    "about": 0.8,
    "beside": -0.4,
    "late": -0.4,
    "last": -2.0,
}
#: How often a mark must be seen to be weighed, and how small a weight says nothing.
_SEEN, _NOTHING = 15, 0.02
#: What holds a weight where it was: a share of its mark's variance and a little; more for those weighed by hand.
_HOLD, _LITTLE, _BY_HAND_HOLD = 30.0, 1.0, 30.0
_STEP = 0.6
_ROUNDS = 30

Vector = NDArray[np.float64]


def _read_all() -> Iterator[tuple[Article, list[tuple[str, ...]]]]:
    """Yield the articles that may be read, each with the labels of every wanted issue."""
    for group in _READABLE:
        for one in read_group(group):
            yield one.source.article, [(issue["label"], *issue["also"]) for issue in one.gold["issues"]]
    for name, source in seeds_alone().items():
        yield source.article, [(one["label"], *one["accept_also"]) for one in gold()[name]["key_issues"]]


def _mark(article: Article) -> Iterator[tuple[str, dict[str, float]]]:
    """Yield the label and the marks of each issue of an article."""
    document = make_document(article, lexicons())
    prose = read_prose(document, lexicons().languages)
    actors, _ = read_actors(document, read_masthead(document, lexicons()), lexicons(), prose)
    grounds = make_grounds(document, actors, lexicons().actors, lexicons().issues)
    scene = Scene(grounds, count_words(prose.lines))
    for members in gather(find_candidates(document, prose.lines, grounds), grounds):
        label = choose_label(members, document)
        yield label.label, mark_issue(members, label, scene)


def fit(marks: Vector, wanted: Vector, prior: Vector, held: Vector) -> Vector:
    """Return the weights of the marks (columns) that tell best what is wanted, each held to its prior."""
    weights = prior.copy()
    for _ in range(_ROUNDS):
        share = 1 / (1 + np.exp(-marks @ weights))
        slope = marks.T @ (share - wanted) + held * (weights - prior)
        curve = (marks.T * (share * (1 - share))) @ marks + np.diag(held)
        weights = weights - np.linalg.solve(curve, slope)
    return weights


def weigh_marks() -> dict[str, float]:
    """Return the weight of each mark, fitted to the articles that may be read."""
    told = [
        (marks, any(are_near(label, one) for labels in wanted for one in labels))
        for article, wanted in _read_all()
        for label, marks in _mark(article)
    ]
    seen = Counter(name for marks, _ in told for name in marks)
    names = [*_BY_HAND, *sorted(name for name in seen if name not in _BY_HAND and seen[name] >= _SEEN)]
    columns = np.array([[float(marks.get(name, 0.0)) for name in names] for marks, _ in told])
    prior = np.array([_BY_HAND.get(name, 0.0) for name in names])
    held = _HOLD * columns.var(axis=0) + _LITTLE
    held *= np.array([_BY_HAND_HOLD if name in _BY_HAND else 1.0 for name in names])
    fitted = fit(columns, np.array([float(right) for _, right in told]), prior, held)
    return dict(zip(names, (prior + _STEP * (fitted - prior)).tolist(), strict=True))


def main() -> None:
    """Write the table of weights."""
    rows = [
        f"{name}\t{weight:.2f}\tfitted"
        for name, weight in weigh_marks().items()
        if name in _BY_HAND or abs(weight) >= _NOTHING
    ]
    Path(resource(_TABLE)).write_text("\n".join(("mark\tweight\tsource", *rows, "")), encoding="utf-8")


if __name__ == "__main__":
    main()
