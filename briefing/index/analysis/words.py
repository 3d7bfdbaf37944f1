"""Which words stand in a text, and where?

A word is a run of letters and digits, folded. Where runs are joined by a hyphen or an apostrophe, the runs stand one
after the other and the whole, without the joint, stands with the first (rare-earth: rare, earth, rareearth). A
possessive ending is dropped, the dots of an abbreviation too (U.S.: us), a number keeps its decimals (1,000: 1000).
Scripts without spaces between words give every character and every pair of neighbours.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from briefing.index.analysis.dense import Place, find_dense, read_dense
from briefing.text.fold import fold

# Classes of more than two ranges beyond ASCII take long to compile.
#: The commas, full stops, question marks and such of Armenian, Hebrew, Arabic, Devanagari and Ethiopic.
_STOPS = (
    "[\u0589\u05be]|[\u05f3-\u05f4]|[\u0609-\u060d\u061b-\u061f]|[\u066a-\u066d\u06d4]|[\u0964-\u0965\u1360-\u1368]"
)
#: What stands above, below or inside a letter.
MARK = rf"(?![\w\s]|{_STOPS})[\u0300-\u1dff]"
_RUN = rf"[^\W_]+(?:{MARK}[^\W_]*)*"
_APOSTROPHE = "['\u2019\u02bc]"
#: What tells how the word beside it is read, besides letters and marks.
JOINTS = frozenset("_-.,\u2010\u2011\u00ad'\u2019\u02bc")
_JOINT = "[-\u2010\u2011\u00ad'\u2019\u02bc]"
#: More letters with a full stop each are no abbreviation; without a bound each would be tried from every letter.
_MOST_DOTTED = 32
_UNIT = re.compile(
    r"(?P<plain>[A-Za-z0-9]++)(?=[\s;:!?)\u201d]|[.,](?!\w))"
    rf"|(?P<run>(?>{_RUN}))(?![-.,\u2010\u2011\u00ad'\u2019\u02bc]\w)"
    rf"|(?P<dotted>(?:[^\W\d_]\.){{2,{_MOST_DOTTED}}}(?!\w)"
    rf"|(?:[^\W\d_]\.){{1,{_MOST_DOTTED}}}[^\W\d_](?![\w.]))(?:{_APOSTROPHE}[sS]\b)?"
    rf"|(?P<number>\d+(?:[.,]\d+)+(?!\w))"
    rf"|(?P<joined>{_RUN}(?:{_JOINT}{_RUN}){{1,16}})"
    rf"|(?P<single>{_RUN})"
)
_PARTS = re.compile(_RUN)
_POSSESSIVE = re.compile("['\u2019\u02bc][sS]\\Z")
_NOT_WORD = re.compile(r"[\W_]+")
_THOUSANDS = re.compile(r",(?=\d{3})")
_MOST_JOINED = 4
LONGEST = 64


class Unit(NamedTuple):
    """What stands between two spaces or marks: its words one after the other, and their `whole` where they are joined.

    `singles` are the single characters of a dense script, whose pairs are the words.
    """

    words: tuple[Place, ...]
    whole: Place | None = None
    singles: tuple[Place, ...] = ()

    def places(self) -> Iterator[Place]:
        """Yield every word, the whole first."""
        if self.whole:
            yield self.whole
        yield from self.words
        yield from self.singles


def fold_word(surface: str) -> str:
    """Return the form two spellings of a word share: no case, no accents, no punctuation; cut to LONGEST."""
    if surface.isascii() and surface.isalnum():
        return surface.lower()[:LONGEST]
    return _NOT_WORD.sub("", fold(surface))[:LONGEST]


def find_words(text: str, start: int = 0) -> Iterator[Place]:
    """Yield the words of a text from `start` on in order of position, with wholes, pairs and single characters."""
    position = 0
    while start < len(text):
        edge = find_dense(text, start)
        for found in _UNIT.finditer(text, start, edge):
            if found.lastindex == 1:
                yield Place(found[1].lower()[:LONGEST], position, found.start(), found.end())
                position += 1
            else:
                unit = _READERS[str(found.lastgroup)](found, position)
                yield from unit.places()
                position += len(unit.words)
        start = edge
        for place in read_dense(text, edge, position):
            yield place
            position, start = place.position + 1, place.end


def find_units(text: str) -> Iterator[Unit]:
    """Yield the units of a text in order."""
    position = start = 0
    while start < len(text):
        edge = find_dense(text, start)
        for found in _UNIT.finditer(text, start, edge):
            unit = _READERS[str(found.lastgroup)](found, position)
            yield unit
            position += len(unit.words)
        characters = tuple(read_dense(text, edge, position))
        if characters:
            # The last character begins no pair.
            yield Unit(characters[:-1:2], None, (*characters[1:-1:2], characters[-1]))
            position = characters[-1].position + 1
        start = characters[-1].end if characters else edge


def _read_run(found: re.Match[str], position: int) -> Unit:
    return Unit((Place(fold_word(found[0]), position, *found.span()),))


def _read_dotted(found: re.Match[str], position: int) -> Unit:
    return Unit((Place(fold_word(found["dotted"].replace(".", "")), position, *found.span("dotted")),))


def _read_number(found: re.Match[str], position: int) -> Unit:
    return Unit((Place(_THOUSANDS.sub("", found[0])[:LONGEST], position, *found.span()),))


def _read_joined(found: re.Match[str], position: int) -> Unit:
    text, base = _POSSESSIVE.sub("", found[0]), found.start()
    parts = list(_PARTS.finditer(text))
    words = tuple(
        Place(fold_word(part[0]), position + index, base + part.start(), base + part.end())
        for index, part in enumerate(parts)
    )
    joins = 1 < len(parts) <= _MOST_JOINED and not all(word.word.isdigit() for word in words)
    return Unit(words, Place(fold_word(text), position, base, base + len(text)) if joins else None)


_READERS: dict[str, Callable[[re.Match[str], int], Unit]] = {
    "plain": _read_run,
    "run": _read_run,
    "single": _read_run,
    "dotted": _read_dotted,
    "number": _read_number,
    "joined": _read_joined,
}
