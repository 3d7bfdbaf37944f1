"""Which of all articles match, how well, and what do two such answers make together?"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Mask: TypeAlias = NDArray[np.bool_]
Scores: TypeAlias = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Found:
    """For each article's number whether it matches, and its score: 0 where it does not; None where nothing is scored.

    The arrays must not be changed.
    """

    mask: Mask
    scores: Scores | None = None

    @property
    def nbytes(self) -> int:
        """Return how many bytes this takes."""
        return self.mask.nbytes + (0 if self.scores is None else self.scores.nbytes)

    def __and__(self, other: "Found") -> "Found":
        """Return what is in both, the scores added."""
        mask = self.mask & other.mask
        scores = _add(self.scores, other.scores)
        return Found(mask, None if scores is None else scores * mask)

    def __or__(self, other: "Found") -> "Found":
        """Return what is in any of both, the scores added."""
        return Found(self.mask | other.mask, _add(self.scores, other.scores))


def _add(one: Scores | None, other: Scores | None) -> Scores | None:
    if one is None or other is None:
        return other if one is None else one
    return one + other
