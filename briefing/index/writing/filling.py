"""How are many articles written as one batch, by one process or by several?"""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from briefing.index.documents import IndexDamaged, IndexDocument
from briefing.index.files.manifest import FileMark
from briefing.index.files.room import require_room
from briefing.index.writing.batch import Batch
from briefing.index.writing.crew import BuilderLost, build_segments
from briefing.index.writing.generation import GenerationWriter
from briefing.index.writing.stock import SHARE, Stock, Watch

_LOG = logging.getLogger("briefing")


@contextmanager
def open_writer(directory: Path, library: str, known: Mapping[str, FileMark]) -> Iterator[GenerationWriter]:
    """Give a writer of the next generation; what it wrote is taken away again when the block fails."""
    writer = GenerationWriter(directory, library, known)
    try:
        yield writer
    except BaseException:
        with suppress(OSError, IndexDamaged):  # what stopped the writing may stop the tidying up
            writer.cancel()
        raise


def know_none(_: str) -> None:
    """Find no article: there was none before."""


def fill(
    writer: GenerationWriter,
    documents: Iterable[IndexDocument],
    *,
    find_number: Callable[[str], int | None] = know_none,
    processes: int,
    watch: Watch,
) -> None:
    """Write articles and make them count; `find_number` gives the number of one that was there before."""
    batch = Batch(writer, find_number)
    shared = documents if isinstance(documents, Stock) else None
    if shared:
        require_room(writer.directory, shared.text_size)
    if not (shared and processes > 1 and _fill_together(writer, batch, shared, processes, watch)):
        _fill_alone(batch, documents, watch)
    batch.commit()


def _fill_together(writer: GenerationWriter, batch: Batch, stock: Stock, processes: int, watch: Watch) -> bool:
    """Have several processes write a stock; tell whether they did. Where one was lost, nothing was written."""
    try:
        segments = build_segments(writer.directory, stock, processes, watch)
    except BuilderLost as loss:
        writer.cancel()
        _LOG.warning("%s The search index is written by one process.", loss)
        return False
    batch.take_in(stock.ids, segments)
    return True


def _fill_alone(batch: Batch, documents: Iterable[IndexDocument], watch: Watch) -> None:
    for number, document in enumerate(documents):
        if number % SHARE == 0:
            watch(number)
        batch.add(document)
