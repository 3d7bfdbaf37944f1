"""Which deadline found is the wanted one?"""

from typing import Any

from briefing.domain.findings import Certainty, Deadline, DeadlineKind
from tests.eval.own import OwnArticle
from tests.eval.scorers.deadlines import same_value


def pair_deadlines(article: OwnArticle) -> tuple[list[Deadline], list[dict[str, Any]]]:
    """Return the deadlines found and those wanted, without hypothetical and past ones."""
    found = [
        one
        for one in article.source.extraction.deadlines
        if one.kind is not DeadlineKind.PAST and one.certainty is not Certainty.HYPOTHETICAL
    ]
    return found, [one for one in article.gold["deadlines"] if one["certainty"] != "hypothetical"]


def is_deadline(article: OwnArticle, found: Deadline, wanted: dict[str, Any]) -> bool:
    """Tell whether a deadline is the wanted one: same value, overlapping evidence."""
    return same_value(wanted["value"], found.when) and article.has_any(wanted["quotes"], found.sentence)
