"""Which passage of a body shows best what a query found?"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from briefing.domain.search import Snippet
from briefing.domain.span import Span
from briefing.index.analysis.stems import stem
from briefing.index.analysis.words import fold_word

LONGEST = 200
_SPACE = re.compile(r"\s+")
_LEAD = 40
_ELLIPSIS = "…"
_MOST_STARTS = 200


def make_snippet(body: str, marks: Sequence[Span], *, longest: int = LONGEST) -> Snippet:
    """Return at most `longest` code points of the body around the most different marks, the earliest such passage.

    It begins and ends with whole words, with an ellipsis where the body goes on; space of any kind and length becomes
    one space.
    """
    window = _trim(body, _place_window(body, marks, longest))
    before = _ELLIPSIS if body[: window.start].strip() else ""
    after = _ELLIPSIS if body[window.end :].strip() else ""
    places = _close_up(window.of(body), len(before))
    text = _SPACE.sub(" ", window.of(body))
    inside = (mark.shifted(-window.start) for mark in marks if window.contains(mark))
    return Snippet(f"{before}{text}{after}", tuple(Span(places[mark.start], places[mark.end]) for mark in inside))


def _close_up(text: str, shift: int) -> list[int]:
    """Return where each code point, and the end, comes to stand when runs of space become one space."""
    places = []
    lost = 0
    for at, character in enumerate(text):
        places.append(at - lost + shift)
        lost += character.isspace() and text[at + 1 : at + 2].isspace()
    return [*places, len(text) - lost + shift]


def _place_window(body: str, marks: Sequence[Span], longest: int) -> Span:
    room = longest - 2 * len(_ELLIPSIS)
    if not marks:
        return Span(0, min(room, len(body)))
    words = [frozenset(map(_root, mark.of(body).split())) for mark in marks]
    starts = [mark.start for mark in marks]
    reach = room - _LEAD
    first = max(
        range(min(len(marks), _MOST_STARTS)),
        key=lambda index: len(frozenset().union(*words[index : bisect_left(starts, starts[index] + reach)])),
    )
    lead = _find_start(body, max(0, starts[first] - _LEAD), starts[first])
    start = max(0, min(lead, len(body) - room))
    return Span(start, min(start + room, len(body)))


def _root(word: str) -> str:
    """Return what the forms of a marked word share, so that a plural is no different word."""
    return stem(fold_word(word))


def _find_start(body: str, earliest: int, mark: int) -> int:
    """Return where to begin: after the sentence or line that ends last before the mark, else at `earliest`."""
    before = body[earliest:mark]
    breaks = (before.rfind(stop) + len(stop) for stop in ("\n", ". ", "? ", "! ") if stop in before)
    return earliest + max(breaks, default=0)


def _trim(body: str, window: Span) -> Span:
    """Return the window without the words it cuts and without the space around it."""
    start, end = window.start, window.end
    if start and not body[start - 1].isspace():
        start = _next_space(body, start, end)
    if end < len(body) and not body[end].isspace():
        end = _last_space(body, start, end)
    while start < end and body[start].isspace():
        start += 1
    while end > start and body[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _next_space(body: str, start: int, end: int) -> int:
    return next((at for at in range(start, end) if body[at].isspace()), start)


def _last_space(body: str, start: int, end: int) -> int:
    return next((at for at in range(end - 1, start, -1) if body[at].isspace()), end)
