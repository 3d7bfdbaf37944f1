"""How does the index come to hold what the library holds?"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.domain.errors import UserError
from briefing.domain.importing import ImportProgress
from briefing.index.documents import IndexBusy, IndexDamaged
from briefing.library.store import Library
from briefing.services.worker.messages import Report
from briefing.services.worker.stocking import make_stock
from briefing.services.worker.workshop import Workshop

if TYPE_CHECKING:
    from briefing.index.store import Index
    from briefing.index.writing.stock import Stock

#: So many articles are written by several processes: for fewer, starting them takes longer than it saves.
_WORTH_SHARING = 2_000
#: More processes than this would take more memory than their speed is worth.
_MOST_BUILDERS = 2


def index_behind(workshop: Workshop, report: Callable[[Report], None] | None = None) -> None:
    """Add to the index the articles it lacks or holds as they were, drop those it should not have.

    An index that is missing, stale, damaged or worn out is built anew. Raises UserError when it cannot be written.
    """
    with _told_plainly(workshop.index):
        try:
            _catch_up(workshop, workshop.open_index(), report)
        except IndexDamaged:
            workshop.close_index()
            _rebuild(workshop, report)


def rebuild_index(workshop: Workshop, report: Callable[[Report], None]) -> None:
    """Write the index anew from the library. Raises UserError when it cannot be written."""
    workshop.close_index()
    with _told_plainly(workshop.index):
        _rebuild(workshop, report)


def merge_index(workshop: Workshop, is_wanted: Callable[[], bool]) -> None:
    """Make the index's segments few again, a second's work after another, as long as that `is_wanted`.

    What cannot be merged now is left for another time: the index answers as well without.
    """
    with suppress(IndexDamaged, OSError):
        index = workshop.open_index()
        while is_wanted() and index.merge():
            continue


def check_index(library: Library, folder: Path) -> str | None:
    """Return a sentence that says what is wrong with the index, or None when it is whole and up to date."""
    from briefing.index.store import Index

    try:
        index = Index.open(folder, library=library.id)
    except IndexDamaged as damage:
        return f"{damage.sentence} Write it anew with: briefing index rebuild"
    try:
        problem = index.check()
        behind = 0 if problem else len(find_behind(library, index))
    finally:
        index.close()
    if behind:
        problem = f"The search index lacks the newest state of {behind} of {library.articles.count()} articles."
    return f"{problem} Write it anew with: briefing index rebuild" if problem else None


def find_behind(library: Library, index: "Index") -> tuple[str, ...]:
    """Return the articles that the index lacks, or holds as they were."""
    held = index.generations()
    return tuple(
        key for key, generation in library.extractions.all_generations().items() if held.get(key) != generation
    )


def _catch_up(workshop: Workshop, index: "Index", report: Callable[[Report], None] | None) -> None:
    if index.is_worn_out():
        raise IndexDamaged("Much of the search index stands for articles that changed since.")
    library, rack = workshop.library, workshop.rack
    # Read before the articles: what changes in between comes again next time.
    now = library.generation
    if rack.caught_up is not None:
        _add(library, index, library.extractions.changed_since(rack.caught_up), report)
    if rack.caught_up is None or index.count != library.articles.count():
        _add(library, index, find_behind(library, index), report)
        _drop_unknown(library, index)
    rack.caught_up = now


def _add(library: Library, index: "Index", ids: tuple[str, ...], report: Callable[[Report], None] | None) -> None:
    if ids:
        stock = make_stock(library, ids)
        index.add(stock, processes=_count_builders(stock), watch=_telling(stock, report))


def _drop_unknown(library: Library, index: "Index") -> None:
    gone = index.generations().keys() - set(library.articles.ids())
    if gone:
        index.remove(gone)


def _rebuild(workshop: Workshop, report: Callable[[Report], None] | None) -> None:
    from briefing.index.store import Index

    library = workshop.library
    stock = make_stock(library, library.articles.ids())
    processes, watch = _count_builders(stock), _telling(stock, report)
    Index.rebuild(workshop.index, stock, library=library.id, processes=processes, watch=watch).close()


def _count_builders(stock: "Stock") -> int:
    if len(stock.ids) < _WORTH_SHARING:
        return 1
    return min(_MOST_BUILDERS, os.cpu_count() or 1)


def _telling(stock: "Stock", report: Callable[[Report], None] | None) -> Callable[[int], None]:
    def _tell(number: int) -> None:
        if report is not None:
            report(ImportProgress(number, len(stock.ids), "search index"))

    return _tell


@contextmanager
def _told_plainly(folder: Path) -> Iterator[None]:
    try:
        yield
    except IndexBusy as error:
        raise UserError(
            "Another Briefing is writing the search index; the articles are kept and will be found once it is done."
        ) from error
    except OSError as error:
        raise UserError(
            f"The search index in {folder} cannot be written: {error.strerror or error}; the articles are kept, and"
            " searching goes on, more slowly, without it."
        ) from error
