"""How do code points map to the UTF-16 units that Qt counts, and back?"""

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """The two-way map of one body; a length is an index too."""

    __slots__ = ("_astral", "_units")

    def __init__(self, body: str) -> None:
        astral = [] if body.isascii() else [found.start() for found in _ASTRAL.finditer(body)]
        self._astral = astral
        self._units = [index + before for before, index in enumerate(astral)]

    def to_utf16(self, index: int) -> int:
        """Return how many UTF-16 units stand before a code point."""
        return index + bisect_left(self._astral, index)

    def to_code_point(self, index: int) -> int:
        """Return the code point that holds a UTF-16 unit; the second half of a pair belongs to the pair's own."""
        before = bisect_left(self._units, index)
        if before and self._units[before - 1] == index - 1:
            return self._astral[before - 1]
        return index - before
