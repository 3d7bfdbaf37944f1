"""Which articles are copies of one?"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import chain

from briefing.domain.dossier import Copies, Source
from briefing.temporal.values import bounds

#: A copy has this share of the shorter text's runs, and this of the longer one's: a digest is no copy of its items.
_SHARED, _SHARED_OF_LONGER = 0.5, 0.2
#: Fewer runs than these say too little.
_FEWEST_RUNS = 12
#: What stands in more texts than these, not copies of each other, is a phrase that everybody uses.
_MOST_USERS = 40


def group_copies(sources: Sequence[Source]) -> tuple[Copies, ...]:
    """Return the groups of copies, each with the earliest article first, of one day the longest; then the later ones.

    Each article is compared with those that came out before it and are no copies themselves, by the runs that they
    share: linear in the articles. The order of the sources plays no part.
    """
    leaders: dict[str, list[str]] = {}
    sizes: dict[str, int] = {}
    users: dict[int, list[str]] = {}
    for source in sorted(sources, key=_rank):
        article_id, runs = source.article.id, source.extraction.runs
        if len(runs) < _FEWEST_RUNS:
            continue
        leader = _find_leader(runs, users, sizes)
        if leader is not None:
            leaders[leader].append(article_id)
            continue
        leaders[article_id] = [article_id]
        sizes[article_id] = len(runs)
        for run in runs:
            users.setdefault(run, []).append(article_id)
    return tuple(Copies(tuple(group)) for group in leaders.values() if len(group) > 1)


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
