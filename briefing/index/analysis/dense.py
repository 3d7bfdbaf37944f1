"""What are the words of a text in a script without spaces between words?

Every character is one, and every pair of neighbours, in its NFKC form, whatever the width it is written in. A
half-width kana and the mark that voices it are one character.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

#: A letter, digit or mark of Thai, Lao, Burmese, Khmer, kana, Han (all planes) or Hangul.
_DENSE = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
    r"(?<=[\w\u0300-\u1dff])"
)
_FIRST = "\u0e00"
VOICINGS = frozenset("\uff9e\uff9f")


class Place(NamedTuple):
    """A word at a position, standing at `start <= i < end` of its text."""

    word: str
    position: int
    start: int
    end: int


def is_dense(character: str) -> bool:
    """Tell whether this is a character of a dense script."""
    return character >= _FIRST and _DENSE.match(character) is not None


def find_dense(text: str, start: int) -> int:
    """Return where the first dense character from `start` on stands, or the length of the text."""
    found = None if text.isascii() else _DENSE.search(text, start)
    return found.start() if found else len(text)


def read_dense(text: str, start: int, position: int = 0) -> Iterator[Place]:
    """Yield the words of the dense run that begins at `start`, if one does: each pair, then its first character."""
    word, after = _read_character(text, start)
    while word:
        following, last = _read_character(text, after)
        if following:
            yield Place(word + following, position, start, last)
        yield Place(word, position, start, after)
        word, start, after = following, after, last
        position += 1


def _read_character(text: str, start: int) -> tuple[str, int]:
    if start >= len(text) or not is_dense(text[start]):
        return "", start
    after = start + 2 if text[start + 1 : start + 2] in VOICINGS else start + 1
    return fold_character(text[start:after]), after


@lru_cache(maxsize=8192)
def fold_character(character: str) -> str:
    """Return the form that a dense character shares with those of another width or presentation."""
    return normalize("NFKC", character).casefold()
