"""Do two articles tell of one story?"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.domain.dossier import Source
from briefing.domain.findings import Figure
from briefing.domain.span import Span
from briefing.patterns.words import find_words
from briefing.temporal.names import MONTH_NUMBERS, WEEKDAYS
from briefing.text.fold import fold

#: Articles of one story have so many names and particular figures in common, and this part of those of the fewer.
_SHARED, _SHARED_PART = 2, 0.25
#: Or so many words with capitals of their beginnings, so long, and this part of those of the fewer.
_SHARED_OF_HEAD, _SHARED_PART_OF_HEAD, _HEAD = 3, 0.25, 600
#: Two sentences that have so many names in common are of one story, whatever else their articles tell.
_SHARED_IN_SENTENCES = 2
#: The actors that matter most to an article; those after them are named in passing.
_MOST_ACTORS = 20
#: Words with capitals inside a sentence.
_NAME = re.compile(r"(?<=[\w,;’'\"“] )[A-Z][\w-]{2,}(?: [A-Z][\w-]{2,})*")
_RUN = re.compile(r"\b[A-Z][\w-]{2,}(?: [A-Z][\w-]{2,})*")
_CALENDAR = frozenset((*MONTH_NUMBERS, *WEEKDAYS))
#: Smaller figures, and those of one digit and noughts, are told of many things.
_LEAST_FIGURE, _FEWEST_DIGITS = 10.0, 2


@dataclass(frozen=True, slots=True)
class _Marks:
    """What an article may have in common with others of its story: names, and figures that are no round ones.

    `head` are the words of the names in its beginning.
    """

    names: frozenset[str]
    figures: frozenset[str]
    head: frozenset[str]


class Stories:
    """Tells which articles tell of one story, going by the names and figures in them; an article is read once."""

    def __init__(self) -> None:
        self._marks: dict[str, tuple[Source, _Marks]] = {}

    def keep(self, sources: Iterable[Source]) -> None:
        """Forget all articles but these."""
        ids = {source.article.id for source in sources}
        self._marks = {known: marks for known, marks in self._marks.items() if known in ids}

    def is_one(self, first: Source, second: Source) -> bool:
        """Tell whether the articles share enough to tell of one story; one without any name may tell of each."""
        ours, theirs = self._of(first), self._of(second)
        fewer = min(len(ours.names), len(theirs.names))
        shared = len(ours.names & theirs.names) + len(ours.figures & theirs.figures)
        if shared >= min(_SHARED, fewer) and shared >= _SHARED_PART * fewer:
            return True
        opening = len(ours.head & theirs.head)
        return opening >= max(_SHARED_OF_HEAD, _SHARED_PART_OF_HEAD * min(len(ours.head), len(theirs.head)))

    def are_of_one(self, first: Source, said: Span, second: Source, other_said: Span) -> bool:
        """Tell whether two sentences are of one story, by the names in them or by what else their articles tell."""
        return self.is_one(first, second) or _name_alike(first, said, second, other_said)

    def _of(self, source: Source) -> _Marks:
        known = self._marks.get(source.article.id)
        if known is None or known[0] is not source:
            known = self._marks[source.article.id] = (source, _marks_of(source))
        return known[1]


def _marks_of(source: Source) -> _Marks:
    acting = source.extraction.actors[:_MOST_ACTORS]
    called = (name for one in acting for name in (one.name, *one.aliases))
    names = frozenset(map(fold, {*_NAME.findall(source.article.body), *called}))
    figures = frozenset(f"{one.value:.15g} {one.unit}" for one in source.extraction.figures if _is_particular(one))
    return _Marks(
        names - _CALENDAR, figures, frozenset(_names_in(source, Span(0, min(_HEAD, len(source.article.body)))))
    )


def _name_alike(first: Source, said: Span, second: Source, other_said: Span) -> bool:
    """Tell whether two sentences have names in common that stand apart from each other."""
    theirs = frozenset(_names_in(second, other_said))
    runs = _RUN.finditer(first.article.body, said.start, said.end)
    shared = {run[0] for run in runs if not theirs.isdisjoint(_names_in(first, Span(*run.span())))}
    return len(shared) >= _SHARED_IN_SENTENCES


def _names_in(source: Source, part: Span) -> Iterator[str]:
    """Yield the words with capitals in a part of an article that it has nowhere in small letters."""
    body = source.article.body
    words = {word for run in _RUN.findall(body, part.start, part.end) for word in run.split()}
    for word in words:
        small = word.casefold()
        if small not in _CALENDAR and next(find_words(small, body), None) is None:
            yield small


def _is_particular(figure: Figure) -> bool:
    return figure.value >= _LEAST_FIGURE and len(f"{figure.value:.15g}".rstrip("0").replace(".", "")) >= _FEWEST_DIGITS
