"""How far does each mark make an actor matter? `python -m tests.eval.ranks` fits the table to the readable articles.

Ridge regression (Newton's method) of which of two actors of one article is a primary one on how their marks differ;
each article counts by how many of its primary actors fit into the first five. GUM's news are fitted to as well, where
they are at hand: there the actors that most summaries mention are primary.
"""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from briefing.domain.article import Article, Origin, make_article
from briefing.domain.findings import Actor
from briefing.extraction.actors.ranking import mark_actor, read_scene
from briefing.extraction.pipeline import extract
from briefing.extraction.zones import make_document
from briefing.settings.resources import resource
from tests.eval.corpora import corpus_folder
from tests.eval.gum_entities import read_entities
from tests.eval.own import read_group
from tests.eval.scorers.own import is_actor
from tests.eval.seeds import lexicons

_READABLE = ("tuned", "later", "fresh", "recent")
_TABLE = "lexicons/actor_weights.tsv"
_FIRST = 5
#: How much all pairs of an article weigh for each actor that fits, and what holds a weight to nothing.
_WEIGHT, _HOLD = 10.0, 8.0
#: How far a weight has to be from nothing to be kept.
_NOTHING = 0.05
_ROUNDS = 30

Vector = NDArray[np.float64]


class _Ranked(NamedTuple):
    """An article's actors with whether each is a primary one, and how many such it has at all."""

    article: Article
    actors: list[tuple[Actor, bool]]
    primary: int


def _read_own() -> Iterator[_Ranked]:
    for one in (one for group in _READABLE for one in read_group(group)):
        primary = [actor for actor in one.gold["actors"] if actor["primary"]]
        found = one.source.extraction.actors
        told = [(actor, any(is_actor(actor, other) for other in primary)) for actor in found]
        yield _Ranked(one.source.article, told, len(primary))


def _read_gum() -> Iterator[_Ranked]:
    gum = corpus_folder("gum_news")
    for text in read_entities(gum) if gum else ():
        article = make_article(text.text, Origin(text.name, "text/plain"))
        salient = [name for name in text.names if name.salient]
        told = [
            (actor, any(name.head.overlaps(span) for name in salient for span in actor.mentions))
            for actor in extract(article, lexicons()).actors
        ]
        yield _Ranked(article, told, len({name.group for name in salient}))


def _pairs(ranked: _Ranked) -> Iterator[dict[str, float]]:
    """Yield how the marks of each primary actor of an article differ from those of each other one."""
    actors = [actor for actor, _ in ranked.actors]
    scene = read_scene(actors, make_document(ranked.article, lexicons()), lexicons().actors)
    marked = [(mark_actor(actor, scene, lexicons().actors), matters) for actor, matters in ranked.actors]
    for marks, matters in marked:
        for others, other_matters in marked if matters else ():
            if not other_matters:
                yield {mark: marks.get(mark, 0.0) - others.get(mark, 0.0) for mark in marks.keys() | others.keys()}


def fit(differences: Vector, counts: Vector, hold: float) -> Vector:
    """Return the weights of the marks (columns) by which the first of each pair (row) goes before the second."""
    spread = differences.std(axis=0) + 1e-6
    scaled = differences / spread
    weights = np.zeros(scaled.shape[1])
    for _ in range(_ROUNDS):
        share = 1 / (1 + np.exp(-scaled @ weights))
        slope = hold * weights - scaled.T @ (counts * (1 - share))
        curve = (scaled.T * (counts * share * (1 - share))) @ scaled + hold * np.eye(len(weights))
        weights = weights - np.linalg.solve(curve, slope)
    return np.asarray(weights / spread, dtype=np.float64)


def weigh_marks() -> dict[str, float]:
    """Return the weight of each mark, fitted to the articles that may be read."""
    pairs: list[dict[str, float]] = []
    counts: list[float] = []
    for ranked in chain(_read_own(), _read_gum()):
        found = list(_pairs(ranked))
        fitting = min(_FIRST, ranked.primary)
        pairs += found
        counts += [_WEIGHT * fitting / max(1, len(found))] * len(found)
    names = sorted({mark for pair in pairs for mark in pair})
    columns = np.array([[pair.get(name, 0.0) for name in names] for pair in pairs])
    return dict(zip(names, fit(columns, np.array(counts), _HOLD).tolist(), strict=True))


def main() -> None:
    """Write the table of weights."""
    rows = [f"{name}\t{weight:.2f}\tfitted" for name, weight in weigh_marks().items() if abs(weight) >= _NOTHING]
    Path(resource(_TABLE)).write_text("\n".join(("mark\tweight\tsource", *rows, "")), encoding="utf-8")


if __name__ == "__main__":
    main()
