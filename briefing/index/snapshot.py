"""What does one generation of the index hold?"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from briefing.index.compile import TEXT_FIELDS
from briefing.index.documents import IndexDamaged
from briefing.index.engine.codec import EXTENSION
from briefing.index.engine.columns import DayRanges, join_days
from briefing.index.engine.numbers import Places
from briefing.index.engine.postings import Coded, Postings, decode
from briefing.index.engine.segments import OpenSegment
from briefing.index.engine.values import ValueTable
from briefing.index.files.folders import find_toc
from briefing.index.files.manifest import Manifest, check_files, read_manifest
from briefing.index.lexicon import Lexicon
from briefing.index.matching.recall import Recall, Sized

_Kept = TypeVar("_Kept")
_Sized = TypeVar("_Sized", bound=Sized)

#: How many bytes the answers that are remembered may take together.
_MOST_REMEMBERED = 32 << 20
_ATTEMPTS = 20
#: What an occurrence in a field counts, in one of the usual length, and how much the length matters (BM25F's b).
WEIGHTS = {"title": 3.0}
_SLOPE = 0.75
_NONE = np.zeros(0, np.int64)


@dataclass(frozen=True, slots=True)
class _Tabled:
    """The values of a column of the first segments, so many of them."""

    table: ValueTable
    segments: int


class Snapshot:
    """A generation opened for reading; articles are numbered, deleted ones are never given out.

    Segments that an earlier snapshot holds are taken over from it. It is not safe for two threads at once.
    """

    def __init__(self, folder: Path, manifest: Manifest, earlier: "Snapshot | None" = None) -> None:
        known = dict(earlier.opened) if earlier else {}
        self.manifest = manifest
        self.opened: dict[str, OpenSegment] = {}
        self._bases: list[int] = []
        self._count = 0
        deleted: list[int] = []
        for mark in manifest.segments:
            opened = known.get(mark.name) or OpenSegment((folder / f"{mark.name}{EXTENSION}").open("rb"))
            self.opened[mark.name] = opened
            self._bases.append(self._count)
            deleted.extend(number + self._count for number in mark.deleted)
            self._count += opened.count
        self.live = np.ones(self._count, bool)
        self.live[deleted] = False
        #: Whether no article is deleted.
        self.is_whole = not deleted
        self._kept: dict[Hashable, Any] = {}
        goes_on = earlier is not None and [*self.opened][: len(earlier.opened)] == [*earlier.opened]
        #: The values by column, as far as they were counted here or in earlier snapshots of the same first segments.
        self.tables: dict[str, _Tabled] = dict(earlier.tables) if earlier and goes_on else {}
        self._recall = Recall(_MOST_REMEMBERED)

    def close(self, *, but: "Snapshot | None" = None) -> None:
        """Let go of the files, but for those that another snapshot took over."""
        for name, segment in self.opened.items():
            if but is None or but.opened.get(name) is not segment:
                segment.close()

    def keep(self, key: Hashable, make: Callable[[], _Kept]) -> _Kept:
        """Return what `make` returns, made only once for a key."""
        if key not in self._kept:
            self._kept[key] = make()
        return cast(_Kept, self._kept[key])

    def remember(self, key: Hashable, make: Callable[[], _Sized]) -> _Sized:
        """Return what `make` returns, made anew where it was forgotten since."""
        return self._recall.get(key, make)

    @property
    def size(self) -> int:
        """Return how many numbers there are, those of deleted articles included."""
        return self._count

    @cached_property
    def count(self) -> int:
        """How many articles there are."""
        return int(self.live.sum())

    def numbers(self) -> list[int]:
        """Return the articles' numbers."""
        return np.flatnonzero(self.live).tolist()

    def read_numbers(self) -> None:
        """Read the articles' ids of all segments, which `find_number` looks in."""
        for segment in self.opened.values():
            segment.numbers  # noqa: B018 - read once, and kept

    def find_number(self, article_id: str) -> int | None:
        """Return an article's number, or None when it is not there."""
        found = (base + segment.numbers[article_id] for segment, base in self.parts() if article_id in segment.numbers)
        return next((number for number in found if self.live[number]), None)

    def parts(self) -> list[tuple[OpenSegment, int]]:
        """Return the segments, each with the number of its first article."""
        return list(zip(self.opened.values(), self._bases, strict=True))

    @cached_property
    def ids(self) -> Sequence[str]:
        """The articles' ids by number."""
        return [each for segment, _ in self.parts() for each in segment.columns.ids]

    @cached_property
    def generations(self) -> Places:
        """The library's generation when each row was made, by number."""
        return np.concatenate([np.zeros(0, np.int64), *(one.columns.generations for one, _ in self.parts())])

    @cached_property
    def arrivals(self) -> Places:
        """The articles' numbers in the order of their arrival, by number."""
        return np.concatenate([np.zeros(0, np.int64), *(one.columns.arrivals for one, _ in self.parts())])

    def days(self, column: str) -> DayRanges:
        """Return the half-open ranges of days in a column."""
        return self.keep(
            ("days", column), lambda: join_days((one.columns.days[column], base) for one, base in self.parts())
        )

    def values(self, column: str) -> ValueTable:
        """Return the whole values in a column."""
        return self.keep(("values", column), lambda: self._extend_values(column))

    def _extend_values(self, column: str) -> ValueTable:
        """Return the table of a column, which goes on from the earlier snapshot's where that has the first segments."""
        known = self.tables.get(column, _Tabled(ValueTable(), 0))
        more = self.parts()[known.segments :]
        table = known.table.extended((one.columns.values[column], base) for one, base in more)
        self.tables[column] = _Tabled(table, len(self.opened))
        return table

    def shares(self, field: str) -> NDArray[np.float64]:
        """Return, by article number, what one occurrence of a word in a field counts: less in a longer one (BM25F)."""
        return self.keep(("shares", field), lambda: self._weigh(field))

    def _weigh(self, field: str) -> NDArray[np.float64]:
        lengths = np.concatenate([np.zeros(0), *(segment.lengths(field) for segment, _ in self.parts())])
        usual = float(lengths.mean()) if lengths.any() else 1.0
        return WEIGHTS.get(field, 1.0) / (1 - _SLOPE + _SLOPE * lengths / usual)

    def lexicon(self, fields: tuple[str, ...]) -> Lexicon:
        """Return the words of the fields."""
        found = (segment.words(field) for segment, _ in self.parts() for field in fields)
        return self.keep(("lexicon", fields), lambda: Lexicon(list(found)))

    def postings(self, field: str, words: tuple[str, ...]) -> Postings:
        """Return the articles with each of the words in a field, deleted ones too, and how often it stands there."""
        wanted = sorted(set(words))
        parts: list[Coded] = []
        bases: list[int] = []
        for segment, base in self.parts():
            postings = segment.postings(field)
            ranks = postings.find(wanted)
            if len(ranks):
                parts.append(postings.fetch(ranks))
                bases.append(base)
        return decode(parts, bases) if parts else Postings(_NONE, _NONE)


def warm(snapshot: Snapshot) -> None:
    """Read what every question by words needs, whatever the words."""
    snapshot.lexicon(TEXT_FIELDS)
    for field in TEXT_FIELDS:
        snapshot.shares(field)
        for segment, _ in snapshot.parts():
            segment.postings(field).open()


def open_snapshot(folder: Path, *, earlier: Snapshot | None = None) -> Snapshot:
    """Open the newest generation in a directory; files that an earlier one holds were checked. Raises IndexDamaged."""
    for _ in range(_ATTEMPTS):
        generation = find_toc(folder)
        try:
            manifest = read_manifest(folder, generation)
            check_files(folder, manifest, known=earlier.manifest.files if earlier else None)
            return Snapshot(folder, manifest, earlier)
        except (IndexDamaged, FileNotFoundError) as error:
            # A writer that finishes meanwhile takes the files of the generation before away.
            if find_toc(folder) == generation:
                raise IndexDamaged(str(error)) from error
    raise IndexDamaged("The search index changes faster than it can be read.")
