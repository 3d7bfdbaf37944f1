"""How are articles added to the index and taken out of it?"""

from collections.abc import Callable, Iterable
from typing import Any

from briefing.index.documents import IndexDocument
from briefing.index.engine.segments import SegmentBuilder
from briefing.index.files.room import require_room
from briefing.index.writing.generation import GenerationWriter

#: A segment is written once it holds so many words: this bounds the memory that writing and merging take.
FULL = 3_000_000
#: The bytes a word takes in a segment at most; most take three, one of an ideographic text takes six.
BYTES_A_WORD = 8


class Batch:
    """Additions and removals that count together, once the batch ends.

    `find_number` gives the number of an article of the generation before, by its id.
    """

    def __init__(self, writer: GenerationWriter, find_number: Callable[[str], int | None]) -> None:
        self._writer = writer
        self._find_number = find_number
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

    def take_in(self, ids: Iterable[str], segments: Iterable[Any]) -> None:
        """Add articles whose segments others have written, in place of the rows they had."""
        self._segments.extend(segments)
        for article_id in ids:
            self._added.add(article_id)
            self.remove(article_id)

    def remove(self, article_id: str) -> None:
        """Take an article out as it was before the batch; one that is not there is no error."""
        number = self._find_number(article_id)
        if number is not None:
            self._writer.delete(number)

    def commit(self) -> None:
        """Write what was added and make it count."""
        if len(self._builder):
            self._write()
        self._writer.commit([*self._writer.segments, *self._segments])

    def _write(self) -> None:
        require_room(self._writer.directory, self._builder.size * BYTES_A_WORD)
        segment, stream = self._writer.create_segment()
        self._segments.append(write_built(self._builder, segment, stream))
        self._builder = self._builder.next()


def write_built(builder: SegmentBuilder, segment: Any, stream: Any) -> Any:
    """Write what a builder holds as a new segment, and return that."""
    with stream:
        builder.write(stream)
    segment.set_doc_count(len(builder))
    return segment
