"""How is the search index opened, asked, written and mended?"""

import struct
import threading
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from briefing.index.documents import IndexAnswer, IndexBusy, IndexDamaged, IndexDocument, Match, Order
from briefing.index.files.folders import drop_others, find_current, hold_lock, make_directory, switch_to
from briefing.index.files.manifest import check_files, read_manifest
from briefing.index.writing.stock import Watch, look_away
from briefing.query.tree import Node

if TYPE_CHECKING:
    from briefing.index.snapshot import Snapshot
    from briefing.index.writing.batch import Batch
    from briefing.index.writing.generation import GenerationWriter

T = TypeVar("T")

__all__ = ["Index", "IndexAnswer", "IndexBusy", "IndexDamaged", "IndexDocument", "Match", "Order"]

_PATIENCE = 30.0
#: So many segments are merged before a batch ends: no process may have been idle for long enough to do it later.
_TOO_MANY_SEGMENTS = 24
#: What reading a file that changed under the open index raises.
_NOT_AS_WRITTEN = (EOFError, struct.error, zlib.error)
_BROKEN_READ = (OSError, *_NOT_AS_WRITTEN)
_CHANGED = "The search index changed on the disk while it was read."


class Index:
    """The open index; every thread may use it. It sees what others write at the next search."""

    def __init__(self, folder: Path, directory: Path, snapshot: "Snapshot") -> None:
        self._folder = folder
        self._directory = directory
        self._snapshot = snapshot
        self._lock = threading.RLock()
        self._is_closed = False

    @classmethod
    def open(cls, folder: Path, *, library: str = "") -> "Index":
        """Open the index in a folder.

        Raises IndexDamaged when it is missing, stale, damaged or made from another library than the one named.
        """
        directory, snapshot = _open(folder)
        if library and snapshot.manifest.library != library:
            snapshot.close()
            raise IndexDamaged("The search index was made from another library.")
        return cls(folder, directory, snapshot)

    @classmethod
    def rebuild(
        cls,
        folder: Path,
        documents: Iterable[IndexDocument],
        *,
        library: str = "",
        processes: int = 1,
        watch: Watch = look_away,
    ) -> "Index":
        """Write a new index beside the one there may be, then take its place; the old one answers meanwhile.

        A Stock can be written by several processes. `watch` is told again and again how many articles were read; what
        it raises ends the writing. Raises IndexBusy when another process goes on writing, and OSError when the disk
        refuses.
        """
        from briefing.index.writing.filling import fill, open_writer
        from briefing.index.writing.generation import create_index
        from briefing.index.writing.merging import join_neighbours

        with hold_lock(folder, patience=_PATIENCE), make_directory(folder) as directory:
            create_index(directory, library)
            with open_writer(directory, library, {}) as writer:
                fill(writer, documents, processes=processes, watch=watch)
            with suppress(OSError):  # what was written counts, joined or not
                join_neighbours(directory, library)
            switch_to(folder, directory)
        return cls.open(folder)

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            self._is_closed = True
            self._snapshot.close()

    @property
    def count(self) -> int:
        """Return how many articles the index holds."""
        with self._lock:
            return self._snapshot.count

    @property
    def library(self) -> str:
        """Return the id of the library the index was made from."""
        return self._snapshot.manifest.library

    def generations(self) -> dict[str, int]:
        """Return the library's generation at which each article was indexed, by id; raises IndexDamaged."""
        with self._reading() as snapshot:
            return {snapshot.ids[number]: snapshot.generations[number] for number in snapshot.numbers()}

    def search(self, tree: Node | None, *, as_of: date, limit: int = 200, order: Order = "relevance") -> IndexAnswer:
        """Return what answers a query (None: every article); raises IndexDamaged."""
        from briefing.index.search import search

        with self._reading() as snapshot:
            return search(snapshot, tree, limit=limit, order=order, as_of=as_of)

    def warm(self) -> None:
        """Read what the first question by words would have to wait for; what comes meanwhile waits as long."""
        from briefing.index.snapshot import warm

        with self._lock, suppress(IndexDamaged):
            if not self._is_closed:
                self.examine(warm)

    def examine(self, look: "Callable[[Snapshot], T]") -> T:
        """Return what `look` finds in the newest generation; raises IndexDamaged."""
        with self._reading() as snapshot:
            return look(snapshot)

    def refresh(self) -> bool:
        """Take in what was written since; tell whether there was anything. Raises IndexDamaged."""
        with self._lock:
            if self._is_newest():
                return False
            earlier = self._snapshot
            self._directory, self._snapshot = _open(self._folder, earlier=earlier)
            earlier.close(but=self._snapshot)
            return True

    def _is_newest(self) -> bool:
        from briefing.index.files.folders import find_toc

        if find_current(self._folder) != self._directory:
            return False
        try:
            return find_toc(self._directory) == self._snapshot.manifest.generation
        except IndexDamaged:  # perhaps only taken away by one built anew since
            return False

    def check(self) -> str | None:
        """Read every file through; return a sentence about the first that is not as written, or None."""
        try:
            self.refresh()
            with self._lock:
                manifest = read_manifest(self._directory, self._snapshot.manifest.generation)
                check_files(self._directory, manifest)
                if self._snapshot.count != manifest.count:
                    return "The search index does not hold the articles it should."
        except IndexDamaged as damage:
            return damage.sentence
        return None

    @contextmanager
    def writer(self) -> Iterator["Batch"]:
        """Give a batch of additions and removals that counts when the block ends, and not at all if it fails.

        Raises IndexBusy when another process goes on writing, IndexDamaged when there is nothing to add to.
        """
        from briefing.index.writing.batch import Batch

        with self._adding() as (writer, before):
            batch = Batch(writer, before.find_number)
            yield batch
            batch.commit()

    def add(self, documents: Iterable[IndexDocument], *, processes: int = 1, watch: Watch = look_away) -> None:
        """Add articles in one batch, in place of the rows they had; `processes` and `watch` are those of `rebuild`."""
        from briefing.index.writing.filling import fill

        with self._adding() as (writer, before):
            fill(writer, documents, find_number=before.find_number, processes=processes, watch=watch)

    def remove(self, ids: Iterable[str]) -> None:
        """Take articles out in one batch."""
        with self.writer() as batch:
            for article_id in ids:
                batch.remove(article_id)

    def is_worn_out(self) -> bool:
        """Tell whether so much was deleted that the index is better built anew; raises IndexDamaged."""
        from briefing.index.writing.merging import is_worn_out, measure_segments

        return is_worn_out(self.examine(measure_segments))

    def merge(self) -> bool:
        """Make one segment of some small ones if there are many, or one of what was not deleted; tell whether it did.

        It takes about a second at most. Nothing is done while another process writes or where there is no room.
        Raises IndexDamaged, and OSError when the disk refuses.
        """
        try:
            with hold_lock(self._folder, patience=0):
                self.refresh()
                return self._merge()
        except IndexBusy:
            return False

    @contextmanager
    def _adding(self) -> Iterator[tuple["GenerationWriter", "Snapshot"]]:
        """Give a writer, and the snapshot of what is there so far."""
        from briefing.index.writing.filling import open_writer

        with hold_lock(self._folder, patience=_PATIENCE):
            with self._reading() as snapshot:
                snapshot.read_numbers()  # what is damaged there shows before anything is written
            drop_others(self._folder, self._directory)  # those of a rebuild that was killed
            with open_writer(self._directory, self.library, snapshot.manifest.files) as writer:
                yield writer, snapshot
            self.refresh()
            with suppress(OSError):  # what was added counts, merged or not
                while len(self._snapshot.opened) > _TOO_MANY_SEGMENTS and self._merge():
                    continue

    def _merge(self) -> bool:
        from briefing.index.writing.filling import open_writer
        from briefing.index.writing.merging import choose_segments, is_roomy, measure_segments, merge

        with self._lock:
            chosen = choose_segments(measure_segments(self._snapshot))
            if not chosen:
                return False
            with open_writer(self._directory, self.library, self._snapshot.manifest.files) as writer:
                if not is_roomy(writer, chosen):
                    return False
                try:
                    merge(writer, self._snapshot, chosen)
                except _NOT_AS_WRITTEN as error:
                    raise IndexDamaged(_CHANGED) from error
            return self.refresh()

    @contextmanager
    def _reading(self) -> Iterator["Snapshot"]:
        with self._lock:
            self.refresh()
            try:
                yield self._snapshot
            except _BROKEN_READ as error:
                raise IndexDamaged(_CHANGED) from error


def _open(folder: Path, *, earlier: "Snapshot | None" = None) -> tuple[Path, "Snapshot"]:
    from briefing.index.snapshot import open_snapshot

    while True:
        directory = find_current(folder)
        try:
            return directory, open_snapshot(directory, earlier=earlier)
        except (IndexDamaged, *_BROKEN_READ) as error:
            # Building anew takes the old directory away once the new one is in place.
            if find_current(folder) == directory:
                raise error if isinstance(error, IndexDamaged) else IndexDamaged(_CHANGED) from error
