"""How are articles added to the index and taken out of it?"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from briefing.index.documents import IndexDocument
from briefing.index.engine.codec import ArticleCodec
from briefing.index.engine.schema import make_row, make_schema
from briefing.index.files.manifest import FileMark
from briefing.index.files.storage import CommittingStorage

_MEGABYTES = 256


def create_index(directory: Path, library: str) -> None:
    """Write the first generation, without an article, into an empty directory."""
    FileIndex.create(CommittingStorage(directory, library), make_schema(), "MAIN")


class GenerationWriter(SegmentWriter):  # type: ignore[misc]
    """Whoosh's writer, which tells the storage what a generation consists of before it counts."""

    def __init__(self, storage: CommittingStorage, known: Mapping[str, FileMark]) -> None:
        # The folder's own lock is held: Whoosh needs none, and would keep its own where a commit fails.
        index = FileIndex(storage, schema=make_schema())
        super().__init__(index, codec=ArticleCodec(), limitmb=_MEGABYTES, _lk=False)
        self._known_files = known

    def _commit_toc(self, segments: list[Any]) -> None:
        count = sum(segment.doc_count() for segment in segments)
        self.storage.expect([segment.segment_id() for segment in segments], count, self._known_files)
        super()._commit_toc(segments)
        self.storage.drop_old_manifests(self.generation)


class Batch:
    """Additions and removals that count together, once the batch ends."""

    def __init__(self, writer: GenerationWriter, numbers: Mapping[str, int]) -> None:
        self._writer = writer
        self._numbers = numbers
        self._added: set[str] = set()

    def add(self, document: IndexDocument) -> None:
        """Add an article, in place of the row it had; of an id that comes twice in a batch the first counts."""
        if document.id not in self._added:
            self._added.add(document.id)
            self.remove(document.id)
            self._writer.add_document(**make_row(document))

    def remove(self, article_id: str) -> None:
        """Take an article out as it was before the batch; one that is not there is no error."""
        number = self._numbers.get(article_id)
        if number is not None:
            self._writer.delete_document(number)
