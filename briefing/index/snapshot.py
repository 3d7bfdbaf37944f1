"""What does one generation of the index hold?"""

from array import array
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from whoosh.index import FileIndex

from briefing.index.documents import IndexDamaged
from briefing.index.engine.codec import read_words
from briefing.index.engine.schema import make_schema, unpack_days
from briefing.index.files.manifest import FileMark, Manifest, check_files, read_manifest
from briefing.index.files.storage import SealedStorage, find_toc
from briefing.index.lexicon import Lexicon

_MOST_CACHED = 3_000_000
_ATTEMPTS = 20
#: What an occurrence in a field counts, in one of the usual length, and how much the length matters (BM25F's b).
WEIGHTS = {"title": 3.0}
_SLOPE = 0.75


class Snapshot:
    """A generation opened for reading; articles are numbered, deleted ones are never given out.

    It is not safe for two threads at once.
    """

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self.manifest = manifest
        self._reader = FileIndex(SealedStorage(folder, manifest.files), schema=make_schema()).reader()
        self._leaves: list[tuple[Any, int]] = [leaf for leaf in self._reader.leaf_readers() if leaf[0].doc_count_all()]
        self._deleted = frozenset(number + base for leaf, base in self._leaves for number in leaf.deleted_docs_set)
        self._days: dict[str, list[list[tuple[int, int]]]] = {}
        self._shares: dict[str, array[float]] = {}
        self._lexicons: dict[tuple[str, ...], Lexicon] = {}
        self._postings: dict[tuple[str, str], tuple[array[int], array[float]]] = {}
        self._cached = 0

    def close(self) -> None:
        """Let go of the files."""
        self._reader.close()

    @property
    def count(self) -> int:
        """Return how many articles there are."""
        return len(self._all()) - len(self._deleted)

    def numbers(self) -> Iterator[int]:
        """Yield the articles' numbers."""
        return (number for number in self._all() if number not in self._deleted)

    def _all(self) -> range:
        return range(self._reader.doc_count_all())

    @cached_property
    def ids(self) -> list[str]:
        """The articles' ids by number."""
        return self._read_column("id", lambda value: value)

    @cached_property
    def generations(self) -> list[int]:
        """The library's generation when each row was made, by number."""
        return self._read_column("generation", int)

    @cached_property
    def arrivals(self) -> list[int]:
        """The articles' numbers in the order of their arrival, by number."""
        return self._read_column("arrival", int)

    def days(self, column: str) -> list[list[tuple[int, int]]]:
        """Return the half-open ranges of days (date.toordinal) in a column, by article number."""
        if column not in self._days:
            self._days[column] = self._read_column(column, unpack_days)
        return self._days[column]

    def _read_column(self, name: str, read: Callable[[Any], Any]) -> list[Any]:
        values: list[Any] = []
        for leaf, _ in self._leaves:
            values.extend(map(read, leaf.column_reader(name)))
        return values

    def shares(self, field: str) -> "array[float]":
        """Return, by article number, what one occurrence of a word in a field counts: less in a longer one (BM25F)."""
        if field not in self._shares:
            lengths = [
                leaf.doc_field_length(number, field, 0) or 0
                for leaf, _ in self._leaves
                for number in range(leaf.doc_count_all())
            ]
            usual = sum(lengths) / max(1, len(lengths)) or 1.0
            weight = WEIGHTS.get(field, 1.0)
            self._shares[field] = array("f", (weight / (1 - _SLOPE + _SLOPE * size / usual) for size in lengths))
        return self._shares[field]

    def lexicon(self, fields: tuple[str, ...]) -> Lexicon:
        """Return the words of the fields."""
        if fields not in self._lexicons:
            counts: dict[str, int] = {}
            for leaf, _ in self._leaves:
                for field in fields:
                    for word, count in read_words(leaf.storage(), leaf.segment(), field):
                        counts[word] = counts.get(word, 0) + count
            self._lexicons[fields] = Lexicon(counts)
        return self._lexicons[fields]

    def postings(self, field: str, word: str) -> "tuple[array[int], array[float]]":
        """Return the numbers of the articles with a word in a field, and how often it stands there."""
        key = field, word
        found = self._postings.get(key)
        if found is None:
            found = self._read_postings(field, word)
            self._cached += len(found[0])
            if self._cached > _MOST_CACHED:
                self._postings.clear()
                self._cached = len(found[0])
            self._postings[key] = found
        return found

    def _read_postings(self, field: str, word: str) -> "tuple[array[int], array[float]]":
        numbers, counts = array("I"), array("f")
        for posting_list, base in self._posting_lists(field, word):
            some, often = posting_list.read_counts()
            numbers.extend(number + base for number in some) if base else numbers.extend(some)
            counts.extend(often)
        if self._deleted and not self._deleted.isdisjoint(numbers):
            kept = [at for at, number in enumerate(numbers) if number not in self._deleted]
            return array("I", [numbers[at] for at in kept]), array("f", [counts[at] for at in kept])
        return numbers, counts

    def positions(self, field: str, word: str, wanted: set[int]) -> "Iterator[tuple[int, array[int]]]":
        """Yield the numbers of those wanted articles that have a word in a field, and where it stands there."""
        for posting_list, base in self._posting_lists(field, word):
            for number, encoded in posting_list.read_positions():
                if number + base in wanted:
                    yield number + base, array("I", encoded)

    def _posting_lists(self, field: str, word: str) -> Iterator[tuple[Any, int]]:
        term = field, word.encode()
        for leaf, base in self._leaves:
            if term in leaf:
                posting_list = leaf.postings(field, word)
                yield getattr(posting_list, "child", posting_list), base


def open_snapshot(folder: Path, *, known: Mapping[str, FileMark] | None = None) -> Snapshot:
    """Open the newest generation in a directory; files in `known` were checked before. Raises IndexDamaged."""
    for _ in range(_ATTEMPTS):
        generation = find_toc(folder)
        try:
            manifest = read_manifest(folder, generation)
            check_files(folder, manifest, known=known)
            return Snapshot(folder, manifest)
        except (IndexDamaged, FileNotFoundError) as error:
            # A writer that finishes meanwhile takes the files of the generation before away.
            if find_toc(folder) == generation:
                raise IndexDamaged(str(error)) from error
    raise IndexDamaged("The search index changes faster than it can be read.")
