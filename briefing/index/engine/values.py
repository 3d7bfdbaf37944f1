"""Which whole values, such as sources and names, do articles have?

A value is known by its key, which all spellings of it share. A segment lists each key and each spelling once; what a
query asks for and what is counted is the key.
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

_NONE: Numbers = np.zeros(0, np.uint32)


@dataclass(frozen=True, slots=True)
class Values:
    """Articles' numbers, ascending, and beside each the number of a spelling that it has; of a key it has only one.

    `key_numbers` says for each spelling which of the keys it is one of.
    """

    owners: Numbers
    numbers: Numbers
    spellings: Sequence[str]
    key_numbers: Numbers
    keys: Sequence[str]

    def pick(self, kept: NDArray[np.bool_], numbers: Places) -> "Values":
        """Return the values of the articles that are kept, under new numbers given by the old."""
        chosen = kept[self.owners]
        owners = numbers[self.owners[chosen]].astype(np.uint32)
        return Values(owners, self.numbers[chosen], self.spellings, self.key_numbers, self.keys)


class _Spellings:
    """Numbers spellings and their keys as they come."""

    def __init__(self) -> None:
        self.spellings: dict[str, int] = {}
        self.keys: dict[str, int] = {}
        self.key_numbers: list[int] = []

    def add(self, spelling: str, key: str | None = None) -> int:
        """Return the number of a spelling; its key is made where it is not given."""
        number = self.spellings.setdefault(spelling, len(self.key_numbers))
        if number == len(self.key_numbers):
            self.key_numbers.append(self.keys.setdefault(key or fold(spelling), len(self.keys)))
        return number

    def make_values(self, owners: Numbers, numbers: Numbers) -> Values:
        """Return the values of articles that have spellings of these numbers."""
        return Values(owners, numbers, list(self.spellings), np.array(self.key_numbers, np.uint32), list(self.keys))


def gather_values(articles: Iterable[Sequence[str]]) -> Values:
    """Return the values of new articles; of several spellings of a value in one article the first counts."""
    known = _Spellings()
    owners: list[int] = []
    numbers: list[int] = []
    for owner, values in enumerate(articles):
        of_key: dict[int, int] = {}
        for spelling in filter(None, map(clean_value, values)):
            number = known.add(spelling)
            of_key.setdefault(known.key_numbers[number], number)
        owners += [owner] * len(of_key)
        numbers += of_key.values()
    return known.make_values(np.array(owners, np.uint32), np.array(numbers, np.uint32))


def join_values(parts: Sequence[Values]) -> Values:
    """Return the values of articles that follow each other, without the spellings that nobody has."""
    known = _Spellings()
    numbers = [_NONE]
    for part in parts:
        renumbered = np.zeros(len(part.spellings), np.uint32)
        for old in np.flatnonzero(np.bincount(part.numbers, minlength=len(part.spellings))).tolist():
            renumbered[old] = known.add(part.spellings[old], part.keys[part.key_numbers[old]])
        numbers.append(renumbered[part.numbers])
    return known.make_values(np.concatenate([_NONE, *(part.owners for part in parts)]), np.concatenate(numbers))


def write_values(parts: SegmentParts, name: str, values: Values) -> None:
    """Write a column of a segment."""
    parts.add_array(f"{name}.values.owners", values.owners)
    parts.add_array(f"{name}.values.numbers", values.numbers)
    parts.add_array(f"{name}.values.key_numbers", values.key_numbers)
    parts.add_texts(f"{name}.values.spellings", list(values.spellings))
    parts.add_texts(f"{name}.values.keys", list(values.keys))


def read_values(file: SegmentFile, name: str) -> Values:
    """Return a column of a segment."""
    arrays = (file.read_array(f"{name}.values.{part}") for part in ("owners", "numbers", "key_numbers"))
    owners, numbers, key_numbers = (array.astype(np.uint32) for array in arrays)
    spellings, keys = (
        file.read_texts(f"{name}.values.{part}") if len(key_numbers) else [] for part in ("spellings", "keys")
    )
    return Values(owners, numbers, spellings, key_numbers, keys)


class ValueTable:
    """The values of articles of many segments by key; keys are numbered.

    `owners` are articles' numbers, ascending, and `numbers` beside them the keys that they have; `keys` and `labels`
    are by their numbers the keys themselves and the spelling of each that most articles have.
    """

    def __init__(self) -> None:
        self.owners = self.numbers = np.zeros(0, np.int32)
        self._key_numbers: dict[str, int] = {}
        self._spelling_numbers: dict[str, int] = {}
        #: By the number of a spelling: the number of its key, and how many articles have it.
        self._key_of = self._often = np.zeros(0, np.int64)

    def extended(self, parts: Iterable[tuple[Values, int]]) -> "ValueTable":
        """Return a table with the articles of more segments, each with the number of its first article."""
        table = ValueTable()
        table._key_numbers, table._spelling_numbers = dict(self._key_numbers), dict(self._spelling_numbers)
        owners, numbers, spelt = [self.owners], [self.numbers], [np.zeros(0, np.int64)]
        key_of = [self._key_of]
        for values, base in parts:
            keys = _number(values.keys, table._key_numbers)
            before = len(table._spelling_numbers)
            spellings = _number(values.spellings, table._spelling_numbers)
            key_of.append(keys[values.key_numbers[spellings >= before]])
            owners.append((values.owners + np.int64(base)).astype(np.int32))
            numbers.append(keys[values.key_numbers[values.numbers]].astype(np.int32))
            spelt.append(spellings[values.numbers])
        table.owners, table.numbers = np.concatenate(owners), np.concatenate(numbers)
        table._key_of = np.concatenate(key_of)
        table._often = np.bincount(np.concatenate(spelt), minlength=len(table._key_of))
        table._often[: len(self._often)] += self._often
        return table

    @cached_property
    def keys(self) -> list[str]:
        """The keys by their numbers."""
        return list(self._key_numbers)

    @cached_property
    def labels(self) -> list[str]:
        """The spelling of each key that most articles have, by the numbers of the keys."""
        return _choose_labels(list(self._spelling_numbers), self._key_of, self._often)

    def __len__(self) -> int:
        return len(self._key_numbers)

    def find(self, key: str) -> int | None:
        """Return the number of a key, or None when no article has it."""
        return self._key_numbers.get(key)

    def owners_of(self, key: str) -> Places:
        """Return the numbers of the articles that have a value."""
        number = self.find(key)
        return np.zeros(0, np.int64) if number is None else self.owners[self.numbers == number].astype(np.int64)

    def count(self, wanted: NDArray[np.bool_]) -> Places:
        """Return how many of the wanted articles have each value."""
        return np.bincount(self.numbers[wanted[self.owners]], minlength=len(self))


def _number(texts: Sequence[str], known: dict[str, int]) -> Places:
    """Return the numbers of texts that differ from each other; those that are not known yet are added in order."""
    if known:
        return np.array([known.setdefault(text, len(known)) for text in texts], np.int64)
    known.update(zip(texts, range(len(texts)), strict=True))
    return np.arange(len(texts))


def _choose_labels(spellings: list[str], keys: Places, often: Places) -> list[str]:
    """Return for each key, in order, the spelling of it that most articles have, the first where several are level."""
    if not spellings:
        return []
    labels = np.zeros(int(keys.max()) + 1, np.int64)
    labels[keys[::-1]] = np.arange(len(keys))[::-1]
    several = np.flatnonzero(np.bincount(keys)[keys] > 1)
    # What is written last stays: of the spellings of a key, the one that most have.
    order = several[np.lexsort((-several, often[several]))]
    labels[keys[order]] = order
    return [spellings[at] for at in labels.tolist()]
