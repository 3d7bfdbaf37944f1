"""How is a segment put together from new articles or from older segments, and what does an open one hold?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from briefing.index.documents import IndexDocument
from briefing.index.engine.chunks import Chunks, FieldChunks
from briefing.index.engine.columns import Columns, count_lengths, gather_columns, join_days, read_columns, write_columns
from briefing.index.engine.joining import join_field
from briefing.index.engine.numbers import Numbers, Places
from briefing.index.engine.postings import FieldPostings, Tokens, write_postings
from briefing.index.engine.segmentfile import SegmentFile, SegmentParts
from briefing.index.engine.values import join_values
from briefing.index.lexicon import WordList

#: The fields of words, and the texts of each.
FIELDS = ("title", "body", "source", "actors", "issues", "kinds", "language")


#: What chunks are known is forgotten once they have so many words, to bound the memory they take.
MOST_KNOWN = 300_000


class SegmentBuilder:
    """Collects articles until they are written as a segment; the builder of the next may take over the chunks."""

    def __init__(self, chunks: Chunks | None = None) -> None:
        self._documents: list[IndexDocument] = []
        self._chunks = Chunks() if chunks is None else chunks
        self._known = self._chunks.size
        self._fields = {field: FieldChunks(self._chunks) for field in FIELDS}

    def __len__(self) -> int:
        return len(self._documents)

    @property
    def size(self) -> int:
        """Return about how many words there are, at least as many as there are chunks.

        Text without spaces has many words in a chunk and seldom the same chunk twice: those of the new ones count.
        """
        return max(sum(map(len, self._fields.values())), self._chunks.size - self._known)

    def next(self) -> "SegmentBuilder":
        """Return a builder for the articles that follow."""
        return SegmentBuilder(self._chunks if self._chunks.size < MOST_KNOWN else None)

    def add(self, document: IndexDocument) -> None:
        """Add an article."""
        for field, chunks in self._fields.items():
            chunks.add(_texts(document, field))
        self._documents.append(_without_text(document))

    def write(self, stream: BinaryIO) -> None:
        """Write the segment and forget the articles' words; only `next` is of use then."""
        words = list(self._chunks.word_numbers)
        fields = ((field, FieldWords(words, chunks.take())) for field, chunks in self._fields.items())
        write_segment(stream, gather_columns(self._documents), fields)


def _texts(document: IndexDocument, field: str) -> Sequence[str]:
    value: str | tuple[str, ...] | None = getattr(document, field)
    return value if isinstance(value, tuple) else (value,) if value else ()


def _without_text(document: IndexDocument) -> IndexDocument:
    return IndexDocument(
        document.id,
        "",
        "",
        source=document.source,
        main_actors=document.main_actors,
        issues=document.issues,
        published=document.published,
        deadlines=document.deadlines,
        awaited=document.awaited,
        arrival=document.arrival,
        generation=document.generation,
    )


@dataclass(frozen=True, slots=True)
class FieldWords:
    """What stands in a field: words, and where each stands by its number, the words of an article in order."""

    words: Sequence[str]
    tokens: Tokens


def write_segment(stream: BinaryIO, columns: Columns, fields: Iterable[tuple[str, FieldWords]]) -> None:
    """Write a segment, field after field; one that is made only when its turn comes takes no memory before.

    The fields' tokens are changed where they are: a copy of each would double the memory this takes.
    """
    parts = SegmentParts(stream)
    count = len(columns.ids)
    sizes = {}
    write_columns(parts, columns)
    for field, found in fields:
        if len(found.tokens):
            parts.add_array(f"{field}.lengths", count_lengths(found.tokens.owners, count))
            write_postings(parts, field, _rank(found.words, found.tokens), found.tokens)
            sizes[field] = len(found.tokens)
    parts.finish({"count": count, "fields": sizes})


def _rank(words: Sequence[str], tokens: Tokens) -> list[str]:
    """Return the words that stand there, sorted, having put their ranks in the place of their numbers."""
    present = np.flatnonzero(np.bincount(tokens.ranks, minlength=len(words)))
    ordered = sorted(present.tolist(), key=words.__getitem__)
    ranks = np.zeros(len(words), np.uint32)
    ranks[ordered] = np.arange(len(ordered), dtype=np.uint32)
    tokens.ranks[:] = ranks[tokens.ranks]
    return [words[number] for number in ordered]


class OpenSegment:
    """A segment opened for reading, each part of it read when it is first asked for."""

    def __init__(self, stream: BinaryIO) -> None:
        self._file = SegmentFile(stream)
        self._postings: dict[str, FieldPostings] = {}
        self._words: dict[str, WordList] = {}
        self._lengths: dict[str, Numbers] = {}
        self.count: int = self._file.header["count"]
        #: How many words each field has that has any.
        self.fields: dict[str, int] = self._file.header["fields"]

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    @property
    def size(self) -> int:
        """Return how many words there are in all fields."""
        return sum(self.fields.values())

    @cached_property
    def columns(self) -> Columns:
        """The articles' ids, generations, order of arrival and days."""
        return read_columns(self._file)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The articles' numbers in the segment, by their ids."""
        return {article_id: number for number, article_id in enumerate(self.columns.ids)}

    def postings(self, field: str) -> FieldPostings:
        """Return the words of a field."""
        if field not in self._postings:
            self._postings[field] = FieldPostings(self._file, field)
        return self._postings[field]

    def words(self, field: str) -> WordList:
        """Return the words of a field as queries ask for them."""
        if field not in self._words:
            postings = self.postings(field)
            self._words[field] = WordList(postings.words, postings.sizes)
        return self._words[field]

    def lengths(self, field: str) -> Numbers:
        """Return how many words a field has in each article."""
        if field not in self._lengths:
            there = field in self.fields
            self._lengths[field] = (
                self._file.read_array(f"{field}.lengths") if there else np.zeros(self.count, np.uint32)
            )
        return self._lengths[field]


def merge_segments(stream: BinaryIO, segments: Sequence[tuple[OpenSegment, NDArray[np.bool_]]]) -> None:
    """Write one segment with the articles of several that are kept, in their order."""
    renumbered: list[tuple[OpenSegment, NDArray[np.bool_], Places]] = []
    count = 0
    for segment, kept in segments:
        renumbered.append((segment, kept, count - 1 + np.cumsum(kept, dtype=np.int64)))
        count += int(kept.sum())
    if all(kept.all() for _, kept in segments):
        _join_segments(stream, _merge_columns(renumbered), [segment for segment, _ in segments])
    else:
        fields = ((field, _merge_field(field, renumbered)) for field in FIELDS)
        write_segment(stream, _merge_columns(renumbered), fields)


def _join_segments(stream: BinaryIO, columns: Columns, segments: Sequence[OpenSegment]) -> None:
    """Write one segment with all the articles of several."""
    parts = SegmentParts(stream)
    write_columns(parts, columns)
    bases = accumulate((segment.count for segment in segments), initial=0)
    based = list(zip(segments, bases, strict=False))
    fields = {}
    for field in FIELDS:
        found = [(segment.postings(field), base) for segment, base in based if field in segment.fields]
        if found:
            fields[field] = sum(segment.fields.get(field, 0) for segment in segments)
            parts.add_array(f"{field}.lengths", np.concatenate([segment.lengths(field) for segment in segments]))
            join_field(parts, field, found)
    parts.finish({"count": len(columns.ids), "fields": fields})


def _merge_columns(segments: Sequence[tuple[OpenSegment, NDArray[np.bool_], Places]]) -> Columns:
    columns = [(segment.columns, kept, numbers) for segment, kept, numbers in segments]
    return Columns(
        [one.ids[number] for one, kept, _ in columns for number in np.flatnonzero(kept).tolist()],
        np.concatenate([one.generations[kept] for one, kept, _ in columns]).astype(np.int64),
        np.concatenate([one.arrivals[kept] for one, kept, _ in columns]).astype(np.int64),
        {
            name: join_days((one.days[name].pick(kept, numbers), 0) for one, kept, numbers in columns)
            for name in columns[0][0].days
        },
        {
            name: join_values([one.values[name].pick(kept, numbers) for one, kept, numbers in columns])
            for name in columns[0][0].values
        },
    )


def _merge_field(field: str, segments: Sequence[tuple[OpenSegment, NDArray[np.bool_], Places]]) -> FieldWords:
    known: dict[str, int] = {}
    merged = [(np.zeros(0, np.uint32),) * 3]
    for segment, kept, numbers in segments:
        if field not in segment.fields:
            continue
        postings = segment.postings(field)
        words = np.array([known.setdefault(word, len(known)) for word in postings.words], np.uint32)
        tokens = postings.read_tokens()
        chosen = kept[tokens.owners]
        owners = numbers[tokens.owners[chosen]].astype(np.uint32)
        merged.append((words[tokens.ranks[chosen]], owners, tokens.places[chosen]))
    return FieldWords(list(known), Tokens(*(np.concatenate(side) for side in zip(*merged, strict=True))))
