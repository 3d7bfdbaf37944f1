"""How do several processes build the segments of one generation?"""

from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Any

from briefing.index.writing.builder import Failed, Taken, Written, build
from briefing.index.writing.stock import Reader, Stock, Watch

#: Whoever watches is told at least so often, in seconds, so that stopping need not wait for a builder.
_BEAT = 0.2


class BuilderLost(Exception):  # noqa: N818 - this process can do the work alone
    """A process that builds segments could not be started, or ended before it was done."""


def build_segments(directory: Path, stock: Stock, processes: int, watch: Watch) -> list[Any]:
    """Have a stock written as segments into a directory, each by one of several spawned processes; return them.

    Each process reads its share of the articles by itself: only ids and counts cross. `watch` is told again and again
    how many articles were read; what it raises stops everything. Raises BuilderLost, and OSError when the disk refuses.
    """
    with _hire(directory, stock.read, processes) as pipes:
        return _lead(pipes, stock, watch)


@contextmanager
def _hire(directory: Path, read: Reader, processes: int) -> Iterator[list[Connection]]:
    """Start the builders; however the block ends, none of them outlives it."""
    context = get_context("spawn")
    pipes: list[Connection] = []
    builders: list[Any] = []
    try:
        for _ in range(processes):
            ours, theirs = _make_pipe(context)
            pipes.append(ours)
            with theirs:
                builder = context.Process(target=build, args=(theirs, directory, read), name="builder", daemon=True)
                _start(builder)
            builders.append(builder)
        yield pipes
    finally:
        for pipe in pipes:
            pipe.close()
        for builder in builders:
            builder.kill()
            builder.join()
            builder.close()


def _make_pipe(context: BaseContext) -> tuple[Connection, Connection]:
    try:
        return context.Pipe()
    except OSError as error:
        raise BuilderLost(f"A process could not be started: {error}.") from error


def _start(builder: Any) -> None:
    try:
        builder.start()
    except OSError as error:
        raise BuilderLost(f"A process could not be started: {error}.") from error


def _lead(pipes: list[Connection], stock: Stock, watch: Watch) -> list[Any]:
    shares = stock.shares()
    busy = list(pipes)
    segments: list[Any] = []
    read = 0
    for pipe in pipes:
        _send(pipe, next(shares, None))
    while busy:
        watch(read)
        ready = wait(busy, timeout=_BEAT)
        for pipe in [one for one in busy if one in ready]:
            match _receive(pipe):
                case Taken(count):
                    read += count
                    _send(pipe, next(shares, None))
                case Written(written):
                    segments.extend(written)
                    busy.remove(pipe)
                case Failed(number, sentence):
                    raise OSError(number, sentence)
    return segments


def _send(pipe: Connection, share: tuple[str, ...] | None) -> None:
    try:
        pipe.send(share)
    except OSError as error:
        raise BuilderLost("A process ended before it was done.") from error


def _receive(pipe: Connection) -> Taken | Written | Failed:
    try:
        message: Taken | Written | Failed = pipe.recv()
    except (EOFError, OSError) as error:
        raise BuilderLost("A process ended before it was done.") from error
    return message
