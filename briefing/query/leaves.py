"""What does one piece of a query, a word or a quotation, ask for?"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from unicodedata import category

from briefing.query.lexing import Piece, Token
from briefing.query.tree import Fuzzy, Leaf, Phrase, Prefix, Wildcard, Word, is_abbreviation, is_letter, usual_distance

_FUZZY = re.compile(r"(?P<word>.*[^~])~+(?P<distance>[12])?\Z", re.DOTALL)
_STARS = re.compile(r"\*+")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_NO_BEGINNING = "A word cannot begin with * or ?; put some letters before it, as in tariff*."


@dataclass(frozen=True, slots=True)
class Reading:
    """What a piece was understood as: a leaf, nothing, or a sentence that says why it was left out."""

    leaf: Leaf | None = None
    problem: str | None = None


def read_piece(token: Token, *, growing: bool) -> Reading:
    """Read a word or quotation; `growing` means that the reader may still be typing its last word."""
    if token.piece is Piece.QUOTED:
        return Reading(_read_quotation(token.text, token.slop, growing=growing and not token.closed))
    return _read_term(token.text, growing=growing and is_letter(token.text[-1]))


def _read_quotation(quoted: str, slop: int, *, growing: bool) -> Leaf | None:
    text = " ".join(_CONTROLS.sub(" ", quoted).split())
    begun = text.endswith("*") or (growing and bool(quoted) and is_letter(quoted[-1]))
    bare = text.rstrip("* ")
    return Phrase(bare, slop, begun) if _says_something(bare) else None


def _read_term(text: str, *, growing: bool) -> Reading:
    core = _trim(text, keep="*?~").rstrip("?").lstrip("~")
    fuzzy = _FUZZY.match(core)
    if core.startswith(("*", "?")) or (not core and "*" in text):
        return Reading(problem=_NO_BEGINNING)
    if fuzzy:
        word = _trim(fuzzy["word"].replace("*", "").replace("?", ""))
        distance = int(fuzzy["distance"] or usual_distance(word))
        return Reading(_make(lambda: Fuzzy(word, distance), word))
    return Reading(_read_word(core.rstrip("~"), growing=growing))


def _read_word(core: str, *, growing: bool) -> Leaf | None:
    before_stars = core.rstrip("*")
    if "*" in before_stars or "?" in before_stars:
        pattern = _STARS.sub("*", core)
        return _make(lambda: Wildcard(pattern), pattern)
    word = _trim(before_stars)
    if core.endswith("*") or growing:
        return _make(lambda: Prefix(word, typed=not core.endswith("*")), word)
    return _make(lambda: Word(word), word)


def _make(leaf: Callable[[], Leaf], text: str) -> Leaf | None:
    """Return the leaf, or a quotation of its words where they would read as something else."""
    if not _says_something(text):
        return None
    try:
        return leaf()
    except ValueError:
        return _read_quotation(text.replace("*", " ").replace("?", " "), 0, growing=False)


def _says_something(text: str) -> bool:
    return any(category(character)[0] in "LN" for character in text)


def _trim(text: str, *, keep: str = "") -> str:
    first, last = 0, len(text)
    while first < last and not (category(text[first])[0] in "LN" or text[first] in keep):
        first += 1
    while last > first and not (is_letter(text[last - 1]) or text[last - 1] in keep):
        last -= 1
    return text[first : last + 1] if is_abbreviation(text[first : last + 1]) else text[first:last]
