"""Which words, in which order, does a word or quotation of a query stand for?"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from briefing.index.analysis.distance import make_near_test
from briefing.index.analysis.stems import ENDING_LETTERS, LAST_LETTERS, LONGEST_ENDING, shared_beginning, stem
from briefing.index.analysis.words import Unit, find_units, fold_word
from briefing.query.tree import Fuzzy, Leaf, Phrase, Prefix, Wildcard, Word


class Sort(StrEnum):
    """How a slot is filled."""

    EXACT = "exact"
    FORM = "form"
    START = "start"
    BEGUN = "begun"
    SHAPE = "shape"
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for one word: `text` itself, one of its forms, its continuations (BEGUN: or forms), or its shape.

    NEAR are the words, or stems, that begin with the same letter and differ in at most `distance` letters.
    """

    sort: Sort
    text: str
    distance: int = 0

    @property
    def beginning(self) -> str:
        """Return how every word that fills the slot begins."""
        if self.sort is Sort.SHAPE:
            return re.split("[*?]", self.text, maxsplit=1)[0]
        if self.sort in (Sort.FORM, Sort.BEGUN):
            return shared_beginning(stem(self.text))
        return self.text[:1] if self.sort is Sort.NEAR else self.text


@dataclass(frozen=True, slots=True)
class Pattern:
    """One or more slots filled by words that follow each other, at most `slop` others between two of them."""

    slots: tuple[Slot, ...]
    slop: int = 0


def make_test(slot: Slot) -> Callable[[str], bool]:
    """Return a function that tells whether a folded word fills the slot."""
    text = slot.text
    if slot.sort is Sort.START:
        return lambda word: word.startswith(text)
    if slot.sort is Sort.SHAPE:
        shape = _compile_shape(text)
        return lambda word: shape.fullmatch(word) is not None
    if slot.sort is Sort.NEAR:
        return _make_near_test(text, slot.distance)
    if slot.sort is Sort.EXACT:
        return lambda word: word == text
    return _make_form_test(text, begun=slot.sort is Sort.BEGUN)


def _compile_shape(text: str) -> re.Pattern[str]:
    """Return the pattern of a shape.

    What stands between two stars is looked for where it stands first and nowhere else: if the rest does not follow
    there, it does not later.
    """
    first, *others = (re.escape(piece).replace(r"\?", ".") for piece in text.split("*"))
    if not others:
        return re.compile(first)
    *between, last = others
    return re.compile(f"{first}{''.join(f'(?>.*?{piece})' for piece in between)}.*{last}")


def _make_near_test(text: str, distance: int) -> Callable[[str], bool]:
    is_near = make_near_test(text, distance)
    may_be_stem = _make_stem_test(text, distance)

    def _is_meant(word: str) -> bool:
        return word[:1] == text[:1] and (is_near(word) or (may_be_stem(word) and is_near(stem(word))))

    return _is_meant


def _make_stem_test(text: str, distance: int) -> Callable[[str], bool]:
    """Return a function that tells whether the stem of a word, not the word itself, may be near the text."""
    beginning, size = text[:2], len(text)
    usual, possible = frozenset(text).difference(ENDING_LETTERS), frozenset(text).union(ENDING_LETTERS)

    def _may_be_stem(word: str) -> bool:
        return (
            word[:2] == beginning
            and word[-1:] in LAST_LETTERS
            and -distance <= len(word) - size <= distance + LONGEST_ENDING
            and len(usual.difference(word)) <= distance
            and len(frozenset(word).difference(possible)) <= distance
        )

    return _may_be_stem


def _make_form_test(text: str, *, begun: bool) -> Callable[[str], bool]:
    root = stem(text)
    beginning = shared_beginning(root)
    if begun:
        return lambda word: word.startswith(text) or (word.startswith(beginning) and stem(word) == root)
    return lambda word: word.startswith(beginning) and stem(word) == root


def read_leaf(leaf: Leaf) -> tuple[Pattern, ...]:
    """Return the patterns of which any one is meant; none for text without a word."""
    if isinstance(leaf, Wildcard):
        shape = "".join(piece if piece in "*?" else fold_word(piece) for piece in re.split("([*?])", leaf.pattern))
        return (Pattern((Slot(Sort.SHAPE, shape),)),)
    if isinstance(leaf, Fuzzy):
        # A word of a dense script is an exact run of characters: its near ones are any pairs at all.
        is_dense = any(unit.singles for unit in find_units(leaf.text))
        near = Pattern((Slot(Sort.NEAR, fold_word(leaf.text), leaf.distance),))
        return _read_words(leaf.text, Sort.FORM, 0) if is_dense else (near,)
    if isinstance(leaf, Phrase):
        return _read_words(leaf.text, Sort.START if leaf.unfinished else Sort.FORM, leaf.slop)
    return _read_words(leaf.text, _end_of(leaf), 0)


def _end_of(leaf: Word | Prefix) -> Sort:
    """Return how the last word of a leaf is meant."""
    match leaf:
        case Prefix(typed=True):
            return Sort.BEGUN
        case Prefix():
            return Sort.START
        case Word():
            return Sort.FORM


def _read_words(text: str, last: Sort, slop: int) -> tuple[Pattern, ...]:
    units = tuple(find_units(text))
    slots = tuple(slot for unit in units for slot in _read_unit(unit, last, is_last=unit is units[-1]))
    if not slots:
        return ()
    pattern = Pattern(slots, slop)
    whole = units[0].whole if len(units) == 1 else None
    return (pattern, Pattern((Slot(last, whole.word),))) if whole else (pattern,)


def _read_unit(unit: Unit, last: Sort, *, is_last: bool) -> tuple[Slot, ...]:
    if unit.singles:
        # The last character begins no pair, but takes a position of its own before what follows.
        end = () if is_last and unit.words else unit.singles[-1:]
        return tuple(Slot(Sort.EXACT, place.word) for place in (*unit.words, *end))
    *before, final = unit.words
    return (*(Slot(Sort.FORM, place.word) for place in before), Slot(last if is_last else Sort.FORM, final.word))
