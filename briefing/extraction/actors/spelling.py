"""How does a name read once the ways of spelling it are set aside?"""

import re

#: Shorter words of a person's name are told apart by single letters: "Wang Yi" is not "Wang Yu".
_LEAST_LETTERS = 6
_WORD = re.compile(r"[^\W\d_]+")
#: Letters by which agencies write one sound of another alphabet (BGN/PCGN, ISO 9, press usage), the longer ones first.
_SOUNDS = (
    (re.compile(r"^ye(?=[vlnrgm])"), "e"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"ks"), "x"),
    (re.compile(r"(?:dzh|dj)"), "j"),
    (re.compile(r"(?:tch|tsch)"), "ch"),
    (re.compile(r"ou"), "u"),
    (re.compile(r"w"), "v"),
    (re.compile(r"(?:iy|yy|ij|ii|y)$"), "i"),
    (re.compile(r"(?:yi|ii|ji|y)(?=[aeou])"), "i"),
    (re.compile(r"([a-z])\1"), r"\1"),
)
#: British and American spellings of words in the names of bodies.
_BODIES = (
    (re.compile(r"(?<=[a-z]{3})iz(?=ation|ing|ed\b|e\b)"), "is"),
    (re.compile(r"\b(cent|theat|fib|met)er\b"), r"\1re"),
    (re.compile(r"\b(lab|harb|neighb|col)or(?=s?\b)"), r"\1our"),
    (re.compile(r"\b(def|off|lic)ense\b"), r"\1ence"),
    (re.compile(r"\bprograms?\b"), "programme"),
    (re.compile(r"^the "), ""),
    (re.compile(r" & "), " and "),
    (re.compile(r",? limited$"), " ltd"),
    (re.compile(r",? inc(?:orporated|\.)?$"), " inc"),
)


def spell_person(folded: str) -> str:
    """Return a person's name, folded, with one spelling for all that write the same sounds.

    Only words of at least six letters are changed, so that short names, many of which differ by one letter, stay as
    they are.
    """
    return _WORD.sub(lambda word: _spell(word[0]) if len(word[0]) >= _LEAST_LETTERS else word[0], folded)


def _spell(word: str) -> str:
    for sound, letters in _SOUNDS:
        word = sound.sub(letters, word)
    return word


def spell_body(folded: str) -> str:
    """Return the name of a body, folded, in British spelling, without its article."""
    for spelling, british in _BODIES:
        folded = spelling.sub(british, folded)
    return folded
