"""How does the index come to hold what the library holds?"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.domain.dossier import Source
from briefing.domain.errors import UserError
from briefing.domain.importing import ImportProgress
from briefing.index.documents import IndexBusy, IndexDamaged, IndexDocument
from briefing.library.store import Library
from briefing.services.corrected import apply_corrections
from briefing.services.results.hits import is_awaited
from briefing.services.worker.messages import Report
from briefing.services.worker.workshop import Workshop

if TYPE_CHECKING:
    from briefing.index.store import Index

_AT_A_TIME = 200


def index_behind(workshop: Workshop) -> None:
    """Add to the index the articles it lacks or holds as they were, drop those it should not have.

    An index that is missing, stale or damaged is built anew. Raises UserError when it cannot be written.
    """
    with _told_plainly(workshop.index):
        try:
            index = _open(workshop.library, workshop.index)
        except IndexDamaged:
            _rebuild(workshop, None)
            return
        try:
            _catch_up(workshop.library, index)
        finally:
            index.close()


def rebuild_index(workshop: Workshop, report: Callable[[Report], None]) -> None:
    """Write the index anew from the library. Raises UserError when it cannot be written."""
    with _told_plainly(workshop.index):
        _rebuild(workshop, report)


def check_index(library: Library, folder: Path) -> str | None:
    """Return a sentence that says what is wrong with the index, or None when it is whole and up to date."""
    try:
        index = _open(library, folder)
    except IndexDamaged as damage:
        return f"{damage.sentence} Write it anew with: briefing index rebuild"
    try:
        problem = index.check()
        behind = len(find_behind(library, index))
    finally:
        index.close()
    if problem is None and behind:
        problem = f"The search index lacks the newest state of {behind} of {library.articles.count()} articles."
    return f"{problem} Write it anew with: briefing index rebuild" if problem else None


def find_behind(library: Library, index: "Index") -> tuple[str, ...]:
    """Return the articles that the index lacks, or holds as they were."""
    held = index.generations()
    return tuple(
        key for key, generation in library.extractions.all_generations().items() if held.get(key) != generation
    )


def make_document(source: Source, generation: int, arrival: int) -> IndexDocument:
    """Return an article as the index takes it; `arrival` is its number in the order of import."""
    found = source.extraction
    return IndexDocument(
        id=source.article.id,
        title=found.title or "",
        body=source.article.body,
        source=found.source,
        published=found.published.value,
        actors=tuple(name for one in found.actors for name in (one.name, *one.aliases)),
        main_actors=tuple(one.name for one in found.actors),
        issues=tuple(one.label for one in found.issues),
        kinds=tuple({one.kind.value: None for one in found.deadlines}),
        deadlines=tuple({one.when: None for one in found.deadlines}),
        awaited=tuple({one.when: None for one in found.deadlines if is_awaited(one)}),
        language=source.article.metadata.language,
        generation=generation,
        arrival=arrival,
    )


def _open(library: Library, folder: Path) -> "Index":
    from briefing.index.store import Index

    return Index.open(folder, library=library.id)


def _catch_up(library: Library, index: "Index") -> None:
    behind = find_behind(library, index)
    gone = index.generations().keys() - library.extractions.all_generations().keys()
    if gone:
        index.remove(gone)
    if behind:
        index.add(_documents(library, behind))


def _rebuild(workshop: Workshop, report: Callable[[Report], None] | None) -> None:
    from briefing.index.store import Index

    library = workshop.library
    ids = library.articles.ids()
    documents = _documents(library, ids)
    told = _telling(documents, len(ids), report) if report else documents
    Index.rebuild(workshop.index, told, library=library.id).close()


def _documents(library: Library, ids: Iterable[str]) -> Iterator[IndexDocument]:
    # Read before the articles: what changes in between is behind and comes again next time.
    generations = library.extractions.all_generations()
    corrections = library.corrections.active()
    remaining = iter(ids)
    while batch := tuple(islice(remaining, _AT_A_TIME)):
        arrivals = library.articles.numbers(batch)
        for source in library.sources(batch):
            key = source.article.id
            yield make_document(apply_corrections(source, corrections), generations[key], arrivals[key])


def _telling(
    documents: Iterable[IndexDocument], total: int, report: Callable[[Report], None]
) -> Iterator[IndexDocument]:
    for number, document in enumerate(documents):
        if number % _AT_A_TIME == 0:
            report(ImportProgress(number, total, "search index"))
        yield document


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
            f"The search index in {folder} cannot be written: {error.strerror}; the articles are kept, and searching"
            " goes on, more slowly, without it."
        ) from error
