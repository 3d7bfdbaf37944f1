"""Which words stand in a text, and where?

A word is a run of letters and digits, folded. Where runs are joined by a hyphen or an apostrophe, the runs stand one
after the other and the whole, without the joint, stands with the first (rare-earth: rare, earth, rareearth). A
possessive ending is dropped, the dots of an abbreviation too (U.S.: us), a number keeps its decimals (1,000: 1000).
Scripts without spaces between words give every character and every pair of neighbours.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from briefing.text.fold import fold

#: Scripts written without spaces: Thai, Lao, Burmese, Khmer, kana, Han (all planes), Hangul.
_DENSE = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]+"
)
# Classes of several ranges beyond ASCII take 5 ms each to compile: these have one.
_MARK = r"(?![\w\s])[\u0300-\u1dff]"
_RUN = rf"[^\W_]+(?:(?:{_MARK})+[^\W_]*)*"
_APOSTROPHE = "['\u2019\u02bc]"
_JOINT = "[-\u2010\u2011\u00ad'\u2019\u02bc]"
_UNIT = re.compile(
    r"(?P<plain>[A-Za-z0-9]++)(?=[\s;:!?)\u201d]|[.,](?!\w))"
    rf"|(?P<run>(?>{_RUN}))(?![-.,\u2010\u2011\u00ad'\u2019\u02bc]\w)"
    rf"|(?P<dotted>(?:[^\W\d_]\.){{2,}}(?!\w)|(?:[^\W\d_]\.)+[^\W\d_](?![\w.]))(?:{_APOSTROPHE}[sS]\b)?"
    rf"|(?P<number>\d+(?:[.,]\d+)+(?!\w))"
    rf"|(?P<joined>{_RUN}(?:{_JOINT}{_RUN})+)"
    rf"|(?P<single>{_RUN})"
)
_AFTER_LETTER = r"(?<=[^\W_])(?<![\u0e00-\u0eff])(?<![\u3005-\U0003ffff])"
_INSIDE = rf"{_AFTER_LETTER}|(?<={_MARK})|(?<=\d[.,])\d|(?<=\b[^\W_]\.)[^\W_](?![^\W_])"
_MAYBE_DENSE = "[\u0e00-\u0eff]|[\u1000-\u109f]|[\u1780-\u17ff]|[\u3005-\U0003ffff]"
_PARTS = re.compile(_RUN)
_POSSESSIVE = re.compile("['\u2019\u02bc][sS]\\Z")
_NOT_WORD = re.compile(r"[\W_]+")
_THOUSANDS = re.compile(r",(?=\d{3})")
_MOST_JOINED = 4
_LONGEST = 64


class Place(NamedTuple):
    """A word at a position, standing at `start <= i < end` of its text."""

    word: str
    position: int
    start: int
    end: int


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

    def moved(self, by: int) -> "Unit":
        """Return the unit with its positions moved."""
        words = tuple(place._replace(position=place.position + by) for place in self.words)
        return Unit(words, self.whole and self.whole._replace(position=self.whole.position + by), self.singles)


def fold_word(surface: str) -> str:
    """Return the form two spellings of a word share: no case, no accents, no punctuation."""
    if surface.isascii() and surface.isalnum():
        return surface.lower()
    return _NOT_WORD.sub("", fold(surface))[:_LONGEST]


def find_words(text: str, start: int = 0) -> Iterator[Place]:
    """Yield the words of a text from `start` on in order of position, with wholes, pairs and single characters."""
    position = 0
    for found in _UNIT.finditer(text, start):
        if found.lastindex == 1:
            yield Place(found[1].lower()[:_LONGEST], position, found.start(), found.end())
            position += 1
        else:
            for unit in _read(found, position):
                yield from unit.places()
                position += len(unit.singles or unit.words)


def find_units(text: str) -> Iterator[Unit]:
    """Yield the units of a text in order."""
    position = 0
    for found in _UNIT.finditer(text):
        for unit in _read(found, position):
            yield unit
            position += len(unit.singles or unit.words)


def read_unit(text: str, start: int) -> Unit | None:
    """Return the unit that begins at `start`, its positions from 0; None where there is none."""
    found = _UNIT.match(text, start)
    return next(_read(found, 0), None) if found else None


def find_word_starts(initials: str) -> re.Pattern[str]:
    """Return a pattern for the places where a word may stand whose folded form begins with one of the letters.

    Dense runs and words that begin outside ASCII are always among them, for what they fold to cannot be told by a
    pattern; parts of abbreviations and numbers never are.
    """
    ascii_initials = "".join(letter for letter in initials if letter.isascii() and letter.isalnum())
    either_case = ascii_initials.lower() + ascii_initials.upper()
    first = rf"(?:[{either_case}]|(?![\x00-\x7f])[^\W_])" if either_case else r"(?![\x00-\x7f])[^\W_]"
    return re.compile(rf"(?!{_INSIDE}){first}|{_MAYBE_DENSE}")


def _read(found: re.Match[str], position: int) -> Iterator[Unit]:
    """Yield the units of a match: one, or the pieces of it that are dense and that are not."""
    surface = found[0]
    if surface.isascii() or not _DENSE.search(surface):
        yield _READERS[str(found.lastgroup)](found, position)
        return
    at = found.start()
    while at < found.end():
        dense = _DENSE.search(found.string, at, found.end())
        before = _UNIT.finditer(found.string, at, dense.start() if dense else found.end())
        for unit in (_READERS[str(piece.lastgroup)](piece, 0) for piece in before):
            yield unit.moved(position)
            position += len(unit.words)
        if dense:
            yield _read_dense(dense, position)
            position += len(dense[0])
        at = dense.end() if dense else found.end()


def _read_run(found: re.Match[str], position: int) -> Unit:
    return Unit((Place(fold_word(found[0])[:_LONGEST], position, *found.span()),))


def _read_dense(found: re.Match[str], position: int) -> Unit:
    text, base = found[0], found.start()
    pairs = (Place(fold(text[i : i + 2]), position + i, base + i, base + i + 2) for i in range(len(text) - 1))
    singles = (Place(fold(text[i]), position + i, base + i, base + i + 1) for i in range(len(text)))
    return Unit(tuple(pairs), None, tuple(singles))


def _read_dotted(found: re.Match[str], position: int) -> Unit:
    return Unit((Place(fold_word(found["dotted"].replace(".", "")), position, *found.span("dotted")),))


def _read_number(found: re.Match[str], position: int) -> Unit:
    return Unit((Place(_THOUSANDS.sub("", found[0])[:_LONGEST], position, *found.span()),))


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
