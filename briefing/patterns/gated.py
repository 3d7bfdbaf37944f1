"""Does a pattern match in a text, asked only where the text holds the words that a match needs?

Most patterns of the stages are asked of every sentence and match in few. A scan of alternatives costs microseconds a
sentence; to look for a handful of words in it first costs a tenth of that.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from briefing.patterns.needs import LOOSE, Needs, read_needs

#: Letters that the interpreter takes for others where case is not minded, and that `str.lower` leaves alone.
_ODD = ("ſ", "ı", "İ")
_NOTHING: tuple[re.Match[str], ...] = ()


class _Search(Protocol):
    """How a pattern is looked for in a part of a text."""

    def __call__(self, text: str, start: int = 0, end: int = sys.maxsize, /) -> re.Match[str] | None: ...


class Gated:
    """A compiled pattern that is not tried on texts in which it cannot match; it finds what the pattern finds."""

    __slots__ = ("_pattern", "may_match", "search")

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern
        #: Tells whether a text holds the words that a match needs.
        self.may_match: Callable[[str], bool] = self._learn
        #: Returns the first match in `text[start:end]`.
        self.search: _Search = self._search

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

    def needs(self) -> Needs:
        """Return what a text must hold for the pattern to match in it."""
        return read_needs(self._pattern.pattern, self._pattern.flags)

    def _search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self._pattern.search(text, start, end) if self.may_match(text[start:end]) else None

    def _learn(self, text: str) -> bool:
        """Read what the pattern needs, when it is asked for the first time: many never are."""
        needs = self.needs()
        self.may_match = _make_test(needs)
        make = _make_search_in_small if needs.small else _make_search
        self.search = make(needs, self._pattern) or self._search
        return self.may_match(text)


def _make_search(needs: Needs, pattern: re.Pattern[str]) -> _Search | None:
    """Return what finds the first match of most patterns: it looks for their words itself, in one call for two."""
    words, endings = tuple(sorted(needs.words or (), key=len)), tuple(sorted(needs.endings or ()))

    def _search_with_end(text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        part = text[start:end]
        if not _closed(part).endswith(endings):
            return None
        for word in words:
            if word in part:
                return pattern.search(text, start, end)
        return None if words else pattern.search(text, start, end)

    def _search_with_any(text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        part = text[start:end]
        for word in words:
            if word in part:
                return pattern.search(text, start, end)
        return None

    return _search_with_end if endings else _search_with_any if words else None


def _make_search_in_small(needs: Needs, pattern: re.Pattern[str]) -> _Search | None:
    """Return the same for a pattern that minds no case, None for one that needs an ending."""
    words = tuple(sorted(needs.words or (), key=len))

    def _search_with_any_in_small(text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        part = text[start:end]
        if not part.isascii() and any(letter in part for letter in _ODD):
            return pattern.search(text, start, end)
        part = part.lower()
        for word in words:
            if word in part:
                return pattern.search(text, start, end)
        return None

    return _search_with_any_in_small if words and not needs.endings else None


def _closed(text: str) -> str:
    """Return a text without the spaces and loose marks at its end; most end with a space alone, which is soon told."""
    text = text.rstrip()
    return text.rstrip(LOOSE) if text[-1:] in LOOSE else text


def _make_test(needs: Needs) -> Callable[[str], bool]:
    """Return what tells whether a text holds the words that a match needs; it is asked most of all, so in few steps.

    A function within a function is called in half the time of one with its first arguments given beforehand.
    """
    words = tuple(sorted(needs.words or (), key=len))
    if not needs.endings:
        return _make_holds_small(words) if needs.small else _make_holds(words)
    meets = _make_ends(tuple(sorted(needs.endings)), words)
    return _make_small(meets) if needs.small else meets


def _make_holds(words: tuple[str, ...]) -> Callable[[str], bool]:
    """Return what tells whether a text holds one of the words; where none is needed it does."""

    def _holds_any(text: str) -> bool:
        for word in words:
            if word in text:
                return True
        return not words

    return _holds_any


def _make_holds_small(words: tuple[str, ...]) -> Callable[[str], bool]:
    def _holds_any_in_small(text: str) -> bool:
        if not text.isascii() and any(letter in text for letter in _ODD):
            return True
        text = text.lower()
        for word in words:
            if word in text:
                return True
        return not words

    return _holds_any_in_small


def _make_ends(endings: tuple[str, ...], words: tuple[str, ...]) -> Callable[[str], bool]:
    def _ends_and_holds(text: str) -> bool:
        if not _closed(text).endswith(endings):
            return False
        for word in words:
            if word in text:
                return True
        return not words

    return _ends_and_holds


def _make_small(meets: Callable[[str], bool]) -> Callable[[str], bool]:
    def _meets_in_small(text: str) -> bool:
        if not text.isascii() and any(letter in text for letter in _ODD):
            return True
        return meets(text.lower())

    return _meets_in_small


def may_match_any(gates: Iterable[Gated]) -> Callable[[str], bool]:
    """Return what tells whether a text holds a word that a match of one of several patterns needs.

    It is asked once where each of them would be asked; where one of them needs no word it lets every text pass.
    """
    needs = [gate.needs().words for gate in gates]
    words = frozenset[str]() if None in needs else frozenset(word.lower() for each in needs for word in each or ())
    return _make_holds_small(tuple(sorted(words, key=len)))


def gated(pattern: str, flags: int = 0) -> Gated:
    """Compile a pattern together with what a text must hold for it."""
    return Gated(re.compile(pattern, flags))
