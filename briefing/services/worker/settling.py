"""Which articles of the library settle their dates together, and when?"""

from collections.abc import Iterable
from itertools import islice

from briefing.services.worker.workshop import Workshop

#: No more articles than this are settled at once (about a second), so that the cost of an import stays bounded in a
#: library of any size: first those just read, then the undated ones, then the latest imported.
MOST_SETTLED = 2_000


def settle_around(workshop: Workshop, ids: Iterable[str]) -> None:
    """Settle the dates of these articles together with the rest of the library, within bounds; store what changed."""
    from briefing.extraction.settle import settle

    extractions = workshop.library.extractions
    undated = extractions.undated(MOST_SETTLED)
    if not undated:
        return
    chosen = dict.fromkeys((*ids, *undated, *extractions.latest(MOST_SETTLED)))
    sources = workshop.library.sources(islice(chosen, MOST_SETTLED))
    settled = settle(sources, workshop.lexicons, given=workshop.given_dates())
    changed = [after.extraction for before, after in zip(sources, settled, strict=True) if after != before]
    if changed:
        extractions.save(changed)
