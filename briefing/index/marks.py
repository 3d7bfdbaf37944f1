"""Where in a body do a query's words stand?"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from itertools import takewhile
from operator import or_
from typing import NamedTuple, TypeAlias

from briefing.domain.span import Span
from briefing.index.analysis.dense import Place, read_dense
from briefing.index.analysis.outline import BREAK, JOINT, OTHER, RUN, Outline, draw_dense, draw_outline
from briefing.index.analysis.patterns import Pattern, make_test, read_leaf
from briefing.index.analysis.seeking import (
    find_all,
    find_dense,
    find_others,
    find_parts,
    is_dense_slot,
    seek,
    seek_initial,
    seek_next,
)
from briefing.index.analysis.words import LONGEST, find_words, fold_word
from briefing.query.tree import And, Dates, Field, Fuzzy, Leaf, Node, Not, Or, Phrase, Undated, Value, Wildcard

_FIELDS_IN_BODY = frozenset({"title", "actor", "issue"})
_EDGE = re.compile(f"[{BREAK}{RUN}]")
_STOP = JOINT + BREAK
#: A phrase is read on as far as the first space after so many characters, or, where none is near, a little further.
_STRETCH, _FAR = 60, 200
_BETWEEN = frozenset(" \u00a0\u202f-\u2010\u2011")

#: A Mark before it is one: thousands are found at a keystroke, and a plain tuple is made in a fraction of the time.
_Found: TypeAlias = tuple[int, int, int]


class Mark(NamedTuple):
    """A span of a body that a query looks for; of `words` the bits are set of the query's words that stand there."""

    start: int
    end: int
    words: int


def find_marks(tree: Node | None, body: str) -> tuple[Span, ...]:
    """Return the spans of the body that a query looks for, in order, none touching another.

    A phrase gives one span from its first word to its last. What the query leaves out is not marked.
    """
    return tuple(Span(mark.start, mark.end) for mark in _make_marker(tree).find(body))


def join_marks(marks: Iterable[Mark], body: str) -> tuple[Mark, ...]:
    """Return the marks with neighbours joined: words with one space or hyphen between them are one hit."""
    joined: list[Mark] = []
    for mark in marks:
        if joined and joined[-1].end + 1 == mark.start and body[mark.start - 1] in _BETWEEN:
            last = joined.pop()
            mark = Mark(last.start, mark.end, last.words | mark.words)
        joined.append(mark)
    return tuple(joined)


@lru_cache(maxsize=8)
def _make_marker(tree: Node | None) -> "Marker":
    return Marker(tree)


class Marker:
    """Finds the words of one query in any number of bodies; what a word stands for is worked out once.

    `names` are all the names of actors that the query asks for by one of them.
    """

    def __init__(self, tree: Node | None, names: Sequence[str] = ()) -> None:
        leaves = _without(names, dict.fromkeys(_leaves(tree)))
        groups = [*((leaf,) for leaf in leaves), *_group_names(names)]
        #: What stands for nothing but names in capitals; written small it is another word: us, who.
        self._capitals = 1 << len(leaves) if names else 0
        asked: dict[Pattern, int] = {}
        for number, group in enumerate(groups):
            for pattern in (pattern for leaf in group for pattern in read_leaf(leaf)):
                asked[pattern] = asked.get(pattern, 0) | 1 << number
        firsts = {pattern.slots[0] for pattern in asked}
        self._runs = tuple(_compile(pattern, words) for pattern, words in asked.items())
        self._dense = tuple(slot for slot in firsts if is_dense_slot(slot))
        initials = {slot: seeker for slot in firsts.difference(self._dense) if (seeker := seek_initial(slot))}
        self._initials = tuple(initials.items())
        self._seekers = tuple(seek(slot) for slot in firsts.difference(self._dense, initials))
        #: Words and what follows them, as they are sifted, which are not meant.
        self._idle: set[tuple[str, str]] = set()
        self._meanings: dict[str, _Meaning] = {}
        self._pieces: dict[str, tuple[tuple[Place, _Meaning], ...]] = {}

    def find(self, body: str) -> tuple[Mark, ...]:
        """Return the marks of a body in order, none touching another."""
        found: list[_Found] = []
        if self._seekers or self._initials:
            self._find_in_words(body, draw_outline(body), found)
        if self._dense:
            self._find_in_dense(body, found)
        if self._capitals:
            found = [mark for mark in found if mark[2] != self._capitals or body[mark[0] : mark[1]].isupper()]
        return _merge(found)

    def _find_in_words(self, body: str, outline: Outline, found: list[_Found]) -> None:
        units, words = outline.units, outline.words
        odd = OTHER in words
        done = 0
        for at in self._candidates(outline, odd=odd):
            if at < done:
                continue
            # Both texts have a break before the first letter of the body.
            edge = words.find(BREAK, at + 1)
            word = words[at + 1 : edge]
            if units[at] == BREAK and (units[edge] == BREAK or units.startswith(_STOP, edge)) and word.isalnum():
                done = edge - 1
                alone, runs = self._understand(word)
                if alone:
                    found.append((at, done, alone))
                for run in runs:
                    if odd or run.may_follow is None or run.may_follow.match(words, edge):
                        found += run.follow(body, at, done)
            else:
                start = max(units.rfind(BREAK, done, at + 1), units.rfind(RUN, done, at + 1), done)
                done = _find_edge(units, at + 1)
                self._find_in_piece(body, start, done, found)

    def _candidates(self, outline: Outline, *, odd: bool) -> list[int]:
        found = [match.start() for seeker in self._seekers for match in seeker.finditer(outline.words)]
        for slot, seeker in self._initials:
            found += find_parts(outline.units, slot)
            found += find_all(outline.units, self._sift(seeker.findall(outline.units)))
        if odd:
            found += find_others(outline.words)
        if odd or self._initials or len(self._seekers) > 1:
            found.sort()
        return found

    def _sift(self, words: Iterable[tuple[str, str]]) -> set[str]:
        """Return those words that are meant, or may be only the first part of a unit, each after a break."""
        left = {*words} - self._idle
        idle = {(word, after) for word, after in left if not after and not any(self._understand(word))}
        self._idle |= idle
        return {f"{BREAK}{word}" for word, _ in left - idle}

    def _find_in_piece(self, body: str, start: int, end: int, found: list[_Found]) -> None:
        """Find what stands between two breaks, which may be words joined or short for others."""
        piece = body[start:end]
        places = self._pieces.get(piece)
        if places is None:
            meant = ((place, self._understand(place.word)) for place in find_words(piece))
            places = tuple((place, meaning) for place, meaning in meant if any(meaning))
            if len(piece) <= LONGEST:
                self._pieces[piece] = places
        for place, (alone, runs) in places:
            if alone:
                found.append((start + place.start, start + place.end, alone))
            for run in runs:
                found += run.follow(body, start + place.start, start + place.end)

    def _find_in_dense(self, body: str, found: list[_Found]) -> None:
        for at in find_dense(draw_dense(body), self._dense):
            for place in takewhile(lambda place: not place.position, read_dense(body, at)):
                alone, runs = self._understand(place.word)
                if alone:
                    found.append((at, place.end, alone))
                for run in runs:
                    found += run.follow(body, at, place.end)

    def _understand(self, word: str) -> "_Meaning":
        meaning = self._meanings.get(word)
        if meaning is None:
            begun = [run for run in self._runs if run.fits[0](word[:LONGEST])]
            if not begun:
                meaning = self._meanings[word] = 0, ()
                return meaning
            alone = [run.words for run in begun if len(run.fits) == 1]
            meaning = reduce(or_, alone, 0), tuple(run for run in begun if len(run.fits) > 1)
            self._meanings[word] = meaning
        return meaning


@dataclass(frozen=True, slots=True)
class _Run:
    """A pattern ready to be looked for."""

    words: int
    fits: tuple[Callable[[str], bool], ...]
    slop: int
    may_follow: re.Pattern[str] | None

    def follow(self, body: str, start: int, end: int) -> Iterator[_Found]:
        """Yield the mark of the pattern whose first word stands there, if the others follow."""
        step = self.slop + 1
        places = _read_on(body, start, (len(self.fits) - 1) * step)
        ends = {0: end}
        for fits in self.fits[1:]:
            ends = {
                place.position: start + place.end
                for place in places
                if any(before < place.position <= before + step for before in ends) and fits(place.word)
            }
        if ends:
            yield start, min(ends.values()), self.words


def _read_on(body: str, start: int, reach: int) -> list[Place]:
    """Return the words from `start` on up to a position; they stand in `body[start:]`."""
    stretch = _STRETCH
    while True:
        end = min(start + stretch, len(body))
        stretch *= 2
        space = body.find(" ", end, end + _FAR)
        end = space if space >= 0 else min(end + _FAR, len(body))
        places = list(takewhile(lambda place: place.position <= reach + 1, find_words(body[start:end])))
        # The last word may be cut; those before it are not.
        if end == len(body) or places[-1].position > reach:
            return [place for place in places if place.position <= reach]


#: The query's words that a word stands for by itself, and those that it begins.
_Meaning: TypeAlias = tuple[int, tuple[_Run, ...]]


def _compile(pattern: Pattern, words: int) -> _Run:
    following = pattern.slots[1] if len(pattern.slots) > 1 else None
    may_follow = seek_next(following) if following and not pattern.slop and not is_dense_slot(following) else None
    return _Run(words, tuple(make_test(slot) for slot in pattern.slots), pattern.slop, may_follow)


def _without(names: Iterable[str], leaves: Iterable[Leaf]) -> list[Leaf]:
    """Return the leaves that are not one of the names."""
    known = set(map(fold_word, names))
    return [leaf for leaf in leaves if isinstance(leaf, Fuzzy | Wildcard) or fold_word(leaf.text) not in known]


def _group_names(names: Sequence[str]) -> tuple[list[Phrase], list[Phrase]]:
    """Return the names in capitals, and the others."""
    return [Phrase(name) for name in names if name.isupper()], [Phrase(name) for name in names if not name.isupper()]


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


def _find_edge(units: str, at: int) -> int:
    """Return where in the body the piece ends that stands there."""
    edge = _EDGE.search(units, at)
    return edge.start() - 1 if edge else len(units)


def _merge(found: list[_Found]) -> tuple[Mark, ...]:
    found.sort()
    merged: list[_Found] = []
    last = -1
    for mark in found:
        if mark[0] <= last:
            start, end, words = merged[-1]
            merged[-1] = (start, max(end, mark[1]), words | mark[2])
        else:
            merged.append(mark)
        last = merged[-1][1]
    return tuple(map(Mark._make, merged))
