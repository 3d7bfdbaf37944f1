"""Which articles are copies of one?"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import chain

from briefing.domain.dossier import Copies, Source
from briefing.domain.findings import Extraction
from briefing.temporal.values import bounds

#: A copy has this share of the shorter text's runs, and this of the longer one's: a digest is no copy of its items.
_SHARED, _SHARED_OF_LONGER = 0.5, 0.2
#: Fewer runs than these say too little.
_FEWEST_RUNS = 12
#: What stands in more texts than these, not copies of each other, is a phrase that everybody uses.
_MOST_USERS = 40


class GroupedCopies:
    """Groups copies, again and again; articles that only follow those of the last time are compared alone."""

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        self._seen: list[Extraction] = []
        self._leaders: dict[str, list[str]] = {}
        self._sizes: dict[str, int] = {}
        self._users: dict[int, list[str]] = {}

    def group(self, sources: Sequence[Source]) -> tuple[Copies, ...]:
        """Return the groups of copies, each with the earliest article first, of one day the longest; then later ones.

        Each article is compared with those before it that are no copies themselves, by the runs that they share:
        linear in the articles.
        """
        seen = len(self._seen)
        now = [source.extraction for source in sources]
        if len(now) < seen or not all(map(_are_alike, self._seen, now)):
            self._begin()
            seen = 0
        for extraction in now[seen:]:
            self._place(extraction)
        self._seen = now
        articles = {source.article.id: source for source in sources}
        groups = (sorted(group, key=lambda one: _rank(articles[one])) for group in self._leaders.values() if group[1:])
        return tuple(Copies(tuple(group)) for group in groups)

    def _place(self, extraction: Extraction) -> None:
        """Put an article with that of which it is a copy, or among those that may have copies."""
        article_id, runs = extraction.article_id, extraction.runs
        if len(runs) < _FEWEST_RUNS:
            return
        leader = _find_leader(runs, self._users, self._sizes)
        if leader is not None:
            self._leaders[leader].append(article_id)
            return
        self._leaders[article_id] = [article_id]
        self._sizes[article_id] = len(runs)
        for run in runs:
            self._users.setdefault(run, []).append(article_id)


def group_copies(sources: Sequence[Source]) -> tuple[Copies, ...]:
    """Return the groups of copies as `GroupedCopies` does, once."""
    return GroupedCopies().group(sources)


def _are_alike(one: Extraction, other: Extraction) -> bool:
    return one.article_id == other.article_id and one.runs == other.runs


def _rank(source: Source) -> tuple[date, int, str]:
    days = bounds(source.extraction.published.value)
    return days.start if days else date.max, -len(source.article.body), source.article.id


def _find_leader(runs: Sequence[int], users: Mapping[int, Sequence[str]], sizes: Mapping[str, int]) -> str | None:
    """Return the article of which one with these runs is a copy, that with the most in common."""
    having = (users.get(run, ()) for run in runs)
    shared = Counter(chain.from_iterable(each for each in having if len(each) <= _MOST_USERS))
    for leader, count in shared.most_common(1):
        shorter, longer = sorted((len(runs), sizes[leader]))
        if count >= _SHARED * shorter and count >= _SHARED_OF_LONGER * longer:
            return leader
    return None
