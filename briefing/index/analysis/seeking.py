"""Where in a body's letters may a word stand that fills a slot?

What is found is every place where one can begin and some more; the word that stands there is tested by whoever asks.
"""

import re
from collections.abc import Iterable, Iterator

from briefing.index.analysis.dense import is_dense
from briefing.index.analysis.outline import BREAK, JOINT, OTHER, RUN, SIGN, bare_character
from briefing.index.analysis.patterns import Slot, Sort

#: So many letters leave few words besides those that are meant; more take longer to compile than to test.
_MOST_LETTERS = 6


def is_dense_slot(slot: Slot) -> bool:
    """Tell whether the slot is filled by characters of a dense script."""
    return is_dense(slot.text[:1])


def seek(slot: Slot) -> re.Pattern[str]:
    """Return what to search `Outline.words` for; it matches at the break before each place."""
    letters = _letters(slot)
    rest = f"(?={_spell(letters[1:])})" if len(letters) > 1 else ""
    # A pattern that begins with two plain characters is searched for faster than any other.
    return re.compile(f"{BREAK}{letters[0]}{rest}" if letters else f"{BREAK}(?!{BREAK})")


def seek_initial(slot: Slot) -> re.Pattern[str] | None:
    """Return what to search `Outline.units` for where all words of a slot begin with a letter, and no more is known.

    It matches at the break before each word that begins so, and is long enough. Its groups are the word, and what it
    is followed by where it may be only the first part of a unit.
    """
    letters = _letters(slot)
    if len(letters) != 1:
        return None
    inside = f"[^{re.escape(BREAK + JOINT + SIGN + RUN + OTHER)}]"
    shortest = max(1, len(slot.text) - slot.distance) if slot.sort is Sort.NEAR else 1
    end = f"{BREAK}|{JOINT}{BREAK}"
    return re.compile(f"{BREAK}({letters[0]}{inside}*+)(?:(?<={inside}{{{shortest}}})(?={end})|(?!{end})(.))")


def find_parts(units: str, slot: Slot) -> Iterator[int]:
    """Yield where in `Outline.units` a part of a unit, but not the first, may begin as the words of a slot do."""
    (letter,) = _letters(slot)
    return find_all(units, (edge + letter for edge in (JOINT, SIGN, RUN)))


def find_all(letters: str, wanted: Iterable[str]) -> Iterator[int]:
    """Yield where one of the texts stands, in order for each."""
    for text in wanted:
        at = letters.find(text)
        while at >= 0:
            yield at
            at = letters.find(text, at + 1)


def seek_next(slot: Slot) -> re.Pattern[str]:
    """Return what `Outline.words` has to match after a word that one of this slot follows at once."""
    return re.compile(f"{BREAK}*{_spell(_letters(slot))}")


def find_others(words: str) -> Iterator[int]:
    """Yield where the breaks stand before parts of words that hold a letter that folds to several."""
    at = words.find(OTHER)
    end = 0
    while at >= 0:
        yield words.rfind(BREAK, end, at)
        end = words.find(BREAK, at)
        at = words.find(OTHER, end)


def find_dense(letters: str, slots: Iterable[Slot]) -> Iterator[int]:
    """Yield where in `draw_dense` a character may stand that begins one of the slots, in order for each."""
    return find_all(letters, {OTHER, *(bare_character(slot.text[:1]) for slot in slots)})


def _letters(slot: Slot) -> list[str]:
    return [letter for letter in slot.beginning if letter.isalnum()][:_MOST_LETTERS]


def _spell(letters: Iterable[str]) -> str:
    """Return a pattern for the letters with joints and signs, which are breaks here, between any two of them."""
    return "".join(f"{BREAK}*{letter}" for letter in letters)
