"""How are articles added to the index and taken out of it?"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from whoosh.index import TOC, clean_files

from briefing.index.documents import IndexDocument
from briefing.index.engine.codec import EXTENSION, INDEX_NAME, ArticleCodec
from briefing.index.engine.schema import make_schema
from briefing.index.engine.segments import SegmentBuilder, merge_segments
from briefing.index.files.manifest import FileMark
from briefing.index.files.storage import CommittingStorage
from briefing.index.snapshot import Snapshot

#: A segment is written once it holds so many chunks of text: this bounds the memory that writing and merging take.
FULL = 4_000_000
#: Merging begins above so many segments that are not full.
MOST_SEGMENTS = 8


def create_index(directory: Path, library: str) -> None:
    """Write the first generation, without an article, into an empty directory."""
    TOC.create(CommittingStorage(directory, library), make_schema(), INDEX_NAME)


class GenerationWriter:
    """Writes segments, and the generation that they and those before make up."""

    def __init__(self, storage: CommittingStorage, known: Mapping[str, FileMark]) -> None:
        before = TOC.read(storage, INDEX_NAME, schema=make_schema())
        self.segments: list[Any] = list(before.segments)
        self._generation = before.generation + 1
        self._storage = storage
        self._known_files = dict(known)
        self._codec = ArticleCodec()
        self._fresh: list[Any] = []

    def create_segment(self) -> tuple[Any, BinaryIO]:
        """Return a new segment and the file to write it to."""
        segment = self._codec.new_segment(self._storage, INDEX_NAME)
        self._fresh.append(segment)
        return segment, segment.create_file(self._storage, EXTENSION).raw_file()

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
        count = sum(segment.doc_count() for segment in kept)
        self._storage.expect([segment.segment_id() for segment in kept], count, self._known_files)
        TOC(make_schema(), kept, self._generation).write(self._storage, INDEX_NAME)
        clean_files(self._storage, INDEX_NAME, self._generation, kept)
        self._storage.drop_old_manifests(self._generation)

    def cancel(self) -> None:
        """Delete what was written."""
        for segment in self._fresh:
            name = segment.make_filename(EXTENSION)
            if self._storage.file_exists(name):
                self._storage.delete_file(name)


class Batch:
    """Additions and removals that count together, once the batch ends."""

    def __init__(self, writer: GenerationWriter, numbers: Mapping[str, int]) -> None:
        self._writer = writer
        self._numbers = numbers
        self._added: set[str] = set()
        self._builder = SegmentBuilder()
        self._segments: list[Any] = []

    def add(self, document: IndexDocument) -> None:
        """Add an article, in place of the row it had; of an id that comes twice in a batch the first counts."""
        if document.id not in self._added:
            self._added.add(document.id)
            self.remove(document.id)
            self._builder.add(document)
            if self._builder.size >= FULL:
                self._write()

    def remove(self, article_id: str) -> None:
        """Take an article out as it was before the batch; one that is not there is no error."""
        number = self._numbers.get(article_id)
        if number is not None:
            self._writer.delete(number)

    def commit(self) -> None:
        """Write what was added and make it count."""
        if len(self._builder):
            self._write()
        self._writer.commit([*self._writer.segments, *self._segments])

    def _write(self) -> None:
        segment, stream = self._writer.create_segment()
        with stream:
            self._builder.write(stream)
        segment.set_doc_count(len(self._builder))
        self._segments.append(segment)
        self._builder = self._builder.next()


def choose_segments(sizes: Sequence[int]) -> list[int]:
    """Return which segments, given by their sizes, should be made one: none as long as there are few.

    The smallest are, and each next one that is no larger than those before it together, so that what is written
    again and again stays small.
    """
    small = sorted((at for at, size in enumerate(sizes) if size < FULL // 2), key=sizes.__getitem__)
    if len(small) <= MOST_SEGMENTS:
        return []
    chosen, total = small[:2], sum(sizes[at] for at in small[:2])
    for at in small[2:]:
        if sizes[at] > total or total + sizes[at] > FULL:
            break
        chosen.append(at)
        total += sizes[at]
    return sorted(chosen)


def merge(writer: GenerationWriter, snapshot: Snapshot, chosen: Sequence[int]) -> None:
    """Write the chosen segments of the writer's generation as one, and make that count."""
    parts = snapshot.parts()
    live = [snapshot.live[base : base + segment.count] for segment, base in parts]
    merged, stream = writer.create_segment()
    with stream:
        merge_segments(stream, [(parts[at][0], live[at]) for at in chosen])
    merged.set_doc_count(sum(int(live[at].sum()) for at in chosen))
    others = [segment for at, segment in enumerate(writer.segments) if at not in chosen]
    writer.commit([*others, merged])
