"""How well is it told where the articles of a story differ, and which are copies?"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

from briefing.domain.dossier import Difference, Telling
from tests.eval.scoring import Counts, Score, match_one_to_one, total
from tests.eval.sets import KINDS, OwnSet, read_sets


def score_differences() -> Iterator[Score]:
    """Score the sets of each kind; copies where there are any."""
    for kind in KINDS:
        sets = read_sets(kind)
        told = total([count_differences(one) for one in sets])
        yield Score(f"{kind} sets: differences precision", told.precision)
        yield Score(f"{kind} sets: differences recall", told.recall)
        if not any(one.gold["wire_copies"] for one in sets):
            continue
        copies = total([count_copies(one) for one in sets])
        yield Score(f"{kind} sets: copies precision", copies.precision)
        yield Score(f"{kind} sets: copies recall", copies.recall)


def count_differences(one: OwnSet) -> Counts:
    """Count the differences found, and those wanted."""
    found, wanted = one.dossier.differences, one.gold["true_differences"]
    right = match_one_to_one(len(found), len(wanted), lambda i, j: is_difference(one, found[i], wanted[j]))
    return Counts(right, len(found), len(wanted))


def is_difference(one: OwnSet, found: Difference, wanted: dict[str, Any]) -> bool:
    """Tell whether a difference is the wanted one: its attribute, two of its values, told where readers saw them."""
    if found.attribute.value != wanted["attribute"]:
        return False
    met = [
        {value for telling in version.tellings for value in _values(one, telling, wanted)} for version in found.versions
    ]
    return any(first and second and first != second for first, second in combinations(met, 2))


def _values(one: OwnSet, telling: Telling, wanted: dict[str, Any]) -> Iterator[str]:
    for value in wanted["values"]:
        article = one.articles[value["article"]]
        if article.source.article.id == telling.article_id and article.has_any([value["quote"]], telling.sentence):
            yield str(value["value"])


def count_copies(one: OwnSet) -> Counts:
    """Count the pairs of copies found, and those wanted."""
    found = {pair for group in one.dossier.copies for pair in _pairs([one.name_of(each) for each in group.article_ids])}
    wanted = {pair for group in one.gold["wire_copies"] for pair in _pairs(group)}
    return Counts(len(found & wanted), len(found), len(wanted))


def _pairs(names: Sequence[str]) -> set[frozenset[str]]:
    return {frozenset(pair) for pair in combinations(names, 2)}
