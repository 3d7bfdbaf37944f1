"""What does the worker have at hand while it works?"""

import hashlib
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.domain.correction import GivenDate
from briefing.domain.findings import Published
from briefing.library.store import Library
from briefing.services.worker.messages import Places

if TYPE_CHECKING:
    from briefing.extraction.lexicons import Lexicons
    from briefing.index.store import Index


_NAME_LENGTH = 32


def locate_index(indexes: Path, library: Library) -> Path:
    """Return the folder of a library's index, always a folder of `indexes` itself, and another for each library's copy.

    A library may come from anybody: its id is whatever its maker wrote, and is never part of a path.
    """
    told_apart = f"{library.id}\0".encode() + os.fsencode(library.folder.resolve())
    return indexes / hashlib.sha256(told_apart).hexdigest()[:_NAME_LENGTH]


def load_lexicons() -> "Lexicons":
    """Return all lexicons, for what is extracted in this process."""
    from briefing.extraction.lexicons import parse_lexicons
    from briefing.settings.resources import lexicon_texts

    return parse_lexicons(lexicon_texts())


class IndexRack:
    """The index that stays open from one task to the next: opening it reads all of it, and looking for news a name.

    `caught_up` is the library's generation up to which the open index holds all articles; None when nobody looked.
    """

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._index: Index | None = None
        self.caught_up: int | None = None

    def open(self, folder: Path, library: str) -> "Index":
        """Return a library's index as it is now. Raises IndexDamaged."""
        from briefing.index.store import Index

        if self._index is None or self._folder != folder or self._index.library != library:
            self.close()
            self._folder, self._index = folder, Index.open(folder, library=library)
        return self._index

    def close(self) -> None:
        """Let go of the index there may be."""
        self.caught_up = None
        if self._index is not None:
            self._index.close()
            self._index = None


@dataclass(frozen=True)
class Workshop:
    """The library, the folder of its index and, read when first needed, the lexicons."""

    library: Library
    index: Path
    rack: IndexRack = field(default_factory=IndexRack)

    @cached_property
    def lexicons(self) -> "Lexicons":
        """Return all lexicons."""
        return load_lexicons()

    def open_index(self) -> "Index":
        """Return the index, which may not hold all that the library holds. Raises IndexDamaged."""
        return self.rack.open(self.index, self.library.id)

    def close_index(self) -> None:
        """Let go of the index, which is damaged or going to be replaced."""
        self.rack.close()

    def given_dates(self) -> Mapping[str, Published]:
        """Return the published dates the reader has given, by article; the newest correction holds."""
        corrections = self.library.corrections.active()
        return {one.article_id: one.published for one in corrections if isinstance(one, GivenDate)}


@contextmanager
def open_workshop(places: Places, rack: IndexRack) -> Iterator[Workshop]:
    """Open the library for one task and close it again; the index stays in the rack."""
    library = Library.open(places.library)
    try:
        yield Workshop(library, locate_index(places.indexes, library), rack)
    finally:
        library.close()
