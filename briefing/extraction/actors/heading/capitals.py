"""How are the names of a line in capitals written in running text?"""

from collections.abc import Collection
from dataclasses import replace

from briefing.extraction.words import Line

#: The small words within names of bodies.
_SMALL = frozenset(("OF", "FOR", "AND", "THE", "IN", "ON", "TO"))
#: A name has two words or more.
_FEWEST = 2


def in_running_letters(line: Line, acronyms: Collection[str]) -> Line:
    """Return a line that is all in capitals with its names as running text has them; any other as it is.

    Words of `acronyms`, and what has no vowel, keep their capitals.
    """
    words = [text for text in line.texts if text.isalpha()]
    if len(words) < _FEWEST or not all(map(str.isupper, words)):
        return line
    return replace(
        line, words=tuple(word._replace(text=_written(word.text, at, acronyms)) for at, word in enumerate(line.words))
    )


def _written(text: str, place: int, acronyms: Collection[str]) -> str:
    if place and text in _SMALL:
        return text.lower()
    keeps = text in acronyms or not set(text) & set("AEIOUY") or not text.isalpha()
    return text if keeps else text.capitalize()
