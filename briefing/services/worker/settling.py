"""Which articles of the library settle their dates together, and when?"""

from collections.abc import Iterable

from briefing.domain.findings import Basis
from briefing.services.worker.workshop import Workshop

#: No more articles than this are settled at once, the latest imported, so that the cost of an import stays bounded
#: in a library of any size.
MOST_SETTLED = 400


def settle_around(workshop: Workshop, ids: Iterable[str]) -> None:
    """Settle the dates of these articles, at most 400, together with the latest imported ones; store what changed."""
    from briefing.extraction.settle import settle

    library = workshop.library
    chosen = dict.fromkeys((*library.extractions.latest(MOST_SETTLED), *ids))
    sources = library.sources(tuple(chosen)[-MOST_SETTLED:])
    if all(source.extraction.published.basis in (Basis.STATED, Basis.GIVEN) for source in sources):
        return
    settled = settle(sources, workshop.lexicons, given=workshop.given_dates())
    changed = [after.extraction for before, after in zip(sources, settled, strict=True) if after != before]
    if changed:
        library.extractions.save(changed)
