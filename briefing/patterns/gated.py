"""Does a pattern match in a text, asked only where the text holds the words that a match needs?

Most patterns of the stages are asked of every sentence and match in few. A scan of alternatives costs microseconds a
sentence; to look for a handful of words in it first costs a tenth of that.
"""

import re
import sys
from collections.abc import Callable, Iterator

from briefing.patterns.needs import read_needs, strip_loose

#: Letters that the interpreter takes for others where case is not minded, and that `str.lower` leaves alone.
_ODD = ("ſ", "ı", "İ")
_NOTHING: tuple[re.Match[str], ...] = ()


class Gated:
    """A compiled pattern that is not tried on texts in which it cannot match; it finds what the pattern finds."""

    __slots__ = ("_endings", "_pattern", "_small", "_words")

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern
        self._words: tuple[str, ...] | None = None
        self._endings: tuple[str, ...] = ()
        self._small = False

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match in `text[start:end]`."""
        return self._pattern.search(text, start, end) if self.may_match(text[start:end]) else None

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match at `start`."""
        return self._pattern.match(text, start, end) if self.may_match(text[start:end]) else None

    def fullmatch(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match of all of `text[start:end]`."""
        return self._pattern.fullmatch(text, start, end) if self.may_match(text[start:end]) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Return the matches in `text[start:end]`, none overlapping."""
        return self._pattern.finditer(text, start, end) if self.may_match(text[start:end]) else iter(_NOTHING)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Return the text with every match replaced."""
        return self._pattern.sub(new, text) if self.may_match(text) else text

    def may_match(self, text: str) -> bool:
        """Tell whether a text holds the words that a match needs."""
        words = self._learn() if self._words is None else self._words
        if self._small:
            if not text.isascii() and any(letter in text for letter in _ODD):
                return True
            text = text.lower()
        if self._endings and not strip_loose(text).endswith(self._endings):
            return False
        for word in words:
            if word in text:
                return True
        return not words

    def _learn(self) -> tuple[str, ...]:
        """Read what the pattern needs, when it is asked for the first time: many never are."""
        needs = read_needs(self._pattern.pattern, self._pattern.flags)
        self._endings = tuple(sorted(needs.endings or ()))
        self._small = needs.small
        self._words = tuple(sorted(needs.words or (), key=len))
        return self._words


def gated(pattern: str, flags: int = 0) -> Gated:
    """Compile a pattern together with what a text must hold for it."""
    return Gated(re.compile(pattern, flags))
