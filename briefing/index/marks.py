"""Where in a body do a query's words stand?"""

from collections.abc import Callable, Iterable, Iterator

from briefing.domain.span import Span
from briefing.index.analysis.patterns import Pattern, Slot, make_test, read_leaf
from briefing.index.analysis.words import Place, Unit, find_word_starts, find_words, read_unit
from briefing.query.tree import And, Dates, Field, Leaf, Node, Not, Or, Phrase, Undated, Value

_FIELDS_IN_BODY = frozenset({"title", "actor", "issue"})


def find_marks(tree: Node | None, body: str) -> tuple[Span, ...]:
    """Return the spans of the body that a query looks for, in order, none touching another.

    A phrase gives one span from its first word to its last. What the query leaves out is not marked.
    """
    patterns = frozenset(pattern for leaf in _leaves(tree) for pattern in read_leaf(leaf))
    return _merge(_Finder(patterns).find(body)) if patterns else ()


def _leaves(node: Node | None) -> Iterator[Leaf]:
    if node is None or isinstance(node, Not | Dates | Undated):
        return
    if isinstance(node, And | Or):
        for part in node.nodes:
            yield from _leaves(part)
    elif isinstance(node, Field):
        if node.name in _FIELDS_IN_BODY:
            yield from _leaves(node.node)
    elif isinstance(node, Value):
        if node.field in _FIELDS_IN_BODY:
            yield Phrase(node.text.rstrip("* "))
    else:
        yield node


class _Finder:
    """Looks for patterns; a word is tested once, wherever it stands."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._patterns = tuple(patterns)
        self._tests: dict[Slot, Callable[[str], bool]] = {
            slot: make_test(slot) for pattern in self._patterns for slot in pattern.slots
        }
        self._beginners: dict[str, tuple[Pattern, ...]] = {}

    def find(self, body: str) -> Iterator[Span]:
        """Yield the spans of all patterns."""
        starts = find_word_starts("".join({pattern.slots[0].beginning[:1] for pattern in self._patterns}))
        found = starts.search(body)
        while found:
            unit = read_unit(body, found.start())
            yield from self._find_in(unit, body) if unit else ()
            found = starts.search(body, _end(unit) if unit else found.end())

    def _find_in(self, unit: Unit, body: str) -> Iterator[Span]:
        for place in unit.places():
            for pattern in self._begun_by(place.word):
                if len(pattern.slots) == 1:
                    yield Span(place.start, place.end)
                else:
                    yield from self._follow(pattern, place, body)

    def _begun_by(self, word: str) -> tuple[Pattern, ...]:
        patterns = self._beginners.get(word)
        if patterns is None:
            patterns = tuple(pattern for pattern in self._patterns if self._tests[pattern.slots[0]](word))
            self._beginners[word] = patterns
        return patterns

    def _follow(self, pattern: Pattern, first: Place, body: str) -> Iterator[Span]:
        """Yield the span of a pattern whose first word stands at `first`, if the others follow."""
        step = pattern.slop + 1
        reach = (len(pattern.slots) - 1) * step
        places = list(_read_on(body, first.start, reach))
        ends = {0: first.end}
        for slot in pattern.slots[1:]:
            fills = self._tests[slot]
            ends = {
                place.position: place.end
                for place in places
                if any(before < place.position <= before + step for before in ends) and fills(place.word)
            }
        if ends:
            yield Span(first.start, min(ends.values()))


def _end(unit: Unit) -> int:
    return max(place.end for place in unit.places())


def _read_on(body: str, start: int, reach: int) -> Iterator[Place]:
    for place in find_words(body, start):
        if place.position > reach:
            return
        yield place


def _merge(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
