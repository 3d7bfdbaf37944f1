"""Which articles of the library settle their dates together, and when?"""

from collections.abc import Iterable
from itertools import islice

from briefing.domain.dossier import Source
from briefing.domain.findings import Basis
from briefing.library.extractions import Extractions
from briefing.services.worker.workshop import Workshop
from briefing.temporal.values import bounds

#: No more articles than this are settled at once (about a second), so that the cost of an import stays bounded in a
#: library of any size: first those just read, then those without a date of their own, then the latest imported.
MOST_SETTLED = 2_000
#: What others dated has to be read again, which costs more.
_MOST_DATED_ANEW = 200


def settle_around(workshop: Workshop, ids: Iterable[str]) -> None:
    """Settle the dates of these articles together with the rest of the library, within bounds; store what changed."""
    from briefing.extraction.settle import settle

    extractions = workshop.library.extractions
    undated = (*extractions.of_basis(Basis.UNKNOWN, MOST_SETTLED), *_dated_by_others(extractions))
    if not undated:
        return
    chosen = dict.fromkeys((*ids, *undated, *extractions.latest(MOST_SETTLED)))
    sources = workshop.library.sources(islice(chosen, MOST_SETTLED))
    settled = settle(sources, workshop.lexicons, given=workshop.given_dates())
    is_whole = len(sources) == workshop.library.articles.count()
    changed = [
        after.extraction
        for before, after in zip(sources, settled, strict=True)
        if after != before and (is_whole or not _knows_less(after, before))
    ]
    if changed:
        extractions.save(changed)


def _dated_by_others(extractions: Extractions) -> list[str]:
    from briefing.extraction.settle import is_dated_by_others

    inferred = extractions.headlines(extractions.of_basis(Basis.INFERRED, _MOST_DATED_ANEW))
    return [one for one, headline in inferred.items() if is_dated_by_others(headline.published)]


def _knows_less(after: Source, before: Source) -> bool:
    """Tell whether a date is wider than it was or gone: what had given it may not be among the articles settled."""
    new, old = (bounds(one.extraction.published.value or "") for one in (after, before))
    return old is not None and (new is None or (new != old and new.start <= old.start and old.end <= new.end))
