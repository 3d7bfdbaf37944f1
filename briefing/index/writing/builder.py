"""What does a process do that builds segments of the index beside others?"""

import signal
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from briefing.domain.errors import UserError
from briefing.index.writing.stock import Reader


@dataclass(frozen=True, slots=True)
class Taken:
    """So many articles of a share were read; the builder waits for the next share."""

    count: int


@dataclass(frozen=True, slots=True)
class Written:
    """The segments that hold all its articles; the builder ends."""

    segments: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """The disk refused: an OSError's number and its sentence; the builder ends."""

    number: int
    sentence: str


def build(pipe: Connection, directory: Path, read: Reader) -> None:
    """Write the articles of the shares that come through the pipe, up to a None, as segments into a directory.

    It ends when the other end of the pipe is closed: nobody needs the segments any more. It also ends, without a word,
    when the articles cannot be read: the process that then does the work alone meets the same, and tells it.
    """
    # Ctrl+C reaches every process of the terminal; the one that started us decides what is to be done.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError, UserError):
        try:
            segments = _write_segments(directory, read(_receive(pipe)))
        except (BrokenPipeError, ConnectionResetError):
            raise
        except OSError as error:
            pipe.send(Failed(error.errno or 0, error.strerror or str(error)))
        else:
            pipe.send(Written(segments))


def _receive(pipe: Connection) -> Iterator[tuple[str, ...]]:
    while (share := pipe.recv()) is not None:
        yield share
        pipe.send(Taken(len(share)))


def _write_segments(directory: Path, documents: Iterator[Any]) -> tuple[Any, ...]:
    from whoosh.filedb.filestore import FileStorage

    from briefing.index.engine.segments import SegmentBuilder
    from briefing.index.files.room import require_room
    from briefing.index.writing.batch import BYTES_A_WORD, FULL, write_built
    from briefing.index.writing.generation import create_segment

    storage = FileStorage(str(directory))
    builder = SegmentBuilder()
    segments: list[Any] = []

    def _write() -> None:
        require_room(directory, builder.size * BYTES_A_WORD)
        segments.append(write_built(builder, *create_segment(storage)))

    for document in documents:
        builder.add(document)
        if builder.size >= FULL:
            _write()
            builder = builder.next()
    if len(builder):
        _write()
    return tuple(segments)
