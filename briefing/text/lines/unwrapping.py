"""Which line ends of a body only wrap its paragraphs?"""

import re
from collections.abc import Iterable

from briefing.domain.document import Block

#: A line that ends on a hyphen may part a word.
_PARTING = re.compile(r"[^\W\d_]-[^\S\n]*$")


def find_wraps(shadow: str, blocks: Iterable[Block]) -> tuple[int, ...]:
    """Return where a line ends inside a block, in order."""
    if "\n" not in shadow:
        return ()
    return tuple(at for block in blocks for at in _line_ends(shadow, block.content.start, block.content.end))


def unwrap(text: str, wraps: Iterable[int], *, parting: bool = True) -> str:
    """Return the text with a space at each of these places; `parting` says whether also behind a hyphen.

    `text` may be a body or its shadow: either keeps its length.
    """
    pieces: list[str] = []
    end = 0
    for at in wraps:
        if parting or not _PARTING.search(text, max(end, at - 8), at):
            pieces.append(text[end:at])
            end = at + 1
    return " ".join((*pieces, text[end:]))


def _line_ends(shadow: str, start: int, end: int) -> Iterable[int]:
    at = shadow.find("\n", start, end)
    while at >= 0:
        yield at
        at = shadow.find("\n", at + 1, end)
