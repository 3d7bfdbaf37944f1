"""Which lines of a body belong together?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.domain.span import Span

#: A line longer than this is a whole paragraph, never a piece of one wrapped by hand.
WIDEST_WRAP = 110
_NARROWEST_WRAP = 40
_FULL_SHARE = 0.6
_FEWEST_FULL = 3
_MOST_IN_LONG_LINES = 0.3
_CLOSING = tuple(".!?:;\"')]。！？")
_LINE = re.compile(r"[^\n]+")
_FIRST_WORD = re.compile(r"\S+")
#: What starts in the middle of a sentence and what stops there; a byline or a screen reader's count does not.
_STARTS_INSIDE = re.compile(r"(?!by\b|via\b|list \d|http|www\b|e-?mail)[a-z][a-z'’-]*[ ,.;]")
_STOPS_INSIDE = re.compile(r"\s(?:a|an|and|as|into|its|of|or|that|the|their|with|which|will|would|was|were|has|had)$")
#: These end headlines too ("Strike to go on").
_MAY_STOP_INSIDE = re.compile(r"\s(?:at|by|for|from|in|on|to|until)$")
_FEWEST_WORDS = 4
_APART = re.compile(r"[|\t]|\s{3}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it: `span` without the space around it; `blanks` counts the empty lines above.

    `first_word` is the length that must fit at the end of the line above to stand there; `closed` tells that the line
    ends like a sentence.
    """

    span: Span
    blanks: int
    first_word: int
    closed: bool


def find_lines(shadow: str) -> tuple[Line, ...]:
    """Return the lines that hold more than space, in order."""
    return tuple(_walk(shadow))


def _walk(shadow: str) -> Iterator[Line]:
    last_end = 0
    for match in _LINE.finditer(shadow):
        text = match.group()
        bare = text.strip()
        if not bare:
            continue
        start = match.start() + len(text) - len(text.lstrip())
        blanks = max(0, shadow.count("\n", last_end, start) - 1)
        last_end = start + len(bare)
        yield Line(Span(start, last_end), blanks, _word_length(shadow, start, last_end), bare.endswith(_CLOSING))


def _word_length(shadow: str, start: int, end: int) -> int:
    """Return what must fit at a line's end to stay there: one sign where words are not spaced, else a word."""
    if ord(shadow[start]) >= 0x2E80:
        return 1
    match = _FIRST_WORD.match(shadow, start, end)
    return len(match.group()) if match else 0


def wrap_width(lines: Sequence[Line]) -> int | None:
    """Return the column at which paragraphs were wrapped by hand, or None where each line stands for itself."""
    followed = [(line, after) for line, after in pairwise(lines) if after.blanks == 0]
    lengths = sorted(len(line.span) for line, _ in followed if len(line.span) <= WIDEST_WRAP)
    if len(lengths) < _FEWEST_FULL or _long_share(lines) > _MOST_IN_LONG_LINES:
        return None
    width = lengths[int(0.95 * (len(lengths) - 1))]
    open_ended = [is_full(line, after, width) for line, after in followed if not line.closed]
    is_wrapped = sum(open_ended) >= max(_FEWEST_FULL, _FULL_SHARE * len(open_ended))
    return width if width >= _NARROWEST_WRAP and is_wrapped else None


def _long_share(lines: Sequence[Line]) -> float:
    """Return which part of the text stands in lines that are too long to be wrapped."""
    sizes = [len(line.span) for line in lines]
    return sum(size for size in sizes if size > WIDEST_WRAP) / max(1, sum(sizes))


def is_broken(shadow: str, line: Line, after: Line, *, runs: bool) -> bool:
    """Tell whether a line of running words breaks off inside a sentence that the next line takes up.

    `runs` says that the line itself takes up the one above it.
    """
    here, below = (shadow[one.span.start : one.span.end] for one in (line, after))
    if line.closed or len(here) > WIDEST_WRAP or len(here.split()) < _FEWEST_WORDS or _APART.search(here + below):
        return False
    if here[0].islower() and not runs:
        return False
    stops = _STOPS_INSIDE.search(here) or (runs and _MAY_STOP_INSIDE.search(here))
    return bool(_STARTS_INSIDE.match(below) or (stops and below[:1].isalnum()))


def is_full(line: Line, after: Line, width: int) -> bool:
    """Tell whether the next line's first word would not have fitted on this one."""
    return width < len(line.span) + 1 + after.first_word and len(line.span) <= WIDEST_WRAP
