"""Does a text tell the sentences of another with other figures?"""

import re
from collections.abc import Mapping

from briefing.temporal.names import MONTH_NUMBERS, WEEKDAYS

#: A sentence, without the points of its numbers for ends.
_TOLD = re.compile(r"(?:[^.!?\n]++|\.(?=\d))++")
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+")
#: Fewer other words than these may be of two things.
_FEWEST_WORDS = 5


def tells_otherwise(one: str, other: str) -> bool:
    """Tell whether a sentence stands in both texts in the same words but with other numbers, months or weekdays.

    Whoever passes on a report word by word passes on its figures; one that has others is a source of its own.
    """
    ours, theirs = _figures_by_words(one), _figures_by_words(other)
    return any(theirs[words] != figures for words, figures in ours.items() if words in theirs)


def _figures_by_words(text: str) -> Mapping[tuple[str, ...], frozenset[tuple[str, ...]]]:
    """Return the figures of each sentence by its other words; those of a sentence told twice together."""
    told: dict[tuple[str, ...], frozenset[tuple[str, ...]]] = {}
    for match in _TOLD.finditer(text):
        if _DIGIT.search(match[0]) is None:
            continue
        words = [word.casefold().replace(",", "") for word in _WORD.findall(match[0])]
        plain = tuple(word for word in words if not _is_figure(word))
        if len(plain) >= _FEWEST_WORDS:
            told[plain] = told.get(plain, frozenset()) | {tuple(sorted(filter(_is_figure, words)))}
    return told


def _is_figure(word: str) -> bool:
    return word[0].isdigit() or word in MONTH_NUMBERS or word in WEEKDAYS
