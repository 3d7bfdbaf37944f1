"""How are the library's articles handed to the index?"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.domain.dossier import Source
from briefing.domain.search import NO_OUTLET
from briefing.index.documents import IndexDocument
from briefing.index.writing.stock import Stock
from briefing.library.store import Library
from briefing.services.corrected import Corrected
from briefing.services.results.hits import is_awaited, is_searched

_MANY = 1_000


@dataclass(frozen=True, slots=True)
class LibraryReader:
    """Reads articles as the index takes them, in whichever process it is called."""

    folder: Path

    def __call__(self, shares: Iterable[Sequence[str]]) -> Iterator[IndexDocument]:
        """Yield the articles of share after share; ids that the library does not know are left out."""
        library = Library.open(self.folder, create=False)
        try:
            yield from _read(library, shares)
        finally:
            library.close()


def make_stock(library: Library, ids: tuple[str, ...]) -> Stock:
    """Return the articles with these ids as the index takes them.

    How much text they have is only asked for where they are many: reading all bodies would outlast adding a few.
    """
    size = round(library.articles.text_size() * len(ids) / library.articles.count()) if len(ids) >= _MANY else 0
    return Stock(ids, LibraryReader(library.folder), size)


def _read(library: Library, shares: Iterable[Sequence[str]]) -> Iterator[IndexDocument]:
    for share in shares:
        # Read before the articles: what changes in between is behind and comes again next time.
        generations = library.extractions.newest_generations(share)
        corrected = Corrected(library.corrections.active())
        arrivals = library.articles.numbers(share)
        for source in library.sources(share):
            key = source.article.id
            if key in generations:
                yield make_document(corrected.source(source), generations[key], arrivals[key])


def make_document(source: Source, generation: int, arrival: int) -> IndexDocument:
    """Return an article as the index takes it; `arrival` is its number in the order of import."""
    found = source.extraction
    return IndexDocument(
        id=source.article.id,
        title=found.title or "",
        body=source.article.body,
        source=found.source or NO_OUTLET,
        published=found.published.value,
        actors=tuple(name for one in found.actors for name in (one.name, *one.aliases)),
        main_actors=tuple(one.name for one in found.actors),
        issues=tuple(one.label for one in found.issues),
        kinds=tuple({one.kind.value: None for one in found.deadlines if is_searched(one)}),
        deadlines=tuple({one.when: None for one in found.deadlines if is_searched(one)}),
        awaited=tuple({one.when: None for one in found.deadlines if is_awaited(one)}),
        language=source.article.metadata.language,
        generation=generation,
        arrival=arrival,
    )
