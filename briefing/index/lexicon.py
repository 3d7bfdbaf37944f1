"""Which words stand in the index, and which of them does a slot of a query mean?"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from sys import getsizeof

import numpy as np
from numpy.typing import NDArray

from briefing.index.analysis.forms import find_forms
from briefing.index.analysis.letters import Letters, Probe
from briefing.index.analysis.measuring import measure_distances
from briefing.index.analysis.patterns import Slot, Sort, make_test
from briefing.index.analysis.stems import stem
from briefing.index.engine.texts import SortedTexts
from briefing.index.matching.recall import Recall

#: Beginnings shorter than this stand for their most frequent words alone: at most MOST, and no more once those
#: stand in articles ENOUGH times over. Longer ones stand for all their words.
FULL_FROM = 3
MOST = 64
ENOUGH = 20_000
_LAST = "\U0010ffff"
#: How many bytes the words that are remembered may take together.
_MOST_REMEMBERED = 1 << 20


@dataclass(frozen=True, slots=True)
class Choice:
    """The words that fill a slot; `bounded` when there are more than were taken."""

    words: tuple[str, ...]
    bounded: bool = False

    @property
    def nbytes(self) -> int:
        """Return about how many bytes the words take."""
        return sum(map(getsizeof, self.words))


class WordList:
    """Words, sorted, with the number of articles each stands in."""

    def __init__(self, words: SortedTexts, counts: NDArray[np.int64]) -> None:
        self.words = words
        self.counts = counts
        self._letters: dict[str, Letters] = {}
        self._ranges: dict[str, slice] = {}

    @classmethod
    def of(cls, counts: Mapping[str, int]) -> "WordList":
        """Return the list of the words of a mapping."""
        words = sorted(counts)
        return cls(SortedTexts.of(words), np.array([counts[word] for word in words], np.int64))

    def beginning_with(self, beginning: str) -> list[str]:
        """Return the words that begin so."""
        return self.words[self._range(beginning)]

    def maybe_near(self, probe: Probe, beginning: str) -> dict[str, int]:
        """Return words that begin so, with their number of articles, among them all that are as near as asked."""
        places = self._find(beginning, lambda letters, within: letters.find_near(probe, within))
        return dict(zip(self.words.pick(places), self.counts[places].tolist(), strict=True))

    def maybe_forms_near(self, probe: Probe, beginning: str) -> list[str]:
        """Return words that begin so, among them all with stems of their own that are as near as asked."""
        return self.words.pick(self._find(beginning, lambda letters, within: letters.find_stems_near(probe, within)))

    def _find(self, beginning: str, find: Callable[[Letters, slice], NDArray[np.int64]]) -> NDArray[np.int64]:
        """Return the places found among words that begin so; the letters of each initial's words are read only once."""
        initial, within = self._remember_range(beginning[:1]), self._remember_range(beginning)
        if beginning[:1] not in self._letters:
            self._letters[beginning[:1]] = Letters(self.words[initial])
        base = initial.start
        places = find(self._letters[beginning[:1]], slice(within.start - base, within.stop - base))
        return places + np.int64(base)

    def count(self, word: str) -> int:
        """Return the number of articles a word stands in."""
        return int(self.counts[self.words.find((word,))].sum())

    def most_frequent(self, beginning: str, most: int) -> dict[str, int]:
        """Return those of the words that stand in the most articles, with their number."""
        within = self._range(beginning)
        counts = self.counts[within]
        best = np.argpartition(counts, -most)[-most:] if len(counts) > most else np.arange(len(counts))
        words = (self.words[within.start + at] for at in best.tolist())
        return dict(zip(words, counts[best].tolist(), strict=True))

    def _remember_range(self, beginning: str) -> slice:
        if beginning not in self._ranges:
            self._ranges[beginning] = self._range(beginning)
        return self._ranges[beginning]

    def _range(self, beginning: str) -> slice:
        return slice(self.words.place(beginning), self.words.place(beginning + _LAST))

    def __contains__(self, word: str) -> bool:
        return self.count(word) > 0


class Lexicon:
    """The words of some fields, each field of each segment a list; what stands in several is counted in each."""

    def __init__(self, lists: Sequence[WordList]) -> None:
        self._lists = lists
        self._recall = Recall(_MOST_REMEMBERED)

    @cached_property
    def longest(self) -> WordList:
        """The list of the most words, which has those that stand in many articles."""
        return max(self._lists, key=lambda one: len(one.words), default=WordList.of({}))

    def expand(self, slot: Slot) -> Choice:
        """Return the words that fill a slot, in alphabetical order or, when bounded, the most frequent first."""
        return self._recall.get(slot, lambda: self._expand(slot))

    def _expand(self, slot: Slot) -> Choice:
        if slot.sort is Sort.EXACT:
            return Choice((slot.text,) if slot.text in self else ())
        if slot.sort in (Sort.START, Sort.BEGUN) and len(slot.text) < FULL_FROM:
            return self._begin_shortly(slot.text)
        if slot.sort is Sort.NEAR:
            return Choice(tuple(sorted(self.find_near(slot)))) if slot.text else Choice(())
        if slot.sort is Sort.SHAPE:
            return Choice(tuple(sorted(filter(make_test(slot), self._beginning_with(slot.beginning)))))
        forms = self._find_forms(slot.text) if slot.sort in (Sort.FORM, Sort.BEGUN) else set()
        longer = self._beginning_with(slot.text) if slot.sort in (Sort.START, Sort.BEGUN) else set()
        return Choice(tuple(sorted(forms | longer)))

    def _find_forms(self, text: str) -> set[str]:
        forms = sorted(find_forms(stem(text)))
        return {one.words[at] for one in self._lists for at in one.words.find(forms)}

    def _beginning_with(self, beginning: str) -> set[str]:
        return {word for one in self._lists for word in one.beginning_with(beginning)}

    def find_near(self, slot: Slot) -> set[str]:
        """Return the words that a NEAR slot is filled by: what `make_test` says, of only those words that may be."""
        text, probe = slot.text, Probe.of(slot.text, slot.distance)
        words = {word for one in self._lists for word in one.maybe_near(probe, text[:1])}
        forms = {word for one in self._lists for word in one.maybe_forms_near(probe, text[:2])}
        stems = {word: root for word in forms if (root := stem(word)) != word}
        distinct = list(words.union(stems.values()))
        near = {distinct[at] for at in np.flatnonzero(measure_distances(text, distinct) <= probe.most).tolist()}
        return (words & near) | {word for word, root in stems.items() if root in near}

    def count_near(self, text: str, most: int) -> dict[str, int]:
        """Return words that begin with the same letter, with their number of articles, as `count` tells it.

        Among them are all that differ from the text in at most `most` letters.
        """
        counts: Counter[str] = Counter()
        for one in self._lists:
            counts.update(one.maybe_near(Probe.of(text, most), text[:1]))
        return counts

    def count(self, word: str) -> int:
        """Return the number of articles a word stands in, deleted ones too, in each of the fields."""
        return sum(one.count(word) for one in self._lists)

    def most_frequent(self, beginning: str, most: int) -> dict[str, int]:
        """Return the words that begin so and stand in the most articles, with their number, the most first."""
        return dict(self._count_beginning(beginning, most).most_common(most))

    def _count_beginning(self, beginning: str, most: int) -> Counter[str]:
        counts: Counter[str] = Counter()
        for one in self._lists:
            counts.update(one.most_frequent(beginning, most))
        return counts

    def _begin_shortly(self, text: str) -> Choice:
        counts = self._count_beginning(text, MOST + 1)
        if len(counts) <= MOST:
            return Choice(tuple(sorted(counts)))
        best = [text] if text in self else []
        total = 0
        for word, count in counts.most_common(MOST):
            best.append(word)
            total += count
            if total >= ENOUGH:
                break
        return Choice(tuple(dict.fromkeys(best)), bounded=True)

    def __contains__(self, word: str) -> bool:
        return any(word in one for one in self._lists)
