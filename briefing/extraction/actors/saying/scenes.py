"""Which actors stand where in a sentence, and which of its words are somebody's direct speech?"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from briefing.domain.findings import Actor, ActorKind
from briefing.domain.span import Span
from briefing.extraction.words import Line, Word


class Named(NamedTuple):
    """Words `start` to `end` of a line that name the actor with a number."""

    actor: int
    start: int
    end: int
    kind: ActorKind


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its actors by the index of their first and of the word after their last word.

    `spoken` has the indexes of words in quotation marks; `all_spoken` tells that no word stands outside them.
    """

    line: Line
    starting: Mapping[int, Named]
    ending: Mapping[int, Named]
    spoken: frozenset[int]
    all_spoken: bool = field(init=False)

    def __post_init__(self) -> None:
        outside = (word for at, word in enumerate(self.line.words) if at not in self.spoken)
        object.__setattr__(self, "all_spoken", not any(word.text[0].isalnum() for word in outside))

    def names(self) -> Iterable[Named]:
        """Return the actors named, in order."""
        return self.starting.values()


def make_scenes(lines: Sequence[Line], actors: Sequence[Actor], quotations: Sequence[Span]) -> Iterator[Scene]:
    """Yield a scene for each line, in order; quotations are in order and do not overlap."""
    starts = {
        span.start: Named(number, 0, span.end, actor.kind)
        for number, actor in enumerate(actors)
        for span in actor.mentions
    }
    places = sorted(starts)
    first = 0
    for line in lines:
        words = line.words
        while first < len(quotations) and quotations[first].end <= words[0].start:
            first += 1
        named = _named(line, starts) if _holds_any(line, places) else {}
        ending = {one.end: one for one in named.values()}
        yield Scene(line, named, ending, _spoken(line, quotations, first))


def _holds_any(line: Line, places: Sequence[int]) -> bool:
    """Tell whether one of the places, which are in order, is in a line."""
    return bisect_left(places, line.words[0].start) < bisect_left(places, line.words[-1].end)


def _named(line: Line, starts: Mapping[int, Named]) -> dict[int, Named]:
    """Return the actors of a line by their first word; `starts` has them by place in the body."""
    starting: dict[int, Named] = {}
    for index, (_, start, _) in enumerate(line.words):
        if start in starts:
            actor, _, stop, kind = starts[start]
            end = index + 1
            while end < len(line.words) and line.words[end].start < stop:
                end += 1
            starting[index] = Named(actor, index, end, kind)
    return starting


def _spoken(line: Line, quotations: Sequence[Span], first: int) -> frozenset[int]:
    spoken: set[int] = set()
    stop = line.words[-1].end
    for quotation in islice(quotations, first, None):
        if quotation.start >= stop:
            break
        spoken.update(words_within(line, quotation))
    return frozenset(spoken)


def words_within(line: Line, span: Span) -> range:
    """Return the numbers of the words of a line that start in a span."""
    first = bisect_left(line.words, span.start, key=_start_of)
    return range(first, bisect_left(line.words, span.end, first, key=_start_of))


def _start_of(word: Word) -> int:
    return word.start
