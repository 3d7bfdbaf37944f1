"""Which actors stand where in a sentence, and which of its words are somebody's direct speech?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from briefing.domain.findings import Actor, ActorKind
from briefing.domain.span import Span
from briefing.extraction.words import Line


class Named(NamedTuple):
    """Words `start` to `end` of a line that name the actor with a number."""

    actor: int
    start: int
    end: int
    kind: ActorKind


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its actors by the index of their first and of the word after their last word.

    `spoken` has the indexes of words in quotation marks.
    """

    line: Line
    starting: Mapping[int, Named]
    ending: Mapping[int, Named]
    spoken: frozenset[int]

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
    first = 0
    for line in lines:
        words = line.words
        while first < len(quotations) and quotations[first].end <= words[0].start:
            first += 1
        yield Scene(line, *_named(line, starts), _spoken(line, quotations, first))


def _named(line: Line, starts: Mapping[int, Named]) -> tuple[dict[int, Named], dict[int, Named]]:
    """Return the actors of a line by their first and by their last word; `starts` has them by place in the body."""
    starting: dict[int, Named] = {}
    for index, word in enumerate(line.words):
        if word.start in starts:
            named = starts[word.start]
            end = index + 1
            while end < len(line.words) and line.words[end].start < named.end:
                end += 1
            starting[index] = named._replace(start=index, end=end)
    return starting, {named.end: named for named in starting.values()}


def _spoken(line: Line, quotations: Sequence[Span], first: int) -> frozenset[int]:
    spoken: set[int] = set()
    stop = line.words[-1].end
    for quotation in islice(quotations, first, None):
        if quotation.start >= stop:
            break
        spoken.update(index for index, word in enumerate(line.words) if quotation.start <= word.start < quotation.end)
    return frozenset(spoken)
