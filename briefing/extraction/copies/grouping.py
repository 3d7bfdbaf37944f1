"""Which articles are copies of one?"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from briefing.domain.dossier import Copies, Source
from briefing.extraction.copies.prints import Print
from briefing.temporal.values import bounds

#: A copy has this share of the shorter text's runs, and this of the longer one's: a digest is no copy of its items.
_SHARED, _SHARED_OF_LONGER = 0.5, 0.2
#: Fewer runs than these say too little.
_FEWEST_RUNS = 12
#: What stands in more texts than these, not copies of each other, is a phrase that everybody uses.
_MOST_USERS = 40


def group_copies(sources: Sequence[Source], prints: Iterable[Print]) -> tuple[Copies, ...]:
    """Return the groups of copies, each with the earliest article first, of one day the longest; then the later ones.

    `prints` are those of the sources, in their order. Each article is compared with those that came out before it and
    are no copies themselves, by the runs that they share: linear in the articles. The order of the sources plays no
    part.
    """
    leaders: dict[str, list[str]] = {}
    sizes: dict[str, int] = {}
    users: dict[int, list[str]] = {}
    for _, one in sorted(zip(map(_rank, sources), prints, strict=True), key=lambda pair: pair[0]):
        leader = _find_leader(one, users, sizes)
        if leader is not None:
            leaders[leader].append(one.article_id)
        elif len(one.runs) >= _FEWEST_RUNS:
            leaders[one.article_id] = [one.article_id]
            sizes[one.article_id] = len(one.runs)
            for run in one.runs:
                users.setdefault(run, []).append(one.article_id)
    return tuple(Copies(tuple(group)) for group in leaders.values() if len(group) > 1)


def _rank(source: Source) -> tuple[date, int, str]:
    days = bounds(source.extraction.published.value)
    return days.start if days else date.max, -len(source.article.body), source.article.id


def _find_leader(one: Print, users: dict[int, list[str]], sizes: dict[str, int]) -> str | None:
    """Return the article of which this is a copy, that with the most runs in common."""
    if len(one.runs) < _FEWEST_RUNS:
        return None
    found = (users.get(run, ()) for run in one.runs)
    shared = Counter(user for those in found if len(those) <= _MOST_USERS for user in those)
    for leader, count in shared.most_common(1):
        shorter, longer = sorted((len(one.runs), sizes[leader]))
        if count >= _SHARED * shorter and count >= _SHARED_OF_LONGER * longer:
            return leader
    return None
