"""Which forms of a word count as the same?

Steps 1a, 1b and 5 of Porter's algorithm (M. F. Porter, An algorithm for suffix stripping, Program 14(3), 1980): they
take off plurals, -ed and -ing, and no more.
"""

import re

_LOOK_INFLECTED = """
analysis anything christmas crisis during evening everything news nothing series something species thing united
"""
_KEPT = frozenset(_LOOK_INFLECTED.split())
#: The last letters of the words that are not their own stems.
LAST_LETTERS = "sdgel"
#: The letters that a word may have besides those of its stem, or instead, and how many more it may have.
ENDING_LETTERS = "deginsy"
LONGEST_ENDING = 6
_SHORTEST = 4
_MEASURE = re.compile("[aeiouy]+[^aeiouy]+")
_VOWEL = re.compile("[aeiou]|(?<=.)y")
_SHORT_END = re.compile("[^aeiou][aeiouy][^aeiouwxy]\\Z")
_TINY = re.compile("[aeiouy][^aeiouy]")
_DOUBLE_END = re.compile("([bcdgmnprtv])\\1\\Z")
_NO_PLURAL = ("ss", "us", "is")


def stem(word: str) -> str:
    """Return what a folded word shares with its plural, past and -ing forms."""
    if len(word) < _SHORTEST or word in _KEPT or not (word.isascii() and word.isalpha()):
        return word
    return _drop_end(_drop_participle(_drop_plural(word)))


def shared_beginning(root: str) -> str:
    """Return how every word begins that has this stem: the stem but for a last letter that forms may drop or change."""
    return root[:-1] if len(root) > len("us") else root


def _drop_plural(word: str) -> str:
    if not word.endswith("s"):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > _SHORTEST else word[:-1]
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")) and len(word) > _SHORTEST:
        return word[:-2]
    return word if word.endswith(_NO_PLURAL) else word[:-1]


def _drop_participle(word: str) -> str:
    if word.endswith("ied"):
        return word[:-3] + "y" if len(word) > _SHORTEST else word[:-1]
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) else word
    ending = 2 if word.endswith("ed") else 3 if word.endswith("ing") else 0
    base = word[: len(word) - ending]
    is_base = _VOWEL.search(base) if len(base) > 2 else _TINY.fullmatch(base)
    return _mend(base) if ending and is_base else word


def _mend(base: str) -> str:
    """Give a short base its e back, halve a doubled consonant."""
    if _DOUBLE_END.search(base) and len(base) > len("add"):
        return base[:-1]
    short = len(base) < len("add") or (_SHORT_END.search(base) and _measure(base) == 1)
    return base + "e" if short else base


def _drop_end(word: str) -> str:
    """Take off a last e that an inflected form would lose, and the second of a last double l."""
    if word.endswith("ll") and _measure(word) > 1:
        return word[:-1]
    base = word[:-1]
    if not word.endswith("e") or base.endswith("e") or len(base) < _SHORTEST - 1:
        return word
    measure = _measure(base)
    return base if measure > 1 or (measure == 1 and not _SHORT_END.search(base)) else word


def _measure(word: str) -> int:
    """Return Porter's m: how often a vowel run is followed by a consonant run."""
    return len(_MEASURE.findall(word))
