"""Which articles of the library settle their dates together, and when?"""

from collections.abc import Sequence
from itertools import islice

from briefing.domain.dossier import Source
from briefing.domain.findings import Basis, Extraction, Published
from briefing.library.extractions import Extractions
from briefing.services.worker.workshop import Workshop
from briefing.temporal.values import bounds

#: No more articles than this are settled at once (about a second), so that the cost of an import stays bounded in a
#: library of any size: first those just read, then those without a date of their own, then the latest imported.
MOST_SETTLED = 2_000
#: What others dated has to be read again, which costs more.
_MOST_DATED_ANEW = 200


def settle_around(workshop: Workshop, ids: Sequence[str]) -> None:
    """Settle the dates of these articles together with the rest of the library, within bounds; store what changed."""
    extractions = workshop.library.extractions
    undated = (*extractions.of_basis(Basis.UNKNOWN, MOST_SETTLED), *_dated_by_others(extractions))
    # Also where every article states its own date: one may date an event from which another counts.
    latest = extractions.latest(MOST_SETTLED) if undated or ids else ()
    chosen = tuple(islice(dict.fromkeys((*ids, *undated, *latest)), MOST_SETTLED))
    # Read before the extractions: what another process writes in between stays as that process wrote it.
    generations = extractions.generations({*ids, *chosen})
    changed = _settle(workshop, chosen)
    if changed or ids:
        extractions.settle(changed, ids, generations)


def _settle(workshop: Workshop, chosen: tuple[str, ...]) -> list[Extraction]:
    from briefing.extraction.settle import settle

    sources = workshop.library.sources(chosen)
    settled = settle(sources, workshop.lexicons, given=workshop.given_dates()) if sources else ()
    is_whole = len(sources) == workshop.library.articles.count()
    return [
        after.extraction
        for before, after in zip(sources, settled, strict=True)
        if after != before and (is_whole or not _knows_less(after, before))
    ]


def find_misdated(workshop: Workshop) -> tuple[str, ...]:
    """Return the articles that are not dated as the reader last said, or still as the reader says no more."""
    given = workshop.given_dates()
    extractions = workshop.library.extractions
    headlines = extractions.headlines({*given, *extractions.of_basis(Basis.GIVEN)})
    return tuple(key for key, one in headlines.items() if _given(one.published) != given.get(key))


def _given(published: Published) -> Published | None:
    return published if published.basis is Basis.GIVEN else None


def _dated_by_others(extractions: Extractions) -> list[str]:
    from briefing.extraction.settle import is_dated_by_others

    inferred = extractions.headlines(extractions.of_basis(Basis.INFERRED, _MOST_DATED_ANEW))
    return [one for one, headline in inferred.items() if is_dated_by_others(headline.published)]


def _knows_less(after: Source, before: Source) -> bool:
    """Tell whether a date is wider than it was or gone: what had given it may not be among the articles settled."""
    new, old = (bounds(one.extraction.published.value or "") for one in (after, before))
    return old is not None and (new is None or (new != old and new.start <= old.start and old.end <= new.end))
