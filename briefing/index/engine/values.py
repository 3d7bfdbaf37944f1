"""Which whole values, such as sources and names, do articles have?

A value is known by its key, which all spellings of it share. A segment lists each key and each spelling once; what a
query asks for and what is counted is the key.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
    """The values of all articles of a snapshot by key; keys are numbered.

    `owners` are articles' numbers, ascending, and `numbers` beside them the keys that they have; `keys` and `labels`
    are by their numbers the keys themselves and the spelling of each that most articles have.
    """

    def __init__(self, parts: Sequence[tuple[Values, int]], live: NDArray[np.bool_]) -> None:
        keys, ways = _number([one.keys for one, _ in parts]), _number([one.spellings for one, _ in parts])
        self._known = keys.known
        self.keys = list(keys.known)
        owners, numbers, spelt = ([np.zeros(0, np.int32)] for _ in range(3))
        key_of_way = np.zeros(len(ways.known), np.int64)
        for (values, base), key, way in zip(parts, keys.numbers, ways.numbers, strict=True):
            key_of_way[way] = key[values.key_numbers]
            owners.append((values.owners + np.int64(base)).astype(np.int32))
            numbers.append(key[values.key_numbers[values.numbers]].astype(np.int32))
            spelt.append(way[values.numbers].astype(np.int32))
        self.owners, self.numbers = np.concatenate(owners), np.concatenate(numbers)
        often = np.bincount(np.concatenate(spelt)[live[self.owners]], minlength=len(ways.known))
        self.labels = _choose_labels(list(ways.known), key_of_way, often)

    def __len__(self) -> int:
        return len(self._known)

    def find(self, key: str) -> int | None:
        """Return the number of a key, or None when no article has it."""
        return self._known.get(key)

    def owners_of(self, key: str) -> Places:
        """Return the numbers of the articles that have a value."""
        number = self._known.get(key)
        return np.zeros(0, np.int64) if number is None else self.owners[self.numbers == number].astype(np.int64)

    def count(self, wanted: NDArray[np.bool_]) -> Places:
        """Return how many of the wanted articles have each value."""
        return np.bincount(self.numbers[wanted[self.owners]], minlength=len(self))


@dataclass(frozen=True, slots=True)
class _Numbered:
    """Texts with their numbers, and for each list of texts the numbers of those in it."""

    known: dict[str, int]
    numbers: list[Places]


def _number(lists: Sequence[Sequence[str]]) -> _Numbered:
    """Number the texts of lists that each hold a text once."""
    first = lists[0] if lists else ()
    known = dict(zip(first, range(len(first)), strict=True))
    others = [[known.setdefault(text, len(known)) for text in texts] for texts in lists[1:]]
    return _Numbered(known, [np.array(each, np.int64) for each in (range(len(first)), *others)][: len(lists)])


def _choose_labels(spellings: list[str], keys: Places, often: Places) -> list[str]:
    """Return for each key, in order, the spelling of it that most articles have."""
    if len(spellings) == 0:
        return []
    labels = np.zeros(int(keys.max()) + 1, np.int64)
    labels[keys[::-1]] = np.arange(len(keys))[::-1]
    several = np.flatnonzero(np.bincount(keys)[keys] > 1)
    # Of the spellings of a key, the one that most have is written last, the first of them where several are level.
    order = several[np.lexsort((-several, often[several]))]
    labels[keys[order]] = order
    return [spellings[at] for at in labels.tolist()]
