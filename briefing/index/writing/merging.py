"""Which segments are made one, so that there are few and nothing deleted takes room?"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.index.engine.codec import EXTENSION
from briefing.index.engine.segments import merge_segments
from briefing.index.files.room import has_room
from briefing.index.snapshot import Snapshot, open_snapshot
from briefing.index.writing.batch import FULL
from briefing.index.writing.generation import GenerationWriter

#: Merging begins above so many segments that are small. To merge them takes about a second at most: see `_SMALL`.
MOST_SEGMENTS = 8
#: From this on a segment is large, and only merged to be rid of what was deleted.
_SMALL = FULL // 2
#: A word is looked up in a large segment as fast as in a small one: 75,000 articles of two pages make one.
MOST_WORDS = 12 * FULL
#: A segment of which more than this share was deleted is written anew.
_MOST_DELETED = 0.3
#: To rid a segment of what was deleted takes about 60 bytes of memory a word: larger ones wait for a new index.
_MOST_TO_RID = FULL


@dataclass(frozen=True, slots=True)
class SegmentSize:
    """How many words a segment has, and the share of its articles that were deleted since."""

    words: int
    deleted: float = 0.0

    @property
    def kept(self) -> int:
        """Return about how many words it would have without what was deleted."""
        return round(self.words * (1 - self.deleted))

    @property
    def is_worn(self) -> bool:
        """Tell whether so much was deleted that it should be written anew."""
        return self.deleted > _MOST_DELETED


def measure_segments(snapshot: Snapshot) -> list[SegmentSize]:
    """Return the sizes of a generation's segments, in their order."""
    return [
        SegmentSize(segment.size, 1 - float(snapshot.live[base : base + segment.count].mean()))
        for segment, base in snapshot.parts()
    ]


def choose_segments(sizes: Sequence[SegmentSize]) -> list[int]:
    """Return which segments should be made one: none as long as few are small and little in them was deleted.

    The smallest are, and each next one that is no larger than those before it together, so that what is written
    again and again stays small. Else it is one of which much was deleted, alone.
    """
    small = sorted((at for at, size in enumerate(sizes) if size.kept < _SMALL), key=lambda at: sizes[at].kept)
    if len(small) <= MOST_SEGMENTS:
        riddable = [at for at, size in enumerate(sizes) if size.words <= _MOST_TO_RID and size.is_worn]
        return [max(riddable, key=lambda at: sizes[at].deleted)] if riddable else []
    chosen, total = small[:2], sum(sizes[at].kept for at in small[:2])
    for at in small[2:]:
        if sizes[at].kept > total or total + sizes[at].kept > FULL:
            break
        chosen.append(at)
        total += sizes[at].kept
    return sorted(chosen)


def is_worn_out(sizes: Sequence[SegmentSize]) -> bool:
    """Tell whether much was deleted of a segment that is too large to be rid of it alone."""
    return any(size.is_worn and size.words > _MOST_TO_RID for size in sizes)


def choose_neighbours(sizes: Sequence[SegmentSize]) -> list[int]:
    """Return the first segments side by side that together are not too large for one; none where no two are."""
    for first, size in enumerate(sizes):
        total, end = size.words, first + 1
        while end < len(sizes) and total + sizes[end].words <= MOST_WORDS:
            total, end = total + sizes[end].words, end + 1
        if end - first > 1:
            return list(range(first, end))
    return []


def is_roomy(writer: GenerationWriter, chosen: Sequence[int]) -> bool:
    """Tell whether there is room on the disk for one segment in the place of the chosen, which go only afterwards."""
    names = [writer.segments[at].make_filename(EXTENSION) for at in chosen]
    return has_room(writer.directory, sum((writer.directory / name).stat().st_size for name in names))


def join_neighbours(directory: Path, library: str) -> None:
    """Make few large segments of the many that were written into a directory nobody reads yet."""
    snapshot = open_snapshot(directory)
    while chosen := choose_neighbours(measure_segments(snapshot)):
        writer = GenerationWriter(directory, library, snapshot.manifest.files)
        if not is_roomy(writer, chosen):
            break
        merge(writer, snapshot, chosen)
        joined = open_snapshot(directory, earlier=snapshot)
        snapshot.close(but=joined)
        snapshot = joined
    snapshot.close()


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
