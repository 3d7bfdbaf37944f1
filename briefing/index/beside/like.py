"""Which query finds articles like a given one?

Its words and names are weighed as they would count for the article itself: rare ones that stand there often weigh most
(BM25, see `index.evaluate`).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from briefing.index.analysis.stems import stem
from briefing.index.analysis.words import find_words
from briefing.index.engine.columns import VALUE_COLUMNS
from briefing.index.engine.numbers import Places
from briefing.index.evaluate import SATURATION, weigh_rarity
from briefing.index.snapshot import Snapshot
from briefing.query.printing import print_query
from briefing.query.tree import OPERATORS, Node, Phrase, Word, any_of, clean_value
from briefing.text.fold import fold

MOST_TERMS = 8
_MOST_NAMES = 5
#: What a name counts more than a word: it says what an article is about.
_NAME = 1.5
#: Shorter words of letters say little; of scripts without spaces pairs of characters do, single ones do not.
_SHORTEST = 3
_PAIR = 2
#: What only one article has finds no other.
_FEWEST = 2
#: The lexicon's count of a word this rare is not relied on.
_FEW_ENOUGH = 50
#: Only so many words are weighed, those that stand there most often: rare ones among the others would hardly count.
_MOST_WEIGHED = 100
#: Of those, only so many are counted in all segments.
_MOST_COUNTED = 2 * MOST_TERMS
#: What stands behind a name in brackets is another name.
_ACRONYM = re.compile(r"(?<=\w)\s*\([^()]*\)\Z")


@dataclass(frozen=True, slots=True)
class Profile:
    """What there is to choose from: passages of an article, its actors and its issues with how often each is there."""

    passages: tuple[str, ...]
    actors: Mapping[str, int] = field(default_factory=dict)
    issues: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Term:
    """A word or name as it is asked for, the stems of its words, and its weight."""

    node: Node
    stems: frozenset[str]
    weight: float


def find_like(snapshot: Snapshot, profile: Profile, *, is_dull: Callable[[str], bool]) -> str:
    """Return a query for articles like the profile's: at most MOST_TERMS words and names, any of which may match.

    `is_dull` tells which words, in lower case, say nothing of a subject. The query is empty where nothing of the
    article stands in another one.
    """
    if not snapshot.count:
        return ""
    names = [
        *_weigh_names(snapshot, "actor", profile.actors),
        *_weigh_names(snapshot, "issue", profile.issues),
    ]
    chosen = _choose(sorted(names, key=_by_weight), (), _MOST_NAMES)
    words = sorted(_weigh_words(snapshot, profile.passages, is_dull), key=_by_weight)
    terms = _choose(words, chosen, MOST_TERMS)
    return print_query(any_of(term.node for term in sorted(terms, key=_by_weight)))


def join_names(names: Iterable[str]) -> str:
    """Return a query for articles with any of the first names, for want of an index to weigh them by."""
    cleaned = (_ACRONYM.sub("", clean_value(name).rstrip("* ")) for name in names)
    nodes = dict.fromkeys(_write_name(name) for name in cleaned if name)
    return print_query(any_of([*nodes][:MOST_TERMS]))


def _by_weight(term: _Term) -> tuple[float, str]:
    return -term.weight, print_query(term.node)


def _choose(terms: Sequence[_Term], chosen: Sequence[_Term], most: int) -> list[_Term]:
    """Return the chosen terms with others, in order, none of which says again what another does."""
    kept = list(chosen)
    said = {each for term in chosen for each in term.stems}
    for term in terms:
        if len(kept) >= most:
            break
        if not term.stems <= said:
            kept.append(term)
            said |= term.stems
    return kept


def _weigh(often: int, articles: int, snapshot: Snapshot) -> float:
    return weigh_rarity(articles, snapshot.count) * often / (SATURATION + often)


def _weigh_names(snapshot: Snapshot, field: str, names: Mapping[str, int]) -> Iterable[_Term]:
    table = snapshot.values(VALUE_COLUMNS[field])
    counts: Places = snapshot.keep(("value counts", field), lambda: table.count(snapshot.live))
    for name, often in names.items():
        text = clean_value(name).rstrip("* ")
        number = table.find(fold(clean_value(name))) if text else None
        if number is not None and counts[number] >= _FEWEST:
            node = _write_name(_ACRONYM.sub("", text))
            stems = frozenset(stem(place.word) for place in find_words(node.text))
            yield _Term(node, stems, _NAME * _weigh(often, int(counts[number]), snapshot))


def _write_name(name: str) -> Word | Phrase:
    return Word(name) if name.isalpha() and name not in OPERATORS else Phrase(name)


def _weigh_words(snapshot: Snapshot, passages: Iterable[str], is_dull: Callable[[str], bool]) -> Iterator[_Term]:
    """Yield those words that weigh most and that other articles have too."""
    surfaces = _group_by_stem(_count_words("\n".join(passages), is_dull))
    lexicon, estimate = snapshot.lexicon(("body",)), _make_estimate(snapshot)
    often = sorted(surfaces, key=lambda root: (-surfaces[root].total(), -len(root), root))
    likely = {
        root: _weigh(surfaces[root].total(), estimate(surfaces[root]), snapshot) for root in often[:_MOST_WEIGHED]
    }
    found = 0
    for root in sorted(likely, key=lambda root: (-likely[root], root)):
        words = sorted(set(map(fold, surfaces[root])))
        articles = min(snapshot.count, sum(map(lexicon.count, words)))
        if articles < _FEW_ENOUGH:
            articles = _count_articles(words, snapshot)
        if articles >= _FEWEST:
            weight = _weigh(surfaces[root].total(), articles, snapshot)
            yield _Term(Word(_choose_surface(surfaces[root])), frozenset({root}), weight)
            found += 1
        if found == _MOST_COUNTED:
            return


def _count_articles(words: Sequence[str], snapshot: Snapshot) -> int:
    """Return how many articles have any of the words; the lexicon counts rows of articles as they were, too."""
    numbers = np.unique(snapshot.postings("body", tuple(words)).numbers)
    return int(snapshot.live[numbers].sum())


def _make_estimate(snapshot: Snapshot) -> Callable[[Iterable[str]], int]:
    """Return a function that tells about how many articles have any of some words, by those of the largest segment."""
    segment = max((segment for segment, _ in snapshot.parts()), key=lambda one: one.count)
    words = segment.words("body")
    return lambda surfaces: sum(words.count(fold(each)) for each in surfaces) * snapshot.count // segment.count


def _count_words(text: str, is_dull: Callable[[str], bool]) -> Counter[str]:
    """Return how often each word stands in a text as it is written, those of letters that are not dull."""
    counts = Counter(text[place.start : place.end] for place in find_words(text))
    return Counter(
        {
            surface: count
            for surface, count in counts.items()
            if surface.isalpha() and len(surface) >= (_SHORTEST if surface.isascii() else _PAIR)
            if not is_dull(surface.lower())
        }
    )


def _group_by_stem(counts: Counter[str]) -> dict[str, Counter[str]]:
    grouped: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for surface, count in counts.items():
        grouped[stem(fold(surface))][surface] = count
    return grouped


def _choose_surface(surfaces: Counter[str]) -> str:
    """Return the most frequent form, in lower case if it stands so anywhere."""
    best = surfaces.most_common(1)[0][0]
    lower = best.lower()
    return lower if lower in surfaces or best in OPERATORS else best
