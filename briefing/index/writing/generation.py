"""How do segments come to make up the next generation of the index?"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from whoosh.codec.whoosh3 import W3Segment
from whoosh.index import TOC

from briefing.index.engine.codec import EXTENSION, INDEX_NAME, ArticleCodec
from briefing.index.engine.schema import make_schema
from briefing.index.files.folders import find_toc
from briefing.index.files.manifest import FileMark, SegmentMark, read_manifest
from briefing.index.files.storage import CommittingStorage


def create_index(directory: Path, library: str) -> None:
    """Write the first generation, without an article, into an empty directory."""
    TOC.create(CommittingStorage(directory, library), make_schema(), INDEX_NAME)


def create_segment(storage: Any) -> tuple[Any, BinaryIO]:
    """Return a new segment and the file to write it to."""
    segment = ArticleCodec().new_segment(storage, INDEX_NAME)
    return segment, segment.create_file(storage, EXTENSION).raw_file()


def _mark_segment(segment: Any) -> SegmentMark:
    return SegmentMark(segment.segment_id(), segment.doc_count_all(), tuple(sorted(segment.deleted_docs())))


def _restore_segment(mark: SegmentMark) -> W3Segment:
    """Return the segment that was marked: nothing that Whoosh pickled is read again."""
    name = mark.name.removeprefix(f"{INDEX_NAME}_")
    return W3Segment(ArticleCodec(), INDEX_NAME, mark.count, name, set(mark.deleted) or None)


class GenerationWriter:
    """Writes segments, and the generation that they and those before make up; raises IndexDamaged."""

    def __init__(self, directory: Path, library: str, known: Mapping[str, FileMark]) -> None:
        self.directory = directory
        self._storage = CommittingStorage(directory, library)
        before = read_manifest(directory, find_toc(directory))
        self.segments: list[Any] = [_restore_segment(mark) for mark in before.segments]
        self._generation = before.generation + 1
        self._known_files = dict(known)
        self._found = {path.name for path in directory.iterdir()}

    def create_segment(self) -> tuple[Any, BinaryIO]:
        """Return a new segment and the file to write it to."""
        return create_segment(self._storage)

    def delete(self, number: int) -> None:
        """Take an article out of the generation before."""
        for segment in self.segments:
            if number < segment.doc_count_all():
                segment.delete_document(number)
                return
            number -= segment.doc_count_all()
        raise IndexError(number)

    def commit(self, segments: Iterable[Any]) -> None:
        """Make the generation of these segments count."""
        kept = [segment for segment in segments if segment.doc_count()]
        self._storage.expect(map(_mark_segment, kept), self._known_files)
        TOC(make_schema(), kept, self._generation).write(self._storage, INDEX_NAME)
        self._storage.drop_others()

    def cancel(self) -> None:
        """Delete what was written, by builders too, unless it counts."""
        if find_toc(self.directory) < self._generation:
            for path in self.directory.iterdir():
                if path.name not in self._found:
                    path.unlink()
