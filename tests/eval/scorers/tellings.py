"""How well are deadlines told: what happens, on what condition, who is bound, and how far to trust it?"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from briefing.domain.findings import Confidence, Deadline
from briefing.extraction.known.names import bare_forms
from briefing.text.fold import fold
from tests.eval.own import OwnArticle
from tests.eval.scorers.pairs import is_deadline, pair_deadlines
from tests.eval.scoring import Counts, Score, total

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SMALL_TEXT = "the a an of to in on at for by with from and or its their his her is are be will would due as"
_SMALL = frozenset(_SMALL_TEXT.split())
_ENDINGS = ("ing", "ies", "es", "ed", "s", "e")
_LEAST_STEM = 3


def _falls(shares: Sequence[float]) -> bool:
    """Tell whether each share is below the one before it; where all are right, no level can be above another."""
    return all(one > other or one == other == 1 for one, other in pairwise(shares))


def score_tellings(group: str, articles: Sequence[OwnArticle]) -> Iterator[Score]:
    """Score how the deadlines that are found right are told, and whether the surer ones are right more often."""
    pairs = [(article, *pair) for article in articles for pair in _pairs(article)]
    overlaps = [overlap(found.what, wanted["what"]) for _, found, wanted in pairs]
    conditions = [(found.condition is not None, wanted["condition"] is not None) for _, found, wanted in pairs]
    bound = total([_count_bound(*pair) for pair in pairs])
    yield Score(f"own {group}: deadlines, words of the clause shared", sum(overlaps) / max(1, len(overlaps)))
    yield Score(f"own {group}: deadlines, conditions precision", _share([w for f, w in conditions if f]))
    yield Score(f"own {group}: deadlines, conditions recall", _share([f for f, w in conditions if w]))
    yield Score(f"own {group}: deadlines, bound precision", bound.precision)
    yield Score(f"own {group}: deadlines, bound recall", bound.recall)
    shares = [_share(list(_right(articles, level))) for level in (Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)]
    yield Score(f"own {group}: deadlines of high confidence right", shares[0])
    yield Score(f"own {group}: deadlines of medium confidence right", shares[1])
    yield Score(f"own {group}: deadlines, high over medium over low", float(_falls(shares)))


def overlap(found: str, wanted: str) -> float:
    """Return F1 of the content words that two clauses share."""
    first, second = _content(found), _content(wanted)
    return 2 * len(first & second) / (len(first) + len(second)) if first or second else 0.0


def _content(clause: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in map(fold, _WORD.findall(clause)) if word not in _SMALL)


def _stem(word: str) -> str:
    ending = next((end for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= _LEAST_STEM), "")
    return word.removesuffix(ending)


def _pairs(article: OwnArticle) -> Iterator[tuple[Deadline, dict[str, Any]]]:
    """Yield each wanted deadline that is found with the finding that tells it best."""
    found, wanted = pair_deadlines(article)
    for one in wanted:
        here = [other for other in found if is_deadline(article, other, one)]
        if here:
            yield max(here, key=lambda other, one=one: overlap(other.what, one["what"])), one


def _right(articles: Sequence[OwnArticle], level: Confidence) -> Iterator[bool]:
    for article in articles:
        found, wanted = pair_deadlines(article)
        for one in found:
            if one.confidence is level:
                yield any(is_deadline(article, one, other) for other in wanted)


def _count_bound(article: OwnArticle, found: Deadline, wanted: dict[str, Any]) -> Counts:
    ours = {_known_as(article, name) for name in found.actors}
    theirs = {_known_as(article, name) for name in wanted["bound"]}
    return Counts(len(ours & theirs), len(ours), len(theirs))


def _known_as(article: OwnArticle, name: str) -> str:
    """Return the name that the readers gave an actor, by any form of it."""
    same = [one for one in article.source.extraction.actors if fold(one.name) == fold(name)]
    forms = {fold(form) for one in same for form in (*one.aliases, *bare_forms(one.name))}
    forms |= {fold(form) for form in (name, *bare_forms(name))}
    for one in article.gold["actors"]:
        if forms & {fold(form) for form in (one["name"], *bare_forms(one["name"]), *one["aliases"])}:
            return str(one["name"])
    return name


def _share(right: Sequence[bool]) -> float:
    return sum(right) / len(right) if right else 0.0
