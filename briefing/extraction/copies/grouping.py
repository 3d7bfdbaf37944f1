"""Which articles are copies of one?"""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import chain

from briefing.domain.document import READ_ZONES
from briefing.domain.dossier import Copies, Source
from briefing.domain.findings import Extraction
from briefing.extraction.copies.altered import tells_otherwise
from briefing.temporal.values import bounds

#: A copy has this share of the shorter text's runs, and this of the longer one's: a digest is no copy of its items.
_SHARED, _SHARED_OF_LONGER = 0.4, 0.2
#: Fewer runs than these say too little.
_FEWEST_RUNS = 12
#: By so many of its runs, the smallest, an article is found; the same ones are the smallest in a copy (Broder 1997).
_FOUND_BY = 24
#: What stands in more texts than these, not copies of each other, is a phrase that everybody uses.
_MOST_USERS = 40
#: So many of the articles that share most are compared with all their runs.
_MOST_COMPARED = 3


class GroupedCopies:
    """Groups copies, again and again; articles that only follow those of the last time are compared alone."""

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        self._seen: list[Extraction] = []
        self._groups: dict[str, list[str]] = {}
        self._originals: dict[str, Source] = {}
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
        for source in sources[seen:]:
            self._place(source)
        self._seen = now
        articles = {source.article.id: source for source in sources}
        groups = (sorted(group, key=lambda one: _rank(articles[one])) for group in self._groups.values() if group[1:])
        return tuple(Copies(tuple(group)) for group in groups)

    def _place(self, source: Source) -> None:
        """Put an article with that of which it is a copy, or among those that may have copies."""
        article_id, runs = source.article.id, source.extraction.runs
        if len(runs) < _FEWEST_RUNS:
            return
        original = self._find_original(source)
        if original is not None:
            self._groups[original].append(article_id)
            return
        self._groups[article_id] = [article_id]
        self._originals[article_id] = source
        for run in runs[:_FOUND_BY]:
            self._users.setdefault(run, []).append(article_id)

    def _find_original(self, source: Source) -> str | None:
        """Return the article of which one is a copy, that with the most in common; one with other figures is none."""
        runs = source.extraction.runs
        users = map(self._users.__getitem__, filter(self._users.__contains__, runs))
        near = Counter(chain.from_iterable(those for those in users if len(those) <= _MOST_USERS))
        own = frozenset(runs)
        compared = (self._originals[one] for one, _ in near.most_common(_MOST_COMPARED))
        shared = {one.article.id: len(own.intersection(one.extraction.runs)) for one in compared}
        best = max(shared, key=lambda one: shared[one], default=None)
        if best is None:
            return None
        original = self._originals[best]
        shorter, longer = sorted((len(runs), len(original.extraction.runs)))
        is_near = shared[best] >= max(_SHARED * shorter, _SHARED_OF_LONGER * longer)
        return best if is_near and not tells_otherwise(_text_of(source), _text_of(original)) else None


def group_copies(sources: Sequence[Source]) -> tuple[Copies, ...]:
    """Return the groups of copies as `GroupedCopies` does, once."""
    return GroupedCopies().group(sources)


def _text_of(source: Source) -> str:
    """Return the running text of an article: what its outlet puts around it has dates of its own."""
    blocks = (block.content.of(source.article.body) for block in source.extraction.blocks if block.zone in READ_ZONES)
    return "\n".join(blocks)


def _are_alike(one: Extraction, other: Extraction) -> bool:
    return one.article_id == other.article_id and one.runs == other.runs


def _rank(source: Source) -> tuple[date, int, str]:
    days = bounds(source.extraction.published.value)
    return days.start if days else date.max, -len(source.article.body), source.article.id
