"""At which column were a body's paragraphs wrapped by hand?"""

from collections.abc import Sequence
from itertools import pairwise

from briefing.text.lines.breaking import WIDEST_WRAP
from briefing.text.lines.found import Line

_NARROWEST_WRAP = 40
_FULL_SHARE = 0.6
_FEWEST_FULL = 3
_MOST_IN_LONG_LINES = 0.3


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


def is_full(line: Line, after: Line, width: int) -> bool:
    """Tell whether the next line's first word would not have fitted on this one."""
    return width < len(line.span) + 1 + after.first_word and len(line.span) <= WIDEST_WRAP
