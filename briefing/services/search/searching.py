"""What does the list of results show for a query?"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from briefing.domain.dossier import Source
from briefing.domain.errors import UserError
from briefing.domain.search import FacetCount, Hit, QueryProblem, ResultPage
from briefing.domain.span import Span
from briefing.index.documents import Order
from briefing.library.store import Library
from briefing.services.corrected import apply_corrections
from briefing.services.results.answer import Answer
from briefing.services.results.asking import Asking
from briefing.services.results.lookup import IsWanted, Lookup, always
from briefing.services.results.rows import make_hit
from briefing.services.results.shelf import Shelf

if TYPE_CHECKING:
    from briefing.index.snapshot import Snapshot
    from briefing.query.grammar import Query
    from briefing.query.tree import Node


class Searching:
    """Answers queries of any shape with a page of results; every thread may use it."""

    def __init__(
        self,
        library: Library,
        lookup: Lookup,
        asking: Asking,
        as_of: date,
        load_dull_words: Callable[[], frozenset[str]],
    ) -> None:
        self._library = library
        self._lookup = lookup
        self._asking = asking
        self._as_of = as_of
        self._shelf = Shelf(library, as_of)
        self._load_dull_words = load_dull_words

    def count_from(self, as_of: date) -> None:
        """Count deadlines, and have what `today` means in a query counted, from another day from now on."""
        self._as_of = as_of
        self._asking.count_from(as_of)
        self._lookup.count_from(as_of)
        self._shelf.count_from(as_of)

    def search(
        self,
        query: str,
        *,
        limit: int = 200,
        start: int = 0,
        order: Order = "relevance",
        is_typing: bool = False,
        is_wanted: IsWanted = always,
        new_after: int | None = None,
    ) -> ResultPage:
        """Return the rows of a query's list from `start` on, at most `limit`: hits, undated hits, what does not match.

        An empty query is answered by all articles, the newest first, the undated last. With `is_typing` the last word
        is taken as the beginning of one. Hits that were imported after the article of the number `new_after` are marked
        as new. A row costs most the first time it is shown. While there is no index all
        articles are read; raises Cancelled once the page `is_wanted` no more.
        """
        asked = self._asking.read(query, is_typing=is_typing)
        answer = self._lookup.look_up(asked.tree, order=order, limit=start + limit, is_wanted=is_wanted)
        unmatched = self._hits(None, dict.fromkeys(self._others(answer, start, limit), 0.0))
        return self._lay_out(query, asked, answer, start, unmatched, new_after)

    def _lay_out(
        self, query: str, asked: "Query", answer: Answer, start: int, unmatched: tuple[Hit, ...], new_after: int | None
    ) -> ResultPage:
        """Return the page that tells an answer from the row `start` on, with what does not match below."""
        from briefing.query.describe import describe

        above = max(0, start - answer.total)
        return ResultPage(
            query=query,
            searched_for=describe(asked.tree, answer.bounded),
            total=answer.total,
            hits=self._hits(asked, dict(islice(answer.scores.items(), start, None)), new_after),
            undated_hits=self._hits(asked, dict(islice(answer.undated_scores.items(), above, None)), new_after),
            problem=asked.problem,
            unmatched=unmatched,
            articles=self._library.articles.count(),
            bounded=answer.bounded,
            undated=answer.undated,
            order=answer.order,
            start=start,
        )

    def facets(self, query: str, *, is_typing: bool = False, most: int = 8) -> tuple[FacetCount, ...]:
        """Return how many of the articles that answer have which source, month, actor and issue.

        Every article that answers is counted, wherever it stands in the list; a value's term, added by `toggle`,
        leaves as many as are counted. At most `most` values of each facet are given, with those the query asks for
        among them. There are none at all while there is no index.
        """
        tree = self._asking.read(query, is_typing=is_typing).tree
        return self._lookup.examine(lambda snapshot: _count_facets(snapshot, tree, most)) or ()

    def toggle(self, query: str, term: str, *, is_typing: bool = False) -> str:
        """Return the query with a term that all articles then have to match as well, or without it when it has it.

        A word still being typed is written out with an asterisk where the query has to be written anew.
        """
        from briefing.query.refining import toggle_term

        return toggle_term(query, term, self._as_of, typing=is_typing)

    def like(self, article_id: str) -> str:
        """Return a query for articles like one: the words and names that tell it from others, any of which may match.

        While there is no index it has names alone. It is empty where an article has nothing to look for in others.
        Raises UserError when the library does not have the article.
        """
        sources = self._library.sources((article_id,))
        if not sources:
            raise UserError(f"The library has no article {article_id}; it may have been removed meanwhile.")
        return self._find_like(apply_corrections(sources[0], self._library.corrections.active()))

    def list_like(self, article_id: str, most: int = 20) -> tuple[str, ...]:
        """Return the articles most like one, the most similar first. Raises UserError as `like` does."""
        query = self.like(article_id)
        hits = self.search(query, limit=most + 1).hits if query else ()
        return tuple(hit.article_id for hit in hits if hit.article_id != article_id)[:most]

    def _find_like(self, source: Source) -> str:
        from briefing.index.beside.like import find_like, join_names
        from briefing.services.results.profile import make_profile

        profile = make_profile(source)
        query = self._lookup.examine(
            lambda snapshot: find_like(snapshot, profile, is_dull=self._dull_words.__contains__)
        )
        return join_names((*profile.actors, *profile.issues)) if query is None else query

    @cached_property
    def _dull_words(self) -> frozenset[str]:
        return self._load_dull_words()

    def find_problem(self, query: str) -> QueryProblem | None:
        """Return what is wrong with a query as it stands, were nothing more typed."""
        return self._asking.read(query).problem

    def marks(self, query: str, body: str, *, is_typing: bool = False) -> tuple[Span, ...]:
        """Return where the query's words stand in a body."""
        from briefing.index.marks import Marker, join_marks

        asked = self._asking.read(query, is_typing=is_typing)
        marks = Marker(asked.tree, asked.names).find(body)
        return tuple(Span(mark.start, mark.end) for mark in join_marks(marks, body))

    def close(self) -> None:
        """Let go of the index's files."""
        self._lookup.close()

    def _others(self, answer: Answer, start: int, limit: int) -> list[str]:
        """Return the articles that stand below all hits in these rows; where some do, the answer holds every hit."""
        below = start + limit - answer.total - answer.undated
        if below <= 0:
            return []
        return self._lookup.list_others(answer, slice(max(0, below - limit), below))

    def _hits(
        self, asked: "Query | None", scores: Mapping[str, float], new_after: int | None = None
    ) -> tuple[Hit, ...]:
        """Return the rows of these articles; those of no query have no marks."""
        if not scores:
            return ()
        from briefing.index.marks import Marker, join_marks

        marker = Marker(asked.tree, asked.names) if asked else Marker(None)
        cards = self._shelf.lend(scores)
        marks = {one: join_marks(marker.find(card.article.body), card.article.body) for one, card in cards.items()}
        if bare := [one for one in cards if not marks[one]]:
            cards |= self._shelf.lend_opened(bare)
        fresh = self._find_fresh(cards, new_after)
        return tuple(make_hit(card, marks[one], scores[one], is_new=one in fresh) for one, card in cards.items())

    def _find_fresh(self, ids: Iterable[str], new_after: int | None) -> frozenset[str]:
        if new_after is None:
            return frozenset()
        numbers = self._library.articles.numbers(ids)
        return frozenset(one for one, number in numbers.items() if number > new_after)


def _count_facets(snapshot: "Snapshot", tree: "Node | None", most: int) -> tuple[FacetCount, ...]:
    from briefing.index.beside.facets import count_facets

    return count_facets(snapshot, tree, most=most)
