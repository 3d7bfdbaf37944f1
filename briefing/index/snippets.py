"""Which passage of a body shows best what a query found?"""

import re
from collections.abc import Sequence
from unicodedata import combining

from briefing.domain.search import Snippet
from briefing.domain.span import Span
from briefing.index.analysis.dense import VOICINGS, is_dense
from briefing.index.marks import Mark

LONGEST = 200
_SPACE = re.compile(r"\s+")
_INK = re.compile(r"\S")
_BREAK = re.compile(r".*(?:\n|[.?!] |[\u3002\uff01\uff1f])", re.DOTALL)
_LEAD = 40
_FARTHEST = 70
_ELLIPSIS = "…"
_MOST_STARTS = 200


def make_snippet(body: str, marks: Sequence[Mark], *, longest: int = LONGEST, begin: int = 0) -> Snippet:
    """Return at most `longest` code points of the body around the most different words, the earliest such passage.

    It begins and ends with whole words, with an ellipsis where the body goes on; space of any kind and length becomes
    one space. What stands before `begin`, in which there is no mark, counts as not there.
    """
    room = longest - 2 * len(_ELLIPSIS)
    best = marks[_find_richest(marks, room - _LEAD)] if marks else Mark(0, 0, 0)
    start = max(begin, _find_start(body, best.start, room))
    end = _find_end(body, start, room, best.end)
    before = _ELLIPSIS if _INK.search(body, begin, start) else ""
    after = _ELLIPSIS if _INK.search(body, end) else ""
    inside = [mark for mark in marks[: _MOST_STARTS * 2] if start <= mark.start and mark.end <= end]
    if marks and not inside:
        inside = [Mark(best.start, end, best.words)]
    text, spans = _close_up(body[start:end], [Span(mark.start - start, mark.end - start) for mark in inside])
    shown = tuple(span.shifted(len(before)) for span in spans) if before else tuple(spans)
    return Snippet(f"{before}{text}{after}", shown)


def _close_up(passage: str, spans: list[Span]) -> tuple[str, list[Span]]:
    """Return a passage without space at its ends, each run made one space, and where its spans then stand."""
    text = " ".join(passage.split())
    if len(text) == len(passage):
        return text, spans
    starts = [len(_SPACE.sub(" ", passage[: span.start])) for span in spans]
    lengths = [len(_SPACE.sub(" ", span.of(passage))) for span in spans]
    return text, [Span(start, start + length) for start, length in zip(starts, lengths, strict=True)]


def _find_richest(marks: Sequence[Mark], reach: int) -> int:
    """Return the first mark from which on most of the query's words stand within reach."""
    everything = 0
    for mark in marks:
        everything |= mark.words
    best, most = 0, 0
    for index in range(min(len(marks), _MOST_STARTS)):
        count = _count_words(marks, index, marks[index].start + reach)
        if count > most:
            best, most = index, count
        if most == everything.bit_count():
            break
    return best


def _count_words(marks: Sequence[Mark], index: int, end: int) -> int:
    words = marks[index].words
    while (index := index + 1) < len(marks) and marks[index].end <= end:
        words |= marks[index].words
    return words.bit_count()


def _find_start(body: str, mark: int, room: int) -> int:
    """Return where to begin: after the sentence or line that ends last before the mark, else with a whole word."""
    earliest = max(0, mark - _LEAD)
    last = _BREAK.match(body, earliest, mark)
    # Near the end of a body more of what comes before is shown, but the mark stays in the two lines of a list.
    start = max(0, min(last.end() if last else earliest, max(len(body) - room, mark - _FARTHEST)))
    if start and not (last and start == last.end()) and not _is_cut(body, start):
        following = _SPACE.search(body, start, mark)
        start = following.end() if following else start
    while start < mark and (body[start].isspace() or combining(body[start])):
        start += 1
    return start


def _find_end(body: str, start: int, room: int, mark: int) -> int:
    """Return where to end: with a whole word, after the mark."""
    end = min(start + room, len(body))
    if end < len(body) and not _is_cut(body, end):
        end = next((at for at in range(end - 1, mark, -1) if body[at].isspace()), end)
    while end > start and body[end - 1].isspace():
        end -= 1
    return end


def _is_cut(body: str, at: int) -> bool:
    """Tell whether a word, or a character of a script without spaces, ends or begins there."""
    if body[at].isspace() or body[at - 1].isspace():
        return True
    if body[at] in VOICINGS or combining(body[at]):
        return False
    return is_dense(body[at]) or is_dense(body[at - 1])
