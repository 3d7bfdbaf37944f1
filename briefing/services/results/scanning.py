"""Which articles answer a query while there is no index to ask?"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing.domain.errors import Cancelled
from briefing.index.documents import Order
from briefing.library.extractions import Headline
from briefing.library.store import Library
from briefing.query.tree import Node
from briefing.services.corrected import Corrected
from briefing.services.results.answer import Answer
from briefing.services.results.hits import find_next_deadline
from briefing.services.results.judging import Fit, Judged, asks_for_names, judge

#: So many articles are read before the question is asked again whether the answer is wanted: some 20 ms of work.
_AT_A_TIME = 8
_NO_DEADLINE = 10**9


@dataclass(frozen=True, slots=True)
class Scan:
    """Reads every article of the library; what counts as ahead is counted from `as_of`.

    While it reads, `is_wanted` is asked again and again; once it says no, Cancelled is raised.
    """

    library: Library
    as_of: date
    is_wanted: Callable[[], bool]

    def look_up(self, tree: Node | None, *, order: Order, limit: int) -> Answer:
        """Return the answer to a query, without scores; no query at all is answered by every article.

        What is asked for by relevance, which only the index can tell, comes the newest first.
        """
        if order == "relevance":
            order = "newest"
        if tree is None:
            return self._list_all(order, limit)
        found: dict[Fit, list[str]] = {fit: [] for fit in Fit}
        read = self._read_whole if asks_for_names(tree) else self._read_headlines
        corrected = Corrected(self.library.corrections.active())
        for share in self._share_out(self.library.extractions.newest_first()):
            for judged in read(share, corrected):
                found[judge(tree, judged)].append(judged.article.id)
        return self._rank(found[Fit.MATCHES], found[Fit.UNDATED], order, limit)

    def _read_whole(self, ids: Sequence[str], corrected: Corrected) -> Iterator[Judged]:
        for source in map(corrected.source, self.library.sources(ids)):
            article, found = source.article, source.extraction
            headline = Headline(article.id, found.title, found.source, found.published, found.deadlines)
            yield Judged(article, headline, found.actors, found.issues)

    def _read_headlines(self, ids: Sequence[str], corrected: Corrected) -> Iterator[Judged]:
        """Yield articles without their actors and issues, which takes a fifth of the time."""
        articles, headlines = self.library.articles.load(ids), self.library.extractions.headlines(ids)
        for headline in (headlines[one] for one in ids if one in headlines):
            deadlines = corrected.deadlines(headline)
            yield Judged(articles[headline.article_id], replace(headline, deadlines=deadlines))

    def _list_all(self, order: Order, limit: int) -> Answer:
        if order == "deadline":
            return self._rank(self.library.extractions.newest_first(), (), order, limit)
        shown = self.library.extractions.newest_first(limit)
        return Answer(self.library.articles.count(), dict.fromkeys(shown, 0.0), order)

    def _rank(self, found: Sequence[str], undated: Sequence[str], order: Order, limit: int) -> Answer:
        """Return the answer of these articles, both newest first."""
        if order == "deadline":
            days = self._count_days((*found, *undated))
            found, undated = (sorted(ids, key=lambda one: days.get(one, _NO_DEADLINE)) for ids in (found, undated))
        room = max(0, limit - len(found))
        shown, below = dict.fromkeys(found[:limit], 0.0), dict.fromkeys(undated[:room], 0.0)
        return Answer(len(found), shown, order, undated=len(undated), undated_scores=below)

    def _count_days(self, ids: Sequence[str]) -> dict[str, int]:
        """Return how many days ahead the next deadline of each article lies that has one."""
        corrected = Corrected(self.library.corrections.active())
        days: dict[str, int] = {}
        for share in self._share_out(ids):
            for article_id, headline in self.library.extractions.headlines(share).items():
                if ahead := find_next_deadline(corrected.deadlines(headline), self.as_of):
                    days[article_id] = ahead.days
        return days

    def _share_out(self, ids: Sequence[str]) -> Iterator[Sequence[str]]:
        """Yield the ids, a few at a time. Raises Cancelled when the answer is not wanted any more."""
        for start in range(0, len(ids), _AT_A_TIME):
            if not self.is_wanted():
                raise Cancelled
            yield ids[start : start + _AT_A_TIME]
