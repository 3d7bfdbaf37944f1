"""Which articles match a plan, and how well?

Scores are BM25F (S. Robertson, H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, section
3.6): the occurrences of a word in the fields of an article are weighted, added, and then saturated.
"""

from collections.abc import Iterable
from math import log

from briefing.index.plan import AnyWord, Every, Everything, InDays, NoDays, Plan, Run, Some, Unscored, Without
from briefing.index.snapshot import Snapshot

_SATURATION = 1.2

Scores = dict[int, float]


def evaluate(plan: Plan, snapshot: Snapshot) -> Scores:
    """Return the score of each article that matches, by its number."""
    match plan:
        case Everything():
            return dict.fromkeys(snapshot.numbers(), 0.0)
        case AnyWord(fields, words):
            return _score_words(fields, words, snapshot)
        case Run(fields, slots, slop):
            return _score_runs(fields, slots, slop, snapshot)
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


def _score_words(fields: tuple[str, ...], words: tuple[str, ...], snapshot: Snapshot) -> Scores:
    found = ((field, *snapshot.postings(field, word)) for field in fields for word in words)
    return _score(found, snapshot)


def _score_runs(fields: tuple[str, ...], slots: tuple[tuple[str, ...], ...], slop: int, snapshot: Snapshot) -> Scores:
    counted = ((field, _count_runs(field, slots, slop, snapshot)) for field in fields)
    return _score(((field, counts.keys(), counts.values()) for field, counts in counted), snapshot)


def _score(found: Iterable[tuple[str, Iterable[int], Iterable[float]]], snapshot: Snapshot) -> Scores:
    """Score what was found in each field: articles' numbers and how often."""
    weighted: Scores = {}
    known = weighted.get
    for field, numbers, counts in found:
        shares = snapshot.shares(field)
        for number, count in zip(numbers, counts, strict=True):
            weighted[number] = known(number, 0.0) + count * shares[number]
    rarity = (_SATURATION + 1) * log(1 + (snapshot.count - len(weighted) + 0.5) / (len(weighted) + 0.5))
    return {number: rarity * often / (_SATURATION + often) for number, often in weighted.items()}


def _count_runs(field: str, slots: tuple[tuple[str, ...], ...], slop: int, snapshot: Snapshot) -> dict[int, int]:
    candidates: set[int] | None = None
    for words in sorted(slots, key=len):
        having = {number for word in words for number in snapshot.postings(field, word)[0]}
        candidates = having if candidates is None else candidates & having
        if not candidates:
            return {}
    standing = [_find_positions(field, words, candidates or set(), snapshot) for words in slots]
    counts = {number: _follow([places[number] for places in standing], slop) for number in candidates or ()}
    return {number: count for number, count in counts.items() if count}


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
