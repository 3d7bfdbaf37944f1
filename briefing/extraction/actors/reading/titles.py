"""Where does a title begin and end?"""

from briefing.extraction.known.actors import Titles
from briefing.extraction.words import Line

_LONGEST = 7


def title_start(line: Line, end: int, titles: Titles) -> int:
    """Return where the title that ends before `end` begins, or `end` when none does."""
    last = line.lower(end - 1)
    start = end
    for phrase in titles.phrases.get(last, ()):
        begin = end - len(phrase)
        if begin >= 0 and all(line.lower(begin + k) == word for k, word in enumerate(phrase)):
            start = begin
            break
    if start == end and (last in titles.heads or line.text(end - 1) in titles.honorifics):
        start = end - 1
    if start == end:
        return end
    if line.text(start) in titles.honorifics and line.lower(start) not in titles.heads:
        return _with_modifiers(line, title_start(line, start, titles), titles)
    return _with_modifiers(line, start, titles)


def _with_modifiers(line: Line, start: int, titles: Titles) -> int:
    while start > 0:
        before = start - 1
        if line.text(before) == "-" and line.touches(before) and before > 0:
            before -= 1
        if line.lower(before) not in titles.modifiers and line.text(before) not in titles.honorifics:
            break
        start = before
    return start


def title_end(line: Line, start: int, titles: Titles) -> int:
    """Return where the title that begins at `start` ends, or `start` when none begins there."""
    for end in range(min(start + _LONGEST, len(line.words)), start, -1):
        if title_start(line, end, titles) <= start:
            return end
    return start
