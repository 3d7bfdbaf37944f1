"""Which articles match a plan, and how well?

Scores are BM25F (S. Robertson, H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, section
3.6): the occurrences of a word in the fields of an article are weighted, added, and then saturated.
"""

from collections.abc import Iterable
from math import log

from briefing.index.plan import AnyWord, Every, Everything, InDays, NoDays, Plan, Run, Some, Unscored, Without
from briefing.index.snapshot import Snapshot

_SATURATION = 1.2
_LENGTH_SHARE = 0.75
#: What one occurrence in a field counts.
_WEIGHTS = {"title": 3.0}

Scores = dict[int, float]


def evaluate(plan: Plan, snapshot: Snapshot) -> Scores:
    """Return the score of each article that matches, by its number."""
    match plan:
        case Everything():
            return dict.fromkeys(snapshot.numbers(), 0.0)
        case AnyWord(fields, words):
            return _score(_count_words(fields, words, snapshot), snapshot)
        case Run(fields, slots, slop):
            return _score(_count_runs(fields, slots, slop, snapshot), snapshot)
        case InDays() | NoDays() | Without():
            return _filter(dict.fromkeys(snapshot.numbers(), 0.0), plan, snapshot)
        case Every(parts):
            return _intersect(parts, snapshot)
        case Some(parts):
            return _unite(evaluate(part, snapshot) for part in parts)
        case Unscored(part):
            return dict.fromkeys(evaluate(part, snapshot), 0.0)


def _intersect(parts: tuple[Plan, ...], snapshot: Snapshot) -> Scores:
    filters = [part for part in parts if isinstance(part, Without | InDays | NoDays)]
    wanted = sorted((evaluate(part, snapshot) for part in parts if part not in filters), key=len)
    scores = wanted[0] if wanted else dict.fromkeys(snapshot.numbers(), 0.0)
    for other in wanted[1:]:
        scores = {number: score + other[number] for number, score in scores.items() if number in other}
    for part in filters:
        scores = _filter(scores, part, snapshot)
    return scores


def _filter(scores: Scores, part: Without | InDays | NoDays, snapshot: Snapshot) -> Scores:
    """Return the scores without those of the articles that do not match the part."""
    if isinstance(part, Without):
        unwanted = evaluate(part.part, snapshot) if scores else {}
        return {number: score for number, score in scores.items() if number not in unwanted}
    days = snapshot.days(part.column)
    if isinstance(part, NoDays):
        return {number: score for number, score in scores.items() if not days[number]}
    first, end = part.start, part.end
    return {
        number: score
        for number, score in scores.items()
        if days[number] and any(start < end and first < after for start, after in days[number])
    }


def _unite(parts: Iterable[Scores]) -> Scores:
    united: Scores = {}
    for scores in sorted(parts, key=len, reverse=True):
        for number, score in scores.items():
            united[number] = united.get(number, 0.0) + score
    return united


def _count_words(fields: tuple[str, ...], words: tuple[str, ...], snapshot: Snapshot) -> dict[str, Scores]:
    counted: dict[str, Scores] = {}
    for field in fields:
        counts: Scores = {}
        for word in words:
            numbers, often = snapshot.postings(field, word)
            if not counts:
                counts = dict(zip(numbers, often, strict=True))
            else:
                for number, count in zip(numbers, often, strict=True):
                    counts[number] = counts.get(number, 0.0) + count
        counted[field] = counts
    return counted


def _count_runs(
    fields: tuple[str, ...], slots: tuple[tuple[str, ...], ...], slop: int, snapshot: Snapshot
) -> dict[str, Scores]:
    return {field: _count_runs_in(field, slots, slop, snapshot) for field in fields}


def _count_runs_in(field: str, slots: tuple[tuple[str, ...], ...], slop: int, snapshot: Snapshot) -> Scores:
    candidates: set[int] | None = None
    for words in sorted(slots, key=len):
        having = {number for word in words for number in snapshot.postings(field, word)[0]}
        candidates = having if candidates is None else candidates & having
        if not candidates:
            return {}
    standing = [_find_positions(field, words, candidates or set(), snapshot) for words in slots]
    counts = {number: _follow([places[number] for places in standing], slop) for number in candidates or ()}
    return {number: float(count) for number, count in counts.items() if count}


def _find_positions(
    field: str, words: tuple[str, ...], candidates: set[int], snapshot: Snapshot
) -> dict[int, set[int]]:
    places: dict[int, set[int]] = {number: set() for number in candidates}
    for word in words:
        for number, positions in snapshot.positions(field, word, candidates):
            places[number].update(positions)
    return places


def _follow(places: list[set[int]], slop: int) -> int:
    """Return how many ends a run has that begins in the first set and goes on through the others."""
    ends = places[0]
    for following in places[1:]:
        ends = {end + step for end in ends for step in range(1, slop + 2) if end + step in following}
    return len(ends)


def _score(counted: dict[str, Scores], snapshot: Snapshot) -> Scores:
    matching = set().union(*counted.values())
    if not matching:
        return {}
    rarity = log(1 + (snapshot.count - len(matching) + 0.5) / (len(matching) + 0.5))
    weighted: Scores = dict.fromkeys(matching, 0.0)
    for field, counts in counted.items():
        weight, lengths = _WEIGHTS.get(field, 1.0), snapshot.lengths(field)
        for number, count in counts.items():
            weighted[number] += weight * count / (1 - _LENGTH_SHARE + _LENGTH_SHARE * lengths[number])
    return {number: rarity * (_SATURATION + 1) * often / (_SATURATION + often) for number, often in weighted.items()}
