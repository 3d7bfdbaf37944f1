"""Which words stand in the index, and which of them does a slot of a query mean?"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

from briefing.index.analysis.patterns import Slot, Sort, make_test

#: Beginnings shorter than this stand for their most frequent words alone: at most MOST, and no more once those
#: stand in articles ENOUGH times over. Longer ones stand for all their words.
FULL_FROM = 3
MOST = 64
ENOUGH = 20_000
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Choice:
    """The words that fill a slot; `bounded` when there are more than were taken."""

    words: tuple[str, ...]
    bounded: bool = False


class Lexicon:
    """The words of some fields, sorted, with the number of articles each stands in (counted field by field)."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        self._words = sorted(counts)

    def __len__(self) -> int:
        return len(self._words)

    def expand(self, slot: Slot) -> Choice:
        """Return the words that fill a slot, in alphabetical order or, when bounded, the most frequent first."""
        if slot.sort is Sort.EXACT:
            return Choice((slot.text,) if slot.text in self._counts else ())
        words = self._beginning_with(slot.beginning)
        if slot.sort is not Sort.START:
            test = make_test(slot)
            words = [word for word in words if test(word)]
        if slot.sort in (Sort.START, Sort.BEGUN) and len(slot.text) < FULL_FROM and len(words) > MOST:
            return Choice(self._most_frequent(slot.text, words), bounded=True)
        return Choice(tuple(words))

    def _beginning_with(self, beginning: str) -> Sequence[str]:
        words = self._words
        return words[bisect_left(words, beginning) : bisect_left(words, beginning + _LAST)]

    def _most_frequent(self, text: str, words: Sequence[str]) -> tuple[str, ...]:
        best = [text] if text in self._counts else []
        total = 0
        for word in nlargest(MOST, words, key=self._counts.__getitem__):
            best.append(word)
            total += self._counts[word]
            if total >= ENOUGH:
                break
        return tuple(dict.fromkeys(best))
