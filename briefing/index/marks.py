"""Where in a body do a query's words stand?"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from briefing.domain.span import Span
from briefing.index.analysis.patterns import Pattern, Slot, make_test, read_leaf
from briefing.index.analysis.words import Place, find_words
from briefing.query.tree import And, Dates, Field, Leaf, Node, Not, Or

_FIELDS_IN_BODY = frozenset({"title", "actor", "issue"})


def find_marks(tree: Node | None, body: str) -> tuple[Span, ...]:
    """Return the spans of the body that a query looks for, in order, none touching another.

    A phrase gives one span from its first word to its last. What the query leaves out is not marked.
    """
    patterns = frozenset(pattern for leaf in _leaves(tree) for pattern in read_leaf(leaf))
    if not patterns:
        return ()
    places = _find_places({slot for pattern in patterns for slot in pattern.slots}, body)
    return _merge(span for pattern in patterns for span in _find_pattern(pattern, places))


def _leaves(node: Node | None) -> Iterator[Leaf]:
    if node is None or isinstance(node, Not | Dates):
        return
    if isinstance(node, And | Or):
        for part in node.nodes:
            yield from _leaves(part)
    elif isinstance(node, Field):
        if node.name in _FIELDS_IN_BODY:
            yield from _leaves(node.node)
    else:
        yield node


def _find_places(slots: Iterable[Slot], body: str) -> dict[Slot, list[Place]]:
    tests = [(slot, make_test(slot)) for slot in slots]
    places: dict[Slot, list[Place]] = {slot: [] for slot, _ in tests}
    known: dict[str, tuple[list[Place], ...]] = {}
    for place in find_words(body):
        word = place.word
        found = known.get(word)
        if found is None:
            found = known[word] = tuple(places[slot] for slot, test in tests if test(word))
        for kept in found:
            kept.append(place)
    return places


def _find_pattern(pattern: Pattern, places: dict[Slot, list[Place]]) -> Iterator[Span]:
    first, *rest = (places[slot] for slot in pattern.slots)
    positions = [[place.position for place in kept] for kept in rest]
    for start in first:
        end = start
        for kept, at in zip(rest, positions, strict=True):
            index = bisect_right(at, end.position)
            if index == len(at) or at[index] > end.position + 1 + pattern.slop:
                break
            end = kept[index]
        else:
            yield Span(start.start, end.end)


def _merge(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
