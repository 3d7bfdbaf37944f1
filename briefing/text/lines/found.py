"""Which lines of a body hold words?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.domain.span import Span

_CLOSING = tuple(".!?:;\"')]。！？")
_LINE = re.compile(r"[^\n]+")
_FIRST_WORD = re.compile(r"\S+")


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
