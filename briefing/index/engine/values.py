"""Which whole values, such as sources and names, do articles have?

A value is known by its key, which all spellings of it share. A segment lists each spelling once; what a query asks for
and what is counted is the key.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from briefing.index.engine.numbers import Numbers, Places
from briefing.index.engine.segmentfile import SegmentFile, SegmentParts
from briefing.query.tree import clean_value
from briefing.text.fold import fold

_NONE: Places = np.zeros(0, np.int64)


@dataclass(frozen=True, slots=True)
class Values:
    """Articles' numbers, ascending, and beside each the number of a spelling that it has; of a key it has only one."""

    owners: Numbers
    numbers: Numbers
    spellings: Sequence[str]
    keys: Sequence[str]

    def pick(self, kept: NDArray[np.bool_], numbers: Places) -> "Values":
        """Return the values of the articles that are kept, under new numbers given by the old."""
        chosen = kept[self.owners]
        owners = numbers[self.owners[chosen]].astype(np.uint32)
        return Values(owners, self.numbers[chosen], self.spellings, self.keys)


def gather_values(articles: Iterable[Sequence[str]]) -> Values:
    """Return the values of new articles; of several spellings of a value in one article the first counts."""
    known: dict[str, int] = {}
    keys: list[str] = []
    owners: list[int] = []
    numbers: list[int] = []
    for owner, values in enumerate(articles):
        seen: set[str] = set()
        for spelling in filter(None, map(clean_value, values)):
            number = known.setdefault(spelling, len(keys))
            if number == len(keys):
                keys.append(fold(spelling))
            if keys[number] not in seen:
                seen.add(keys[number])
                owners.append(owner)
                numbers.append(number)
    return Values(np.array(owners, np.uint32), np.array(numbers, np.uint32), list(known), keys)


def join_values(parts: Sequence[Values]) -> Values:
    """Return the values of articles that follow each other, without the spellings that nobody has."""
    known: dict[str, int] = {}
    keys: list[str] = []
    numbers = [np.zeros(0, np.uint32)]
    for part in parts:
        there = np.flatnonzero(np.bincount(part.numbers, minlength=len(part.keys)))
        renumbered = np.zeros(len(part.keys), np.uint32)
        for old in there.tolist():
            renumbered[old] = number = known.setdefault(part.spellings[old], len(keys))
            if number == len(keys):
                keys.append(part.keys[old])
        numbers.append(renumbered[part.numbers])
    owners = np.concatenate([np.zeros(0, np.uint32), *(part.owners for part in parts)])
    return Values(owners, np.concatenate(numbers), list(known), keys)


def write_values(parts: SegmentParts, name: str, values: Values) -> None:
    """Write a column of a segment."""
    parts.add_array(f"{name}.values.owners", values.owners)
    parts.add_array(f"{name}.values.numbers", values.numbers)
    parts.add_texts(f"{name}.values.spellings", list(values.spellings))
    parts.add_texts(f"{name}.values.keys", list(values.keys))


def read_values(file: SegmentFile, name: str) -> Values:
    """Return a column of a segment."""
    numbers = file.read_array(f"{name}.values.numbers")
    spellings = file.read_texts(f"{name}.values.spellings") if len(numbers) else []
    keys = file.read_texts(f"{name}.values.keys") if len(numbers) else []
    return Values(file.read_array(f"{name}.values.owners"), numbers, spellings, keys)


class ValueTable:
    """The values of all articles of a snapshot by key; keys are numbered.

    `owners` are articles' numbers, ascending, and `numbers` beside them the keys that they have.
    """

    def __init__(self, parts: Iterable[tuple[Values, int]], live: NDArray[np.bool_]) -> None:
        self._known: dict[str, int] = {}
        known, spelt = self._known, dict[str, int]()
        owners, numbers, ways, ways_keys = [_NONE], [_NONE], [_NONE], dict[int, int]()
        for values, base in parts:
            keys = [known.setdefault(key, len(known)) for key in values.keys]
            spellings = [spelt.setdefault(each, len(spelt)) for each in values.spellings]
            ways_keys.update(zip(spellings, keys, strict=True))
            owners.append(values.owners + np.int64(base))
            numbers.append(np.array(keys, np.int64)[values.numbers])
            ways.append(np.array(spellings, np.int64)[values.numbers])
        self.owners, self.numbers = np.concatenate(owners), np.concatenate(numbers)
        often = np.bincount(np.concatenate(ways)[live[self.owners]], minlength=len(spelt))
        self.labels = _choose_labels(list(spelt), np.array([*ways_keys.values()], np.int64), often)

    def __len__(self) -> int:
        return len(self._known)

    @cached_property
    def keys(self) -> list[str]:
        """The keys by number."""
        return list(self._known)

    def find(self, key: str) -> int | None:
        """Return the number of a key, or None when no article has it."""
        return self._known.get(key)

    def owners_of(self, key: str) -> Places:
        """Return the numbers of the articles that have a value."""
        number = self._known.get(key)
        return self.owners[:0] if number is None else self.owners[self.numbers == number]

    def count(self, wanted: NDArray[np.bool_]) -> Places:
        """Return how many of the wanted articles have each value."""
        return np.bincount(self.numbers[wanted[self.owners]], minlength=len(self))


def _choose_labels(spellings: list[str], keys: Places, often: Places) -> list[str]:
    """Return for each key, in order, the spelling of it that most articles have."""
    order = np.lexsort((-often, keys))
    firsts = order[np.diff(keys[order], prepend=-1) != 0]
    return [spellings[at] for at in firsts.tolist()]
