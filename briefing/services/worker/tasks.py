"""How is each task done?"""

from collections.abc import Callable, Iterable

from briefing.domain.importing import ImportProgress
from briefing.services.worker.files import find_files
from briefing.services.worker.indexing import index_behind, rebuild_index
from briefing.services.worker.intake import take_file
from briefing.services.worker.messages import CatchUp, ImportFiles, ReadAgain, RebuildIndex, Report, Task
from briefing.services.worker.settling import find_misdated, settle_around
from briefing.services.worker.workshop import Workshop

_BATCH = 50


def perform(task: Task, workshop: Workshop, report: Callable[[Report], None]) -> None:
    """Do a task. `report` raises Cancelled when the task is to stop; what is done by then stays."""
    match task:
        case ImportFiles(paths):
            _import_files(workshop, paths, report)
        case CatchUp():
            _catch_up(workshop, report)
        case ReadAgain(ids):
            _extract_again(workshop, ids, report)
        case RebuildIndex():
            rebuild_index(workshop, report)


def _import_files(workshop: Workshop, paths: tuple[str, ...], report: Callable[[Report], None]) -> None:
    found = find_files(paths)
    report(found)
    added: list[str] = []
    try:
        for path in found.paths:
            taken = take_file(workshop, path)
            added += [taken.added] if taken.added else []
            report(taken)
    finally:
        # A cancelled import leaves its articles settled and indexed too.
        settle_around(workshop, added)
        index_behind(workshop)


def _catch_up(workshop: Workshop, report: Callable[[Report], None]) -> None:
    from briefing.extraction.pipeline import VERSION

    workshop.close_index()  # opening it again reads it through, and damage is mended
    outdated = workshop.library.extractions.not_by(VERSION)
    # What ended while it settled dates, or before it read an article with the date given to it, is made up for.
    _extract_again(workshop, tuple(dict.fromkeys((*outdated, *find_misdated(workshop)))), report)


def _extract_again(workshop: Workshop, ids: tuple[str, ...], report: Callable[[Report], None]) -> None:
    for start in range(0, len(ids), _BATCH):
        _extract_batch(workshop, ids[start : start + _BATCH])
        report(ImportProgress(min(start + _BATCH, len(ids)), len(ids), "reading again"))
    unsettled = workshop.library.extractions.unsettled()
    if unsettled:
        settle_around(workshop, unsettled)
    index_behind(workshop, report)


def _extract_batch(workshop: Workshop, ids: Iterable[str]) -> None:
    from briefing.extraction.pipeline import extract

    given = workshop.given_dates()
    articles = workshop.library.articles.load(ids).values()
    workshop.library.extractions.save(
        [extract(article, workshop.lexicons, given=given.get(article.id)) for article in articles]
    )
