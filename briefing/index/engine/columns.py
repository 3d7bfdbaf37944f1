"""What does a segment hold of its articles beside their words?"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from briefing.index.documents import IndexDocument
from briefing.index.engine.numbers import Numbers, Places
from briefing.index.engine.segmentfile import SegmentFile, SegmentParts
from briefing.index.engine.values import Values, gather_values, read_values, write_values
from briefing.temporal.values import bounds

_Column = TypeVar("_Column")

PUBLISHED = "published"
DEADLINES = "deadlines"
AWAITED = "awaited"
_DAY_COLUMNS = (PUBLISHED, DEADLINES, AWAITED)
#: The column of whole values for each field of a query that has them.
VALUE_COLUMNS = {"source": "source", "actor": "main_actors", "issue": "issues"}


@dataclass(frozen=True, slots=True)
class DayRanges:
    """Half-open ranges of days (date.toordinal) side by side, each with its article's number; the numbers ascend.

    A date that is not known is a range without a day, from 0 to 0.
    """

    owners: Places
    starts: Places
    ends: Places

    def pick(self, kept: NDArray[np.bool_], numbers: Places) -> "DayRanges":
        """Return the ranges of the articles that are kept, under new numbers given by the old."""
        chosen = kept[self.owners]
        return DayRanges(numbers[self.owners[chosen]], self.starts[chosen], self.ends[chosen])


@dataclass(frozen=True, slots=True)
class Columns:
    """What is known of articles: ids, the library's generations when the rows were made, the order of arrival.

    `days` and `values` are by column.
    """

    ids: Sequence[str]
    generations: Places
    arrivals: Places
    days: Mapping[str, DayRanges]
    values: Mapping[str, Values]


def join_days(parts: Iterable[tuple[DayRanges, int]]) -> DayRanges:
    """Return ranges one after the other, the numbers of each part moved by its offset."""
    moved = [(days.owners + offset, days.starts, days.ends) for days, offset in parts]
    none = np.zeros(0, np.int64)
    return DayRanges(*(np.concatenate([none, *side]) for side in zip(*moved, strict=True)) if moved else (none,) * 3)


def gather_columns(documents: Sequence[IndexDocument]) -> Columns:
    """Return the columns of new articles."""
    return Columns(
        [document.id for document in documents],
        np.array([document.generation for document in documents], np.int64),
        np.array([document.arrival for document in documents], np.int64),
        {
            PUBLISHED: _read_days([(document.published,) for document in documents]),
            DEADLINES: _read_days([document.deadlines for document in documents]),
            AWAITED: _read_days([document.awaited for document in documents]),
        },
        {
            name: gather_values(_list_values(document, name) for document in documents)
            for name in VALUE_COLUMNS.values()
        },
    )


def _read_days(values: Sequence[Sequence[str | None]]) -> DayRanges:
    rows = [
        (number, days.start.toordinal(), days.end.toordinal()) if (days := bounds(value)) else (number, 0, 0)
        for number, of_article in enumerate(values)
        for value in of_article
    ]
    table = np.array(rows, np.int64).reshape(-1, 3)
    return DayRanges(table[:, 0], table[:, 1], table[:, 2])


def _list_values(document: IndexDocument, column: str) -> Sequence[str]:
    value: str | tuple[str, ...] | None = getattr(document, column)
    return value if isinstance(value, tuple) else (value,) if value else ()


def write_columns(parts: SegmentParts, columns: Columns) -> None:
    """Write the columns of a segment's articles."""
    parts.add_texts("ids", list(columns.ids))
    parts.add_array("generations", columns.generations)
    parts.add_array("arrivals", columns.arrivals)
    for name, days in columns.days.items():
        parts.add_array(f"{name}.owners", days.owners.astype(np.uint64))
        parts.add_array(f"{name}.starts", days.starts.astype(np.uint64))
        parts.add_array(f"{name}.ends", days.ends.astype(np.uint64))
    for name, values in columns.values.items():
        write_values(parts, name, values)


def read_columns(file: SegmentFile) -> Columns:
    """Return the columns of a segment."""
    days = _ReadLate(_DAY_COLUMNS, lambda name: _read_ranges(file, name))
    values = _ReadLate(tuple(VALUE_COLUMNS.values()), lambda name: read_values(file, name))
    ids = file.read_texts("ids") if file.header["count"] else []
    return Columns(ids, file.read_array("generations"), file.read_array("arrivals"), days, values)


def _read_ranges(file: SegmentFile, name: str) -> DayRanges:
    owners, starts, ends = (file.read_array(f"{name}.{side}") for side in ("owners", "starts", "ends"))
    return DayRanges(owners.astype(np.int64), starts.astype(np.int64), ends.astype(np.int64))


class _ReadLate(Mapping[str, _Column]):
    """Columns by name, each read when it is first asked for."""

    def __init__(self, names: Sequence[str], read: Callable[[str], _Column]) -> None:
        self._names = names
        self._read = read
        self._known: dict[str, _Column] = {}

    def __getitem__(self, name: str) -> _Column:
        if name not in self._known:
            self._known[name] = self._read(name)
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def count_lengths(owners: Numbers, articles: int) -> Numbers:
    """Return how many words the field has in each article."""
    return np.bincount(owners, minlength=articles).astype(np.uint32)
