"""Where do given words stand in a text, as whole words?

A pattern made for one name costs a hundred times what looking for it does.
"""

import re
from collections.abc import Iterable, Iterator


def find_words(words: str, text: str) -> Iterator[int]:
    r"""Yield where the words start in a text, none overlapping, as `\b`, the words and `\b` match them."""
    start = text.find(words)
    while start >= 0 and words:
        end = start + len(words)
        whole = is_edge(text, start) and is_edge(text, end)
        if whole:
            yield start
        start = text.find(words, end if whole else start + 1)


def is_edge(text: str, index: int) -> bool:
    r"""Tell whether a word starts or ends at an index, as `\b` does."""
    before = index > 0 and _is_letter(text[index - 1])
    return before != (index < len(text) and _is_letter(text[index]))


def _is_letter(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def any_of(words: Iterable[str]) -> str:
    """Return a pattern of the words, the longest of those that begin alike first; of none it matches nothing.

    Those of one letter stand behind it, so that a word of a text is held against few: where case is not minded,
    the interpreter would try each.
    """
    longest_first = sorted(words, key=len, reverse=True)
    letters = dict.fromkeys(word[0] for word in longest_first)
    return "|".join(f"{re.escape(letter)}(?:{_rest(letter, longest_first)})" for letter in letters) or "(?!)"


def _rest(letter: str, words: Iterable[str]) -> str:
    return "|".join(re.escape(word[1:]) for word in words if word[0] == letter)


def in_small(text: str) -> str:
    """Return a text in small letters, one for each of its own, for patterns that mind no case.

    To read small letters with a pattern that minds case takes a fraction of the time.
    """
    small = text.lower()
    return small if len(small) == len(text) else "".join(letter.lower()[0] for letter in text)
