"""How many of the first issues would a careful reader have named, and how many of hers are found?"""

from collections.abc import Iterator
from typing import Any

from briefing.domain.findings import Issue
from briefing.extraction.issues.merging import label_words
from tests.eval.scoring import Counts, Score, match_one_to_one, total
from tests.eval.seeds import gold, seeds_alone

_FIRST, _MORE = 5, 10
#: Labels whose content words agree this far (Dice) say the same with one word more ("US levies on Chinese vessels").
_NEAR = 0.8


def score_issues() -> Iterator[Score]:
    """Score the samples: labels with the same content words, and labels that differ by about one word."""
    exact, near, recalled = [], [], []
    for name, source in seeds_alone().items():
        wanted = gold()[name]["key_issues"]
        found = source.extraction.issues
        exact.append(_count(found[:_FIRST], wanted, 1.0))
        near.append(_count(found[:_FIRST], wanted, _NEAR))
        recalled.append(_count(found[:_MORE], wanted, _NEAR))
    yield Score("issues of the samples: precision at 5, same words", total(exact).precision)
    yield Score("issues of the samples: precision at 5, near words", total(near).precision)
    yield Score("issues of the samples: recall at 10, near words", total(recalled).recall)


def _count(found: tuple[Issue, ...], wanted: list[dict[str, Any]], least: float) -> Counts:
    def fits(one: int, other: int) -> bool:
        labels = (wanted[other]["label"], *wanted[other]["accept_also"])
        return any(_likeness(found[one].label, label) >= least for label in labels)

    return Counts(match_one_to_one(len(found), len(wanted), fits), len(found), len(wanted))


def _likeness(left: str, right: str) -> float:
    words, others = label_words(left), label_words(right)
    return 2 * len(words & others) / (len(words) + len(others))
