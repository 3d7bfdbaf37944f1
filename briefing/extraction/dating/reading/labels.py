"""What does the label before a date say of it: that the article came out then, or something else?"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from briefing.text.fold import fold

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MOST_WORDS = 8


class Label(StrEnum):
    """What a label says of the date behind it."""

    FIRST = "first"
    PUBLISHED = "published"
    CHANGED = "changed"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class DateLabels:
    """The labels that fields of a line bear, by their folded words."""

    labels: Mapping[tuple[str, ...], Label]
    longest: int

    def read(self, lead: str) -> Label | None:
        """Return what the words before a date say; the longest label in them counts, of two the last."""
        words = tuple(_WORD.findall(fold(lead)))[-_MOST_WORDS:]
        for size in range(min(self.longest, len(words)), 0, -1):
            for end in range(len(words), size - 1, -1):
                if (label := self.labels.get(words[end - size : end])) is not None:
                    return label
        return None

    def opens(self, lead: str) -> bool:
        """Tell whether the words before a date begin with a label."""
        words = tuple(_WORD.findall(fold(lead)))
        return any(words[:size] in self.labels for size in range(1, self.longest + 1))


def parse_date_labels(rows: Iterable[Mapping[str, str]]) -> DateLabels:
    """Return the labels of the rows of `date_labels.tsv`."""
    labels = {tuple(_WORD.findall(fold(row["label"]))): Label(row["says"]) for row in rows}
    return DateLabels(labels, max(map(len, labels), default=0))
