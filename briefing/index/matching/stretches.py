"""Where do the words of a slot stand in the articles of a stretch, some articles at a time?

What a stretch of articles takes to read fits in a processor's cache; all articles at once do not.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.index.engine.numbers import Places, Small, add_steps, spread, sum_runs
from briefing.index.engine.postings import LAST_PLACE, WIDE, FieldPostings, Postings
from briefing.index.matching.found import Mask


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where the words of a slot stand in some articles; the numbers of those count from the first of the stretch."""

    numbers: Places
    starts: Places
    steps: Places
    #: The last place of each posting.
    last: Places

    def place(self, begins: Places) -> Places:
        """Return the places on a line where each article begins at its own; the steps are used up."""
        return add_steps(self.steps, self.starts, self.last, begins[self.numbers])


@dataclass(frozen=True, slots=True)
class SlotPlaces:
    """Where the words of a slot stand: the articles ascend, one coming again for each other word that stands there.

    `starts` says where the places of each article begin among those of the words, as they are written; where they
    follow each other, they are `in_order`.
    """

    numbers: Places
    counts: Places
    starts: Places
    small: Small
    wide: NDArray[Any]
    #: Where in `small` those stand that are clipped.
    clipped: Places
    in_order: bool = False

    @property
    def size(self) -> int:
        """Return how many places there are."""
        return int(self.counts.sum())

    def read(self, first: int, end: int) -> Stretch:
        """Return where the words stand in the articles `first <= number < end`; raises EOFError."""
        within = slice(*np.searchsorted(self.numbers, (first, end)).tolist())
        counts, written = self.counts[within], self.starts[within]
        starts = np.cumsum(counts) - counts
        if self.in_order and len(counts):
            steps = self._read_range(int(written[0]), int(written[-1] + counts[-1]))
        else:
            steps = self._gather(written, counts)
        last = sum_runs(steps, starts)
        if int(last.max(initial=0)) > LAST_PLACE:
            raise EOFError("a place in no text")
        return Stretch(self.numbers[within] - first, starts, steps, last)

    def _read_range(self, start: int, end: int) -> Places:
        steps = self.small[start:end].astype(np.int64)
        known = slice(*np.searchsorted(self.clipped, (start, end)).tolist())
        steps[self.clipped[known] - start] = self.wide[known]
        return steps

    def _gather(self, starts: Places, counts: Places) -> Places:
        chosen = spread(starts, counts)
        small = self.small[chosen]
        steps = small.astype(np.int64)
        clipped = np.flatnonzero(small == WIDE)
        steps[clipped] = self.wide[np.searchsorted(self.clipped, chosen[clipped])]
        return steps


def find_places(postings: FieldPostings, ranks: Places, found: Postings, wanted: Mask) -> SlotPlaces:
    """Return where words stand of which these are the postings, in articles that are wanted; raises EOFError.

    Of one word that stands in few others, those may be among them.
    """
    places = postings.fetch_places(ranks)
    starts = np.cumsum(found.counts) - found.counts
    clipped = np.flatnonzero(places.small == WIDE)
    if len(places.small) != int(found.counts.sum()) or len(clipped) != len(places.wide):
        raise EOFError("not as many places as there should be")
    chosen = np.flatnonzero(wanted[found.numbers])
    if len(ranks) == 1 and 2 * len(chosen) > len(found.numbers):
        return SlotPlaces(found.numbers, found.counts, starts, places.small, places.wide, clipped, in_order=True)
    if len(ranks) > 1:
        chosen = chosen[np.argsort(found.numbers[chosen], kind="stable")]
    numbers, counts = found.numbers[chosen], found.counts[chosen]
    return SlotPlaces(numbers, counts, starts[chosen], places.small, places.wide, clipped)
