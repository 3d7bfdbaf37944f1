"""What is asked besides the hits, once they are shown?"""

from dataclasses import dataclass

from briefing.domain.search import FacetCount, SavedSearch, Suggestion
from briefing.services.catalogue import Services


@dataclass(frozen=True, slots=True)
class Aside:
    """What stands beside the hits of a query: counts of its facets, queries to ask instead, searches that are kept."""

    query: str
    facets: tuple[FacetCount, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    saved: tuple[SavedSearch, ...] = ()


def look_aside(services: Services, query: str, *, with_facets: bool) -> Aside:
    """Return what stands beside the hits; saved searches stand there while nothing is asked. For the search thread."""
    if query.strip():
        suggestions = services.suggesting.suggest(query, is_typing=True)
        saved: tuple[SavedSearch, ...] = ()
    else:
        suggestions, saved = (), services.saving.all()
    facets = services.searching.facets(query, is_typing=True) if with_facets else ()
    return Aside(query, facets, suggestions, saved)
