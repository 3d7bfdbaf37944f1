"""How does a body read letter by letter, each folded in its place, so that words can be looked for at full speed?"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import normalize

from briefing.index.analysis.dense import VOICINGS, is_dense
from briefing.index.analysis.words import JOINTS, MARK, fold_word

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: What stands in an outline for what is no letter: BREAK ends every unit of words, JOINT may stand inside one, SIGN is
#: a mark that belongs to the letter before, RUN is a character of a dense script, OTHER a letter that folds to several.
BREAK, JOINT, SIGN, RUN, OTHER = " ", "-", "~", "=", "\uffff"
_LAST = 0xFFFF
_UNKNOWN = "\0"
_LETTER = re.compile(r"[^\W_]")
_SIGN = re.compile(MARK)


@dataclass(frozen=True, slots=True)
class Outline:
    """A body of folded letters, one for each code point, with a BREAK before the first and two after the last.

    In `words` everything that is no letter is a BREAK, so that every part of a unit stands between two.
    """

    units: str
    words: str


def draw_outline(body: str) -> Outline:
    """Return the outline of a body in all scripts but the dense ones."""
    units = _outline_table().read(f" {body}  ")
    words = units
    for other in (JOINT, SIGN, RUN):
        words = words.replace(other, BREAK)
    return Outline(units, words)


def draw_dense(body: str) -> str:
    """Return the body's characters of dense scripts, a BREAK for everything else, one for each code point.

    Kana are without the mark that voices them; where that is a code point of its own, it is a SIGN.
    """
    return _dense_table().read(body)


def bare_character(folded: str) -> str:
    """Return a folded dense character as `draw_dense` has it."""
    if "\u3040" <= folded <= "\u30ff":
        folded = normalize("NFD", folded)[:1]
    return folded if len(folded) == 1 and folded < OTHER else OTHER


class _Table:
    """Turns texts letter by letter into others of the Basic Multilingual Plane, and learns what `turn` makes of each.

    A letter beyond the plane is OTHER.
    """

    def __init__(self, turn: Callable[[str], str]) -> None:
        import numpy as np

        self._turn = turn
        self._letters: NDArray[np.uint16] = np.zeros(_LAST + 1, np.uint16)
        self._letters[_LAST] = _LAST

    def read(self, text: str) -> str:
        """Return the text with every letter turned."""
        import numpy as np

        codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
        turned = self._letters.take(codes, mode="clip").tobytes().decode("utf-16-le")
        if _UNKNOWN in turned:
            self._learn({text[match.start()] for match in re.finditer(_UNKNOWN, turned)})
            return self.read(text)
        return turned

    def _learn(self, characters: set[str]) -> None:
        for character in characters:
            letter = self._turn(character)
            self._letters[ord(character)] = ord(letter) if letter < OTHER else _LAST


@cache
def _outline_table() -> _Table:
    return _Table(_turn_letter)


@cache
def _dense_table() -> _Table:
    return _Table(_turn_dense)


def _turn_letter(character: str) -> str:
    if is_dense(character):
        return RUN
    if _LETTER.match(character):
        folded = fold_word(character)
        return folded if len(folded) == 1 else OTHER if folded else SIGN
    if character in JOINTS:
        return JOINT
    return SIGN if _SIGN.match(character) else BREAK


def _turn_dense(character: str) -> str:
    if character in VOICINGS:
        return SIGN
    return bare_character(normalize("NFKC", character)) if is_dense(character) else BREAK
