"""How many of the first issues would a careful reader have named, and how many of hers are found?"""

from collections.abc import Iterator, Sequence

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
        wanted = [(one["label"], *one["accept_also"]) for one in gold()[name]["key_issues"]]
        found = [one.label for one in source.extraction.issues]
        exact.append(count_labels(found[:_FIRST], wanted, 1.0))
        near.append(count_labels(found[:_FIRST], wanted, _NEAR))
        recalled.append(count_labels(found[:_MORE], wanted, _NEAR))
    yield Score("issues of the samples: precision at 5, same words", total(exact).precision)
    yield Score("issues of the samples: precision at 5, near words", total(near).precision)
    yield Score("issues of the samples: recall at 10, near words", total(recalled).recall)


def count_labels(found: Sequence[str], wanted: Sequence[tuple[str, ...]], least: float) -> Counts:
    """Count the labels that say what a wanted issue says, under any of its labels, one to one."""

    def fits(one: int, other: int) -> bool:
        return any(_likeness(found[one], label) >= least for label in wanted[other])

    return Counts(match_one_to_one(len(found), len(wanted), fits), len(found), len(wanted))


def are_near(left: str, right: str) -> bool:
    """Tell whether two labels differ by about one word at most."""
    return _likeness(left, right) >= _NEAR


def _likeness(left: str, right: str) -> float:
    words, others = label_words(left), label_words(right)
    return 2 * len(words & others) / max(1, len(words) + len(others))
